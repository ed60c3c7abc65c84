import { bedragtekst } from "../law/bedragtekst.ts";
import { dagtekst } from "../law/dagtekst.ts";
import { datumVan, type Invulling } from "../platform/web/form-date.ts";
import { type Html, html } from "../platform/web/html.ts";
import { aantalVan, bedragVan } from "./signaal-invoer.ts";
import { kortNaam, teksten } from "./teksten-signaal.ts";

/** One thing that was read of the form, as it was understood. */
export type Gelezene = { label: string; tekst: string };

export const isDag = (tekst: string | null): tekst is string => {
  if (tekst === null || !/^\d{4}-\d{2}-\d{2}$/.test(tekst)) return false;
  try {
    return Temporal.PlainDate.from(tekst, { overflow: "reject" }) !== undefined;
  } catch {
    return false;
  }
};

/** The names of the dates that a form holds now, in its order. */
export const datumvelden = (invulling: Invulling): string[] => [
  "ontstaansdatum",
  ...genummerd("poging", aantalVan(invulling, "pogingen")),
  "schuldhulp",
  ...genummerd("herinnering", aantalVan(invulling, "herinneringen")),
];

const genummerd = (soort: string, aantal: number): string[] =>
  Array.from({ length: aantal }, (_leeg, index) => `${soort}-${index + 1}-datum`);

/** The amount and the days as we read them, so that a slip shows before it is sent; nothing about a person. */
export function leesTerug(invulling: Invulling): Gelezene[] {
  const bedrag = bedragVan(invulling);
  const bedragRegel =
    typeof bedrag === "number" ? [{ label: "Bedrag", tekst: bedragtekst(Math.round(bedrag * 100)) }] : [];
  const dagen = [...datumvelden(invulling), "crisis-datum"].flatMap((veld) => {
    const dag = datumVan(invulling, veld);
    return isDag(dag) ? [{ label: kortNaam(veld) ?? veld, tekst: dagtekst(dag) }] : [];
  });
  return [...bedragRegel, ...dagen];
}

/** A script brings it up to date; nothing is said of a form in which nothing was read yet. */
export function toonGelezen(invulling: Invulling): Html {
  const regels = leesTerug(invulling);
  return html`<section${regels.length === 0 ? html` hidden` : ""}><h3>${teksten.gelezen}</h3>
<dl class="gegevens" data-gelezen>${regels.map(({ label, tekst }) => html`<div><dt>${label}</dt><dd>${tekst}</dd></div>`)}</dl></section>`;
}

/** Dates that are still to come, where only what was done can stand. */
export const inDeToekomst = (invulling: Invulling, vandaag: string): string[] =>
  datumvelden(invulling).filter((veld) => {
    const dag = datumVan(invulling, veld);
    return isDag(dag) && dag > vandaag;
  });
