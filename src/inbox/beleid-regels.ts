import { signaalpartnerSoorten } from "../law/lists.ts";
import {
  isLeeftijd,
  isRouteringregels,
  type Routeringregel,
  type RouteringVoorwaarden,
} from "../law/parameter-shapes.ts";
import { parseStrictJson } from "../platform/strict-json.ts";
import { type Gelezen, type Invulling, leesGetal, type Veld, type Veldfout } from "./beleid-getallen.ts";
import { beleidFouten } from "./teksten-beleid.ts";
import { regelTeksten } from "./teksten-beleid-vorm.ts";

const f = regelTeksten.fouten;
const meeste = 200;

/** Fields of the one rule that stands open. */
export const jaNeeEisen = ["ondernemer", "minderjarigeKinderen", "oggz", "crisis"] as const;
const tekstEisen = {
  taal: { vorm: /^[a-z]{2}$/, fout: f.taal },
  postcode: { vorm: /^[1-9]\d{3}$/, fout: f.postcode },
  wijk: { vorm: /^\d{6}$/, fout: f.wijk },
  buurt: { vorm: /^\d{8}$/, fout: f.buurt },
} as const;
const leeftijdEisen = ["leeftijdVan", "leeftijdTot"] as const;
const eisen = [...leeftijdEisen, ...jaNeeEisen, "partnersoort", "taal", "postcode", "wijk", "buurt"] as const;
export const regelVeld = (naam: (typeof eisen)[number] | "naam" | "team"): string => `regel-${naam}`;

/** Rules travel with the form as text, because each is looked at and moved without scripts. */
export const regelsVeld: Veld<readonly Routeringregel[]> = {
  uit: (regels) => [["regels", JSON.stringify(regels)]],
  lees: (invulling) => {
    const regels = leesLijst(invulling);
    if (regels === null) return { fouten: [{ name: "regels", text: beleidFouten.waarde }] };
    return isOpen(invulling)
      ? { fouten: [{ name: regelVeld("naam"), text: regelTeksten.nogOpen }] }
      : { waarde: regels };
  },
};

/** The list as it is up to now; null when it is no list of rules. */
export function leesLijst(invulling: Invulling): readonly Routeringregel[] | null {
  const gelezen = parseStrictJson(invulling.get("regels") || "[]");
  return gelezen.ok && isRouteringregels(gelezen.value) ? (gelezen.value as Routeringregel[]) : null;
}

/** Which rule stands open; null when a new one does. */
export function openRegel(invulling: Invulling): number | null {
  const nummer = leesGetal(invulling.get("bewerk"), meeste - 1);
  return nummer === undefined ? null : nummer;
}

const isOpen = (invulling: Invulling): boolean =>
  [...eisen, "naam" as const, "team" as const].some((naam) => invulling.get(regelVeld(naam)).trim() !== "");

/** The rule that stands open, or all that is wrong with it. */
export function leesRegel(invulling: Invulling): Gelezen<Routeringregel> {
  const van = (naam: Parameters<typeof regelVeld>[0]): string => invulling.get(regelVeld(naam)).trim();
  const fouten: Veldfout[] = [];
  const fout = (naam: Parameters<typeof regelVeld>[0], text: string): void => {
    fouten.push({ name: regelVeld(naam), text });
  };
  const naam = van("naam").replace(/\s+/g, " ");
  if (!/^[^\p{Cc}]{1,100}$/u.test(naam)) fout("naam", f.naam);
  if (van("team") === "") fout("team", f.team);
  const als: Record<string, unknown> = {};
  for (const eis of leeftijdEisen) {
    if (van(eis) === "") continue;
    als[eis] = leesGetal(van(eis), 120);
    if (!isLeeftijd(als[eis])) fout(eis, f.leeftijd);
  }
  if (Number(als.leeftijdVan) > Number(als.leeftijdTot)) fout("leeftijdTot", f.leeftijden);
  for (const eis of jaNeeEisen) {
    if (van(eis) === "") continue;
    als[eis] = van(eis) === "ja";
    if (!["ja", "nee"].includes(van(eis))) fout(eis, f.keuze);
  }
  const soort = van("partnersoort");
  if (soort !== "") als.partnersoort = soort;
  if (soort !== "" && !signaalpartnerSoorten.some((known) => known === soort)) fout("partnersoort", f.keuze);
  for (const [eis, { vorm, fout: text }] of Object.entries(tekstEisen) as [keyof typeof tekstEisen, TekstEis][]) {
    const tekst = eis === "taal" ? van(eis).toLowerCase() : van(eis);
    if (tekst === "") continue;
    als[eis] = tekst;
    if (!vorm.test(tekst)) fout(eis, text);
  }
  if (Object.keys(als).length === 0) fout("leeftijdVan", f.leeg);
  return fouten.length > 0 ? { fouten } : { waarde: { naam, als: als as RouteringVoorwaarden, team: van("team") } };
}
type TekstEis = (typeof tekstEisen)[keyof typeof tekstEisen];

/** A rule as the fields that stand open. */
export function inRegelVelden({ naam, als, team }: Routeringregel): [string, string][] {
  const waarden = eisen.flatMap((eis): [string, string][] => {
    const waarde = als[eis];
    if (waarde === undefined) return [];
    return [[regelVeld(eis), typeof waarde === "boolean" ? (waarde ? "ja" : "nee") : String(waarde)]];
  });
  return [[regelVeld("naam"), naam], [regelVeld("team"), team], ...waarden];
}

/** What a button of the list asks for; null for a button that is none of the list. */
export function leesStap(doe: string): { wat: string; nummer: number } | null {
  const [, wat = "", nummer = "0"] = /^(hoger|lager|weg|wijzig|bewaar|annuleer)(?:-(\d{1,3}))?$/.exec(doe) ?? [];
  return wat === "" ? null : { wat, nummer: Number(nummer) };
}

export type Lijststand = { regels: readonly Routeringregel[]; open: [string, string][]; fouten: Veldfout[] };

/** The list, and the fields of the rule that stands open, after one press of a button. */
export function zetStap(invulling: Invulling, { wat, nummer }: { wat: string; nummer: number }): Lijststand {
  const regels = leesLijst(invulling) ?? [];
  const bewerkt = openRegel(invulling);
  const open = openVelden(invulling);
  if (wat === "annuleer") return { regels, open: [], fouten: [] };
  if (wat === "bewaar") {
    const gelezen = leesRegel(invulling);
    if ("fouten" in gelezen) return { regels, open, fouten: gelezen.fouten };
    if (bewerkt !== null && bewerkt < regels.length) {
      return { regels: regels.with(bewerkt, gelezen.waarde), open: [], fouten: [] };
    }
    const vol = regels.length >= meeste;
    if (vol) return { regels, open, fouten: [{ name: regelVeld("naam"), text: f.teveel }] };
    return { regels: [...regels, gelezen.waarde], open: [], fouten: [] };
  }
  const regel = regels[nummer];
  if (!regel) return { regels, open, fouten: [] };
  if (wat === "wijzig") return { regels, open: [["bewerk", String(nummer)], ...inRegelVelden(regel)], fouten: [] };
  const rest = regels.toSpliced(nummer, 1);
  const plaats = { hoger: Math.max(nummer - 1, 0), lager: nummer + 1 }[wat];
  const nieuw = plaats === undefined ? rest : rest.toSpliced(plaats, 0, regel);
  return { regels: nieuw, open: follow(open, bewerkt, regels, nieuw), fouten: [] };
}

function openVelden(invulling: Invulling): [string, string][] {
  const namen = ["bewerk", ...[...eisen, "naam" as const, "team" as const].map(regelVeld)];
  return namen.flatMap((naam): [string, string][] => (invulling.get(naam) === "" ? [] : [[naam, invulling.get(naam)]]));
}

/** The rule that stands open keeps standing open when the list moves around it; one that was taken away becomes new. */
function follow(
  open: [string, string][],
  bewerkt: number | null,
  oud: readonly Routeringregel[],
  nieuw: readonly Routeringregel[],
): [string, string][] {
  if (bewerkt === null) return open;
  const regel = oud[bewerkt];
  const at = regel === undefined ? -1 : nieuw.indexOf(regel);
  const rest = open.filter(([naam]) => naam !== "bewerk");
  return at < 0 ? rest : [["bewerk", String(at)], ...rest];
}
