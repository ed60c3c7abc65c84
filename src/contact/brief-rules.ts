import { dagtekst } from "../law/dagtekst.ts";
import type { Fout } from "../law/fout.ts";
import type { Dagdeel } from "../law/lists.ts";

/** What stands in a text as `{naam}` and is filled in per household. */
export const invulplekken = ["naam", "adres", "gemeente", "team", "datum", "behandelaar", "afspraak"] as const;
export type Invulplek = (typeof invulplekken)[number];
export type Briefsoort = "brief" | "kaart";

/** What a letter is filled in with; days are local, null is not known. */
export type BriefGegevens = {
  namen: readonly string[];
  /** Street and number, postcode and town. */
  adres: string;
  gemeente: string;
  team: string | null;
  datum: string;
  behandelaar: string | null;
  afspraak: { datum: string; dagdeel: Dagdeel | null } | null;
};

const plek = /\{([^{}\n]*)\}/g;
const open = /\[[^[\]\n]+\]/g;
const langste = { naam: 100, tekst: 4000, reden: 2000 } as const;

/**
 * The text for one household. What is not known becomes `[naam]`, for somebody to fill in by hand: see `openPlekken`.
 * What is filled in is never filled in again, and never looks like a place to fill in.
 */
export function vulBrief(tekst: string, gegevens: BriefGegevens): string {
  const waarden = waardenVan(gegevens);
  return tekst.replace(plek, (heel, naam: string) => {
    const bekend = invulplekken.find((item) => item === naam);
    if (!bekend) return heel;
    const waarde = waarden[bekend].replace(/\s+/g, " ").trim();
    return waarde ? waarde.replaceAll("[", "(").replaceAll("]", ")") : `[${bekend}]`;
  });
}

function waardenVan({ namen, afspraak, ...gegevens }: BriefGegevens): Record<Invulplek, string> {
  const deel = afspraak?.dagdeel ? `, in de ${afspraak.dagdeel.toLowerCase()}` : "";
  return {
    naam: namenTekst(namen),
    adres: gegevens.adres,
    gemeente: gegevens.gemeente,
    team: gegevens.team ?? "",
    datum: dagtekst(gegevens.datum),
    behandelaar: gegevens.behandelaar ?? "",
    afspraak: afspraak ? `${dagtekst(afspraak.datum)}${deel}` : "",
  };
}

/** A. de Vries, B. Jansen en C. Bakker */
export const namenTekst = (namen: readonly string[]): string =>
  namen.length < 2 ? (namen[0] ?? "") : `${namen.slice(0, -1).join(", ")} en ${namen.at(-1)}`;

/** What somebody has yet to fill in: `[telefoonnummer]`. */
export const openPlekken = (tekst: string): string[] => [...new Set(tekst.match(open) ?? [])];

/** Everything that is against a text that a municipality wants to keep; empty when nothing. */
export function checkSjabloon(sjabloon: { soort: Briefsoort; naam: string; tekst: string; reden: string }): Fout[] {
  const { soort, tekst } = sjabloon;
  const fouten = (["naam", "tekst", "reden"] as const).flatMap((veld) => lengteFout(veld, sjabloon[veld]));
  const vreemd = [...tekst.matchAll(plek)].filter(([, naam]) => !invulplekken.some((bekend) => bekend === naam));
  if (vreemd.length > 0) {
    fouten.push({ veld: "/tekst", code: "onbekende-plek", melding: `Dit kunnen wij niet invullen: ${lijst(vreemd)}.` });
  }
  return [...fouten, ...inhoudFouten(soort, tekst)];
}

/**
 * Everything that is against printing this text for a household; empty when nothing.
 * @param partners  the names of who reported: none of them belongs in it
 */
export function checkBrief(soort: Briefsoort, tekst: string, partners: readonly string[]): Fout[] {
  const fouten = lengteFout("tekst", tekst);
  const nog = [...openPlekken(tekst), ...(tekst.match(plek) ?? [])];
  if (nog.length > 0) {
    fouten.push({ veld: "/tekst", code: "open-plek", melding: `Vul dit eerst zelf in: ${nog.join(", ")}.` });
  }
  const plat = plain(tekst);
  if (partners.some((partner) => ` ${plat} `.includes(` ${plain(partner)} `))) {
    const melding = "Noem niet wie het signaal stuurde. Haal die naam uit de tekst.";
    fouten.push({ veld: "/tekst", code: "noemt-partner", melding, bron: "beleid-opvolging" });
  }
  return [...fouten, ...inhoudFouten(soort, tekst)];
}

const bedrag = /€|\beuro(?:'?s)?\b|\bEUR\b|\b\d{1,3}(?:\.\d{3})*,\d{2}\b/i;
/** Words by which a neighbour who sees a card would know. */
const geldwoorden =
  /schuld|achterstand|betal|incasso|deurwaarder|aanmaning|wanbetal|rekening|vaste lasten|\bgeld\b|geldz|\bhuur|ontruim|afsluit|budget/i;

/** @reading What a letter must not give away is ours to say: others in the house, or on the stairs, may read it. */
function inhoudFouten(soort: Briefsoort, tekst: string): Fout[] {
  const fouten: Fout[] = [];
  if (bedrag.test(tekst)) {
    const melding = "Noem geen bedragen. Iemand anders kan dit lezen.";
    fouten.push({ veld: "/tekst", code: "noemt-bedrag", melding, bron: "beleid-opvolging" });
  }
  const woord = soort === "kaart" ? geldwoorden.exec(tekst)?.[0] : undefined;
  if (woord) {
    const melding = `Een kaart ligt open op de mat. Schrijf niets over geld of schulden: '${woord}'.`;
    fouten.push({ veld: "/tekst", code: "kaart-verraadt", melding, bron: "beleid-opvolging" });
  }
  return fouten;
}

function lengteFout(veld: keyof typeof langste, waarde: string): Fout[] {
  const naam = { naam: "een naam", tekst: "een tekst", reden: "waarom u dit wijzigt" }[veld];
  if (waarde.trim() === "") return [{ veld: `/${veld}`, code: "leeg", melding: `Schrijf ${naam} op.` }];
  if (waarde.length <= langste[veld]) return [];
  const melding = `Dit is te lang. Gebruik hoogstens ${langste[veld]} tekens.`;
  return [{ veld: `/${veld}`, code: "te-lang", melding }];
}

const lijst = (gevonden: readonly RegExpMatchArray[]): string =>
  [...new Set(gevonden.map(([heel]) => heel))].join(", ");

/** Letters and digits alone, so that spelling with dots or capitals hides nothing. */
const plain = (tekst: string): string =>
  tekst
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();

/** What is wrong with why somebody changed a text; empty when nothing. */
export const checkReden = (reden: string): Fout[] => lengteFout("reden", reden);
