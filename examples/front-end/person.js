/** People: the directory, a card, and everything the public may know of one person. */

import { absolute, absoluteSet, read } from "./api.js";
import { element, prose } from "./html.js";
import { NAMES, words } from "./words.js";

const PAGE = 24;
const CARD = "_,id,fallback,name,custody,summary,portrait,facility(name)";

/** The directory. What was searched for stays out of the address, and so out of the browser's history. */
export async function directory(language, asked = {}) {
    const told = words(language);
    const list = element("div", { class: "people" });
    const count = element("p", { class: "count", role: "status" });
    const pages = element("p", { class: "pages" });
    const form = searchForm(told);

    async function show(offset) {
        const entered = new FormData(form);
        const found = await read("prisoners/", {
            locale: language, fields: CARD, limit: PAGE, offset,
            search: entered.get("search").trim(), can_write: entered.has("can_write") ? "true" : "",
        });
        const total = found.meta.total_count;
        count.textContent = total ? `${told.found}: ${total}` : told.nobody;
        list.replaceChildren(...found.items.map((person) => card(person, language)));
        pages.replaceChildren(
            ...(offset > 0 ? [button(told.back, () => show(offset - PAGE))] : []),
            ...(offset + PAGE < total ? [button(told.next, () => show(offset + PAGE))] : []),
        );
    }

    form.addEventListener("submit", (event) => {
        event.preventDefault();
        show(0);
    });
    await show(asked.offset ?? 0);
    return { title: told.people, parts: [form, count, list, pages] };
}

/** A person in a list or a story. */
export function card(person, language) {
    return element(
        "article", { class: "card" },
        portrait(person, "8rem"),
        element("h3", { lang: person.meta.fallback?.name },
            element("a", { href: `#/${language}/prisoners/${person.id}/` }, person.name.full)),
        element("p", {}, [person.custody.text, person.facility?.name].filter(Boolean).join(" · ")),
        text(person, "summary", language),
    );
}

/** One person. */
export async function person(language, id) {
    const told = words(language);
    const found = await read(`prisoners/${id}/`, { locale: language });
    const rows = [
        [told.detained, found.detained_on?.text],
        [told.sentence, [found.sentence?.kind.text, found.sentence?.text, found.sentence_band?.text].filter(Boolean).join(": ")],
        [told.place, found.facility?.name ?? found.facility_kind?.text],
        [told.verified, found.verified_on?.text],
    ].filter(([, value]) => value);
    return {
        title: found.name.full,
        parts: [
            portrait(found, "20rem"),
            element("p", { class: "lead" }, found.custody.text),
            text(found, "summary", language),
            element("dl", {}, ...rows.flatMap(([label, value]) => [element("dt", {}, label), element("dd", {}, value)])),
            prose(found.about, found.meta.fallback.about),
            letters(found, told),
            section(told.guardians, found.guardians.map((each) =>
                element("li", {}, element("strong", {}, each.name), each.role ? ` – ${each.role}` : "",
                    each.statement ? element("blockquote", {}, each.statement) : ""))),
            section(told.stories, found.interviews.map((each) =>
                element("li", {}, element("a", { href: `#${each.meta.html_url}` }, each.title)))),
            section(told.timeline, found.timeline.map((each) =>
                element("li", {}, [each.date?.text, each.kind.text, each.detail].filter(Boolean).join(" · ")))),
            section(told.sources, found.sources.map((each) =>
                element("li", {}, each.url ? element("a", { href: each.url, rel: "noreferrer" }, each.title) : each.title))),
        ],
    };
}

function letters(found, told) {
    const { can_write: canWrite, blocks, warnings, note } = found.letters;
    if (!canWrite && !note && !warnings.length) return "";
    return element(
        "section", {}, element("h2", {}, told.letters),
        ...(canWrite ? blocks.map((block) => element("pre", { class: "address", lang: block.language }, block.domestic.join("\n"))) : []),
        note ? element("p", {}, note) : "",
        ...warnings.map((warning) => element("p", { class: "warning" }, warning.text)),
    );
}

function portrait(found, width) {
    const shown = found.portrait;
    if (!shown?.renditions.length) return "";
    const [smallest] = shown.renditions;
    return element("img", {
        src: absolute(smallest.url), srcset: absoluteSet(shown.renditions), sizes: width,
        width: smallest.width, height: smallest.height, alt: "", loading: "lazy",
    });
}

/** A text that may have fallen back to another language, which is then marked and said. */
function text(found, name, language) {
    if (!found[name]) return "";
    const used = found.meta.fallback?.[name];
    const mark = used ? element("small", { lang: language }, ` (${words(language).other}${NAMES[used]})`) : "";
    return element("p", { lang: used }, found[name], mark);
}

function section(heading, items) {
    return items.length ? element("section", {}, element("h2", {}, heading), element("ul", {}, ...items)) : "";
}

function searchForm(told) {
    return element(
        "form", { role: "search" },
        element("label", {}, told.search, element("input", { name: "search", type: "search", maxlength: 200, autocomplete: "off" })),
        element("label", { class: "check" }, element("input", { name: "can_write", type: "checkbox" }), told.write),
        element("button", {}, told.find),
    );
}

function button(label, act) {
    const made = element("button", { type: "button" }, label);
    made.addEventListener("click", act);
    return made;
}
