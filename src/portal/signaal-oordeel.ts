import type { Fout } from "../law/fout.ts";
import { type Uitzonderingsoort, uitzonderingsoorten } from "../law/lists.ts";
import type { Gelezen } from "./signaal-invoer.ts";
import { leegTeksten, onleesbaarTeksten, ontvangenTeksten, uitzonderingTeksten, vulIn } from "./teksten-signaal.ts";

/** A signal with this kenmerk and other content is in already. */
export const kenmerkBezet = "kenmerk-in-gebruik";

/** One thing that is wrong, at the field where somebody can mend it; null when it belongs to no field. */
export type VeldFout = { veld: string | null; melding: string; bron?: Fout["bron"] };

/** The order of the form, so that the list of faults follows what somebody sees from top to bottom. */
const volgorde = [
  "voorletters",
  "voorvoegsel",
  "achternaam",
  "geboortedatum",
  "telefoonnummer",
  "email",
  "klantnummer",
  "postcode",
  "huisnummer",
  "straatnaam",
  "plaatsnaam",
  "gemeentecode",
  "bedrag",
  "ontstaansdatum",
  "uitzondering",
  "poging",
  "schuldhulp",
  "herinnering",
  "bezwaar",
  "crisis",
  "crisis-datum",
  "kenmerk",
];
const plaats = (veld: string | null): number => {
  if (veld === null) return volgorde.length;
  const exact = volgorde.indexOf(veld);
  return exact >= 0 ? exact : volgorde.indexOf(veld.split("-")[0] ?? "");
};

/** The faults that the rules found, at the fields of the form and in its words; of every field the first. */
export function plaatsFouten(
  gelezen: Gelezen,
  gevonden: readonly Fout[],
  { klant, toekomst }: { klant: string; toekomst: readonly string[] },
): VeldFout[] {
  const perPlek = new Map<string, VeldFout>(
    toekomst.map((veld) => [veld, { veld, melding: onleesbaarTeksten.toekomst }]),
  );
  for (const fout of [...gelezen.fouten, ...gevonden]) {
    // The offer has the day of its reminder, and there that day was found wrong already.
    if (fout.veld === "/incasso/aanbodGegevensdeling" && dagFouten.has(fout.code)) continue;
    const veld = gelezen.veldOf.get(fout.veld) ?? null;
    const key = veld ?? fout.melding;
    if (perPlek.has(key)) continue;
    perPlek.set(key, { veld, melding: verwoord(veld, fout, klant), ...(fout.bron ? { bron: fout.bron } : {}) });
  }
  return [...perPlek.values()].toSorted((one, other) => plaats(one.veld) - plaats(other.veld));
}

const dagFouten = new Set(["incasso-te-laat", "incasso-te-vroeg", "ongeldige-datum"]);

/** What a rule says stays as it is, with this partner's word for the customer; what the schema says of the form of a value is said for somebody before a form. */
function verwoord(veld: string | null, { code, melding }: Fout, klant: string): string {
  const naam = (veld ?? "").replace(/-\d+-/, "-");
  const leeg = leegTeksten[naam];
  const isLeeg = code === "verplicht" || code === "gemeente-onbekend";
  if (isLeeg && leeg) return vulIn(leeg, { klant });
  if (code === kenmerkBezet) return ontvangenTeksten.bezet;
  if (code === "ongeldige-datum") return onleesbaarTeksten.datum;
  if (veld === "bedrag" && code === "verkeerde-soort") return onleesbaarTeksten.bedrag;
  if (veld === "uitzondering") return melding.replace(/\b[a-z]+[A-Z]\w+\b/g, inWoorden);
  return melding.replace(/\bklant\b/g, klant).replace(" volgens onze lezing", "");
}

const inWoorden = (code: string): string =>
  uitzonderingsoorten.includes(code as Uitzonderingsoort)
    ? `‘${uitzonderingTeksten[code as Uitzonderingsoort]}’`
    : code;
