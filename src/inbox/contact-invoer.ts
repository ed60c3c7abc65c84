import type { NieuwContact } from "../contact/rules.ts";
import { contactsoorten, dagdelen } from "../law/lists.ts";
import type { Form } from "../platform/web/form-body.ts";
import { contactTeksten as t } from "./teksten-contact.ts";

/** What somebody filled in; a field that was not sent reads as empty. */
export type Invulling = Pick<Form, "get">;
export type Veldfout = { name?: string; text: string };

/** What came of an attempt, by the value of its choice. */
export const uitkomsten = {
  "bereikt-aanbod": { bereikt: true, aanbod: true },
  bereikt: { bereikt: true, aanbod: false },
  aanbod: { bereikt: false, aanbod: true },
  niets: { bereikt: false, aanbod: false },
} as const;
export type Uitkomst = keyof typeof uitkomsten;
export const uitkomstVan = ({ bereikt, aanbod }: { bereikt: boolean; aanbod: boolean }): Uitkomst =>
  bereikt ? (aanbod ? "bereikt-aanbod" : "bereikt") : aanbod ? "aanbod" : "niets";

const langste = 4000;

/** The form as a contact attempt, or everything that is wrong with it. */
export function leesContact(form: Invulling): { contact: NieuwContact } | { fouten: Veldfout[] } {
  const soort = contactsoorten.find((naam) => naam === form.get("soort"));
  const uitkomst = Object.entries(uitkomsten).find(([naam]) => naam === form.get("uitkomst"))?.[1];
  const datum = leesDag(form, "datum");
  const dagdeel = dagdelen.find((naam) => naam === form.get("dagdeel"));
  const notitie = leesNotitie(form);
  if (soort && uitkomst && datum && dagdeel && notitie.length <= langste) {
    return { contact: { soort, ...uitkomst, datum, dagdeel, notitie } };
  }
  const fouten = [
    soort ? [] : { name: "soort", text: t.kiesSoort },
    uitkomst ? [] : { name: "uitkomst", text: t.kiesUitkomst },
    notitie.length <= langste ? [] : { name: "notitie", text: t.teLang },
    datum ? [] : { name: "datum", text: t.kiesDag },
    dagdeel ? [] : { name: "dagdeel", text: t.kiesDagdeel },
  ];
  return { fouten: fouten.flat() };
}

/** A note as it was typed: browsers send the end of a line as two signs. */
export const leesNotitie = (form: Invulling): string =>
  form.get("notitie").replaceAll("\r\n", "\n").replaceAll("\0", "").trim();

/** A day from three fields as YYYY-MM-DD; null for what is no day. The month may be a word. */
export function leesDag(form: Invulling, naam: string): string | null {
  const [dag = "", maand = "", jaar = ""] = ["dag", "maand", "jaar"].map((deel) => form.get(`${naam}-${deel}`).trim());
  if (!/^\d{1,2}$/.test(dag) || !/^\d{4}$/.test(jaar)) return null;
  const text = `${jaar}-${toMaand(maand).padStart(2, "0")}-${dag.padStart(2, "0")}`;
  try {
    return Temporal.PlainDate.from(text, { overflow: "reject" }).toString() === text ? text : null;
  } catch {
    return null;
  }
}

/** A day as the three fields show it. */
export const dagVelden = (naam: string, dag: string): [string, string][] => [
  [`${naam}-dag`, String(Number(dag.slice(8, 10)))],
  [`${naam}-maand`, String(Number(dag.slice(5, 7)))],
  [`${naam}-jaar`, dag.slice(0, 4)],
];

/** The three parts of a day that were filled in, as `dateField` takes them. */
export const dagDelen = (form: Invulling, naam: string) => ({
  dag: form.get(`${naam}-dag`),
  maand: form.get(`${naam}-maand`),
  jaar: form.get(`${naam}-jaar`),
});

/** Fields with these values, as if somebody had filled them in. */
export function ingevuld(velden: readonly (readonly [string, string])[]): Invulling {
  const values = new Map(velden);
  return { get: (naam) => values.get(naam) ?? "" };
}

const maanden = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
function toMaand(tekst: string): string {
  const woord = tekst.toLowerCase().replace(/\.$/, "");
  const nummer = woord === "maart" ? 3 : maanden.indexOf(woord.slice(0, 3)) + 1;
  return nummer > 0 ? String(nummer) : tekst;
}
