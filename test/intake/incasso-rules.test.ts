import { describe, expect, it } from "vitest";
import type { Incasso } from "../../src/intake/incasso-rules.ts";
import { checkIncasso } from "../../src/intake/incasso-rules.ts";
import type { Contactsoort, SignaalpartnerSoort } from "../../src/law/lists.ts";
import { contactsoorten, signaalpartnerSoorten } from "../../src/law/lists.ts";

const ontstaan = "2026-09-01";
const signaal = "2026-11-03";

function compleet(change: Partial<Incasso> = {}): Incasso {
  return {
    herinneringen: ["2026-09-15"],
    contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
    gewezenOpSchuldhulp: "2026-09-15",
    aanbodGegevensdeling: "2026-09-15",
    bezwaar: false,
    ...change,
  };
}

function faults(soort: SignaalpartnerSoort, incasso: Incasso | null, op = signaal, sinds = ontstaan) {
  return checkIncasso(soort, incasso, op, sinds).map(({ veld, code, bron }) => `${veld} ${code} ${bron}`);
}

const contact = "/incasso/contactpogingen incasso-persoonlijkContact";
const gewezen = "/incasso/gewezenOpSchuldhulp incasso-gewezenOpSchuldhulp";
const herinnering = "/incasso/herinneringen incasso-herinnering";
const aanbod = "/incasso/aanbodGegevensdeling incasso-aanbodGegevensdeling";

describe("nothing given: every required element is refused, with its source", () => {
  const vier = (bron: string) => [contact, gewezen, herinnering, aanbod].map((fault) => `${fault} ${bron}`);
  it.each<[SignaalpartnerSoort, string[]]>([
    ["Huur", vier("bgs-2")],
    ["Overige", vier("bgs-2")],
    ["Hypotheek", vier("tijdelijke-regeling")],
    ["DUO", vier("tijdelijke-regeling")],
    ["Belastingdienst", vier("tijdelijke-regeling")],
    ["Dienst Toeslagen", vier("tijdelijke-regeling")],
    ["CAK Eigen bijdrage", vier("tijdelijke-regeling")],
    ["CAK Zorgverzekeringen", vier("tijdelijke-regeling")],
    ["Energie", [contact, herinnering, aanbod].map((fault) => `${fault} energieregeling`)],
    ["Water", [herinnering, aanbod].map((fault) => `${fault} drinkwater-5`)],
    ["Zorg", [`${herinnering} beleid-zorg`]],
  ])("%s", (soort, expected) => expect(faults(soort, null)).toEqual(expected));
});

describe("energy", () => {
  const zonderContact = compleet({ contactpogingen: [], gewezenOpSchuldhulp: null });
  it("needs personal contact for a signal from 1 January 2026", () => {
    expect(faults("Energie", { ...zonderContact }, "2026-01-01", "2025-09-01")).toContain(`${contact} energieregeling`);
  });
  it("did not before", () => {
    const toen = compleet({
      contactpogingen: [],
      gewezenOpSchuldhulp: null,
      herinneringen: ["2025-10-01"],
      aanbodGegevensdeling: "2025-10-01",
    });
    expect(faults("Energie", toen, "2025-12-31", "2025-09-01")).toEqual([]);
  });
});

describe("complete proof", () => {
  it.each(signaalpartnerSoorten.map((soort) => [soort]))("%s is accepted", (soort) => {
    expect(faults(soort, compleet())).toEqual([]);
  });
  it.each(signaalpartnerSoorten.map((soort) => [soort]))("%s is refused when the customer objects", (soort) => {
    const fouten = checkIncasso(soort, compleet({ bezwaar: true }), signaal, ontstaan);
    expect(fouten.map(({ veld, code }) => [veld, code])).toEqual([["/incasso/bezwaar", "incasso-bezwaar"]]);
  });
});

describe("personal contact", () => {
  const eenzijdig: Contactsoort[] = ["Administratief", "Brief", "Kaartje"];
  it.each(contactsoorten.map((soort) => [soort, !eenzijdig.includes(soort)] as const))(
    "%s counts: %s",
    (soort, counts) => {
      const incasso = compleet({ contactpogingen: [{ datum: "2026-09-22", soort, bereikt: false }] });
      expect(faults("Huur", incasso)).toEqual(counts ? [] : [`${contact} bgs-2`]);
    },
  );
  it("a letter beside a phone call does no harm", () => {
    const incasso = compleet({
      contactpogingen: [
        { datum: "2026-09-20", soort: "Brief", bereikt: false },
        { datum: "2026-09-22", soort: "Telefoon", bereikt: true },
      ],
    });
    expect(faults("Huur", incasso)).toEqual([]);
  });
});

describe("the offer to share data stands in a reminder", () => {
  const buiten = "/incasso/aanbodGegevensdeling incasso-aanbod-niet-in-herinnering";
  const anders = compleet({ aanbodGegevensdeling: "2026-09-16" });
  it.each<[SignaalpartnerSoort, string[]]>([
    ["Huur", [`${buiten} bgs-2`]],
    ["Overige", [`${buiten} bgs-2`]],
    ["Hypotheek", [`${buiten} tijdelijke-regeling`]],
    ["DUO", [`${buiten} tijdelijke-regeling`]],
    ["Belastingdienst", [`${buiten} tijdelijke-regeling`]],
    ["Dienst Toeslagen", [`${buiten} tijdelijke-regeling`]],
    ["CAK Eigen bijdrage", [`${buiten} tijdelijke-regeling`]],
    ["CAK Zorgverzekeringen", [`${buiten} tijdelijke-regeling`]],
    ["Energie", [`${buiten} energieregeling`]],
    ["Water", [`${buiten} drinkwater-5`]],
    ["Zorg", []],
  ])("%s, on a day without a reminder", (soort, expected) => expect(faults(soort, anders)).toEqual(expected));

  it("energy before 2026 names the rule of that time", () => {
    const toen = compleet({ herinneringen: ["2025-10-01"], aanbodGegevensdeling: "2025-10-02", contactpogingen: [] });
    const incasso = { ...toen, gewezenOpSchuldhulp: null };
    expect(faults("Energie", incasso, "2025-12-31", "2025-09-01")).toEqual([`${buiten} afsluitbeleid-energie`]);
  });
  it("any of several reminders will do", () => {
    const incasso = compleet({ herinneringen: ["2026-09-10", "2026-09-16", "2026-10-01"] });
    expect(faults("Huur", { ...incasso, aanbodGegevensdeling: "2026-09-16" })).toEqual([]);
    expect(faults("Huur", { ...incasso, aanbodGegevensdeling: "2026-09-15" })).toEqual([`${buiten} bgs-2`]);
  });
  it("without a reminder, or without the offer, that alone is the fault", () => {
    expect(faults("Huur", compleet({ herinneringen: [] }))).toEqual([`${herinnering} bgs-2`]);
    expect(faults("Huur", compleet({ aanbodGegevensdeling: null }))).toEqual([`${aanbod} bgs-2`]);
  });
});

describe("dates", () => {
  it("the first day of the arrears and the day of the signal both count", () => {
    expect(faults("Huur", compleet({ herinneringen: [ontstaan, signaal], aanbodGegevensdeling: signaal }))).toEqual([]);
  });
  it("every date outside is its own fault, all at once, even one that is not required", () => {
    const incasso: Incasso = {
      herinneringen: ["2026-08-31", "2026-09-15", "2026-11-04"],
      contactpogingen: [{ datum: "2026-11-05", soort: "Telefoon", bereikt: true }],
      gewezenOpSchuldhulp: "2026-08-01",
      aanbodGegevensdeling: "2027-01-01",
      bezwaar: true,
    };
    expect(faults("Zorg", incasso)).toEqual([
      "/incasso/bezwaar incasso-bezwaar beleid-zorg",
      "/incasso/herinneringen/0 incasso-te-vroeg beleid-zorg",
      "/incasso/herinneringen/2 incasso-te-laat beleid-zorg",
      "/incasso/contactpogingen/0/datum incasso-te-laat beleid-zorg",
      "/incasso/gewezenOpSchuldhulp incasso-te-vroeg beleid-zorg",
      "/incasso/aanbodGegevensdeling incasso-te-laat beleid-zorg",
    ]);
  });
  it("no message repeats a date", () => {
    for (const { melding } of checkIncasso("Huur", compleet({ herinneringen: ["2026-08-31"] }), signaal, ontstaan))
      expect(melding).not.toMatch(/\d/);
  });
});
