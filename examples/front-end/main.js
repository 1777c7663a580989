/** The router: "#/be/" is the directory, "#/be/stories/" the stories, "#/be/prisoners/ID/" a person, the rest pages. */

import { LANGUAGES, Problem } from "./api.js";
import { element } from "./html.js";
import { page, stories } from "./page.js";
import { directory, person } from "./person.js";
import { NAMES, words } from "./words.js";

const top = document.getElementById("top");
const main = document.getElementById("main");
let latest = 0;

async function show() {
    const path = decodeURI(location.hash.slice(1)) || "/be/";
    const [, given, first, second] = path.split("/");
    const language = LANGUAGES.includes(given) ? given : "be";
    const number = ++latest;
    document.documentElement.lang = language;
    main.replaceChildren(element("p", {}, words(language).loading));
    const shown = await view(path, language, first, second).catch((error) => sorry(error, language));
    // A slow answer must not replace what was asked for after it.
    if (number !== latest) return;
    document.title = shown.title;
    top.replaceChildren(navigation(language, path, shown.translations));
    main.replaceChildren(element("h1", {}, shown.title), ...shown.parts);
    window.scrollTo(0, 0);
}

function view(path, language, first, second) {
    if (!first || (first === "prisoners" && !second)) return directory(language);
    if (first === "prisoners") return person(language, encodeURIComponent(second));
    if (first === "stories") return stories(language);
    return page(path);
}

function sorry(error, language) {
    const told = words(language);
    if (error instanceof Problem && error.status === 404) return { title: told.missing, parts: [] };
    return { title: told.failed, parts: [error instanceof Problem ? element("p", {}, error.message) : ""] };
}

/** The languages keep the place: what a page says of its translations; a person has the same address in each. */
function navigation(language, path, translations) {
    const told = words(language);
    const elsewhere = new Map((translations ?? []).map((each) => [each.locale, each.html_url]));
    return element(
        "nav", {},
        element("a", { href: `#/${language}/` }, told.people),
        element("a", { href: `#/${language}/stories/` }, told.stories),
        ...LANGUAGES.filter((each) => each !== language && (!translations || elsewhere.get(each))).map((each) =>
            element("a", { href: `#${elsewhere.get(each) ?? path.replace(/^\/../, `/${each}`)}`, lang: each, hreflang: each }, NAMES[each])),
    );
}

window.addEventListener("hashchange", show);
show();
