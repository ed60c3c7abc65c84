import { describe, expect, it } from "vitest";
import { berichtInhoud, decideVervolg, foutVanStatus, herhaalschema } from "../../src/delivery/bezorging-rules.ts";

const answered = (httpStatus: number | null, retryAfter: number | null = null) => ({
  httpStatus,
  retryAfter,
  fout: httpStatus === null ? ("verbinding" as const) : foutVanStatus(httpStatus),
});
const again = (naSeconden: number, pauze: number | null = null) => ({ soort: "opnieuw", naSeconden, pauze });

describe("what follows on a try", () => {
  it("keeps the schedule of Standard Webhooks: ten tries in three days, 3 hours and 35 minutes", () => {
    expect(herhaalschema).toEqual([0, 5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400]);
    expect(herhaalschema.reduce((sum, seconds) => sum + seconds)).toBe(75 * 3_600 + 35 * 60 + 5);
  });

  it.each([199, 200, 204, 299, 300, 301, 308, 400, 404, 409, 411, 500, 503])("status %i", (status) => {
    const good = status >= 200 && status <= 299;
    expect(decideVervolg(1, answered(status), 0).soort).toBe(good ? "bezorgd" : "opnieuw");
    expect(foutVanStatus(status)).toBe(good ? null : status >= 300 && status <= 399 ? "omleiding" : "antwoord");
  });

  it.each([1, 2, 9, 10])("410 ends it at once, at try %i", (poging) => {
    expect(decideVervolg(poging, answered(410), 0)).toEqual({ soort: "weg" });
  });

  it("gives up after the tenth try and not before", () => {
    expect(decideVervolg(9, answered(500), 0)).toEqual(again(86_400));
    expect(decideVervolg(10, answered(500), 0)).toEqual({ soort: "opgegeven" });
    expect(decideVervolg(11, answered(null), 0)).toEqual({ soort: "opgegeven" });
    expect(decideVervolg(10, answered(200), 0)).toEqual({ soort: "bezorgd" });
  });

  it("spreads by up to a fifth, and never comes early", () => {
    expect(decideVervolg(1, answered(null), 0)).toEqual(again(5));
    expect(decideVervolg(1, answered(null), 0.5)).toEqual(again(5.5));
    expect(decideVervolg(3, answered(null), 1)).toEqual(again(2_160));
  });

  it.each([
    [503, 60, again(60, 60)],
    [503, 2, again(5, 2)],
    [503, 0, again(5, 1)],
    [429, 86_400, again(86_400, 86_400)],
    [429, 86_401, again(86_400, 86_400)],
    [500, 3_600, again(3_600)],
    [429, null, again(5, 60)],
    [502, null, again(5, 60)],
    [504, null, again(5, 60)],
    [501, null, again(5)],
    [505, null, again(5)],
  ])("status %i that asks for %j seconds", (status, asked, expected) => {
    expect(decideVervolg(1, answered(status, asked), 0)).toEqual(expected);
  });

  it("says which thing it is about and nothing more", () => {
    expect(JSON.parse(berichtInhoud("levering.verwerkt", "2026-11-03T09:00:00.000Z", "x"))).toEqual({
      type: "levering.verwerkt",
      timestamp: "2026-11-03T09:00:00.000Z",
      data: { id: "x" },
    });
  });
});
