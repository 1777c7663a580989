/** Pages: the list of stories, and a page with its body, block by block. */

import { absolute, absoluteSet, read } from "./api.js";
import { element, prose } from "./html.js";
import { card } from "./person.js";
import { words } from "./words.js";

/** The stories in `language`, the newest first. */
export async function stories(language) {
    const found = await read("pages/", {
        type: "cms_pages.InterviewPage", locale: language, order: "-first_published_at", fields: "_,id,html_url,title,lead", limit: 100,
    });
    return {
        title: words(language).stories,
        parts: found.items.map((story) =>
            element("article", {}, element("h2", {}, element("a", { href: `#${story.meta.html_url}` }, story.title)), prose(story.lead))),
    };
}

/** The page at a host-relative address such as "/be/letters/". */
export async function page(path) {
    const found = await read("pages/find/", { html_path: path });
    return {
        title: found.title,
        language: found.meta.locale,
        translations: found.meta.translations,
        parts: [
            prose(found.lead),
            ...(found.body ?? []).map((block) => BLOCKS[block.type]?.(block.value, found) ?? ""),
            ...(found.wards ?? []).map((ward) => card(ward, found.meta.locale)),
        ],
    };
}

/** Block → element. A type that is not named here is left out: a new one must not break an old front end. */
const BLOCKS = {
    heading: (value) => element("h2", { id: value.anchor }, value.text),
    rich_text: (value) => prose(value.html),
    notice: (value) => element("aside", {}, value.title ? element("h3", {}, value.title) : "", prose(value.html)),
    statement: (value, on) => element("section", { class: "statement" }, speaker(value, on), prose(value.html)),
    question_answer: (value, on) =>
        element("section", {}, element("h3", {}, value.question), speaker(value, on), prose(value.html)),
    quote: (value) =>
        element("figure", {}, element("blockquote", {}, prose(value.html)),
            element("figcaption", {}, value.attribution ?? value.guardian?.name ?? "")),
    figure: (value) =>
        element("figure", {}, picture(value), element("figcaption", {}, prose(value.caption), value.credit ?? "")),
    statistic: (value) => element("p", { class: "number" }, element("strong", {}, value.number_text), ` ${value.label}`),
    person_card: (value, on) => card(value.person, on.meta.locale),
    mailable_address: (value) =>
        element("pre", { class: "address", lang: value.person.letters.blocks[0]?.language }, value.person.letters.domestic.join("\n")),
    appeal: (value, on) =>
        element("section", {}, element("h3", {}, value.call), card(value.person, on.meta.locale), value.closing ?? ""),
    guardian_card: (value) => element("p", {}, element("strong", {}, value.guardian.name), ` ${value.guardian.role ?? ""}`),
    support_actions: (value) =>
        element("section", {}, value.heading ? element("h2", {}, value.heading) : "", ...value.actions.map((action) =>
            element("article", {}, element("h3", {}, action.title), element("p", { class: "audience" }, action.audience.text), prose(action.html)))),
    organisation_list: (value) =>
        element("section", {}, value.heading ? element("h2", {}, value.heading) : "",
            element("ul", {}, ...value.organisations.map((each) => element("li", {}, each.name)))),
    campaign_contact: (value) => element("p", {}, value.contact),
    story_list: (value) =>
        element("section", {}, value.heading ? element("h2", {}, value.heading) : "", element("p", {}, value.rule.text),
            element("ul", {}, ...value.stories.map((each) => element("li", {}, element("a", { href: `#${each.meta.html_url}` }, each.title))))),
};

function speaker(value, on) {
    const name = value.speaker ?? on.guardian?.name;
    return name ? element("p", { class: "speaker" }, name) : "";
}

function picture(value) {
    const [smallest] = value.image.renditions;
    return element("img", {
        src: absolute(smallest.url), srcset: absoluteSet(value.image.renditions), sizes: "(min-width: 44rem) 40rem, 92vw",
        width: smallest.width, height: smallest.height, alt: value.alt, loading: "lazy",
    });
}
