"""System checks that keep the rules of the house."""
