import { describe, expect, it } from "vitest";
import { kolommen, verplichteKolommen } from "../../src/intake/csv-columns.ts";
import { readHeader, readNamen } from "../../src/intake/csv-header.ts";
import { LeveringFout } from "../../src/intake/read-rows.ts";

const required = ["kenmerk", "achternaam", "huisnummer", "postcode", "bedrag", "ontstaansdatum", "signaaldatum"];

function faults(line: string): string[] {
  try {
    readHeader(line);
    return [];
  } catch (error) {
    if (!(error instanceof LeveringFout)) throw error;
    return error.fouten.map(({ veld, code }) => `${veld}: ${code}`);
  }
}

describe("CSV header", () => {
  it("knows the twenty-eight columns of the API and the seven that are needed", () => {
    expect(kolommen).toHaveLength(29);
    expect([...verplichteKolommen].sort()).toEqual([...required].sort());
  });

  it.each([";", ",", "\t"])("finds the delimiter %j", (scheidingsteken) => {
    const kop = readHeader(required.join(scheidingsteken));
    expect(kop).toMatchObject({ scheidingsteken, aantal: 7 });
    expect(kop.plaatsen.get("huisnummer")).toBe(2);
  });

  it("takes any order, capitals, spaces and quotes", () => {
    const kop = readHeader(' Bedrag ;"KENMERK";"achternaam";huisnummer;postcode;ontstaansdatum;signaaldatum');
    expect([kop.plaatsen.get("bedrag"), kop.plaatsen.get("kenmerk")]).toEqual([0, 1]);
  });

  it("refuses missing, double and unknown columns together", () => {
    const line = "kenmerk;achternaam;huisnummer;inkomen;postcode;kenmerk;bedrag;ontstaansdatum;";
    expect(faults(line)).toEqual([
      "rij 1, kolom 4: onbekende-kolom",
      "rij 1, kolom kenmerk: dubbele-kolom",
      "rij 1, kolom signaaldatum: kolom-ontbreekt",
    ]);
  });

  it.each(["bsn", "BSN-nummer", "burgerservicenummer", "Sofinummer"])(
    "refuses %s with its own code and source",
    (naam) => {
      expect(faults([...required, naam].join(";"))).toEqual(["rij 1, kolom 8: bsn-niet-toegestaan"]);
      expect(() => readHeader([...required, naam].join(";"))).toThrow(
        expect.objectContaining({ fouten: [expect.objectContaining({ bron: "gegevens-minimalisatie" })] }),
      );
    },
  );

  it.each([
    ["no header at all", "WB-1;Dijk;10;3073HE;1275,50;2026-09-01;2026-11-03", "rij 1: geen-kopregel"],
    ["a page of HTML", "<!doctype html>", "rij 1: geen-kopregel"],
    ["a delimiter that is not ours", required.join("|"), "rij 1: onbekend-scheidingsteken"],
    ["over two hundred columns", `kenmerk${";x".repeat(200)}`, "rij 1: te-veel-kolommen"],
  ])("refuses %s", (_name, line, found) => {
    expect(faults(line)).toEqual([found]);
  });

  it("names a delimiter that is not ours", () => {
    expect(() => readHeader(required.join("|"))).toThrow(
      expect.objectContaining({ fouten: [expect.objectContaining({ melding: expect.stringContaining("met |.") })] }),
    );
  });

  it("a column without a name is noted, not refused; in a spreadsheet it is", () => {
    expect(readHeader(`${required.join(";")};`)).toMatchObject({ aantal: 8, naamloos: [7] });
    expect(() => readNamen([...required, ""], 1)).toThrow(LeveringFout);
  });

  it("names like inherited properties are just unknown", () => {
    expect(faults([...required, "constructor", "__proto__"].join(";"))).toEqual([
      "rij 1, kolom 8: onbekende-kolom",
      "rij 1, kolom 9: onbekende-kolom",
    ]);
  });

  it("does not repeat what stands in an unknown column, which may be the data of a person", () => {
    try {
      readHeader("kenmerk;Dijk;3073HE;999990019");
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(LeveringFout);
      expect(JSON.stringify((error as LeveringFout).fouten) + String(error)).not.toMatch(/dijk|3073|999990019/i);
    }
  });
});
