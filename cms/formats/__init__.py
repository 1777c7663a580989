"""How Django itself prints and reads dates and numbers (FORMAT_MODULE_PATH = "cms.formats")."""
