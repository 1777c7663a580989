"""Guardianships in the forms of prisoners and guardians."""
