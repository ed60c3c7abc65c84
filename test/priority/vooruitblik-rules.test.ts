import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Band } from "../../src/priority/rules.ts";
import { compareLists, type Gewogen, type Verschuiving } from "../../src/priority/vooruitblik-rules.ts";

const zaak = (id: number, voor: number, na: number, bandVoor: Band = "laag", bandNa: Band = bandVoor): Gewogen => ({
  id,
  voor: { score: voor, band: bandVoor },
  na: { score: na, band: bandNa },
});
const places = (list: readonly Verschuiving[]): number[][] =>
  list.map(({ id, plaatsVoor, plaatsNa, plaatsen }) => [id, plaatsVoor, plaatsNa, plaatsen]);

describe("how a list changes", () => {
  it("of nothing is nothing", () => {
    const { banden, ...aantallen } = compareLists([], 20);
    const nothing = { bekeken: 0, verschoven: 0, grootsteStijging: 0, grootsteDaling: 0, stijgers: [], dalers: [] };
    expect(aantallen).toEqual(nothing);
    const none = { hoog: 0, midden: 0, laag: 0 };
    expect(banden).toEqual({ hoog: none, midden: none, laag: none });
  });

  it("counts places from one, the highest score first, then the lowest number", () => {
    const found = compareLists([zaak(3, 50, 50), zaak(1, 50, 60), zaak(2, 90, 10)], 20);
    expect(found).toMatchObject({ bekeken: 3, verschoven: 3, grootsteStijging: 1, grootsteDaling: 2 });
    expect(places(found.stijgers)).toEqual([
      [1, 2, 1, 1],
      [3, 3, 2, 1],
    ]);
    expect(places(found.dalers)).toEqual([[2, 1, 3, -2]]);
  });

  it("counts every zaak once by its band before and after", () => {
    const { banden } = compareLists(
      [
        zaak(1, 300, 300, "hoog"),
        zaak(2, 260, 130, "hoog", "midden"),
        zaak(3, 255, 5, "hoog", "laag"),
        zaak(4, 130, 260, "midden", "hoog"),
        zaak(5, 130, 10, "midden", "laag"),
        zaak(6, 125, 130, "midden"),
        zaak(7, 10, 300, "laag", "hoog"),
        zaak(8, 10, 130, "laag", "midden"),
        zaak(9, 10, 11, "laag"),
        zaak(10, 9, 9, "laag"),
      ],
      20,
    );
    expect(banden).toEqual({
      hoog: { hoog: 1, midden: 1, laag: 1 },
      midden: { hoog: 1, midden: 1, laag: 1 },
      laag: { hoog: 1, midden: 1, laag: 2 },
    });
  });

  it("names a zaak that changes bands and keeps its place, by the way that it goes", () => {
    const found = compareLists(
      [zaak(1, 90, 90, "midden", "hoog"), zaak(2, 50, 50, "midden", "laag"), zaak(3, 1, 1)],
      20,
    );
    expect(found.verschoven).toBe(0);
    expect([places(found.stijgers), places(found.dalers)]).toEqual([[[1, 1, 1, 0]], [[2, 2, 2, 0]]]);
  });

  it("names the most moved first, then the score that changed the most, then the higher place", () => {
    // The numbers run against the places, so that an order by number would be seen.
    const zaken = [
      zaak(6, 100, 100),
      zaak(5, 90, 40),
      zaak(4, 80, 30),
      zaak(3, 70, 95),
      zaak(2, 60, 90),
      zaak(1, 50, 50),
    ];
    const found = compareLists(zaken, 20);
    expect(places(found.stijgers)).toEqual([
      [2, 5, 3, 2],
      [3, 4, 2, 2],
      [1, 6, 4, 2],
    ]);
    expect(places(found.dalers)).toEqual([
      [5, 2, 5, -3],
      [4, 3, 6, -3],
    ]);
    expect(places(compareLists(zaken, 1).stijgers)).toEqual([[2, 5, 3, 2]]);
    expect(compareLists(zaken, 1)).toMatchObject({ verschoven: 5, grootsteStijging: 2, grootsteDaling: 3 });
  });

  it("names the same of a list in which thousands move", () => {
    // The first of ten thousand falls to the end and every hundredth rises to the top. The ninety-nine before the
    // last keep their place: one that stood above them goes below, and one that stood below goes above.
    const far = (id: number): boolean => id % 100 === 0;
    const zaken = Array.from({ length: 10_000 }, (_, at) => at + 1).map((id) =>
      zaak(id, 20_000 - id, id === 1 ? 0 : far(id) ? 50_000 - id : 20_000 - id),
    );
    const found = compareLists(zaken, 3);
    expect(found).toMatchObject({ bekeken: 10_000, verschoven: 9_901, grootsteStijging: 9_900, grootsteDaling: 9_999 });
    expect(places(found.stijgers)).toEqual([
      [10_000, 10_000, 100, 9_900],
      [9_900, 9_900, 99, 9_801],
      [9_800, 9_800, 98, 9_702],
    ]);
    expect(places(found.dalers)[0]).toEqual([1, 1, 10_000, -9_999]);
  });

  it("is the same in whatever order the zaken are read, and every place is given once", () => {
    const some = fc.uniqueArray(fc.tuple(fc.integer({ min: 1, max: 50 }), fc.nat(3), fc.nat(3)), {
      selector: ([id]) => id,
    });
    fc.assert(
      fc.property(some, (rows) => {
        const zaken = rows.map(([id, voor, na]) => zaak(id, voor, na));
        const found = compareLists(zaken, 100);
        expect(compareLists(zaken.toReversed(), 100)).toEqual(found);
        const moved = [...found.stijgers, ...found.dalers];
        expect(moved.reduce((sum, { plaatsen }) => sum + plaatsen, 0)).toBe(0);
        expect(new Set(moved.map(({ plaatsNa }) => plaatsNa)).size).toBe(moved.length);
      }),
    );
  });
});
