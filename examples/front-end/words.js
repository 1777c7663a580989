/** This front end's own words; everything else comes from the API in the language asked for. */

export const NAMES = { be: "Беларуская", ru: "Русский", en: "English" };

const WORDS = {
    be: {
        people: "Людзі", stories: "Гісторыі падтрымкі", search: "Імя або прозвішча", find: "Знайсці", write: "Можна напісаць",
        found: "Знойдзена", back: "Назад", next: "Далей", nobody: "Нікога не знойдзена.", letters: "Адрас для лістоў",
        sentence: "Пакаранне", timeline: "Што адбылося", guardians: "Апекуны", sources: "Крыніцы", verified: "Апошняя праверка",
        detained: "Дата затрымання", place: "Месца ўтрымання", help: "Як дапамагчы", other: "паказана на мове: ", loading: "Загрузка…",
        missing: "Тут нічога няма.", failed: "Не атрымалася загрузіць.", answer: "Адказ",
    },
    ru: {
        people: "Люди", stories: "Истории поддержки", search: "Имя или фамилия", find: "Найти", write: "Можно написать",
        found: "Найдено", back: "Назад", next: "Далее", nobody: "Никого не найдено.", letters: "Адрес для писем",
        sentence: "Наказание", timeline: "Что произошло", guardians: "Опекуны", sources: "Источники", verified: "Последняя проверка",
        detained: "Дата задержания", place: "Место содержания", help: "Как помочь", other: "показано на языке: ", loading: "Загрузка…",
        missing: "Здесь ничего нет.", failed: "Не удалось загрузить.", answer: "Ответ",
    },
    en: {
        people: "People", stories: "Stories of support", search: "Given or family name", find: "Search", write: "Can be written to",
        found: "Found", back: "Back", next: "Next", nobody: "Nobody was found.", letters: "Address for letters",
        sentence: "Sentence", timeline: "What happened", guardians: "Guardians", sources: "Sources", verified: "Last verified",
        detained: "Detained", place: "Place of detention", help: "Ways to help", other: "shown in: ", loading: "Loading…",
        missing: "There is nothing here.", failed: "This could not be loaded.", answer: "Answer",
    },
};

/** The words in `language`. */
export function words(language) {
    return WORDS[language];
}
