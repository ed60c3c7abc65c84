import { describe, expect, it } from "vitest";
import type { Incasso, IncassoElement } from "../../src/intake/incasso-rules.ts";
import { checkIncasso, eisenOp, findTekorten, isHelpFirst, tekorten } from "../../src/intake/incasso-rules.ts";
import type { Contactsoort, Crisissoort, SignaalpartnerSoort } from "../../src/law/lists.ts";
import { contactsoorten, crisissoorten, signaalpartnerSoorten } from "../../src/law/lists.ts";

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
    ["Overige", vier("tijdelijke-regeling")],
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

describe("what is asked of a kind of partner on a day", () => {
  const alle: IncassoElement[] = ["persoonlijkContact", "gewezenOpSchuldhulp", "herinnering", "aanbodGegevensdeling"];
  const [contactEerst, , ...inHerinnering] = alle as [IncassoElement, IncassoElement, IncassoElement, IncassoElement];
  it.each<[SignaalpartnerSoort, string, IncassoElement[], string]>([
    ["Huur", "2021-01-01", alle, "bgs-2"],
    ["Huur", "2026-11-03", alle, "bgs-2"],
    ["Huur", "2020-12-31", alle, "bgs-2"],
    ["Energie", "2020-12-31", inHerinnering, "afsluitbeleid-energie"],
    ["Energie", "2025-12-31", inHerinnering, "afsluitbeleid-energie"],
    ["Energie", "2026-01-01", [contactEerst, ...inHerinnering], "energieregeling"],
    ["Water", "2026-01-01", inHerinnering, "drinkwater-5"],
    ["Zorg", "2026-01-01", ["herinnering"], "beleid-zorg"],
    ["DUO", "2026-01-01", alle, "tijdelijke-regeling"],
    ["Hypotheek", "2021-06-01", alle, "tijdelijke-regeling"],
  ])("%s on %s", (soort, op, elementen, bron) => expect(eisenOp(soort, op)).toMatchObject({ elementen, bron }));

  it("every one has a name and a sentence for the partner and for everybody, without a date in it", () => {
    for (const { label, melding, opmerking } of Object.values(tekorten)) {
      for (const tekst of [label, melding, opmerking]) expect(tekst).toMatch(/^[A-Z][^\d]{10,}$/);
      expect(opmerking).not.toMatch(/\bu\b/i);
    }
  });
});

describe("one element less: that alone is refused, of the kinds that must have it", () => {
  const zonder: [string, Partial<Incasso>, SignaalpartnerSoort[]][] = [
    [contact, { contactpogingen: [] }, signaalpartnerSoorten.filter((soort) => soort !== "Water" && soort !== "Zorg")],
    [
      gewezen,
      { gewezenOpSchuldhulp: null },
      signaalpartnerSoorten.filter((soort) => !["Energie", "Water", "Zorg"].includes(soort)),
    ],
    [herinnering, { herinneringen: [] }, [...signaalpartnerSoorten]],
    [aanbod, { aanbodGegevensdeling: null }, signaalpartnerSoorten.filter((soort) => soort !== "Zorg")],
  ];
  it.each(
    zonder.flatMap(([fout, less, asked]) =>
      signaalpartnerSoorten.map((soort) => [fout, soort, less, asked.includes(soort)] as const),
    ),
  )("%s by %s", (fout, soort, less, isAsked) => {
    const expected = isAsked ? [`${fout} ${eisenOp(soort, signaal).bron}`] : [];
    expect(faults(soort, compleet(less))).toEqual(expected);
  });
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
    ["Overige", [`${buiten} tijdelijke-regeling`]],
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

describe("the end of supply of energy: help comes before the proof", () => {
  const einde = { soort: "eindeLevering" } as const;
  const refused = (incasso: Incasso | null, op = signaal) =>
    checkIncasso("Energie", incasso, op, ontstaan, einde).map(({ veld, code }) => `${veld} ${code}`);

  it.each<[string, Incasso | null]>([
    ["no proof at all", null],
    ["no personal contact", compleet({ contactpogingen: [] })],
    ["no reminder", compleet({ herinneringen: [] })],
    ["an offer outside a reminder", compleet({ aanbodGegevensdeling: "2026-09-16" })],
  ])("%s is no reason to refuse", (_name, incasso) => expect(refused(incasso)).toEqual([]));

  it("a customer who refuses blocks it all the same", () => {
    expect(refused(compleet({ contactpogingen: [], bezwaar: true }))).toEqual(["/incasso/bezwaar incasso-bezwaar"]);
  });
  it("days that cannot be are refused all the same", () => {
    expect(refused(compleet({ herinneringen: ["2026-08-31"], gewezenOpSchuldhulp: "2026-11-04" }))).toEqual([
      "/incasso/herinneringen/0 incasso-te-vroeg",
      "/incasso/gewezenOpSchuldhulp incasso-te-laat",
    ]);
  });
  it.each(signaalpartnerSoorten.flatMap((soort) => crisissoorten.map((crisis) => [soort, crisis] as const)))(
    "%s with %s",
    (soort: SignaalpartnerSoort, crisis: Crisissoort) => {
      expect(isHelpFirst(soort, { soort: crisis })).toBe(soort === "Energie" && crisis === "eindeLevering");
    },
  );
  it("without a crisis the proof is asked for", () => {
    expect(isHelpFirst("Energie", null)).toBe(false);
    expect(checkIncasso("Energie", null, signaal, ontstaan, null)).toHaveLength(3);
  });
  it.each<[SignaalpartnerSoort, Crisissoort, number]>([
    ["Huur", "ontruiming", 4],
    ["Water", "eindeLevering", 2],
    ["Zorg", "opzeggingZorgverzekering", 1],
  ])("%s with %s must prove what it always must", (soort, crisis, aantal) => {
    expect(checkIncasso(soort, null, signaal, ontstaan, { soort: crisis })).toHaveLength(aantal);
  });
});

it("what is wanting is told in the order of the law, and an offer outside a reminder last", () => {
  const incasso = compleet({ contactpogingen: [], gewezenOpSchuldhulp: null, aanbodGegevensdeling: "2026-09-16" });
  expect(findTekorten("Huur", incasso, signaal)).toEqual([
    "persoonlijkContact",
    "gewezenOpSchuldhulp",
    "aanbod-niet-in-herinnering",
  ]);
});

describe("dates", () => {
  const plekken: [string, (datum: string) => Partial<Incasso>][] = [
    ["/incasso/herinneringen/1", (datum) => ({ herinneringen: ["2026-09-15", datum] })],
    [
      "/incasso/contactpogingen/0/datum",
      (datum) => ({ contactpogingen: [{ datum, soort: "Telefoon", bereikt: false }] }),
    ],
    ["/incasso/gewezenOpSchuldhulp", (datum) => ({ gewezenOpSchuldhulp: datum })],
    ["/incasso/aanbodGegevensdeling", (datum) => ({ herinneringen: ["2026-09-15"], aanbodGegevensdeling: datum })],
  ];
  const days: [string, string | null][] = [
    ["2026-08-31", "incasso-te-vroeg"],
    [ontstaan, null],
    ["2026-09-02", null],
    ["2026-11-02", null],
    [signaal, null],
    ["2026-11-04", "incasso-te-laat"],
  ];
  it.each(plekken.flatMap(([veld, at]) => days.map(([datum, code]) => [veld, datum, code, at] as const)))(
    "%s on %s: %s",
    (veld, datum, code, at) => {
      const found = checkIncasso("Zorg", compleet(at(datum)), signaal, ontstaan);
      expect(found.map((fout) => [fout.veld, fout.code])).toEqual(code ? [[veld, code]] : []);
    },
  );
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
