import type { Signaal } from "./inhoud.ts";
import type { Toeval } from "./random.ts";

/** What partners get wrong in real life, and how often it is that one. */
const fouten: readonly (readonly [gewicht: number, maak: (signaal: Signaal) => Signaal])[] = [
  [45, (signaal) => ({ ...signaal, incasso: { ...signaal.incasso, herinneringen: [] } })],
  [25, (signaal) => ({ ...signaal, incasso: { ...signaal.incasso, bezwaar: true } })],
  // No year has this day.
  [20, (signaal) => ({ ...signaal, signaaldatum: `${signaal.signaaldatum.slice(0, 4)}-02-30` })],
  [10, (signaal) => ({ ...signaal, adres: { ...signaal.adres, postcode: signaal.adres.postcode.slice(0, 4) } })],
];

/** One row in forty is refused. */
export const foutDeel = 0.025;

/** The signal with one thing wrong, for which it must be refused. */
export const metFout = (bron: Toeval, signaal: Signaal): Signaal => bron.weeg(fouten)(signaal);

export const metBezwaar = (signaal: Signaal): Signaal => ({
  ...signaal,
  incasso: { ...signaal.incasso, bezwaar: true },
});
