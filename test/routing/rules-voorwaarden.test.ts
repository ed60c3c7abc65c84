import { describe, expect, it } from "vitest";
import type { RouteringVoorwaarden } from "../../src/law/parameter-shapes.ts";
import { beschrijf, type RouteringFeiten, voldoet } from "../../src/routing/voorwaarden-rules.ts";

const vandaag = "2026-11-03";
const nothing: RouteringFeiten = {
  plek: { buurt: null, wijk: null, postcode: "3073HE" },
  geboortedatums: [],
  partnersoorten: ["Energie"],
  crisis: false,
  huishouden: {},
};
const holds = (als: RouteringVoorwaarden, feiten: Partial<RouteringFeiten>, op = vandaag): boolean =>
  voldoet(als, { ...nothing, ...feiten }, op);

describe("age in a rule", () => {
  // Born on 3 November 2008: 18 today. Both bounds count.
  const cases: [string, RouteringVoorwaarden, (string | null)[], boolean][] = [
    ["18 on the birthday", { leeftijdVan: 18 }, ["2008-11-03"], true],
    ["17 the day before the birthday", { leeftijdVan: 18 }, ["2008-11-04"], false],
    ["still 26 the day before turning 27", { leeftijdTot: 26 }, ["1999-11-04"], true],
    ["27 on the birthday", { leeftijdTot: 26 }, ["1999-11-03"], false],
    ["a baby", { leeftijdTot: 26 }, ["2026-11-03"], true],
    ["in between", { leeftijdVan: 18, leeftijdTot: 26 }, ["2004-01-01"], true],
    ["too young for both", { leeftijdVan: 18, leeftijdTot: 26 }, ["2010-01-01"], false],
    ["too old for both", { leeftijdVan: 18, leeftijdTot: 26 }, ["1980-01-01"], false],
    ["one year wide", { leeftijdVan: 18, leeftijdTot: 18 }, ["2008-06-01"], true],
    ["one of the people", { leeftijdVan: 65 }, ["1980-01-01", "1955-01-01"], true],
    ["none of the people", { leeftijdVan: 65 }, ["1980-01-01", "1985-01-01"], false],
    [
      "one too young and one too old are nobody",
      { leeftijdVan: 18, leeftijdTot: 26 },
      ["2012-01-01", "1980-01-01"],
      false,
    ],
    ["unknown is not young", { leeftijdTot: 120 }, [null], false],
    ["unknown is not old", { leeftijdVan: 0 }, [null], false],
    ["unknown beside known", { leeftijdVan: 65 }, [null, "1955-01-01"], true],
    ["nobody", { leeftijdVan: 0 }, [], false],
  ];
  it.each(cases)("%s", (_name, als, geboortedatums, expected) => {
    expect(holds(als, { geboortedatums })).toBe(expected);
  });

  it.each([
    ["2026-02-28", false],
    ["2026-03-01", true],
    ["2028-02-28", true],
  ])("somebody of 29 February 2008 is 18 on %s: %s", (op, expected) => {
    expect(holds({ leeftijdVan: 18 }, { geboortedatums: ["2008-02-29"] }, op)).toBe(expected);
  });

  it.each([
    ["2028-02-28", true],
    ["2028-02-29", false],
  ])("somebody of 29 February 2008 is still 19 on %s: %s", (op, expected) => {
    expect(holds({ leeftijdTot: 19 }, { geboortedatums: ["2008-02-29"] }, op)).toBe(expected);
  });
});

describe("the other conditions of a rule", () => {
  const cases: [string, RouteringVoorwaarden, Partial<RouteringFeiten>, boolean][] = [
    ["entrepreneur", { ondernemer: true }, { huishouden: { ondernemer: true } }, true],
    ["no entrepreneur", { ondernemer: true }, { huishouden: { ondernemer: false } }, false],
    ["not known", { ondernemer: true }, {}, false],
    ["no entrepreneur wanted", { ondernemer: false }, { huishouden: { ondernemer: false } }, true],
    ["no entrepreneur wanted, not known", { ondernemer: false }, {}, false],
    ["minor children", { minderjarigeKinderen: true }, { huishouden: { minderjarigeKinderen: true } }, true],
    ["no minor children", { minderjarigeKinderen: true }, { huishouden: { minderjarigeKinderen: false } }, false],
    ["minor children not known", { minderjarigeKinderen: false }, { huishouden: { oggz: false } }, false],
    ["OGGZ", { oggz: true }, { huishouden: { oggz: true } }, true],
    ["no OGGZ", { oggz: true }, { huishouden: { oggz: false, ondernemer: true } }, false],
    ["OGGZ not known", { oggz: true }, {}, false],
    ["language", { taal: "ar" }, { huishouden: { taal: "ar" } }, true],
    ["another language", { taal: "ar" }, { huishouden: { taal: "nl" } }, false],
    ["language not known", { taal: "nl" }, {}, false],
    ["kind of partner", { partnersoort: "Huur" }, { partnersoorten: ["Energie", "Huur"] }, true],
    ["another kind of partner", { partnersoort: "Huur" }, { partnersoorten: ["Energie"] }, false],
    ["crisis", { crisis: true }, { crisis: true }, true],
    ["crisis wanted, none", { crisis: true }, { crisis: false }, false],
    ["no crisis wanted", { crisis: false }, { crisis: false }, true],
    ["no crisis wanted, there is one", { crisis: false }, { crisis: true }, false],
    ["buurt", { buurt: "05991010" }, { plek: { buurt: "05991010", wijk: null, postcode: "3073HE" } }, true],
    ["another buurt", { buurt: "05991010" }, { plek: { buurt: "05991011", wijk: null, postcode: "3073HE" } }, false],
    ["buurt not known", { buurt: "05991010" }, {}, false],
    ["wijk", { wijk: "059910" }, { plek: { buurt: null, wijk: "059910", postcode: "3073HE" } }, true],
    ["another wijk", { wijk: "059910" }, { plek: { buurt: null, wijk: "059911", postcode: "3073HE" } }, false],
    ["wijk not known", { wijk: "059910" }, {}, false],
    ["postcode", { postcode: "3073" }, {}, true],
    ["another postcode", { postcode: "3074" }, {}, false],
  ];
  it.each(cases)("%s", (_name, als, feiten, expected) => {
    expect(holds(als, feiten)).toBe(expected);
  });

  const all: RouteringVoorwaarden = {
    leeftijdVan: 18,
    leeftijdTot: 26,
    ondernemer: true,
    minderjarigeKinderen: true,
    oggz: true,
    taal: "ar",
    partnersoort: "Huur",
    crisis: true,
    buurt: "05991010",
    wijk: "059910",
    postcode: "3073",
  };
  const everything: RouteringFeiten = {
    plek: { buurt: "05991010", wijk: "059910", postcode: "3073HE" },
    geboortedatums: ["2004-01-01"],
    partnersoorten: ["Huur"],
    crisis: true,
    huishouden: { ondernemer: true, minderjarigeKinderen: true, oggz: true, taal: "ar" },
  };
  it("hold together", () => {
    expect(holds(all, everything)).toBe(true);
  });
  it.each<[string, Partial<RouteringFeiten>]>([
    ["geboortedatums", { geboortedatums: [null] }],
    ["ondernemer", { huishouden: { ...everything.huishouden, ondernemer: false } }],
    ["minderjarigeKinderen", { huishouden: { ...everything.huishouden, minderjarigeKinderen: false } }],
    ["oggz", { huishouden: { ...everything.huishouden, oggz: false } }],
    ["taal", { huishouden: { ...everything.huishouden, taal: "nl" } }],
    ["partnersoorten", { partnersoorten: ["Water"] }],
    ["crisis", { crisis: false }],
    ["buurt", { plek: { ...everything.plek, buurt: "05991011" } }],
    ["wijk", { plek: { ...everything.plek, wijk: "059911" } }],
    ["postcode", { plek: { ...everything.plek, postcode: "3074HE" } }],
  ])("fail together when %s does not fit", (_name, change) => {
    expect(holds(all, { ...everything, ...change })).toBe(false);
  });
});

describe("a rule in words", () => {
  const cases: [RouteringVoorwaarden, string][] = [
    [{ leeftijdVan: 18, leeftijdTot: 26 }, "een bewoner is 18 tot en met 26 jaar"],
    [{ leeftijdVan: 65 }, "een bewoner is 65 jaar of ouder"],
    [{ leeftijdTot: 17 }, "een bewoner is 17 jaar of jonger"],
    [{ crisis: true }, "er dreigt een crisis"],
    [{ crisis: false }, "er dreigt geen crisis"],
    [{ partnersoort: "Huur", wijk: "059910" }, "er is een signaal van de soort Huur en het adres ligt in wijk 059910"],
    [
      { buurt: "05991010", postcode: "3073", crisis: true },
      "er dreigt een crisis, het adres ligt in buurt 05991010 en het adres ligt in postcodegebied 3073",
    ],
  ];
  it.each(cases)("%j", (als, tekst) => {
    expect(beschrijf(als)).toBe(tekst);
  });

  it.each<RouteringVoorwaarden>([
    { ondernemer: false },
    { minderjarigeKinderen: true },
    { oggz: true },
    { taal: "ar" },
  ])("%j does not tell what is known of a household", (als) => {
    expect(beschrijf(als)).toBe("wat de gemeente van het huishouden weet, past erbij");
  });
});
