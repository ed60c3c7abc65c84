import { describe, expect, it } from "vitest";
import { type Markeerbaar, markSignaal, markTeksten } from "../../src/intake/opmerking-rules.ts";
import { type Crisissoort, type SignaalpartnerSoort, uitzonderingsoorten } from "../../src/law/lists.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import { bronSleutels } from "../../src/law/sources.ts";
import type { EerdereMelding } from "../../src/matching/rules.ts";

const einde = (datum: string | null) => ({ soort: "eindeLevering" as const, datum });
const compleet = {
  herinneringen: ["2026-09-15"],
  contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon" as const, bereikt: true }],
  gewezenOpSchuldhulp: null,
  aanbodGegevensdeling: "2026-09-15",
  bezwaar: false,
};
/** The end of supply on 1 December 2026, told on Tuesday 3 November: 20 working days. */
const signaal = (changes: Partial<Markeerbaar> = {}): Markeerbaar => ({
  partnerId: 1,
  soort: "Energie",
  signaaldatum: "2026-11-03",
  ontstaansdatum: "2026-09-01",
  klantnummer: "K-7",
  achternaam: "Dijk",
  geboortedatum: null,
  incasso: compleet,
  crisis: einde("2026-12-01"),
  uitzondering: null,
  ...changes,
});
const vroegsignaal = (changes: Partial<EerdereMelding> = {}): EerdereMelding => ({
  partnerId: 1,
  soort: "Energie",
  signaaldatum: "2026-10-05",
  ontstaansdatum: "2026-09-01",
  bedragCenten: 20_000,
  crisisSoort: null,
  klantnummer: "K-7",
  achternaam: "Dijk",
  geboortedatum: null,
  zaakId: 1,
  status: "Opgepakt",
  ingetrokken: null,
  ...changes,
});

function mark(
  changes: Partial<Markeerbaar> = {},
  eerdere: EerdereMelding[] = [vroegsignaal()],
  beleid: Beleidsregel[] = [],
  ontvangenOp = "2026-11-03",
) {
  return markSignaal(signaal(changes), eerdere, ontvangenOp, beleid);
}
const codes = (...args: Parameters<typeof mark>): string[] => mark(...args).map(({ code }) => code);

describe("the end of supply of energy", () => {
  it("in order and in time has no mark", () => expect(mark()).toEqual([]));

  it("everything at once, each with its source", () => {
    expect(mark({ incasso: null, crisis: einde("2026-11-30") }, [])).toEqual([
      {
        code: "incasso-persoonlijkContact",
        tekst: "In het signaal staat geen poging tot persoonlijk contact.",
        bron: "energieregeling",
      },
      {
        code: "incasso-herinnering",
        tekst: "In het signaal staat geen schriftelijke herinnering.",
        bron: "energieregeling",
      },
      {
        code: "incasso-aanbodGegevensdeling",
        tekst: "In het signaal staat niet wanneer is aangeboden om gegevens met de gemeente te delen.",
        bron: "energieregeling",
      },
      {
        code: "eindelevering-zonder-vroegsignaal",
        tekst:
          "Er is niet eerder een signaal over deze achterstand. Een leverancier meldt eerst de achterstand, en daarna pas het einde van de levering.",
        bron: "energieregeling",
      },
      {
        code: "eindelevering-te-laat",
        tekst: "De levering eindigt op 30 november 2026. Een leverancier meldt dat minstens 20 werkdagen vooraf.",
        bron: "beleid-eindelevering",
      },
    ]);
  });

  it("before 2026 is judged by the rules of that time", () => {
    const toen = {
      signaaldatum: "2025-12-31",
      ontstaansdatum: "2025-09-01",
      incasso: { ...compleet, contactpogingen: [], herinneringen: ["2025-10-01"], aanbodGegevensdeling: "2025-10-02" },
      crisis: einde(null),
    };
    expect(mark(toen, [], [], "2025-12-31").map(({ code, bron }) => [code, bron])).toEqual([
      ["incasso-aanbod-niet-in-herinnering", "afsluitbeleid-energie"],
      ["eindelevering-zonder-vroegsignaal", "afsluitbeleid-energie"],
    ]);
  });
});

describe("twenty working days from receipt to the end of supply", () => {
  it.each<[ontvangen: string, inTime: string, late: string, what: string]>([
    ["2026-11-03", "2026-12-01", "2026-11-30", "no holidays between"],
    ["2026-11-07", "2026-12-04", "2026-12-03", "received on a Saturday"],
    ["2026-03-27", "2026-04-29", "2026-04-28", "Good Friday, Easter Monday and King's Day"],
    ["2025-04-01", "2025-05-01", "2025-04-30", "King's Day on Saturday, since 27 April is a Sunday"],
    ["2026-05-01", "2026-06-03", "2026-06-02", "Liberation Day, Ascension and Whit Monday"],
    ["2026-12-08", "2027-01-07", "2027-01-06", "Christmas, 26 December on a Saturday, New Year"],
    ["2028-02-01", "2028-02-29", "2028-02-28", "29 February"],
    ["2026-03-09", "2026-04-08", "2026-04-07", "the clock goes forward, and Easter"],
    ["2026-10-12", "2026-11-09", "2026-11-08", "the clock goes back; the day before is a Sunday"],
  ])("received on %s: %s is in time, %s is late (%s)", (ontvangen, inTime, late) => {
    const marks = (datum: string) => codes({ crisis: einde(datum) }, [vroegsignaal()], [], ontvangen);
    expect(marks(inTime)).toEqual([]);
    expect(marks(late)).toEqual(["eindelevering-te-laat"]);
  });

  it("an end that was there already is late too, and an end that nobody knows is not", () => {
    expect(codes({ crisis: einde("2026-10-01") })).toEqual(["eindelevering-te-laat"]);
    expect(codes({ crisis: einde(null) })).toEqual([]);
  });

  it("a municipality may ask for another number from a day on", () => {
    const tien: Beleidsregel[] = [{ sleutel: "eindeLeveringWerkdagen", waarde: 10, geldtVan: "2026-11-03" }];
    expect(mark({ crisis: einde("2026-11-17") }, [vroegsignaal()], tien)).toEqual([]);
    expect(mark({ crisis: einde("2026-11-16") }, [vroegsignaal()], tien)[0]?.tekst).toContain("minstens 10 werkdagen");
    const morgen: Beleidsregel[] = [{ sleutel: "eindeLeveringWerkdagen", waarde: 10, geldtVan: "2026-11-04" }];
    expect(codes({ crisis: einde("2026-11-17") }, [vroegsignaal()], morgen)).toEqual(["eindelevering-te-laat"]);
  });
});

describe("an earlier vroegsignaal", () => {
  const none = ["eindelevering-zonder-vroegsignaal"];
  it.each<[string, Partial<EerdereMelding>, string[]]>([
    ["of the day before", { signaaldatum: "2026-11-02" }, []],
    ["of the same day: too late to be one", { signaaldatum: "2026-11-03" }, none],
    ["of a later day", { signaaldatum: "2026-11-04" }, none],
    ["of the day on which the arrears began", { signaaldatum: "2026-09-01" }, []],
    ["of before that: about other arrears", { signaaldatum: "2026-08-31" }, none],
    ["of another partner", { partnerId: 2 }, none],
    ["of another customer", { klantnummer: "K-8" }, none],
    ["of the same name without a number", { klantnummer: null }, []],
    ["of another name without a number", { klantnummer: null, achternaam: "Bakker" }, none],
    ["that told of the end of supply itself", { crisisSoort: "eindeLevering" }, none],
    ["that was not taken up", { zaakId: null, status: "Niet opgepakt: onterecht signaal" }, []],
    ["that was paid", { ingetrokken: "betaald" }, []],
    ["for which there was an arrangement", { ingetrokken: "regeling" }, []],
    ["that was sent in error", { ingetrokken: "vergissing" }, none],
  ])("%s", (_name, changes, expected) => expect(codes({}, [vroegsignaal(changes)])).toEqual(expected));

  it("one among others is enough", () => {
    expect(codes({}, [vroegsignaal({ partnerId: 2 }), vroegsignaal(), vroegsignaal({ klantnummer: "K-8" })])).toEqual(
      [],
    );
  });
});

describe("other signals have no such marks", () => {
  it.each<[string, SignaalpartnerSoort, Crisissoort | null]>([
    ["a vroegsignaal of energy", "Energie", null],
    ["the end of water", "Water", "eindeLevering"],
    ["an eviction", "Huur", "ontruiming"],
    ["the end of health insurance", "Zorg", "opzeggingZorgverzekering"],
  ])("%s", (_name, soort, crisissoort) => {
    const crisis = crisissoort && { soort: crisissoort, datum: "2026-11-04" };
    expect(mark({ soort, crisis, incasso: null }, [])).toEqual([]);
  });
});

describe("a landlord outside the agreed months", () => {
  const rotterdam: Beleidsregel[] = [
    { sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2021-01-01" },
  ];
  const huur = { soort: "Huur", crisis: null } as const;
  it.each([
    ["inOverleg", "2026-10-31", "De verhuurder meldt eerder dan afgesproken, in overleg met de gemeente."],
    [
      "regelingNietNagekomen",
      "2026-10-31",
      "De verhuurder meldt buiten de afgesproken maanden, omdat een betalingsregeling niet is nagekomen.",
    ],
    ["laterAfgestemd", "2027-01-02", "De verhuurder meldt later dan afgesproken. Dat is afgestemd met de gemeente."],
  ] as const)("%s is told", (uitzondering, signaaldatum, tekst) => {
    expect(mark({ ...huur, signaaldatum, uitzondering }, [], rotterdam)).toEqual([
      { code: `uitzondering-${uitzondering}`, tekst, bron: "rotterdam-convenant" },
    ]);
  });

  it.each(uitzonderingsoorten)("%s within the months is not", (uitzondering) => {
    expect(mark({ ...huur, signaaldatum: "2026-11-01", uitzondering }, [], rotterdam)).toEqual([]);
    expect(mark({ ...huur, signaaldatum: "2027-01-01", uitzondering }, [], rotterdam)).toEqual([]);
  });

  it("nor one that does not fit, in a crisis, nor where nothing was agreed, nor none", () => {
    const crisis = { soort: "ontruiming", datum: null } as const;
    const vroeg = { soort: "Huur", signaaldatum: "2026-10-31" } as const;
    expect(mark({ ...vroeg, crisis, uitzondering: "laterAfgestemd" }, [], rotterdam)).toEqual([]);
    expect(mark({ ...vroeg, crisis, uitzondering: "inOverleg" }, [], [])).toEqual([]);
    expect(mark({ ...vroeg, crisis }, [], rotterdam)).toEqual([]);
  });
});

it("no mark says anything of another partner, a person or a place, and each has a source of the register", () => {
  for (const { tekst, bron } of mark({ incasso: null, crisis: einde("2026-11-30") }, [])) {
    expect(tekst).not.toMatch(/Dijk|K-7|partner/);
    expect(bronSleutels).toContain(bron);
  }
});

describe("names and streets that may not be what they seem", () => {
  const marks = (naam: string, straatnaam: string | null = "Putsebocht") =>
    markTeksten({
      persoon: { voorletters: "A.B.", voorvoegsel: null, achternaam: naam },
      adres: { straatnaam, plaatsnaam: "Rotterdam" },
    });

  it.each([
    "Dijk",
    "van 't Hoff-de Vries",
    "'s-Gravenmade",
    "d\u2019Hondt",
    "Coërs",
    "Coe\u0308rs",
    "Şahin",
    "İbrahimoğlu",
    "Nguyễn",
    "Łukasiewicz",
    "O\u2019Brien",
    "Guðmundsdóttir",
    "ß",
    "Jansen (weduwe) 2e",
    "Иванов",
    "Παπαδόπουλος",
    "محمد",
    "علی\u200cرضا",
    "क्\u200dष",
    "李",
  ])("not %s", (naam) => expect(marks(naam, naam)).toEqual([]));

  it.each([
    ["Dijk\u200e", ["onzichtbare-tekens-naam"]],
    ["\u202ekjiD", ["onzichtbare-tekens-naam"]],
    ["Di\u200bjk", ["onzichtbare-tekens-naam"]],
    ["Di\u200djk", ["onzichtbare-tekens-naam"]],
    ["Dij\u00adk", ["onzichtbare-tekens-naam"]],
    ["\u2066Dijk\u2069", ["onzichtbare-tekens-naam"]],
    ["\ufeffDijk", ["onzichtbare-tekens-naam"]],
    ["D\u0456jk", ["gemengd-schrift-naam"]],
    ["van \u0421ор", ["gemengd-schrift-naam"]],
    ["\u0391lberts", ["gemengd-schrift-naam"]],
    ["D\u0456jk\u200f", ["onzichtbare-tekens-naam", "gemengd-schrift-naam"]],
  ])("%j", (naam, codes) => {
    expect(marks(naam).map(({ code }) => code)).toEqual(codes);
    const opStraat = marks("Dijk", naam);
    expect(opStraat.map(({ code }) => code)).toEqual(codes.map((code) => code.replace("-naam", "-adres")));
    for (const { bron, tekst } of opStraat) expect([bron, tekst.includes(naam)]).toEqual(["lezing-schrift", false]);
  });

  it("a name in other letters than the street is not mixed", () => expect(marks("Иванов", "Putsebocht")).toEqual([]));
  it("no street", () => expect(marks("Dijk", null)).toEqual([]));
});
