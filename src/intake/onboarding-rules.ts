import { type PubliekeSleutel, vingerafdruk } from "../access/sleutel-rules.ts";

/** What decides whether a partner that is known is the one that a municipality means. */
export type Bekend = {
  naam: string;
  /** Whether this municipality has, or had, an agreement with it. */
  eigen: boolean;
  /** Whether another has, or had. */
  elders: boolean;
  /** Of all of its clients. */
  sleutels: readonly PubliekeSleutel[];
};
type Gevraagd = { naam: string; sleutel: PubliekeSleutel | null };

export type Oordeel = "koppelen" | "eersteSleutel" | { botsing: string };

/**
 * Whether a municipality that registers a partner gets one that is known. Never says anything of that partner.
 *
 * @reading Whoever registers a number first must not hold the key of that organisation for every municipality after it. A
 *   municipality therefore shows that it means the same one by a public key which that partner gave it itself. One that
 *   has no key is found by its name, and then gets none from a municipality any more.
 */
export function judgeBekend({ naam, eigen, elders, sleutels }: Bekend, gevraagd: Gevraagd): Oordeel {
  const { sleutel } = gevraagd;
  if (sleutel && hasSleutel(sleutels, sleutel)) return "koppelen";
  if (eigen && !sleutel) return "koppelen";
  if (eigen) return sleutels.length === 0 && !elders ? "eersteSleutel" : { botsing: eigenSleutels };
  if (sleutels.length === 0 && !sleutel && sameNaam(naam, gevraagd.naam)) return "koppelen";
  return { botsing: nietDezelfde };
}

const eigenSleutels = "Deze partner is al bekend. Alleen de partner zelf kan een andere sleutel toevoegen.";
const nietDezelfde =
  "Een partner met dit KvK-nummer en deze soort is al bekend, maar de naam of de sleutel is anders. Controleer het " +
  "nummer en de naam. Vraag de partner om de openbare sleutel die hij nu gebruikt, en stuur die mee als publicJwk. Laat " +
  "anders het KvK-nummer weg: dan is het een partner van uw gemeente alleen.";

export const hasSleutel = (sleutels: readonly PubliekeSleutel[], sleutel: PubliekeSleutel): boolean =>
  sleutels.some((item) => vingerafdruk(item) === vingerafdruk(sleutel));

/** Case and spaces are how somebody types, not who it is. */
export const sameNaam = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (naam: string): string => naam.normalize("NFC").replace(/\s+/g, " ").trim().toLowerCase();

type Inhoud = { signaalsoorten: readonly string[] | null };

/** Whether the same was agreed, of two that `pickAfspraak` made; in which order the kinds are named says nothing. */
export const sameAfspraak = <T extends Inhoud>(a: T, b: T): boolean => sorted(a) === sorted(b);
const sorted = <T extends Inhoud>(afspraak: T): string =>
  JSON.stringify({ ...afspraak, signaalsoorten: afspraak.signaalsoorten?.toSorted() ?? null });
