/** 340 municipalities of unequal size, as in the Netherlands: the largest has a fourteenth of all, the smallest little. */
export const aantalGemeenten = 340;

export type Gemeente = { code: string; naam: string; van: number; tot: number; deel: number };

/** How many households have arrears that a partner may report: so a part of the signals meets another at its address. */
const huishoudens = 650_000;
/** Digits of a postcode that one municipality has. */
const perGemeente = 26;
// Without the letters that may not stand together in a postcode.
const letters = "BCEFGHJKLMNPRTVWXZUY";

const gewichten = Array.from({ length: aantalGemeenten }, (_, n) => 1 / (n + 8) ** 0.85);
const totaal = gewichten.reduce((sum, each) => sum + each, 0);

export const gemeenten: readonly Gemeente[] = gewichten.map((gewicht, n) => ({
  code: String(1_000 + n),
  naam: `Gemeente ${n + 1}`,
  van: 1_000 + n * perGemeente,
  tot: 1_000 + n * perGemeente + perGemeente - 1,
  deel: gewicht / totaal,
}));

/** Up to which share each municipality goes, to draw one by its size. */
const grenzen = gemeenten.map((_, n) => gemeenten.slice(0, n + 1).reduce((sum, { deel }) => sum + deel, 0));

export type Toeval = () => number;

/** Mulberry32: small, and the same everywhere for one seed. */
export function toeval(seed: number): Toeval {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export function kiesGemeente(random: Toeval, among: readonly Gemeente[] = gemeenten): Gemeente {
  if (among !== gemeenten) return among[Math.floor(random() * among.length)] as Gemeente;
  const place = random();
  let [low, high] = [0, grenzen.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((grenzen[middle] as number) < place) low = middle + 1;
    else high = middle;
  }
  return gemeenten[low] as Gemeente;
}

export type Woning = { postcode: string; huisnummer: number; bewoner: number };

/** One of the households of a municipality. */
export function kiesWoning(random: Toeval, { van, deel }: Gemeente): Woning {
  const nummer = Math.floor(random() * Math.max(50, Math.round(huishoudens * deel)));
  const straat = Math.floor(nummer / 40);
  const [a, b] = [
    letters[Math.floor(straat / perGemeente) % 20],
    letters[Math.floor(straat / (perGemeente * 20)) % 20],
  ];
  return { postcode: `${van + (straat % perGemeente)}${a}${b}`, huisnummer: 1 + (nummer % 40), bewoner: nummer };
}
