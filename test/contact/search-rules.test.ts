import { describe, expect, it } from "vitest";
import { readZoekvraag, type ZoekInvoer } from "../../src/contact/search-rules.ts";

const adres = (postcode: string, huisnummer: string, meer: Record<string, string> = {}): ZoekInvoer => ({
  soort: "adres",
  postcode,
  huisnummer,
  ...meer,
});
const persoon = (achternaam: string, geboortedatum: string): ZoekInvoer => ({
  soort: "persoon",
  achternaam,
  geboortedatum,
});
const zaak = (nummer: string): ZoekInvoer => ({ soort: "zaak", nummer });

describe("what may be searched for", () => {
  it.each<[string, ZoekInvoer, object]>([
    ["a number alone: every home of it", adres("3073 he", "10"), { adressleutel: "3073HE-10", kaal: true }],
    ["with a letter", adres("3073HE", "10", { huisletter: "a" }), { kaal: false }],
    ["letter behind the number", adres("3073HE", "10 A"), { kaal: false }],
    ["addition", adres("3073HE", "10", { toevoeging: "2" }), { kaal: false }],
    ["name and birth date", persoon("van Dijk", "1985-06-15"), { achternaam: "van Dijk" }],
    ["kenmerk", { soort: "kenmerk", kenmerk: " WB-1 " }, { kenmerk: "WB-1" }],
    ["kenmerk in another composition", { soort: "kenmerk", kenmerk: "e\u0301" }, { kenmerk: "\u00e9" }],
    ["short number as shown", zaak("3F0F 2C1B"), { kort: "3f0f2c1b", uuid: null }],
    ["short number without space", zaak(" 3f0f2c1b "), { kort: "3f0f2c1b" }],
    ["whole number", zaak("01936F7E-5A3C-7C21-9D10-3F0F2C1B7A55"), { uuid: "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55" }],
  ])("%s", (_naam, invoer, term) => {
    expect(readZoekvraag(invoer)).toMatchObject({ ok: true, term });
  });

  it("reads one address in every spelling", () => {
    const sleutels = [
      adres("3073HE", "10 A"),
      adres("3073 he", "10a"),
      adres("3073HE", "10-A"),
      adres("3073HE", "10", { huisletter: "A" }),
    ].map((invoer) => JSON.stringify(readZoekvraag(invoer)));
    expect(new Set(sleutels).size).toBe(1);
  });

  it.each<[string, ZoekInvoer, string[]]>([
    ["a name alone", persoon("van Dijk", ""), ["geboortedatum-ontbreekt"]],
    ["a birth date alone", persoon("", "1985-06-15"), ["naam-ontbreekt"]],
    ["a name of marks alone", persoon(" '- ", "1985-06-15"), ["naam-ontbreekt"]],
    ["a day that is none", persoon("van Dijk", "1985-02-30"), ["ongeldige-datum"]],
    ["a month as text", persoon("van Dijk", "1985-x-1"), ["ongeldige-datum"]],
    ["a postcode alone", adres("3073HE", " "), ["leeg"]],
    ["a house number alone", adres("", "10"), ["leeg"]],
    ["nothing", adres("", ""), ["leeg", "leeg"]],
    ["no kenmerk", { soort: "kenmerk", kenmerk: "  " }, ["leeg"]],
    ["a kenmerk that the database could choke on", { soort: "kenmerk", kenmerk: "a\0b" }, ["geen-kenmerk"]],
    ["a kenmerk that is too long", { soort: "kenmerk", kenmerk: "x".repeat(65) }, ["geen-kenmerk"]],
    ["seven characters", zaak("3F0F 2C1"), ["geen-zaaknummer"]],
    ["a pattern", zaak("3F0F2C1%"), ["geen-zaaknummer"]],
  ])("refuses %s", (_naam, invoer, codes) => {
    const gelezen = readZoekvraag(invoer);
    expect(gelezen.ok ? [] : gelezen.fouten.map(({ code }) => code)).toEqual(codes);
  });

  it("never repeats what was filled in", () => {
    for (const invoer of [persoon("Canarie", "1985-99-99"), adres("Canarie", "Canarie"), zaak("Canarie")]) {
      expect(JSON.stringify(readZoekvraag(invoer))).not.toContain("Canarie");
    }
  });
});
