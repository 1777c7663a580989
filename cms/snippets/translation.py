"""Tell modeltranslation which fields have three language columns: each concrete fact says so itself."""

from modeltranslation.translator import TranslationOptions, translator

from cms.snippets import models

TRANSLATED = (
    models.Article,
    models.Facility,
    models.Guardian,
    models.Guardianship,
    models.Organisation,
    models.Prisoner,
    models.SendingCountry,
    models.Sentence,
    models.SiteSettings,
    models.SupportAction,
)

for model in TRANSLATED:
    translator.register(
        model,
        type(f"{model.__name__}TranslationOptions", (TranslationOptions,), {"fields": model.translated}),
    )
