"""Words of Wagtail and Django that our catalogues say better, listed so that they are collected.

Their Belarusian is missing here, wrong there ("unpublish" reads "publish"). Our catalogues win over theirs,
and a string stays in a catalogue only while some source names it: that is all that these modules are for.
"""
