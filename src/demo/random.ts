/** A stream of numbers that is the same for the same seed and keys, on every machine. */
export type Toeval = {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number, both ends included. */
  tussen(van: number, tot: number): number;
  /** True in this share of the cases. */
  kans(deel: number): boolean;
  kies<T>(lijst: readonly T[]): T;
  /** One of these, each as often as its weight says. */
  weeg<T>(lijst: readonly (readonly [number, T])[]): T;
};

/**
 * A stream of its own for every set of keys, so that what happens to one household never depends on the order in which
 * others were handled.
 */
export function toeval(seed: number, ...keys: readonly (string | number)[]): Toeval {
  const next = sfc32(hash(`${seed}/${keys.join("/")}`));
  const tussen = (van: number, tot: number): number => van + Math.floor(next() * (tot - van + 1));
  return {
    next,
    tussen,
    kans: (deel) => next() < deel,
    kies: (lijst) => at(lijst, tussen(0, lijst.length - 1)),
    weeg: (lijst) => {
      let left = next() * lijst.reduce((sum, [gewicht]) => sum + gewicht, 0);
      for (const [gewicht, waarde] of lijst) {
        left -= gewicht;
        if (left < 0) return waarde;
      }
      return at(lijst, lijst.length - 1)[1];
    },
  };
}

function at<T>(lijst: readonly T[], index: number): T {
  const value = lijst[index];
  if (value === undefined) throw new Error("chosen from an empty list");
  return value;
}

/** Four words out of a text (cyrb128, public domain). */
function hash(text: string): [number, number, number, number] {
  let [a, b, c, d] = [1779033703, 3144134277, 1013904242, 2773480762];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = b ^ Math.imul(a ^ code, 597399067);
    b = c ^ Math.imul(b ^ code, 2869860233);
    c = d ^ Math.imul(c ^ code, 951274213);
    d = a ^ Math.imul(d ^ code, 2716044179);
  }
  return [a, b, c, d];
}

/** Small fast counting generator, 32 bits (public domain); good enough to make up people with. */
function sfc32([a, b, c, d]: [number, number, number, number]): () => number {
  const next = (): number => {
    const t = (a + b + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + t;
    return (t >>> 0) / 4294967296;
  };
  // The first numbers still show the seed.
  for (let i = 0; i < 12; i++) next();
  return next;
}
