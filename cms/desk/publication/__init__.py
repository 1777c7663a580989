"""The publication act: what readers see of a person, what they would see, and who must agree."""
