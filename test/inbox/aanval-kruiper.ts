import type { Hono } from "hono";
import { inboxCookie } from "../../src/access/inbox-sessie.ts";

/** What came back on the way: where was asked, what was posted there, and the answer. */
export type Bezocht = { method: string; path: string; status: number; headers: Headers; text: string };
type Veld = { name: string; value: string; soort: string; max: number };
type Formulier = { action: string; method: string; velden: Veld[] };

/** What is typed into a field of this name; undefined leaves what stands there. */
export type Invuller = (name: string, max: number) => string | undefined;

/** How often a page of one kind is looked at: with another zaak it can look another way. */
const most = 2;

const attr = (tag: string, name: string): string | undefined => {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
  return value === undefined ? undefined : decode(value);
};
const decode = (text: string): string =>
  text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&amp;", "&");

/** Addresses that a page leads to. */
export const hrefsOf = (text: string): string[] =>
  [...text.matchAll(/\s(?:href|action|formaction|src)="([^"]*)"/g)].map(([, href = ""]) => decode(href));

/** The forms of a page with their fields, those outside the form that name it too. */
export function formsOf(text: string, here: string): Formulier[] {
  return [...text.matchAll(/<form([^>]*)>([\s\S]*?)<\/form>/g)].map(([, head = "", inner = ""]) => {
    const id = attr(head, "id");
    const outside = id === undefined ? [] : (text.match(new RegExp(`<[^>]*\\sform="${id}"[^>]*>`, "g")) ?? []);
    return {
      action: attr(head, "action") ?? here,
      method: attr(head, "method") ?? "get",
      velden: [inner, ...outside].flatMap(fieldsOf),
    };
  });
}

function fieldsOf(html: string): Veld[] {
  const inputs = [...html.matchAll(/<input([^>]*)>/g)].map(([, tag = ""]) => ({
    name: attr(tag, "name") ?? "",
    value: attr(tag, "value") ?? "",
    soort: attr(tag, "inputmode") === undefined ? (attr(tag, "type") ?? "text") : "getal",
    max: Number(attr(tag, "maxlength") ?? 1000),
  }));
  const areas = [...html.matchAll(/<textarea([^>]*)>\n?([\s\S]*?)<\/textarea>/g)].map(([, tag = "", value = ""]) => ({
    name: attr(tag, "name") ?? "",
    value: decode(value),
    soort: "text",
    max: Number(attr(tag, "maxlength") ?? 1000),
  }));
  const selects = [...html.matchAll(/<select([^>]*)>([\s\S]*?)<\/select>/g)].map(([, tag = "", options = ""]) => ({
    name: attr(tag, "name") ?? "",
    value: [...options.matchAll(/<option value="([^"]*)"/g)].map(([, value = ""]) => decode(value)).at(-1) ?? "",
    soort: "select",
    max: 0,
  }));
  const buttons = [...html.matchAll(/<button([^>]*\sname="[^>]*)>/g)].map(([, tag = ""]) => ({
    name: attr(tag, "name") ?? "",
    value: attr(tag, "value") ?? "",
    soort: "button",
    max: 0,
  }));
  return [...inputs, ...areas, ...selects, ...buttons.slice(0, 1)].filter(({ name }) => name !== "");
}

/** A form as somebody sends it who ticks everything, takes the first of each choice, and types the same everywhere. */
export function fillForm({ velden }: Formulier, typ: Invuller): URLSearchParams {
  const sent = new URLSearchParams();
  const radios = Map.groupBy(
    velden.filter(({ soort }) => soort === "radio"),
    ({ name }) => name,
  );
  for (const [name, choices] of radios) sent.set(name, choices[0]?.value ?? "");
  for (const { name, value, soort, max } of velden) {
    if (soort === "radio") continue;
    if (soort === "getal") sent.append(name, value || getalIn(name));
    else if (name.endsWith("-maand")) sent.append(name, value || "11");
    else if (soort === "email" || name === "email") sent.append(name, `boef.${sent.size}@example.nl`);
    else sent.append(name, (soort === "text" || soort === "search" ? typ(name, max) : undefined) ?? value);
  }
  return sent;
}

const getalIn = (name: string): string => (name.endsWith("-jaar") ? "2026" : name.endsWith("-dag") ? "4" : "12");

type Opdracht = { app: Hono; sleutel: string; typ: Invuller; begin: readonly string[]; over?: RegExp };

/**
 * Goes to every page that leads from another, and sends every form that it sees, filled in.
 * @param over  addresses that are not posted to
 */
export async function kruip({ app, sleutel, typ, begin, over = /uitloggen/ }: Opdracht): Promise<Bezocht[]> {
  const cookie = `${inboxCookie}=${sleutel}`;
  const bezocht: Bezocht[] = [];
  const queue = [...begin];
  const seen = new Map<string, number>();
  const sent = new Set<string>();
  const ask = async (method: string, path: string, body?: URLSearchParams): Promise<string> => {
    const answer = await app.request(path, { method, headers: { cookie }, ...(body ? { body } : {}) });
    const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
    const text = isStream ? "" : await answer.text();
    if (isStream) await answer.body?.cancel();
    bezocht.push({ method, path, status: answer.status, headers: answer.headers, text });
    const next = answer.headers.get("location");
    if (next?.startsWith("/inbox")) queue.unshift(next);
    return answer.headers.get("content-type")?.startsWith("text/html") ? text : "";
  };
  const look = async (text: string, path: string): Promise<void> => {
    for (const href of hrefsOf(text)) if (href.startsWith("/inbox")) queue.push(href);
    for (const form of formsOf(text, path)) {
      const action = form.action.replace(/\?.*/, "").replace(/[\da-f]{8}-[\da-f-]{27}/g, ":id");
      const name = `${form.method} ${action} ${[...new Set(form.velden.map((veld) => veld.name))]}`;
      if (sent.has(name) || over.test(form.action)) continue;
      sent.add(name);
      const body = fillForm(form, typ);
      if (form.method !== "post") queue.push(`${form.action}?${body}`);
      else await look(await ask("POST", form.action, body), form.action);
    }
  };
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    const clean = path.replace(/#.*/, "");
    const key = clean
      .replace(/\?.*/, "")
      .replace(/\/beleid\/\w+/, "/beleid/:naam")
      .replace(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, ":id");
    const times = seen.get(key) ?? 0;
    if (times >= most || /\/(inloggen|uitloggen|live\b)/.test(clean)) continue;
    seen.set(key, times + 1);
    await look(await ask("GET", clean), clean);
  }
  return bezocht;
}
