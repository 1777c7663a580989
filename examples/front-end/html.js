/** Makes elements, and takes over the HTML of the API element by element: nothing is trusted, nothing runs. */

const KEPT = new Set(["P", "BR", "B", "STRONG", "I", "EM", "UL", "OL", "LI", "BLOCKQUOTE", "H2", "H3", "H4", "SPAN"]);

/** An element with attributes (undefined ones are left out) and children: elements or text. */
export function element(name, attributes = {}, ...children) {
    const made = document.createElement(name);
    for (const [attribute, value] of Object.entries(attributes)) {
        if (value !== undefined && value !== null && value !== false) made.setAttribute(attribute, value);
    }
    made.append(...children.filter((child) => child !== undefined && child !== null && child !== ""));
    return made;
}

/** Rich text of the API; `language` says in which it is, where that is not the page's. */
export function prose(html, language) {
    const from = new DOMParser().parseFromString(html ?? "", "text/html").body;
    return element("div", { lang: language }, ...copied(from));
}

function* copied(from) {
    for (const node of from.childNodes) {
        if (node.nodeType === Node.TEXT_NODE) yield node.textContent;
        else if (node.nodeName === "A") yield link(node);
        else if (KEPT.has(node.nodeName)) yield element(node.nodeName, { lang: node.lang || undefined }, ...copied(node));
        else if (node.nodeType === Node.ELEMENT_NODE) yield* copied(node);
    }
}

function link(from) {
    const address = from.getAttribute("href") ?? "";
    if (/^\/[a-z]{2}\//.test(address)) return element("a", { href: `#${address}` }, ...copied(from));
    if (/^https?:\/\//.test(address)) return element("a", { href: address, rel: "noreferrer" }, ...copied(from));
    return element("span", {}, ...copied(from));
}
