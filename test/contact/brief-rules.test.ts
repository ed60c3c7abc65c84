import { describe, expect, it } from "vitest";
import {
  type BriefGegevens,
  checkBrief,
  checkReden,
  checkSjabloon,
  openPlekken,
  vulBrief,
} from "../../src/contact/brief-rules.ts";
import { huidigeSjablonen, standaardId } from "../../src/contact/brief-sjabloon-rules.ts";
import { standaardBrieven } from "../../src/contact/brief-standaard.ts";
import { isUuid } from "../../src/platform/ids.ts";

const gegevens: BriefGegevens = {
  namen: ["A.B. van Dijk"],
  adres: "Putsebocht 10 A, 3073 HE Rotterdam",
  gemeente: "Rotterdam",
  team: "Team Zuid",
  datum: "2026-11-03",
  behandelaar: "Noor Visser",
  afspraak: { datum: "2026-11-05", dagdeel: "Ochtend" },
};

describe("filling in a letter", () => {
  it.each([
    ["Beste {naam},", {}, "Beste A.B. van Dijk,"],
    ["{naam}", { namen: ["A", "B"] }, "A en B"],
    ["{naam}", { namen: ["A", "B", "C"] }, "A, B en C"],
    ["{naam}", { namen: [] }, "[naam]"],
    ["{naam}", { namen: ["  "] }, "[naam]"],
    ["{adres}", {}, "Putsebocht 10 A, 3073 HE Rotterdam"],
    ["{gemeente}/{team}", {}, "Rotterdam/Team Zuid"],
    ["{team}", { team: null }, "[team]"],
    ["{behandelaar}", { behandelaar: null }, "[behandelaar]"],
    ["{datum}", {}, "3 november 2026"],
    ["{afspraak}", {}, "5 november 2026, in de ochtend"],
    ["{afspraak}", { afspraak: { datum: "2026-11-05", dagdeel: null } }, "5 november 2026"],
    ["{afspraak}", { afspraak: null }, "[afspraak]"],
    ["{naam} {naam}", {}, "A.B. van Dijk A.B. van Dijk"],
    // What is filled in is text: no second filling in, no place, no new line, and the page escapes the rest.
    ["{naam}", { namen: ["{team}"] }, "{team}"],
    ["{naam}", { namen: ["[x]"] }, "(x)"],
    ["{naam}", { namen: ["A\nB"] }, "A B"],
    ["{naam}", { namen: ["$& <script>"] }, "$& <script>"],
    ["{onbekend} {Naam} {naam ", {}, "{onbekend} {Naam} {naam "],
  ])("%s with %o gives %s", (tekst, changes, expected) => {
    expect(vulBrief(tekst, { ...gegevens, ...changes })).toBe(expected);
  });

  it("finds what is left to fill in", () => {
    expect(openPlekken("Bel [telefoonnummer] of [plaats], [telefoonnummer].")).toEqual([
      "[telefoonnummer]",
      "[plaats]",
    ]);
  });
});

describe("what a municipality may keep as a text", () => {
  const goed = { soort: "brief", naam: "Eerste brief", tekst: "Beste {naam},", reden: "Duidelijker" } as const;
  it.each([
    ["a good one", {}, []],
    ["an unknown place", { tekst: "{naam} {bedrag} {Naam}" }, ["/tekst onbekende-plek"]],
    ["nothing", { naam: " ", tekst: "", reden: "" }, ["/naam leeg", "/tekst leeg", "/reden leeg"]],
    ["too much", { naam: "x".repeat(101), tekst: "x".repeat(4001) }, ["/naam te-lang", "/tekst te-lang"]],
    ["an amount", { tekst: "U heeft € 100 schuld." }, ["/tekst noemt-bedrag"]],
    ["an amount in words", { tekst: "Het gaat om honderd euro." }, ["/tekst noemt-bedrag"]],
    ["an amount in figures", { tekst: "Het gaat om 1.275,50." }, ["/tekst noemt-bedrag"]],
    ["a time and a day", { tekst: "Kom om 10.30 uur op 3-11-2026." }, []],
    ["debts in a letter", { tekst: "Heeft u schulden?" }, []],
    ["debts on a card", { soort: "kaart", tekst: "Heeft u Schulden?" }, ["/tekst kaart-verraadt"]],
    ["rent on a card", { soort: "kaart", tekst: "Over uw huurachterstand." }, ["/tekst kaart-verraadt"]],
    ["money on a card", { soort: "kaart", tekst: "Praten over geldzorgen?" }, ["/tekst kaart-verraadt"]],
    ["nothing that tells on a card", { soort: "kaart", tekst: "Wij komen nog een keer langs." }, []],
  ] as const)("%s", (_name, changes, expected) => {
    expect(checkSjabloon({ ...goed, ...changes }).map(({ veld, code }) => `${veld} ${code}`)).toEqual(expected);
  });

  it("asks why", () => {
    expect(checkReden(" ").map(({ code }) => code)).toEqual(["leeg"]);
    expect(checkReden("Nieuw telefoonnummer")).toEqual([]);
  });
});

describe("what may be printed", () => {
  it.each([
    ["a good letter", "brief", "Bel ons op 010 123 45 67.", []],
    ["what is not filled in", "brief", "Bel [telefoonnummer].", ["open-plek"]],
    ["a place that nobody fills in", "brief", "Beste {naam},", ["open-plek"]],
    ["who reported", "brief", "Woonbron zei het ons.", ["noemt-partner"]],
    ["who reported, spelled otherwise", "brief", "Het is WOON-stek zuid!", ["noemt-partner"]],
    ["part of a word", "brief", "De woonbronnen van Rotterdam.", []],
    ["a card that tells", "kaart", "Over uw rekening.", ["kaart-verraadt"]],
    ["nothing", "brief", " ", ["leeg"]],
  ] as const)("%s", (_name, soort, tekst, expected) => {
    expect(checkBrief(soort, tekst, ["Woonbron", "Woon Stek Zuid"]).map(({ code }) => code)).toEqual(expected);
  });
});

describe("the texts that everybody begins with", () => {
  it.each(standaardBrieven.map((brief) => [brief.naam, brief] as const))(
    "%s may be kept, in short sentences",
    (_naam, brief) => {
      expect(checkSjabloon({ ...brief, reden: "x" })).toEqual([]);
      const zinnen = brief.tekst.split(/[.!?:]\s|\n/).map((zin) => zin.trim().split(/\s+/).length);
      expect(Math.max(...zinnen)).toBeLessThanOrEqual(15);
    },
  );

  it("are used until the municipality has its own, and come apart by municipality", () => {
    const [eerste] = standaardBrieven;
    const id = standaardId(7, eerste?.sleutel ?? "");
    expect(isUuid(id)).toBe(true);
    expect(standaardId(8, eerste?.sleutel ?? "")).not.toBe(id);
    const rij = { id, soort: "brief", naam: "Onze brief", reden: "x", door: "y", vastgelegdOp: "z" } as const;
    const rijen = [
      { ...rij, versie: 2, tekst: "Twee", vervallen: false },
      { ...rij, versie: 1, tekst: "Een", vervallen: false },
    ];
    const huidig = huidigeSjablonen(7, standaardBrieven, rijen);
    expect(huidig).toHaveLength(standaardBrieven.length);
    expect(huidig.find((sjabloon) => sjabloon.id === id)).toMatchObject({
      versie: 2,
      tekst: "Twee",
      naam: "Onze brief",
    });
    expect(huidigeSjablonen(8, standaardBrieven, []).every(({ versie }) => versie === 0)).toBe(true);
  });
});
