import type { HuishoudGegevens } from "../personal-columns.ts";

/** Everything that a municipality can know of a household, in the order in which it is shown. */
export const huishoudSleutels = ["minderjarigeKinderen", "oggz", "ondernemer", "taal"] as const;
export type HuishoudSleutel = (typeof huishoudSleutels)[number];

/** What somebody writes down of a household: null takes away what was known, what is left out stays. */
export type HuishoudWijziging = { [S in HuishoudSleutel]?: HuishoudGegevens[S] | null | undefined };
/** As an answer shows it: null is unknown. */
export type HuishoudAntwoord = { [S in HuishoudSleutel]: NonNullable<HuishoudGegevens[S]> | null };

/** What is known after a change, and which of it changed. */
export function changeHuishouden(
  bekend: HuishoudGegevens,
  wijziging: HuishoudWijziging,
): { gegevens: HuishoudGegevens; gewijzigd: HuishoudSleutel[] } {
  const gegevens = Object.fromEntries(
    Object.entries({ ...bekend, ...withoutUndefined(wijziging) }).filter(([, waarde]) => waarde !== null),
  ) as HuishoudGegevens;
  return { gegevens, gewijzigd: huishoudSleutels.filter((sleutel) => gegevens[sleutel] !== bekend[sleutel]) };
}

export function showHuishouden(gegevens: HuishoudGegevens | null): HuishoudAntwoord {
  const { minderjarigeKinderen = null, oggz = null, ondernemer = null, taal = null } = gegevens ?? {};
  return { minderjarigeKinderen, oggz, ondernemer, taal };
}

const withoutUndefined = (wijziging: HuishoudWijziging): HuishoudWijziging =>
  Object.fromEntries(Object.entries(wijziging).filter(([, waarde]) => waarde !== undefined));

const huishoudTeksten: Readonly<Record<HuishoudSleutel, string>> = {
  minderjarigeKinderen: "minderjarige kinderen",
  oggz: "OGGZ",
  ondernemer: "ondernemer",
  taal: "taal",
};

/** What a change was about, never what it says. */
export const huishoudTekst = (sleutels: unknown): string =>
  huishoudSleutels
    .filter((sleutel) => Array.isArray(sleutels) && sleutels.includes(sleutel))
    .map((sleutel) => huishoudTeksten[sleutel])
    .join(", ");
