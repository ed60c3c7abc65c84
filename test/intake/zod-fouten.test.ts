import { z } from "@hono/zod-openapi";
import { describe, expect, it } from "vitest";
import { csvFouten, joinFouten } from "../../src/intake/row-fouten.ts";
import { SignaalInvoer } from "../../src/intake/signaal-schema.ts";
import { zodFouten } from "../../src/zod-fouten.ts";

describe("the faults of a signaal", () => {
  const bad = {
    kenmerk: "Dijk".repeat(20),
    signaaldatum: "Dijk",
    persoon: { achternaam: 999990019, burgerservicenummer: "9".repeat(21), "Jan Dijk": 1, "999990019": 1 },
    adres: { huisnummer: { Dijk: 1 }, postcode: "Dijk\u0007" },
    achterstand: { bedrag: "Dijk", ontstaansdatum: 999990019 },
    crisis: { soort: "Dijk" },
    geheim_veld: "Dijk",
  };
  const faults = zodFouten(SignaalInvoer.safeParse(bad).error ?? new z.ZodError([]));

  it("come all at once", () => {
    expect(faults.map(({ veld, code }) => `${veld}: ${code}`).sort()).toEqual([
      "/achterstand/bedrag: verkeerde-soort",
      "/achterstand/ontstaansdatum: verkeerde-soort",
      "/adres/huisnummer: ongeldige-waarde",
      "/adres/postcode: ongeldige-waarde",
      "/crisis/soort: ongeldige-keuze",
      "/geheim_veld: onbekend-veld",
      "/kenmerk: te-lang",
      "/persoon/(onbekend veld): onbekend-veld",
      "/persoon/(onbekend veld): onbekend-veld",
      "/persoon/achternaam: verkeerde-soort",
      "/persoon/burgerservicenummer: te-lang",
      "/signaaldatum: ongeldige-datum",
    ]);
  });

  it("repeat no value, and are in Dutch", () => {
    const text = JSON.stringify(faults);
    expect(text).not.toMatch(/dijk|999990019/i);
    expect(text).not.toMatch(/invalid|expected|received|too /i);
  });

  it("escape a field's name as a JSON Pointer does", () => {
    const checked = z.object({ "a/b~c": z.string() }).safeParse({ "a/b~c": 1 });
    expect(checked.success ? [] : zodFouten(checked.error)).toMatchObject([{ veld: "/a~1b~0c" }]);
  });

  it.each([
    ["/kenmerk", "rij 12, kolom kenmerk"],
    ["/achterstand/bedrag", "rij 12, kolom bedrag"],
    ["/incasso/herinneringen/0", "rij 12, kolom herinnering_op"],
    ["/incasso/herinneringen", "rij 12, kolom herinnering_op"],
    ["/incasso/contactpogingen/0/datum", "rij 12, kolom contact_op"],
    ["/incasso/contactpogingen", "rij 12, kolom contact_op"],
    ["/crisis", "rij 12, kolom crisis_soort"],
    ["/incasso", "rij 12"],
    ["", "rij 12"],
    ["rij 3, kolom bedrag", "rij 3, kolom bedrag"],
  ])("at %j are found in a file at %j", (veld, place) => {
    expect(csvFouten([{ veld, code: "x", melding: "y" }], 12)).toEqual([{ veld: place, code: "x", melding: "y" }]);
  });

  it("of a cell that could not be read are told once", () => {
    const read = [{ veld: "rij 2, kolom bedrag", code: "ongeldig-bedrag", melding: "" }];
    const checked = [
      { veld: "rij 2, kolom bedrag", code: "verplicht", melding: "" },
      { veld: "rij 2, kolom postcode", code: "verplicht", melding: "" },
    ];
    expect(joinFouten(read, checked).map(({ code, veld }) => `${veld}: ${code}`)).toEqual([
      "rij 2, kolom bedrag: ongeldig-bedrag",
      "rij 2, kolom postcode: verplicht",
    ]);
  });
});
