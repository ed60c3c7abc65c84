import { OpenAPIHono } from "@hono/zod-openapi";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { SignaalInvoer } from "../../src/intake/signaal-schema.ts";
import { zodFouten } from "../../src/zod-fouten.ts";

const signaal = () => ({
  kenmerk: "WB-2026-11-000471",
  gemeentecode: "0599",
  signaaldatum: "2026-11-03",
  persoon: {
    voorletters: "A.B.",
    voorvoegsel: "van",
    achternaam: "Dijk",
    geboortedatum: "1985-06-15",
    telefoonnummer: "+31612345678",
    email: "ab@example.nl",
  },
  adres: {
    straatnaam: "Putsebocht",
    huisnummer: 10,
    huisletter: "A",
    huisnummertoevoeging: "2",
    postcode: "3073HE",
    plaatsnaam: "Rotterdam",
  },
  achterstand: { bedrag: 1275.5, ontstaansdatum: "2026-09-01" },
  klantnummer: null,
  incasso: {
    herinneringen: ["2026-09-15"],
    contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
    gewezenOpSchuldhulp: "2026-09-15",
    aanbodGegevensdeling: "2026-09-15",
    bezwaar: false,
  },
  crisis: { soort: "ontruiming", datum: "2026-12-15" },
  warmeOverdracht: false,
});

/** The signaal with one value set at a JSON Pointer; undefined takes it away. */
function withValue(pointer: string, value: unknown): unknown {
  const whole = signaal();
  const steps = pointer.slice(1).split("/");
  const last = steps.pop() ?? "";
  let part = whole as Record<string, unknown>;
  for (const step of steps) part = part[step] as Record<string, unknown>;
  part[last] = value;
  return whole;
}

function faults(input: unknown): string[] {
  const checked = SignaalInvoer.safeParse(input);
  return checked.success ? [] : zodFouten(checked.error).map(({ veld, code }) => `${veld}: ${code}`);
}

describe("a signaal", () => {
  it("of the API is accepted as it is", () => {
    expect(SignaalInvoer.parse(signaal())).toEqual(signaal());
  });

  it("needs no more than this", () => {
    const least = {
      kenmerk: "WB-1",
      signaaldatum: "2026-11-03",
      persoon: { achternaam: "Dijk" },
      adres: { huisnummer: "10 A", postcode: "3073HE" },
      achterstand: { bedrag: 50, ontstaansdatum: "2026-09-01" },
    };
    expect(SignaalInvoer.parse(least)).toEqual({ ...least, warmeOverdracht: false });
  });

  it("has its texts trimmed and in NFC, and nothing else changed", () => {
    const { persoon } = SignaalInvoer.parse(withValue("/persoon/achternaam", "  Mu\u0308ller-van 't Hof "));
    expect(persoon.achternaam).toBe("M\u00fcller-van 't Hof");
  });

  it.each([
    "/gemeentecode",
    "/persoon/voorletters",
    "/persoon/geboortedatum",
    "/adres/huisnummer",
    "/adres/huisletter",
    "/incasso",
    "/crisis",
    "/uitzondering",
  ])("may have null at %s", (pointer) => expect(faults(withValue(pointer, null))).toEqual([]));

  it.each([0.01, 0.07, 1.1, 1275.55, 4.35, 8.2, 1005.01, 9_999_999.99])("may be of %d euros", (bedrag) => {
    expect(faults(withValue("/achterstand/bedrag", bedrag))).toEqual([]);
  });

  it.each([
    ["/kenmerk", undefined, "verplicht"],
    ["/kenmerk", " ", "verplicht"],
    ["/kenmerk", "x".repeat(65), "te-lang"],
    ["/kenmerk", "a\tb", "ongeldige-waarde"],
    ["/kenmerk", 7, "verkeerde-soort"],
    ["/kenmerk", "WB-1\u200e", "ongeldige-waarde"],
    ["/kenmerk", "\u202eWB-1", "ongeldige-waarde"],
    ["/kenmerk", "WB\u200b-1", "ongeldige-waarde"],
    ["/kenmerk", "WB\u00ad-1", "ongeldige-waarde"],
    ["/kenmerk", "WB\u{e0041}-1", "ongeldige-waarde"],
    ["/gemeentecode", "599", "ongeldige-waarde"],
    ["/gemeentecode", "٠٥٩٩", "ongeldige-waarde"],
    ["/signaaldatum", "03-11-2026", "ongeldige-datum"],
    ["/signaaldatum", "2026-02-29", "ongeldige-datum"],
    ["/signaaldatum", "2026-11-03T00:00:00Z", "ongeldige-datum"],
    ["/signaaldatum", "0206-11-03", "ongeldige-waarde"],
    ["/persoon/achternaam", "x".repeat(201), "te-lang"],
    ["/persoon/achternaam", "Di\u0000jk", "ongeldige-waarde"],
    ["/persoon/achternaam", "Di\u2028jk", "ongeldige-waarde"],
    ["/persoon/burgerservicenummer", 999990019, "verkeerde-soort"],
    ["/adres/huisnummer", 0, "te-klein"],
    ["/adres/huisnummer", 100_000, "te-groot"],
    ["/adres/huisnummer", 10.5, "ongeldige-waarde"],
    ["/adres/huisnummer", true, "ongeldige-waarde"],
    ["/adres/postcode", "x".repeat(13), "te-lang"],
    ["/achterstand/bedrag", 0, "te-klein"],
    ["/achterstand/bedrag", -5, "te-klein"],
    ["/achterstand/bedrag", 10_000_000, "te-groot"],
    ["/achterstand/bedrag", 1275.505, "ongeldige-waarde"],
    ["/achterstand/bedrag", "1275,50", "verkeerde-soort"],
    ["/incasso/herinneringen", "2026-09-15", "verkeerde-soort"],
    ["/incasso/herinneringen", Array(51).fill("2026-09-15"), "te-veel"],
    ["/incasso/herinneringen/0", "gisteren", "ongeldige-datum"],
    ["/incasso/contactpogingen/0/datum", undefined, "verplicht"],
    ["/incasso/contactpogingen/0/soort", "Duif", "ongeldige-keuze"],
    ["/incasso/bezwaar", "nee", "verkeerde-soort"],
    ["/crisis/soort", undefined, "ongeldige-keuze"],
    ["/warmeOverdracht", "ja", "verkeerde-soort"],
    ["/uitzondering", "Mevrouw is ziek", "ongeldige-keuze"],
    ["/uitzondering", { reden: "inOverleg" }, "ongeldige-keuze"],
    ["/persoon/bsn", "999990019", "onbekend-veld"],
    ["/adres/land", "NL", "onbekend-veld"],
    ["/incasso/contactpogingen/0/notitie", "x", "onbekend-veld"],
    ["/crisis/reden", "x", "onbekend-veld"],
    ["/prioriteit", 1, "onbekend-veld"],
  ])("is refused with %s set to %j: %s", (pointer, value, code) => {
    expect(faults(withValue(pointer, value))).toEqual([`${pointer}: ${code}`]);
  });

  it.each([[undefined], [null], ["x"], [[]], [7]])("is refused when it is %j", (input) => {
    expect(faults(input)).toEqual([input === undefined ? ": verplicht" : ": verkeerde-soort"]);
  });
});

describe("the published schema of a signaal", () => {
  const app = new OpenAPIHono();
  const content = { "application/json": { schema: SignaalInvoer } };
  app.openAPIRegistry.registerPath({
    method: "post",
    path: "/signalen",
    request: { body: { content } },
    responses: { 201: { description: "gemaakt" } },
  });
  const document = app.getOpenAPI31Document({ openapi: "3.1.0", info: { title: "test", version: "1" } });
  const published = document.components?.schemas?.SignaalInvoer;

  it("is one named component, with an example that the schema accepts", () => {
    expect(published).toMatchObject({ type: "object", additionalProperties: false });
    const example = published && "example" in published ? published.example : undefined;
    expect(SignaalInvoer.safeParse(example).success).toBe(true);
  });

  it("can be used by another validator, which agrees", () => {
    const ajv = formats.default(new Ajv2020({ strict: false }));
    const validate = ajv.compile(published as object);
    expect(validate(signaal()), JSON.stringify(validate.errors)).toBe(true);
    for (const pointer of ["/prioriteit", "/kenmerk", "/adres/huisnummer", "/crisis/soort"]) {
      expect(validate(withValue(pointer, "a\tb\u0007")), pointer).toBe(false);
    }
  });
});
