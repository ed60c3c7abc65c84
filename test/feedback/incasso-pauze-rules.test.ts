import { describe, expect, it } from "vitest";
import { explainPauze, incassoPauze, type PauzeFeiten } from "../../src/feedback/incasso-pauze-rules.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";

const regel = (sleutel: Beleidsregel["sleutel"], waarde: unknown, geldtVan = "2021-01-01"): Beleidsregel => ({
  sleutel,
  waarde,
  geldtVan,
});
const rotterdam = regel("werkafspraken", ["wgs", "rotterdam"]);
const zelf = regel("incassoPauzeTotTerugkoppeling", true);
const hulp = regel("incassoPauzeHulpDagen", 30);
const feiten: PauzeFeiten = {
  soort: "Huur",
  crisisSoort: null,
  status: "Opgepakt",
  ingetrokken: false,
  isInZaak: true,
  niveau: "regeling",
  ontvangenOp: "2026-11-03T09:00:00.000Z",
  verteldOp: null,
  hulpAanvaard: [],
  beleid: [],
};
const on = (changes: Partial<PauzeFeiten>, vandaag = "2026-11-10") => incassoPauze({ ...feiten, ...changes }, vandaag);

describe("a pause until the partner hears", () => {
  it.each<[string, Partial<PauzeFeiten>, string | null]>([
    ["nobody asks it by default", {}, null],
    ["Rotterdam asks it of a landlord", { beleid: [rotterdam] }, "rotterdam-convenant"],
    ["Rotterdam's set asks it of nobody else", { beleid: [rotterdam], soort: "Energie" }, null],
    ["a municipality asks it of everybody", { beleid: [zelf], soort: "Energie" }, "beleid-gemeente"],
    [
      "a municipality does without, with the set of Rotterdam",
      { beleid: [rotterdam, regel("incassoPauzeTotTerugkoppeling", false)] },
      null,
    ],
    [
      "set from the day of receipt on",
      { beleid: [regel("incassoPauzeTotTerugkoppeling", true, "2026-11-03")] },
      "beleid-gemeente",
    ],
    ["set a day later", { beleid: [regel("incassoPauzeTotTerugkoppeling", true, "2026-11-04")] }, null],
    ["taken back", { beleid: [zelf], ingetrokken: true }, null],
    ["never taken up", { beleid: [zelf], isInZaak: false }, null],
    ["at the least level too", { beleid: [zelf], niveau: "basis" }, "beleid-gemeente"],
  ])("%s", (_name, changes, bron) => {
    expect(on(changes)?.bron ?? null).toBe(bron);
  });

  it("has no last day before the partner hears, and then ends on that day", () => {
    const open = on({ beleid: [zelf] });
    expect(open).toEqual({
      van: "2026-11-03",
      tot: null,
      uitleg: "Start geen nieuwe incasso tot u van de gemeente hoort.",
      bron: "beleid-gemeente",
    });
    const verteldOp = "2026-11-10T22:59:00.000Z";
    expect(on({ beleid: [zelf], verteldOp })).toMatchObject({ van: "2026-11-03", tot: "2026-11-10" });
    expect(on({ beleid: [zelf], verteldOp }, "2026-11-11")).toBeNull();
    expect(on({ beleid: [zelf], verteldOp: "2026-11-10T23:00:00.000Z" }, "2026-11-11")).toMatchObject({
      tot: "2026-11-11",
    });
  });

  it.each([
    ["before midnight in summer", "2026-06-30T21:59:59.999Z", "2026-06-30"],
    ["after midnight in summer", "2026-06-30T22:00:00.000Z", "2026-07-01"],
    ["in the hour that comes twice", "2026-10-25T00:30:00.000Z", "2026-10-25"],
    ["the night before the clock goes ahead", "2027-03-27T23:30:00.000Z", "2027-03-28"],
    ["before midnight at the end of the year", "2026-12-31T22:59:59.999Z", "2026-12-31"],
  ])("begins on the local day of receipt: %s", (_name, ontvangenOp, van) => {
    expect(on({ beleid: [zelf], ontvangenOp }, "2027-06-01")?.van).toBe(van);
  });

  it("names the day by which Rotterdam reports back on an eviction: twenty working days, own number or not", () => {
    const ontruiming = { crisisSoort: "ontruiming" as const };
    expect(on({ ...ontruiming, beleid: [rotterdam] })?.uitleg).toContain("uiterlijk op 1 december 2026");
    const eigen = regel("termijnAanpassingen", { "mph-terugrapportage": { aantal: 10 } });
    expect(on({ ...ontruiming, beleid: [rotterdam, eigen] })?.uitleg).toContain("uiterlijk op 17 november 2026");
    expect(on({ ...ontruiming, beleid: [zelf] })?.uitleg).not.toContain("uiterlijk");
    expect(on({ beleid: [rotterdam] })?.uitleg).not.toContain("uiterlijk");
  });
});

describe("a pause after help was accepted", () => {
  it.each<[string, Partial<PauzeFeiten>]>([
    ["the municipality did not ask it", {}],
    ["the agreement gives the least", { beleid: [hulp], niveau: "basis" }],
    ["the agreement gives contact only", { beleid: [hulp], niveau: "contact" }],
    ["set after the day of acceptance", { beleid: [regel("incassoPauzeHulpDagen", 30, "2026-11-06")] }],
    ["set to nothing", { beleid: [regel("incassoPauzeHulpDagen", 0)] }],
    ["taken back", { beleid: [hulp], ingetrokken: true }],
    ["in no zaak", { beleid: [hulp], isInZaak: false }],
    ["ended by itself", { beleid: [hulp], status: "Inwoner is overleden" }],
    ["nobody accepted", { beleid: [hulp], hulpAanvaard: [] }],
    ["not accepted yet", { beleid: [hulp], hulpAanvaard: ["2026-11-11"] }],
  ])("is told nothing of: %s", (_name, changes) => {
    expect(on({ hulpAanvaard: ["2026-11-05"], ...changes })).toBeNull();
  });

  it.each([
    ["a plain month", "2026-11-05", "2026-12-05"],
    ["ends on a Saturday and stays there", "2026-11-05", "2026-12-05"],
    ["ends on Christmas Day and stays there", "2026-11-25", "2026-12-25"],
    ["over the day that has 25 hours", "2026-10-01", "2026-10-31"],
    ["over the day that has 23 hours", "2027-03-01", "2027-03-31"],
    ["from the last of January", "2027-01-31", "2027-03-02"],
    ["over 29 February", "2028-01-31", "2028-03-01"],
  ])("%s", (_name, dag, tot) => {
    const changes = { beleid: [hulp], hulpAanvaard: [dag], ontvangenOp: "2026-09-01T09:00:00.000Z" };
    expect(on(changes, tot)).toMatchObject({ van: dag, tot, bron: "beleid-gemeente" });
    expect(on(changes, dag)).toMatchObject({ tot });
    const dayAfter = Temporal.PlainDate.from(tot).add({ days: 1 }).toString();
    expect(on(changes, dayAfter)).toBeNull();
  });

  it("begins no earlier than the signal, and the last acceptance counts", () => {
    const changes = { beleid: [hulp], hulpAanvaard: ["2026-10-20", "2026-10-30", "2026-10-25"] };
    expect(on(changes)).toMatchObject({ van: "2026-11-03", tot: "2026-11-29" });
  });

  it("hides behind the pause that has no end yet, and outlasts it when that ended sooner", () => {
    const both = { beleid: [zelf, hulp], hulpAanvaard: ["2026-11-05"] };
    expect(on(both)).toMatchObject({ van: "2026-11-03", tot: null });
    expect(on({ ...both, verteldOp: "2026-11-09T09:00:00.000Z" })).toMatchObject({ tot: "2026-12-05" });
    expect(on({ ...both, verteldOp: "2026-12-20T09:00:00.000Z" }, "2026-12-04")).toMatchObject({ tot: "2026-12-20" });
  });

  it("does not name help", () => {
    const pauze = on({ beleid: [hulp], hulpAanvaard: ["2026-11-05"] });
    expect(pauze?.uitleg).toBe(
      "Start tot en met 5 december 2026 geen nieuwe incasso. Zo is het met de gemeente afgesproken.",
    );
    expect(explainPauze(pauze)).toEqual([{ code: "incasso-pauze", tekst: pauze?.uitleg, bron: "beleid-gemeente" }]);
    expect(explainPauze(null)).toEqual([]);
  });
});
