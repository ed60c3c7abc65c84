import { describe, expect, it } from "vitest";
import { parseSignaal } from "../../src/intake/parse-signaal.ts";
import { readCsv } from "../../src/intake/read-csv.ts";
import { csvFouten } from "../../src/intake/row-fouten.ts";

const signaal = (adres: Record<string, unknown>) => ({
  kenmerk: "WB-1",
  signaaldatum: "2026-11-03",
  persoon: { achternaam: "Dijk" },
  adres: { postcode: "3073HE", ...adres },
  achterstand: { bedrag: 50, ontstaansdatum: "2026-09-01" },
});

function key(adres: Record<string, unknown>): unknown {
  const inhoud = parseSignaal(signaal(adres));
  return "draft" in inhoud ? inhoud.draft.adressleutel : inhoud.fouten.map(({ veld, code }) => `${veld} ${code}`);
}

describe("a house number that stands behind the name of the street", () => {
  it.each<[Record<string, unknown>, unknown]>([
    [{ straatnaam: "Putsebocht 10A" }, "3073HE-10-A"],
    [{ straatnaam: "Putsebocht 10A", huisnummer: null }, "3073HE-10-A"],
    [{ straatnaam: "Putsebocht 10A", huisnummer: "" }, "3073HE-10-A"],
    [{ straatnaam: "Putsebocht 10A", huisnummer: 10 }, "3073HE-10-A"],
    [{ straatnaam: "Putsebocht", huisnummer: 10 }, "3073HE-10"],
    [{ straatnaam: "Putsebocht" }, ["/adres/huisnummer huisnummer-ontbreekt"]],
    [{}, ["/adres/huisnummer huisnummer-ontbreekt"]],
    [{ straatnaam: "Putsebocht 10B", huisnummer: "10A" }, ["/adres/straatnaam straatnaam-andere-toevoeging"]],
    [{ huisnummer: 1, plaatsnaam: "Gent, België" }, ["/adres/plaatsnaam plaatsnaam-buitenland"]],
  ])("%o: %s", (adres, expected) => expect(key(adres)).toEqual(expected));

  it("is named with the other faults of the form", () => {
    const inhoud = parseSignaal({ ...signaal({ straatnaam: "Putsebocht" }), kenmerk: "" });
    expect("fouten" in inhoud && inhoud.fouten.map(({ veld, code }) => `${veld} ${code}`)).toEqual([
      "/kenmerk verplicht",
      "/adres/huisnummer huisnummer-ontbreekt",
    ]);
  });

  it("may be an empty cell of a file", async () => {
    const file =
      "kenmerk;achternaam;straatnaam;huisnummer;postcode;bedrag;ontstaansdatum;signaaldatum\n" +
      "WB-1;Dijk;Putsebocht 10A;;3073HE;50;2026-09-01;2026-11-03\n" +
      "WB-2;Dijk;Putsebocht;;3073HE;50;2026-09-01;2026-11-03\n";
    const bytes = (async function* () {
      yield Buffer.from(file);
    })();
    const rijen = (await Array.fromAsync(readCsv(bytes))).flatMap((chunk) => chunk.rijen);
    const [first, second] = rijen.map(({ ruw, regel }) => parseSignaal(ruw, [], (fouten) => csvFouten(fouten, regel)));
    expect(first).toMatchObject({ draft: { adressleutel: "3073HE-10-A", adres: { straatnaam: "Putsebocht" } } });
    expect(second).toMatchObject({ fouten: [{ veld: "rij 3, kolom huisnummer", code: "huisnummer-ontbreekt" }] });
  });
});
