import { describe, expect, it } from "vitest";
import { leesDagEnReden } from "../../src/inbox/beleid-dag.ts";
import { alsInvulling, inVelden, leesWaarde } from "../../src/inbox/beleid-invoer.ts";
import { regelsVeld, zetStap } from "../../src/inbox/beleid-regels.ts";
import { waardeVelden } from "../../src/inbox/beleid-velden.ts";
import { type Instelbaar, isInstelbaar, vormen } from "../../src/inbox/beleid-vorm.ts";
import { kortTekst, langTekst, voorwaardenTekst } from "../../src/inbox/beleid-woorden.ts";
import { groepen } from "../../src/inbox/teksten-beleid.ts";
import { isGeldigeWaarde, type ParameterNaam, parameters } from "../../src/law/parameters.ts";

const team = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
const regels = [
  { naam: "Jongeren", als: { leeftijdVan: 18, leeftijdTot: 26 }, team },
  { naam: "Ondernemers", als: { ondernemer: true, crisis: false }, team },
  { naam: "Pools", als: { taal: "pl", wijk: "059910" }, team },
];
/** A value beside the national one, where that holds nothing or all. */
const eigen: Partial<Record<ParameterNaam, unknown>> = {
  termijnAanpassingen: { "mph-huisbezoek": { aantal: 5, verlengen: false }, "maastricht-pogingen": { aantal: 3 } },
  werkafspraken: ["wgs", "haarlem", "rotterdam"],
  routeringRegels: regels,
  prioriteitGewichten: { huur: 200, ouder: -50, jong: 0 },
  matchingperiodeStartdagen: [1, 15],
  meldvensterMaanden: { min: 1, max: null },
};
const namen = Object.keys(parameters) as ParameterNaam[];

describe("every number of law and policy", () => {
  it("stands in exactly one group, and has a form exactly when a municipality can set it", () => {
    const inGroepen = Object.values(groepen).flatMap((groep) => groep.namen);
    expect(inGroepen.toSorted()).toEqual(namen.toSorted());
    const instelbaar = namen.filter((naam) => parameters[naam].soort === "beleid");
    expect(Object.keys(vormen).toSorted()).toEqual(instelbaar.toSorted());
    expect(groepen.wet?.namen.every((naam) => parameters[naam].soort === "wet")).toBe(true);
  });

  it.each(namen)("%s: comes out of its form as it went in, and is told in words", (naam) => {
    for (const waarde of [parameters[naam].waarden.at(-1)?.value, eigen[naam]].filter((item) => item !== undefined)) {
      expect(kortTekst(naam, waarde)).toMatch(/\S/);
      expect(String(langTekst(naam, waarde, [{ id: team, naam: "Zuid" }]))).not.toMatch(/undefined|NaN|\[object/);
      if (!isInstelbaar(naam)) continue;
      const velden = inVelden(naam, waarde);
      expect(leesWaarde(naam, alsInvulling(velden))).toEqual({ waarde });
      const stand = { naam, invulling: alsInvulling(velden), fouten: [], landelijk: parameters[naam].waarden[0].value };
      const html = String(waardeVelden({ ...stand, nu: stand.landelijk, teams: [], vandaag: "2026-11-03" }));
      for (const [veld] of velden) expect(html).toContain(`name="${veld}"`);
    }
  });
});

const goed: [naam: Instelbaar, velden: [string, string][], waarde: unknown][] = [
  ["drempelCenten", [["waarde", "€ 1.275,50"]], 127_550],
  ["drempelCenten", [["waarde", "50"]], 5_000],
  ["drempelCenten", [["waarde", " 75,- "]], 7_500],
  ["drempelCenten", [["waarde", "1.000"]], 100_000],
  ["drempelCenten", [["waarde", "0,10"]], 10],
  ["bandHoog", [["waarde", "1.250"]], 1_250],
  ["risicoDeel", [["waarde", "12,5 %"]], 0.125],
  ["risicoDeel", [["waarde", "0"]], 0],
  ["crisisBovenCapaciteit", [["waarde", "nee"]], false],
  [
    "matchingperiodeStartdagen",
    [
      ["waarde", "15"],
      ["waarde", "1"],
      ["waarde", "15"],
    ],
    [1, 15],
  ],
  ["werkafspraken", [], ["wgs"]],
  ["prioriteitGewichten", [["gewicht-huur", "−20"]], { huur: -20 }],
  // Nothing filled in is everything as it is nationally.
  ["prioriteitGewichten", [], { crisisOntruiming: 500 }],
  ["termijnAanpassingen", [["verlengen-mph-huisbezoek", "nee"]], { "mph-huisbezoek": { verlengen: false } }],
];
const fout: [naam: Instelbaar, velden: [string, string][], namen: string[]][] = [
  ["drempelCenten", [], ["waarde"]],
  ["drempelCenten", [["waarde", "-5"]], ["waarde"]],
  ["drempelCenten", [["waarde", "12,345"]], ["waarde"]],
  ["drempelCenten", [["waarde", "veel"]], ["waarde"]],
  ["drempelCenten", [["waarde", "<script>"]], ["waarde"]],
  ["leeftijdOuder", [["waarde", "121"]], ["waarde"]],
  ["opvolgPogingen", [["waarde", "11"]], ["waarde"]],
  ["crisisWeekDagen", [["waarde", "1,5"]], ["waarde"]],
  ["crisisWeekDagen", [["waarde", "1e2"]], ["waarde"]],
  ["crisisWeekDagen", [["waarde", ""]], ["waarde"]],
  ["risicoDeel", [["waarde", "101"]], ["waarde"]],
  ["risicoDeel", [["waarde", "100,01"]], ["waarde"]],
  ["crisisBovenCapaciteit", [["waarde", "misschien"]], ["waarde"]],
  ["matchingperiodeStartdagen", [], ["waarde"]],
  ["matchingperiodeStartdagen", [["waarde", "29"]], ["waarde"]],
  ["werkafspraken", [["waarde", "utrecht"]], ["waarde"]],
  [
    "meldvensterMaanden",
    [
      ["waarde", "4"],
      ["tot", "2"],
    ],
    ["tot"],
  ],
  ["meldvensterMaanden", [["tot", "x"]], ["waarde", "tot"]],
  [
    "prioriteitGewichten",
    [
      ["gewicht-huur", "10001"],
      ["gewicht-jong", "x"],
    ],
    ["gewicht-huur", "gewicht-jong"],
  ],
  ["termijnAanpassingen", [["aantal-mph-huisbezoek", "0"]], ["aantal-mph-huisbezoek"]],
  ["termijnAanpassingen", [["aantal-maastricht-pogingen", "1001"]], ["aantal-maastricht-pogingen"]],
  ["routeringRegels", [["regels", "geen lijst"]], ["regels"]],
  ["routeringRegels", [["regels", '[{"naam":"x","als":{},"team":"y"}]']], ["regels"]],
  ["routeringRegels", [["regel-taal", "pl"]], ["regel-naam"]],
];

describe("what somebody fills in", () => {
  it.each(goed)("%s reads %j", (naam, velden, waarde) => {
    expect(leesWaarde(naam, alsInvulling(velden))).toEqual({ waarde });
    expect(isGeldigeWaarde(naam, waarde)).toBe(true);
  });

  it.each(fout)("%s refuses %j", (naam, velden, verwacht) => {
    const gelezen = leesWaarde(naam, alsInvulling(velden));
    expect("fouten" in gelezen && gelezen.fouten.map(({ name }) => name)).toEqual(verwacht);
  });

  it("refuses a table with two windows that cannot be, each at its own field", () => {
    const velden = inVelden("vensterDagen", parameters.vensterDagen.waarden[0].value);
    const anders = velden.map(([naam, waarde]): [string, string] => [
      naam,
      naam === "tot-10" ? "29" : naam === "van-0" ? "" : waarde,
    ]);
    const gelezen = leesWaarde("vensterDagen", alsInvulling(anders));
    expect("fouten" in gelezen && gelezen.fouten).toEqual([
      { name: "van-0", text: "Belastingdienst: Vul een heel getal in van 0 tot en met 36.500." },
      { name: "tot-10", text: "Zorg: Het einde ligt voor het begin." },
    ]);
  });

  it.each([
    [["3", "11", "2026"], "Besluit", "2026-11-03"],
    [["1", "december", "2026"], "Twee\r\nregels", "2026-12-01"],
    [["2", "11", "2026"], "Besluit", ["vanaf"]],
    [["31", "2", "2027"], "Besluit", ["vanaf"]],
    [["", "", ""], " ", ["vanaf", "reden"]],
    [["1", "1", "2027"], "a".repeat(2001), ["reden"]],
  ])("the day %j with a reason", ([dag = "", maand = "", jaar = ""], reden, verwacht) => {
    const velden: [string, string][] = [
      ["vanaf-dag", dag],
      ["vanaf-maand", maand],
      ["vanaf-jaar", jaar],
      ["reden", reden],
    ];
    const gelezen = leesDagEnReden(alsInvulling(velden), "2026-11-03");
    expect("fouten" in gelezen ? gelezen.fouten.map(({ name }) => name) : gelezen.waarde.vanaf).toEqual(verwacht);
  });
});

describe("the list of rules for teams", () => {
  const lijst = (...extra: [string, string][]) => alsInvulling([...regelsVeld.uit(regels), ...extra]);
  const volgorde = (stap: string, nummer: number, ...extra: [string, string][]) =>
    zetStap(lijst(...extra), { wat: stap, nummer }).regels.map(({ naam }) => naam);

  it("moves, takes away and leaves what is not there", () => {
    expect(volgorde("hoger", 2)).toEqual(["Jongeren", "Pools", "Ondernemers"]);
    expect(volgorde("hoger", 0)).toEqual(["Jongeren", "Ondernemers", "Pools"]);
    expect(volgorde("lager", 0)).toEqual(["Ondernemers", "Jongeren", "Pools"]);
    expect(volgorde("lager", 2)).toEqual(["Jongeren", "Ondernemers", "Pools"]);
    expect(volgorde("weg", 1)).toEqual(["Jongeren", "Pools"]);
    expect(volgorde("weg", 9)).toHaveLength(3);
  });

  it("opens a rule, keeps it open when others move, and puts it back where it was", () => {
    const open = zetStap(lijst(), { wat: "wijzig", nummer: 1 });
    expect(open.open).toContainEqual(["bewerk", "1"]);
    expect(open.open).toContainEqual(["regel-ondernemer", "ja"]);
    const moved = zetStap(lijst(...open.open), { wat: "weg", nummer: 0 });
    expect(moved.open).toContainEqual(["bewerk", "0"]);
    const velden = moved.open.map(([naam, waarde]): [string, string] => [naam, naam === "regel-naam" ? "Zzp" : waarde]);
    const saved = zetStap(alsInvulling([...regelsVeld.uit(moved.regels), ...velden]), { wat: "bewaar", nummer: 0 });
    expect(saved.regels.map(({ naam }) => naam)).toEqual(["Zzp", "Pools"]);
    expect(saved.regels[0]?.als).toEqual({ ondernemer: true, crisis: false });
    const gone = zetStap(lijst(...open.open), { wat: "weg", nummer: 1 });
    expect(gone.open.some(([naam]) => naam === "bewerk")).toBe(false);
  });

  it("adds a rule, and refuses one with every fault at once, keeping it open", () => {
    const added = zetStap(
      lijst(["regel-naam", " Zuid  eerst "], ["regel-team", team], ["regel-postcode", "3071"], ["regel-taal", "PL"]),
      { wat: "bewaar", nummer: 0 },
    );
    expect(added.regels.at(-1)).toEqual({ naam: "Zuid eerst", als: { taal: "pl", postcode: "3071" }, team });
    const refused = zetStap(
      lijst(
        ["regel-leeftijdVan", "30"],
        ["regel-leeftijdTot", "20"],
        ["regel-crisis", "soms"],
        ["regel-partnersoort", "Bank"],
        ["regel-buurt", "12"],
      ),
      { wat: "bewaar", nummer: 0 },
    );
    expect(refused.fouten.map(({ name }) => name)).toEqual([
      "regel-naam",
      "regel-team",
      "regel-leeftijdTot",
      "regel-crisis",
      "regel-partnersoort",
      "regel-buurt",
    ]);
    expect(refused.regels).toHaveLength(3);
    expect(refused.open).toContainEqual(["regel-buurt", "12"]);
    expect(zetStap(lijst(), { wat: "bewaar", nummer: 0 }).fouten.map(({ name }) => name)).toContain(
      "regel-leeftijdVan",
    );
  });

  it("says what a rule asks", () => {
    expect(voorwaardenTekst({ leeftijdTot: 26, minderjarigeKinderen: false, postcode: "3071" })).toBe(
      "een bewoner is 26 jaar of jonger, er zijn geen kinderen onder de 18 en de postcode begint met 3071",
    );
  });
});
