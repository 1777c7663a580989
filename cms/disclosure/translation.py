"""Three language columns for the texts of a disclosure row."""

from modeltranslation.translator import TranslationOptions, translator

from cms.disclosure.models import PrisonerDisclosure


class PrisonerDisclosureOptions(TranslationOptions):
    fields = PrisonerDisclosure.translated


translator.register(PrisonerDisclosure, PrisonerDisclosureOptions)
