import type { Fout } from "../law/fout.ts";
import { splitSleutel } from "../matching/adres.ts";

/**
 * What is against calling these addresses one dwelling; empty when nothing.
 *
 * @param sleutels  the adressleutels of both, in every spelling
 * @source lezing-zelfde-woning
 * @reading A number without addition can be one dwelling only. That it was confirmed to be 10 A says that it is not 10 B.
 */
export function checkZelfdeWoning(sleutels: readonly string[]): Fout[] {
  const toevoegingen = new Set(sleutels.filter((sleutel) => splitSleutel(sleutel).heeftToevoeging));
  return toevoegingen.size > 1 ? [tweeToevoegingen] : [];
}

const tweeToevoegingen: Fout = {
  veld: "/besluit",
  code: "twee-toevoegingen",
  melding:
    "Dit nummer hoort al bij een woning met een andere toevoeging. Zijn het toch één huishouden? Voeg dan de zaken samen.",
  bron: "lezing-zelfde-woning",
};

/** One side of a link between addresses: the main address of its dwelling, and whether it has an open zaak. */
export type Zijde = { adresId: number; heeftZaak: boolean };

/**
 * Which of two addresses that are one dwelling goes on: the one that is being worked, else the one that was there first.
 *
 * @source lezing-zelfde-woning
 * @reading Where somebody is at work nothing moves; of two the older stays, so that the choice is always the same.
 */
export function chooseHoofdadres(a: Zijde, b: Zijde): { hoofdId: number; spellingId: number } {
  const both = [a, b];
  const worked = both.filter(({ heeftZaak }) => heeftZaak);
  const hoofdId = Math.min(...(worked.length === 1 ? worked : both).map(({ adresId }) => adresId));
  return { hoofdId, spellingId: hoofdId === a.adresId ? b.adresId : a.adresId };
}

const teksten: Readonly<Record<string, string>> = {
  "adres bevestigd": "Twee adressen zijn dezelfde woning. Dat is bevestigd.",
  "adres afgewezen": "Twee adressen zijn niet dezelfde woning. Dat is besloten.",
  "persoon bevestigd": "Op een ander adres is dezelfde persoon gemeld. Dat is bevestigd.",
  "persoon afgewezen": "Op een ander adres is niet dezelfde persoon gemeld. Dat is besloten.",
};

/** What the timeline says of a decision on a possible link. */
export const koppelingTekst = (soort: unknown, besluit: unknown): string =>
  teksten[`${String(soort)} ${String(besluit)}`] ?? "Over een mogelijke koppeling is besloten.";
