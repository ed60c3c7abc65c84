import { describe, expect, it } from "vitest";
import {
  explainOpvolging,
  explainPlaats,
  explainSamenvoeging,
  explainTeam,
  explainVerplaatsing,
  type Plaats,
  type SignaalLot,
} from "../../src/contact/uitleg-rules.ts";
import type { Contactsoort } from "../../src/law/lists.ts";
import type { Beleidsregel } from "../../src/law/parameters.ts";
import type { Reden } from "../../src/law/reden.ts";

const codes = (redenen: readonly Reden[]): string[] => redenen.map(({ code }) => code);
const tekst = (redenen: readonly Reden[], code: string) => redenen.find((reden) => reden.code === code)?.tekst;

describe("why a signal is in a zaak", () => {
  const nieuw: Reden = { code: "nieuwe-zaak", tekst: "Er liep nog geen zaak.", bron: "ddas-1.2" };
  const lot = (changes: Partial<SignaalLot> = {}): SignaalLot => ({
    status: "Opgepakt",
    redenen: [nieuw],
    meervoudig: false,
    opeenvolgend: false,
    ingetrokken: null,
    doorgezonden: false,
    ontvangenOp: "2026-11-03",
    einde: null,
    ...changes,
  });

  it("tells its state, what was decided at receipt, and what kind it is", () => {
    const redenen = explainSamenvoeging(lot(), null);
    expect(redenen.slice(0, 2)).toEqual([
      { code: "status", tekst: "De stand van het signaal is 'Opgepakt'.", bron: "ddas-1.2" },
      nieuw,
    ]);
    expect(redenen.at(2)).toMatchObject({ code: "enkelvoudig", bron: "divosa-definities" });
    expect(redenen).toHaveLength(3);
  });

  it.each([
    [false, false, ["enkelvoudig"]],
    [true, false, ["meervoudig"]],
    [false, true, ["opeenvolgend"]],
    [true, true, ["meervoudig", "opeenvolgend"]],
  ])("meervoudig %s, opeenvolgend %s: %o", (meervoudig, opeenvolgend, expected) => {
    expect(codes(explainSamenvoeging(lot({ meervoudig, opeenvolgend, redenen: [] }), null)).slice(1)).toEqual(expected);
  });

  it.each([
    ["betaald", "De achterstand is betaald."],
    ["regeling", "Er is een betalingsregeling."],
    ["vergissing", "Het signaal was een vergissing."],
  ] as const)("tells that its partner took it back: %s", (reden, waarom) => {
    const redenen = explainSamenvoeging(lot({ ingetrokken: { op: "2026-11-05", reden } }), null);
    expect(redenen.at(-1)).toEqual({
      code: "ingetrokken",
      tekst: `De signaalpartner trok het signaal in op 5 november 2026. ${waarom}`,
      bron: "lezing-intrekking",
    });
  });

  it("tells that another municipality sent it on", () => {
    expect(explainSamenvoeging(lot({ doorgezonden: true }), null).at(-1)).toEqual({
      code: "doorgezonden",
      tekst: "Een andere gemeente stuurde dit signaal door. De eerste dag van ontvangst is gebleven: 3 november 2026.",
      bron: "lezing-doorzending",
    });
  });

  it.each<[NonNullable<SignaalLot["einde"]>, string, string, string]>([
    [
      { soort: "doorgezonden", op: "2026-12-07" },
      "doorgestuurd",
      "Een medewerker stuurde dit signaal op 7 december 2026 door naar een andere gemeente, omdat de inwoner is verhuisd.",
      "lezing-doorzending",
    ],
    [
      { soort: "doorgezonden", op: null },
      "doorgestuurd",
      "Een medewerker stuurde dit signaal door naar een andere gemeente, omdat de inwoner is verhuisd.",
      "lezing-doorzending",
    ],
    [
      { soort: "beeindigd", op: "2026-12-07" },
      "beeindigd",
      "Een medewerker besloot op 7 december 2026 dat dit signaal stopt. De reden is: 'Inwoner is overleden'.",
      "ddas-1.2",
    ],
  ])("tells that somebody sent it on or ended it: %o", (einde, code, tekst, bron) => {
    const redenen = explainSamenvoeging(lot({ einde, status: "Inwoner is overleden" }), null);
    expect(redenen.at(-1)).toEqual({ code, tekst, bron });
  });

  it.each([
    [
      "samenvoeging",
      "samengevoegd",
      "Een medewerker voegde op 5 november 2026 twee zaken samen. Zo kwam dit signaal in zijn zaak.",
      "lezing-een-aanbod-per-zaak",
    ],
    [
      "koppeling",
      "koppeling-bevestigd",
      "Een medewerker bevestigde op 5 november 2026 dat twee adressen één woning zijn. Zo kwam dit signaal in zijn zaak.",
      "lezing-zelfde-woning",
    ],
    [
      "splitsing",
      "gesplitst",
      "Een medewerker haalde dit signaal op 5 november 2026 uit een andere zaak. Het hoort bij een andere woning.",
      "lezing-zelfde-woning",
    ],
  ] as const)(
    "tells of one that was moved by hand who moved it, and no more of its first zaak: %s",
    (soort, code, tekst, bron) => {
      const crisis: Reden = { code: "crisis", tekst: "Er dreigt een crisis.", bron: "wgs-4-2" };
      const zelfde: Reden = { code: "zelfde-adres", tekst: "Er liep al een zaak.", bron: "ddas-1.2" };
      for (const eerst of [nieuw, zelfde]) {
        const redenen = explainSamenvoeging(lot({ redenen: [crisis, eerst] }), { soort, op: "2026-11-05" });
        expect(codes(redenen)).toEqual(["status", "crisis", code, "enkelvoudig"]);
        expect(redenen[2]).toEqual({ code, tekst, bron });
      }
    },
  );
});

describe("why a zaak stands where it stands", () => {
  const huur: Reden = {
    code: "huur",
    tekst: "Er is een achterstand in de huur.",
    bron: "beleid-prioriteit",
    gewicht: 120,
  };
  const plaats = (changes: Partial<Plaats> = {}): Plaats => ({
    score: 120,
    band: "midden",
    op: "2026-11-03",
    redenen: [huur],
    gesloten: false,
    ...changes,
  });
  const eigen: Beleidsregel[] = [
    { sleutel: "bandHoog", waarde: 300, geldtVan: "2026-07-01" },
    { sleutel: "bandMidden", waarde: 90, geldtVan: "2026-07-01" },
    { sleutel: "prioriteitGewichten", waarde: { huur: 200 }, geldtVan: "2026-07-01" },
  ];

  it("tells score, band, every weighted reason, and that the weights are policy", () => {
    expect(explainPlaats(plaats(), [])).toEqual([
      {
        code: "score",
        tekst: "De score is 120. Een zaak met een hogere score staat hoger in de lijst.",
        bron: "beleid-prioriteit",
      },
      { code: "band", tekst: "Dat is de band midden: vanaf 120 en lager dan 250.", bron: "beleid-prioriteit" },
      { ...huur, tekst: "Er is een achterstand in de huur. Dit telt voor 120." },
      {
        code: "gewichten",
        tekst:
          "Hoe zwaar een reden telt, is beleid en geen wet. De gemeente gebruikt de gewichten die Seinhuis voorstelt.",
        bron: "beleid-prioriteit",
      },
    ]);
  });

  it.each<[Plaats["band"], readonly Beleidsregel[], string, string]>([
    ["hoog", [], "2026-11-03", "vanaf 250"],
    ["midden", [], "2026-11-03", "vanaf 120 en lager dan 250"],
    ["laag", [], "2026-11-03", "lager dan 120"],
    ["hoog", eigen, "2026-06-30", "vanaf 250"],
    ["hoog", eigen, "2026-07-01", "vanaf 300"],
    ["midden", eigen, "2026-07-01", "vanaf 90 en lager dan 300"],
    ["laag", eigen, "2026-07-01", "lager dan 90"],
  ])("band %s with its bounds of the day (%#)", (band, beleid, op, grens) => {
    const bron = beleid.length > 0 && op >= "2026-07-01" ? "beleid-gemeente" : "beleid-prioriteit";
    const found = explainPlaats(plaats({ band, op }), beleid).find(({ code }) => code === "band");
    expect(found).toEqual({ code: "band", tekst: `Dat is de band ${band}: ${grens}.`, bron });
  });

  it.each([
    ["2026-06-30", "De gemeente gebruikt de gewichten die Seinhuis voorstelt.", "beleid-prioriteit"],
    ["2026-07-01", "De gemeente koos er zelf een of meer; dat staat bij de reden.", "beleid-gemeente"],
  ] as const)("says on %s whose weights they are", (op, wie, bron) => {
    const found = explainPlaats(plaats({ op }), eigen).find(({ code }) => code === "gewichten");
    expect(found).toEqual({
      code: "gewichten",
      tekst: `Hoe zwaar een reden telt, is beleid en geen wet. ${wie}`,
      bron,
    });
  });

  it("says of a closed zaak that it stands in the list no more", () => {
    expect(tekst(explainPlaats(plaats({ gesloten: true }), []), "score")).toBe(
      "De score is 120. De zaak is gesloten en staat niet meer in de lijst.",
    );
  });

  it("leaves a reason without weight as it is", () => {
    const kaal = { ...huur, gewicht: undefined };
    expect(tekst(explainPlaats(plaats({ redenen: [kaal as unknown as Reden] }), []), "huur")).toBe(huur.tekst);
  });
});

it("tells which team has the zaak, and why", () => {
  const buurt: Reden = { code: "buurt", tekst: "Dit team werkt in deze buurt.", bron: "beleid-routering" };
  expect(explainTeam("Zuid", [buurt])).toEqual([
    { code: "team", tekst: "De zaak is van het team 'Zuid'.", bron: "beleid-routering" },
    buurt,
  ]);
});

describe("how to follow a zaak up", () => {
  const reden: Reden = { code: "huisbezoek", tekst: "Er zijn meer partners.", bron: "divosa-opvolging" };
  it.each([
    [1, 0, 1, "Probeer één keer contact: huisbezoek, telefoon. Gedaan: 0. Er blijven er 1 over."],
    [2, 1, 1, "Probeer 2 keer contact: huisbezoek, telefoon. Gedaan: 1. Er blijven er 1 over."],
    [5, 2, 3, "Probeer 5 keer contact: huisbezoek, telefoon. Gedaan: 2. Er blijven er 3 over."],
    [2, 1, 0, "Probeer 2 keer contact: huisbezoek, telefoon. Gedaan: 1. Er hoeft geen poging meer bij."],
  ])("%i times, %i done, %i left", (pogingen, gedaan, resterend, expected) => {
    const advies = { kanalen: ["Huisbezoek", "Telefoon"] as Contactsoort[], pogingen, gedaan, resterend };
    expect(explainOpvolging({ ...advies, redenen: [reden] })).toEqual([
      { code: "advies", tekst: expected, bron: "beleid-opvolging" },
      reden,
    ]);
  });

  it("is empty when nothing was advised", () => expect(explainOpvolging(null)).toEqual([]));
});

describe("what was joined or taken apart by hand", () => {
  it.each([
    [
      "samenvoeging",
      "van",
      "Een medewerker voegde deze zaak op 5 november 2026 samen met een andere zaak. De signalen gingen mee.",
    ],
    [
      "samenvoeging",
      "naar",
      "Een medewerker voegde op 5 november 2026 een andere zaak bij deze zaak. De signalen kwamen mee.",
    ],
    [
      "splitsing",
      "van",
      "Een medewerker haalde op 5 november 2026 signalen uit deze zaak. Zij gingen naar een andere zaak.",
    ],
    ["splitsing", "naar", "Een medewerker zette op 5 november 2026 signalen uit een andere zaak in deze zaak."],
  ] as const)("%s, %s", (soort, rol, tekst) => {
    const move = { soort, rol, op: "2026-11-05", ongedaanOp: null };
    const bron = { samenvoeging: "lezing-een-aanbod-per-zaak", splitsing: "lezing-zelfde-woning" }[soort];
    expect(explainVerplaatsing(move)).toEqual({ code: soort, tekst, bron });
    expect(explainVerplaatsing({ ...move, ongedaanOp: "2026-11-09" }).tekst).toBe(
      `${tekst} Dat is ongedaan gemaakt op 9 november 2026.`,
    );
  });
});
