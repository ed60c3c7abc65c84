import { describe, expect, it } from "vitest";
import { type Bedrag, tekenGrafiek } from "../../src/inbox/zaak-grafiek-rules.ts";

const bedrag = (dag: string, centen: number, reeks = "Woonbron", stopt = false): Bedrag => ({
  dag,
  centen,
  reeks,
  stopt,
});
const label = (centen: number): string => `€ ${centen / 100}`;

describe("the drawing of amounts over time", () => {
  it("puts one amount in the middle of the days, with one day below it", () => {
    const { dagen, reeksen, vlak } = tekenGrafiek([bedrag("2026-11-03", 127_550)], label);
    expect(dagen).toEqual(["2026-11-03"]);
    expect(reeksen).toHaveLength(1);
    expect(reeksen[0]?.punten[0]?.x).toBeCloseTo((vlak.links + vlak.rechts) / 2, 0);
  });

  it("draws equal amounts as a level line, the first day left and the last right, in whatever order they come", () => {
    const bedragen = [bedrag("2026-11-03", 50_000), bedrag("2026-09-03", 50_000), bedrag("2026-10-03", 50_000)];
    const { dagen, reeksen, vlak } = tekenGrafiek(bedragen, label);
    const punten = reeksen[0]?.punten ?? [];
    expect(dagen).toEqual(["2026-09-03", "2026-11-03"]);
    expect(new Set(punten.map(({ y }) => y)).size).toBe(1);
    expect([punten[0]?.x, punten.at(-1)?.x]).toEqual([vlak.links, vlak.rechts]);
    expect(punten[1]?.x).toBeLessThan(vlak.rechts);
  });

  it("keeps partners apart and says which amounts are owed no more", () => {
    const { reeksen } = tekenGrafiek([bedrag("2026-11-03", 100), bedrag("2026-11-03", 200, "Evides", true)], label);
    expect(reeksen.map(({ naam, punten }) => [naam, punten.map(({ stopt }) => stopt)])).toEqual([
      ["Woonbron", [false]],
      ["Evides", [true]],
    ]);
  });

  it.each([
    [1, [0, 100]],
    [9_640, [0, 5_000, 10_000]],
    [127_550, [0, 50_000, 100_000, 150_000]],
    [198_000, [0, 50_000, 100_000, 150_000, 200_000]],
    [200_100, [0, 100_000, 200_000, 300_000]],
    [999_999_999, [0, 500_000_000, 1_000_000_000]],
  ])("writes round amounts beside it: up to %i cents", (centen, verwacht) => {
    const { schaal, vlak, reeksen } = tekenGrafiek([bedrag("2026-11-03", centen)], label);
    expect(schaal.map((streep) => streep.centen)).toEqual(verwacht);
    expect(schaal[0]?.y).toBe(vlak.onder);
    expect(schaal.at(-1)?.y).toBe(vlak.boven);
    const y = reeksen[0]?.punten[0]?.y ?? -1;
    expect(y).toBeGreaterThanOrEqual(vlak.boven);
    expect(y).toBeLessThanOrEqual(vlak.onder);
    // The longest amount has room left of the axis.
    expect(vlak.links).toBeGreaterThan(label(schaal.at(-1)?.centen ?? 0).length * 7);
    expect(vlak.links).toBeLessThan(vlak.rechts - 100);
  });
});
