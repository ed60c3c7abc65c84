import { opzegRedenen, type Signaalsoort, soortenVoor, terugkoppelniveaus } from "../intake/overeenkomst-rules.ts";
import { metBsn } from "../intake/partner-rules.ts";
import type { showOvereenkomst } from "../intake/show-overeenkomst.ts";
import type { Fout } from "../law/fout.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { leesDag } from "./beleid-dag.ts";
import type { Gelezen, Invulling, Veldfout } from "./beleid-getallen.ts";
import { inDagvelden } from "./beleid-velden.ts";
import { overeenkomstTeksten } from "./teksten-partners.ts";

const f = overeenkomstTeksten.fouten;

export type Overeenkomst = Awaited<ReturnType<typeof showOvereenkomst>>;

/** What is agreed, as the verbs take it, without its first day. */
export type Afspraak = {
  geldigTot: string | null;
  kleineVerhuurder: boolean;
  signaalsoorten: Signaalsoort[] | null;
  bsnToegestaan: boolean;
  geboortedatumToegestaan: boolean;
  terugkoppelniveau: (typeof terugkoppelniveaus)[number];
  contact: { naam: string; telefoonnummer: string | null; email: string | null } | null;
};

export const magBsn = (soort: SignaalpartnerSoort): boolean => metBsn.includes(soort);

/**
 * The agreement that a form means, from day `van` on, or all that is wrong with it. Every kind that is possible is the
 * same as no choice among them.
 * @param van  the name of the field with the first day
 */
export function leesAfspraak(
  invulling: Invulling,
  soort: SignaalpartnerSoort,
  van: "geldigVan" | "vanaf",
): Gelezen<{ van: string; afspraak: Afspraak }> {
  const fouten: Veldfout[] = [];
  const begin = leesDag(invulling, van);
  const einde = leesDag(invulling, "geldigTot");
  if (!begin) fouten.push({ name: van, text: begin === "" ? f.dag : f.geenDag });
  if (einde === null) fouten.push({ name: "geldigTot", text: f.geenDag });
  const mogelijk = soortenVoor(soort, null);
  const gekozen = mogelijk.filter((item) => invulling.all("signaalsoorten").includes(item));
  if (gekozen.length === 0) fouten.push({ name: "signaalsoorten", text: f.soorten });
  const niveau = terugkoppelniveaus.find((naam) => naam === invulling.get("terugkoppelniveau"));
  if (!niveau) fouten.push({ name: "terugkoppelniveau", text: f.niveau });
  const [naam = "", telefoonnummer = "", email = ""] = ["contact-naam", "contact-telefoonnummer", "contact-email"].map(
    (veld) => invulling.get(veld).trim(),
  );
  if (naam === "" && (telefoonnummer || email)) fouten.push({ name: "contact-naam", text: f.contactNaam });
  if (fouten.length > 0 || !begin || !niveau) return { fouten };
  const afspraak: Afspraak = {
    geldigTot: einde || null,
    kleineVerhuurder: soort === "Huur" && invulling.get("kleineVerhuurder") === "ja",
    signaalsoorten: gekozen.length === mogelijk.length ? null : gekozen,
    bsnToegestaan: magBsn(soort) && invulling.get("bsnToegestaan") === "ja",
    geboortedatumToegestaan: invulling.get("geboortedatumToegestaan") === "ja",
    terugkoppelniveau: niveau,
    contact: naam === "" ? null : { naam, telefoonnummer: telefoonnummer || null, email: email || null },
  };
  return { waarde: { van: begin, afspraak } };
}

/** What ends an agreement, or all that is wrong with it. */
export function leesEinde(invulling: Invulling): Gelezen<{ geldigTot: string; reden: (typeof opzegRedenen)[number] }> {
  const geldigTot = leesDag(invulling, "geldigTot");
  const reden = opzegRedenen.find((naam) => naam === invulling.get("reden"));
  const fouten: Veldfout[] = [];
  if (!geldigTot) fouten.push({ name: "geldigTot", text: geldigTot === "" ? f.dag : f.geenDag });
  if (!reden) fouten.push({ name: "reden", text: f.reden });
  return !geldigTot || !reden ? { fouten } : { waarde: { geldigTot, reden } };
}

/** An agreement as the fields of its form hold it. */
export function inAfspraakVelden(item: Overeenkomst): [string, string][] {
  const { geldigTot, contact } = item;
  const vink = (naam: "kleineVerhuurder" | "bsnToegestaan" | "geboortedatumToegestaan"): [string, string][] =>
    item[naam] ? [[naam, "ja"]] : [];
  return [
    ...(geldigTot === null ? [] : inDagvelden("geldigTot", geldigTot)),
    ...vink("kleineVerhuurder"),
    ...vink("bsnToegestaan"),
    ...vink("geboortedatumToegestaan"),
    ...item.signaalsoorten.map((soort): [string, string] => ["signaalsoorten", soort]),
    ["terugkoppelniveau", item.terugkoppelniveau],
    ["contact-naam", contact?.naam ?? ""],
    ["contact-telefoonnummer", contact?.telefoonnummer ?? ""],
    ["contact-email", contact?.email ?? ""],
  ];
}

/** A new agreement as its form opens: with what holds when nothing else is agreed. */
export const beginVelden = (soort: SignaalpartnerSoort, vandaag: string): [string, string][] => [
  ...inDagvelden("geldigVan", vandaag),
  ["geboortedatumToegestaan", "ja"],
  ["terugkoppelniveau", "basis"],
  ...soortenVoor(soort, null).map((item): [string, string] => ["signaalsoorten", item]),
];

/** The faults of a verb by the fields of the form. */
export const toVeldfouten = (fouten: readonly Fout[]): Veldfout[] =>
  fouten.map(({ veld, melding }) => ({ name: veldNaam(veld), text: melding }));

function veldNaam(veld: string): string {
  const [eerste = "", tweede = ""] = veld
    .replace(/^\/overeenkomst(?=\/)/, "")
    .slice(1)
    .split("/");
  if (eerste === "contact") return `contact-${tweede || "naam"}`;
  return eerste === "publicJwk" ? "sleutel" : eerste;
}
