import { describe, expect, it } from "vitest";
import type { PrioriteitCode } from "../../src/law/parameter-shapes.ts";
import type { SignaalFeit, ZaakFeiten } from "../../src/priority/beeld-rules.ts";
import { prioritize } from "../../src/priority/rules.ts";
import { cents, feiten, vandaag } from "./build.ts";

type Gewicht = [PrioriteitCode, number];
const reasons = (zaak: ZaakFeiten): Gewicht[] =>
  prioritize(zaak, vandaag).redenen.map(({ code, gewicht }) => [code, gewicht]);
const energie: Gewicht = ["energie", 50];
const born = (geboortedatum: string): ZaakFeiten => feiten([{ geboortedatum }]);
const crisis = (crisisSoort: SignaalFeit["crisisSoort"]): ZaakFeiten => feiten([{ crisisSoort }]);
const terms = (...stand: string[]): ZaakFeiten =>
  feiten([{}], { termijnen: stand.map((status) => ({ soort: "wgs-aanbod", status })) });

describe("each reason with its national weight", () => {
  const cases: [string, ZaakFeiten, Gewicht[]][] = [
    ["nothing but the kind of partner", feiten(), [energie]],
    ["no signal that counts", feiten([]), []],
    ["rent", feiten([{ soort: "Huur" }]), [["huur", 120]]],
    ["mortgage", feiten([{ soort: "Hypotheek" }]), [["hypotheek", 120]]],
    ["water", feiten([{ soort: "Water" }]), [["water", 40]]],
    ["insurance", feiten([{ soort: "Zorg" }]), [["zorg", 20]]],
    ["insurance, taken over by the CAK", feiten([{ soort: "CAK Zorgverzekeringen" }]), [["zorg", 20]]],
    ["the CAK for its own share", feiten([{ soort: "CAK Eigen bijdrage" }]), [["overigePartner", 10]]],
    ["the tax office", feiten([{ soort: "Belastingdienst" }]), [["overigePartner", 10]]],
    ["allowances", feiten([{ soort: "Dienst Toeslagen" }]), [["overigePartner", 10]]],
    ["student loans", feiten([{ soort: "DUO" }]), [["overigePartner", 10]]],
    ["another kind", feiten([{ soort: "Overige" }]), [["overigePartner", 10]]],
    ["one kind twice counts once", feiten([{}, { klantnummer: "2" }]), [energie]],
    ["eviction", crisis("ontruiming"), [["crisisOntruiming", 500], energie]],
    ["end of supply", crisis("eindeLevering"), [["crisisEindeLevering", 400], energie]],
    ["end of insurance", crisis("opzeggingZorgverzekering"), [["crisisOpzeggingZorg", 300], energie]],
    [
      "two partners",
      feiten([{ soort: "Huur" }, { partnerId: 2 }]),
      [["huur", 120], energie, ["meerderePartners", 100]],
    ],
    [
      "three partners",
      feiten([{}, { partnerId: 2 }, { partnerId: 3 }]),
      [energie, ["meerderePartners", 200], ["bovenDrempel", 20]],
    ],
    [
      "four partners count as three",
      feiten([{}, { partnerId: 2 }, { partnerId: 3 }, { partnerId: 4, bedragCenten: 1 }]),
      [energie, ["meerderePartners", 200], ["bovenDrempel", 20]],
    ],
    ["two signals of one partner", feiten([{}, { achternaam: "Smit" }]), [energie]],
    ["EUR 249.99", cents(24_999), [energie]],
    ["EUR 250, five times the threshold", cents(25_000), [energie, ["bovenDrempel", 20]]],
    ["EUR 499.99", cents(49_999), [energie, ["bovenDrempel", 20]]],
    ["EUR 500", cents(50_000), [energie, ["bedragMidden", 40]]],
    ["EUR 500 in two parts", cents(25_000, 25_000), [energie, ["bedragMidden", 40]]],
    ["EUR 999.99", cents(99_999), [energie, ["bedragMidden", 40]]],
    ["EUR 1,000", cents(100_000), [energie, ["bedragHoog", 80]]],
    ["EUR 2,499.99", cents(249_999), [energie, ["bedragHoog", 80]]],
    ["EUR 2,500", cents(250_000), [energie, ["bedragHoog", 80], ["bedragZeerHoog", 40]]],
    ["arrears since four months and a day less", feiten([{ ontstaansdatum: "2026-07-04" }]), [energie]],
    ["arrears since four months", feiten([{ ontstaansdatum: "2026-07-03" }]), [energie, ["achterstandLang", 30]]],
    [
      "arrears since a year and a day less",
      feiten([{ ontstaansdatum: "2025-11-04" }]),
      [energie, ["achterstandLang", 30]],
    ],
    [
      "arrears since a year",
      feiten([{ ontstaansdatum: "2025-11-03" }]),
      [energie, ["achterstandLang", 30], ["achterstandZeerLang", 30]],
    ],
    ["reported in an earlier month", feiten([{ opeenvolgend: true }]), [energie, ["opeenvolgend", 60]]],
    ["more in one month", feiten([{ meervoudig: true }]), [energie, ["meervoudig", 20]]],
    ["warm hand-over", feiten([{ warmeOverdracht: true }]), [energie, ["warmeOverdracht", 70]]],
    [
      "minor children",
      feiten([{}], { huishouden: { minderjarigeKinderen: true } }),
      [energie, ["minderjarigeKinderen", 100]],
    ],
    ["no minor children", feiten([{}], { huishouden: { minderjarigeKinderen: false } }), [energie]],
    ["OGGZ", feiten([{}], { huishouden: { oggz: true } }), [energie, ["oggz", 100]]],
    ["no OGGZ", feiten([{}], { huishouden: { oggz: false } }), [energie]],
    ["an entrepreneur who speaks Polish", feiten([{}], { huishouden: { ondernemer: true, taal: "pl" } }), [energie]],
    ["65 today", born("1961-11-03"), [energie, ["ouder", 50]]],
    ["65 tomorrow", born("1961-11-04"), [energie]],
    ["18 today", born("2008-11-03"), [energie, ["jong", 30]]],
    ["18 tomorrow", born("2008-11-04"), [energie]],
    ["27, the day before 28", born("1998-11-04"), [energie, ["jong", 30]]],
    ["28 today", born("1998-11-03"), [energie]],
    [
      "one old and one young",
      feiten([{ geboortedatum: "1950-01-01" }, { geboortedatum: "2006-01-01", partnerId: 1 }]),
      [energie, ["ouder", 50], ["jong", 30]],
    ],
    ["a term at risk", terms("risico"), [["termijnRisico", 90], energie]],
    ["a term breached", terms("verlopen"), [["termijnTeLaat", 150], energie]],
    ["two terms breached count once", terms("verlopen", "verlopen"), [["termijnTeLaat", 150], energie]],
    [
      "one breached and one at risk",
      terms("risico", "verlopen"),
      [["termijnTeLaat", 150], ["termijnRisico", 90], energie],
    ],
    ["terms met, met late, lapsed or open", terms("vervuld", "te-laat-vervuld", "vervallen", "open"), [energie]],
  ];
  it.each(cases)("%s", (_name, zaak, expected) => expect(reasons(zaak)).toEqual(expected));
});

describe("65, 18 and 27 on 29 February", () => {
  it.each([
    ["born on 29 February, on 28 February 2027", "1962-02-28", "2027-02-28", ["ouder"]],
    ["born on 1 March, on 28 February", "1962-03-01", "2027-02-28", []],
    ["born on 29 February 1960 is not yet 65 on 28 February 2025", "1960-02-29", "2025-02-28", []],
    ["and is 65 on 1 March", "1960-02-29", "2025-03-01", ["ouder"]],
    ["born on 29 February 2008 is 18 on 1 March 2026", "2008-02-29", "2026-03-01", ["jong"]],
    ["and not the day before", "2008-02-29", "2026-02-28", []],
  ])("%s", (_name, geboortedatum, op, expected) => {
    const codes = prioritize(born(geboortedatum), op).redenen.map(({ code }) => code);
    expect(codes.filter((code) => code === "ouder" || code === "jong")).toEqual(expected);
  });
});
