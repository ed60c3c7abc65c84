import { describe, expect, it } from "vitest";
import { type BronSleutel, bron, bronKort, bronnen, bronSleutels } from "../../src/law/sources.ts";
import { afgesprokenBronnen } from "../../src/law/sources-afspraken.ts";
import { overigeBronnen } from "../../src/law/sources-beleid.ts";
import { lezingen } from "../../src/law/sources-lezing.ts";
import { prioriteitBronnen } from "../../src/law/sources-prioriteit.ts";
import { wettelijkeBronnen } from "../../src/law/sources-wet.ts";
import { readSource } from "../support/source-files.ts";

const all = bronSleutels.map((sleutel) => bron(sleutel));
const sourcesIn = (text: string): string[] =>
  [...text.matchAll(/@source ([^\n*@]*)/g)].flatMap(([, keys = ""]) => keys.trim().replace(/\.$/, "").split(/\s+/));

describe("the register of sources", () => {
  it("cites no article 2.2.1, which the law does not have", () => {
    expect(JSON.stringify(bronnen)).not.toMatch(/2\.2\.1/);
  });

  it.each(all)("$sleutel has a title, a day, a certainty, and says in plain Dutch what it holds", (gegevens) => {
    const { titel, inhoud, geldigVan, geldigTot, zekerheid } = gegevens;
    expect(titel).toMatch(/^[A-Z].{5,}[^.]$/);
    expect(Temporal.PlainDate.from(geldigVan).toString()).toBe(geldigVan);
    if (geldigTot !== undefined) {
      expect(Temporal.PlainDate.from(geldigTot).toString()).toBe(geldigTot);
      expect(geldigTot > geldigVan).toBe(true);
    }
    expect(["A", "B", "C", "S", "U"]).toContain(zekerheid);
    expect(inhoud).toMatch(/^[A-Z0-9].{10,}\.$/);
    for (const zin of inhoud.split(/(?<=[.?!])\s+/)) expect(zin.split(/\s+/).length, zin).toBeLessThanOrEqual(22);
  });

  it.each<[BronSleutel, string, string, string, string?]>([
    ["wgs-3", "wet", "A", "2021-01-01"],
    ["wgs-4-1", "wet", "A", "2012-07-01"],
    ["wgs-4-2", "wet", "A", "2012-07-01"],
    ["wgs-8b", "wet", "U", "2021-01-01"],
    ["wgs-8c", "wet", "A", "2021-01-01"],
    ["wgs-10", "wet", "A", "2021-01-01"],
    ["wgs-aanbod-28", "wet", "S", "2021-01-01"],
    ["bgs-2", "wet", "A", "2021-01-01"],
    ["bgs-3", "wet", "B", "2021-01-01"],
    ["energieregeling", "wet", "B", "2026-01-01"],
    ["afsluitbeleid-energie", "wet", "B", "2021-01-01", "2025-12-31"],
    ["drinkwater-5", "wet", "A", "2021-01-01"],
    ["tijdelijke-regeling", "wet", "A", "2022-01-01"],
    ["atw-1", "wet", "A", "1965-04-01"],
    ["atw-3", "wet", "A", "1965-04-01"],
    ["ddas-1.2", "standaard", "A", "2021-01-01"],
    ["divosa-definities", "standaard", "B", "2021-01-01"],
    ["overeenkomst-vereist", "overeenkomst", "B", "2021-01-01"],
    ["landelijk-convenant", "overeenkomst", "S", "2021-01-01"],
    ["rotterdam-convenant", "overeenkomst", "S", "2011-01-01", "2014-12-31"],
    ["haarlem-werkafspraken", "overeenkomst", "S", "2013-03-01", "2016-12-31"],
    ["valente-pilot", "overeenkomst", "S", "2019-01-01"],
    ["amsterdam-werkwijze", "beleid", "S", "2021-01-01"],
    ["maastricht-werkwijze", "beleid", "S", "2021-01-01"],
    ["heemskerk-werkwijze", "beleid", "C", "2021-01-01"],
    ["rechtbank-rotterdam", "beleid", "C", "2024-01-01"],
    ["lezing-ontvangst", "lezing", "U", "2021-01-01"],
  ])("%s is %s, certainty %s, from %s", (sleutel, soort, zekerheid, geldigVan, geldigTot) => {
    expect({ geldigTot: undefined, ...bron(sleutel) }).toMatchObject({ soort, zekerheid, geldigVan, geldigTot });
  });

  it("the energy rule of before ends the day before the one of now begins", () => {
    const last = Temporal.PlainDate.from(bron("afsluitbeleid-energie").geldigTot ?? "");
    expect(last.add({ days: 1 }).toString()).toBe(bron("energieregeling").geldigVan);
  });

  it("gives no two sources one key", () => {
    const parts = [wettelijkeBronnen, afgesprokenBronnen, overigeBronnen, lezingen, prioriteitBronnen];
    expect(parts.flatMap((part) => Object.keys(part)).sort()).toEqual([...bronSleutels].sort());
  });

  it("names a source short as an answer does, without what stands in the register alone", () => {
    const titel = "Wet gemeentelijke schuldhulpverlening, artikel 4 lid 2";
    expect(bronKort("wgs-4-2")).toEqual({ sleutel: "wgs-4-2", soort: "wet", zekerheid: "A", titel });
  });
});

describe("kinds are kept apart", () => {
  const officieel = /^https:\/\/(wetten\.overheid\.nl|zoek\.officielebekendmakingen\.nl|eur-lex\.europa\.eu)\//;

  it.each(all)(
    "$sleutel: only law points at an official publication, and law names its article or publication",
    (item) => {
      const { soort, titel, link } = item;
      expect(link === undefined ? null : officieel.test(link)).toBe(link === undefined ? null : soort === "wet");
      if (soort === "wet") expect(titel).toMatch(/artikel \d|Staatscourant \d{4}|^Regeling /);
    },
  );

  it.each(all.filter(({ soort }) => soort === "lezing"))(
    "$sleutel says that it is our reading, and is sure of nothing",
    (item) => {
      expect(item.titel).toMatch(/^Onze lezing: /);
      expect(item.zekerheid).toBe("U");
      expect(item.link).toBeUndefined();
    },
  );

  it.each(all.filter(({ soort }) => soort === "beleid"))(
    "$sleutel says that it is policy, or whose practice it is",
    (item) => {
      expect(item.titel).toMatch(/^(Beleid: |Werkwijze |Eigen beleid |Divosa, )/);
    },
  );
});

describe("addresses", () => {
  it("every link is a public https address", () => {
    for (const { link } of all) if (link) expect(new URL(link).protocol).toBe("https:");
  });

  it("what has no link is our own, a founding document, or without an address that could be confirmed", () => {
    const without = all.filter(({ link, soort }) => link === undefined && soort !== "lezing");
    const eigen =
      /^(beleid-(proefgemeente|ophalen|incassopauze|regelcellen|bezorgingen|herhaling|routering|terugkoppeling|werkafspraken|zorg|prioriteit-keuze|doelgroepen|gemeente|opvolging-keuze)|risico-grens|overeenkomst-vereist)$/;
    const found = without.map(({ sleutel }) => sleutel as string).filter((sleutel) => !eigen.test(sleutel));
    expect(found.sort()).toEqual([
      "amsterdam-contact",
      "amsterdam-werkwijze",
      "bsn-elfproef",
      "divosa-opvolging",
      "energieregeling",
      "haarlem-werkafspraken",
      "maastricht-werkwijze",
      "rotterdam-convenant",
      "rotterdam-werkwijze",
      "valente-pilot",
    ]);
  });
});

describe("citations", () => {
  const files = [...readSource()].filter(([file]) => !/^src\/(law\/sources|client\/)/.test(file));
  const cited = new Set(
    files.flatMap(([, text]) => [
      ...sourcesIn(text),
      ...bronSleutels.filter((sleutel) => text.includes(`"${sleutel}"`)),
    ]),
  );

  it("every source is one that a rule rests on; trajecten, which the Valente pilot is about, have no rules yet", () => {
    expect(bronSleutels.filter((sleutel) => !cited.has(sleutel))).toEqual(["valente-pilot"]);
  });
});
