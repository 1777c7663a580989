/** Reads of the API. Every answer is in one language throughout, and the browser revalidates it by its ETag. */

export const ORIGIN = document.querySelector('meta[name="api"]').content;
export const LANGUAGES = ["be", "ru", "en"];

/** What the API said instead of an answer: `status`, and a sentence in `message`. */
export class Problem extends Error {
    constructor(status, detail) {
        super(detail);
        this.status = status;
    }
}

/**
 * The JSON of `/api/v2/<path>`; a parameter that is empty is left out.
 * @param {string} path such as "prisoners/"
 * @param {Record<string, string | number | undefined>} parameters
 */
export async function read(path, parameters = {}) {
    const address = new URL(`/api/v2/${path}`, ORIGIN);
    for (const [name, value] of Object.entries(parameters)) {
        if (value !== undefined && value !== "") address.searchParams.set(name, value);
    }
    // No cookie goes there, and no address of this page.
    const answer = await fetch(address, { credentials: "omit", referrerPolicy: "no-referrer" });
    if (!answer.ok) {
        const problem = await answer.json().catch(() => ({}));
        throw new Problem(answer.status, problem.detail ?? answer.statusText);
    }
    return answer.json();
}

/** A host-relative address of the API, such as that of a picture, as one that works here. */
export function absolute(url) {
    return new URL(url, ORIGIN).href;
}

/** `srcset` with addresses that work here. */
export function absoluteSet(renditions) {
    return renditions.map((each) => `${absolute(each.url)} ${each.width}w`).join(", ");
}
