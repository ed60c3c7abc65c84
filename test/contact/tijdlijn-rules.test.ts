import { describe, expect, it } from "vitest";
import { buildTijdlijn, type GebeurtenisSoort, type TijdlijnBron } from "../../src/contact/tijdlijn-rules.ts";

const opened = "2026-11-03T09:00:00.000Z";
const later = "2026-11-05T10:00:00.000Z";
const now = "2027-01-01T12:00:00.000Z";
const empty: TijdlijnBron = {
  zaak: { id: 1, geopendOp: opened },
  signalen: [],
  contactpogingen: [],
  termijnen: [],
  gebeurtenissen: [],
};
const build = (bron: Partial<TijdlijnBron>, at = now) => buildTijdlijn({ ...empty, ...bron }, at).slice(1);
const event = (soort: GebeurtenisSoort, details: Record<string, unknown>, id = 1, op = later) => ({
  id,
  op,
  soort,
  door: "inbox",
  details,
});
const told = (soort: GebeurtenisSoort, details: Record<string, unknown>) =>
  build({ gebeurtenissen: [event(soort, details)] })[0]?.tekst;

describe("what the timeline says of what happened", () => {
  it.each<[GebeurtenisSoort, Record<string, unknown>, string]>([
    ["toegewezen", { teamNaam: "Zuid" }, "De zaak is toegewezen. Team: Zuid."],
    ["gesprek", { datum: "2026-11-05", hulpGewenst: null }, "Het eerste gesprek was op 5 november 2026."],
    [
      "gesprek",
      { datum: "2026-11-05", hulpGewenst: true },
      "Het eerste gesprek was op 5 november 2026. De inwoner wil hulp.",
    ],
    [
      "gesprek",
      { datum: "2026-11-05", hulpGewenst: false },
      "Het eerste gesprek was op 5 november 2026. De inwoner wil geen hulp.",
    ],
    [
      "stap",
      { stap: "ontruimingUitgevoerd", datum: "2026-11-05" },
      "De woning is ontruimd. Dat was op 5 november 2026.",
    ],
    ["termijnVervuld", { termijn: "wgs-aanbod", status: "vervuld" }, "Het aanbod is op tijd gedaan."],
    ["termijnVervuld", { termijn: "wgs-bedreigend", status: "te-laat-vervuld" }, "Het aanbod is gedaan, maar te laat."],
    ["termijnVervuld", { termijn: "wgs-gesprek", status: "vervuld" }, "Termijn 'Eerste gesprek': op tijd gehaald."],
    [
      "termijnVervuld",
      { termijn: "haarlem-brief", status: "te-laat-vervuld" },
      "Termijn 'Brief met een uitnodiging': gehaald, maar te laat.",
    ],
    ["geescaleerd", { reden: { tekst: "De zaak gaat naar Interventie." } }, "De zaak gaat naar Interventie."],
    ["afgesloten", { resultaat: "Inwoner is overleden" }, "De zaak is gesloten. Resultaat: Inwoner is overleden."],
    ["heropend", {}, "De zaak is weer open."],
  ])("%s %o", (soort, details, tekst) => {
    expect(told(soort, details)).toBe(tekst);
  });

  it("keeps who did it with the details", () => {
    const [item] = build({ gebeurtenissen: [event("stap", { stap: "besluitBekend", datum: "2026-11-05" })] });
    expect(item).toMatchObject({ op: later, details: { door: "inbox", stap: "besluitBekend", datum: "2026-11-05" } });
  });

  it("shows a signal with its amount, and an attempt with its own day", () => {
    const signaal = {
      id: 1,
      uuid: "s-1",
      partner: { soort: "Huur", naam: "Woonstek" },
      bedragCenten: 127_550,
      ontvangenOp: opened,
      ingetrokken: null,
    };
    const poging = {
      id: 1,
      uuid: "p-1",
      soort: "Telefoon" as const,
      bereikt: false,
      datum: "2026-11-04",
      dagdeel: "Avond" as const,
      aanbod: false,
      notitie: null,
      vastgelegdOp: later,
    };
    const items = buildTijdlijn({ ...empty, signalen: [signaal], contactpogingen: [poging] }, now);
    expect(items[0]?.tekst).toMatch(/^Signaal van Woonstek: een achterstand van €\s1\.275,50\.$/);
    expect(items[0]?.details).toEqual({ signaal: "s-1", partner: { soort: "Huur", naam: "Woonstek" }, bedrag: 1275.5 });
    expect(items[2]?.tekst).toBe("Telefoon (4 november 2026, avond). De inwoner is niet bereikt.");
    const [reached] = build({ contactpogingen: [{ ...poging, bereikt: true, aanbod: true }] });
    expect(reached?.tekst).toBe("Telefoon (4 november 2026, avond). De inwoner is bereikt. Er is een aanbod gedaan.");
  });
});

describe("when a term was missed", () => {
  const breach = (values: object, at = now) =>
    build(
      {
        termijnen: [
          { id: 1, soort: "wgs-aanbod", vervaltOp: "2026-12-01", vervuldOp: null, status: "open", ...values },
        ],
      },
      at,
    );

  it.each([
    ["while it runs", {}, "2026-12-01T22:59:59.999Z", 0],
    ["from its first moment on", {}, "2026-12-01T23:00:00.000Z", 1],
    ["met on the last day", { vervuldOp: "2026-12-01", status: "vervuld" }, now, 0],
    ["met the day after", { vervuldOp: "2026-12-02", status: "te-laat-vervuld" }, now, 1],
    ["lapsed", { status: "vervallen" }, now, 0],
    ["breached", { status: "verlopen" }, now, 1],
  ])("%s", (_name, values, at, count) => {
    expect(breach(values, at)).toHaveLength(count);
  });

  it.each([
    ["wgs-aanbod", "een aanbod"],
    ["wgs-bedreigend", "een gesprek of een aanbod"],
    ["mph-terugrapportage", "de terugrapportage"],
    ["weet-niet", "weet-niet"],
  ])("%s: for what it was", (soort, waarvoor) => {
    expect(breach({ soort })).toMatchObject([
      {
        op: "2026-12-01T23:00:00.000Z",
        tekst: `De termijn is voorbij. 1 december 2026 was de laatste dag voor ${waarvoor}.`,
        details: { termijn: soort, vervaltOp: "2026-12-01" },
      },
    ]);
  });
});

describe("the order of the timeline", () => {
  it("is by time, then by kind, then as it was written down, past ten kinds and ten rows", () => {
    const events = [
      event("heropend", {}, 2),
      event("geescaleerd", { reden: { tekst: "" } }, 10),
      event("geescaleerd", { reden: { tekst: "" } }, 9),
      event("gesprek", { datum: "2026-11-05", hulpGewenst: null }, 11),
      event("stap", { stap: "besluitBekend", datum: "2026-11-05" }, 1, opened),
    ];
    const items = build({ gebeurtenissen: events });
    expect(items.map(({ soort, sleutel }) => [soort, Number(sleutel.split(" ").at(-1))])).toEqual([
      ["stap", 1],
      ["gesprek", 11],
      ["geescaleerd", 9],
      ["geescaleerd", 10],
      ["heropend", 2],
    ]);
  });
});
