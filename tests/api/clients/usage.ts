// What the developer of an app writes with the types that openapi-typescript makes of the description.
import createClient from "openapi-fetch";
import type { components, paths } from "./schema.js";

declare const process: { argv: string[] };

type Schemas = components["schemas"];
type Prisoner = Schemas["Prisoner"];
type Page = Schemas["Page"];
type BodyBlock = Schemas["BodyBlock"];

const api = createClient<paths>({ baseUrl: process.argv[2] ?? "" });

function assert(truth: boolean, what: string): asserts truth {
  if (!truth) throw new Error(what);
}

// A block is told apart by its type: nothing is cast.
function text(block: BodyBlock): string {
  switch (block.type) {
    case "heading":
      return block.value.text;
    case "rich_text":
    case "statement":
      return block.value.html;
    case "appeal":
      return `${block.value.call} ${block.value.person.name.full}`;
    default:
      return "";
  }
}

const list = await api.GET("/api/v2/prisoners/", {
  params: { query: { locale: "en", limit: 3, custody: ["imprisoned", "detained"], order: "-name" } },
});
assert(list.data !== undefined && list.data.items.length === 3, "a list of three");
assert(list.data.meta.total_count > 3, "more match than are given");
const first = list.data.items[0];
assert(first?.id !== undefined && first.custody?.value === "imprisoned", "the default fields");

// Without `fields` an item is whole.
const found = await api.GET("/api/v2/prisoners/{id}/", { params: { path: { id: first.id }, query: { locale: "ru" } } });
const person = found.data as Prisoner;
const sentences: number = person.sentences.length;
const address: string[] = person.letters.domestic;
assert(person.meta.locale === "ru" && sentences >= 0 && Array.isArray(address), "a whole prisoner");
const kind: "colony" | "sizo" | string | undefined = person.facility?.kind.value;
assert(kind === undefined || kind.length > 0, "a kind of facility");

const chosen = await api.GET("/api/v2/prisoners/", { params: { query: { fields: "_,name(_,full)", limit: 1 } } });
assert(Object.keys(chosen.data?.items[0] ?? {}).join() === "name", "only what was chosen");

const pages = await api.GET("/api/v2/pages/", { params: { query: { locale: "en", type: ["cms_pages.InterviewPage"] } } });
const id = pages.data?.items[0]?.id;
assert(id !== undefined, "an interview");
const page = (await api.GET("/api/v2/pages/{id}/", { params: { path: { id } } })).data as Page;
assert("body" in page && page.body.map(text).join("").length > 100, "a body of typed blocks");

const wrong = await api.GET("/api/v2/prisoners/", { params: { query: { limit: 1000 } } });
assert(wrong.data === undefined && wrong.error?.parameter === "limit", "a problem that names the parameter");
const missing = await api.GET("/api/v2/guardians/{id}/", { params: { path: { id: "nobody" } } });
assert(missing.response.status === 404 && missing.error?.status === 404, "nothing where nothing is");

console.log("as described");
