import { describe, expect, it } from "vitest";
import { toDraft } from "../../src/intake/draft-rules.ts";
import { tekorten } from "../../src/intake/incasso-rules.ts";
import { type Afzender, checkSignaal } from "../../src/intake/rules.ts";
import { SignaalInvoer } from "../../src/intake/signaal-schema.ts";
import { bronSleutels } from "../../src/law/sources.ts";
import { readSource } from "../support/source-files.ts";
import { signaal } from "../support/town.ts";

const overeenkomst = {
  geldigVan: "2021-01-01",
  geldigTot: null,
  bsnToegestaan: false,
  geboortedatumToegestaan: true,
  terugkoppelniveau: "basis",
} as const;
const afzender: Afzender = {
  soort: "Huur",
  gemeentecode: "0599",
  overeenkomst,
  beleid: [{ sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2021-01-01" }],
  vandaag: "2026-11-03",
};
const incasso = (changes: object) => ({ incasso: { ...(signaal("K").incasso as object), ...changes } });
const persoon = (more: object) => ({ persoon: { achternaam: "Dijk", ...more } });
const sinds = (ontstaansdatum: string, bedrag = 100) => ({ achterstand: { bedrag, ontstaansdatum } });

/** For every code with which a rule refuses: a signal that it refuses, and for which element of it. */
const refusals: [code: string, veld: string, signaal: Record<string, unknown>, van: Partial<Afzender>][] = [
  ["partnersoort-niet-toegestaan", "/gemeentecode", {}, { soort: "Dienst Toeslagen" }],
  ["bedrag-te-laag", "/achterstand/bedrag", sinds("2026-09-01"), { soort: "DUO", gemeentecode: "0363" }],
  ["te-jong", "/achterstand/ontstaansdatum", sinds("2026-09-04"), { soort: "Hypotheek", gemeentecode: "0363" }],
  ["geen-overeenkomst", "/gemeentecode", {}, { overeenkomst: null }],
  ["bsn-niet-toegestaan", "/persoon/burgerservicenummer", persoon({ burgerservicenummer: "999990019" }), {}],
  [
    "ongeldig-bsn",
    "/persoon/burgerservicenummer",
    persoon({ burgerservicenummer: "999990018" }),
    { soort: "Zorg", overeenkomst: { ...overeenkomst, bsnToegestaan: true } },
  ],
  [
    "geboortedatum-niet-toegestaan",
    "/persoon/geboortedatum",
    persoon({ geboortedatum: "1990-01-01" }),
    { overeenkomst: { ...overeenkomst, geboortedatumToegestaan: false } },
  ],
  ["na-signaaldatum", "/persoon/geboortedatum", persoon({ geboortedatum: "2026-11-04" }), {}],
  ["na-signaaldatum", "/achterstand/ontstaansdatum", sinds("2026-11-04"), {}],
  ["in-de-toekomst", "/signaaldatum", { signaaldatum: "2026-11-04" }, {}],
  ["crisis-past-niet", "/crisis/soort", { crisis: { soort: "opzeggingZorgverzekering" } }, {}],
  ["voor-ontstaansdatum", "/crisis/datum", { crisis: { soort: "ontruiming", datum: "2020-01-01" } }, {}],
  ["meldvenster-te-vroeg", "/uitzondering", sinds("2026-09-04"), {}],
  ["meldvenster-te-laat", "/uitzondering", sinds("2026-07-02"), {}],
  ["uitzondering-niet-gevraagd", "/uitzondering", { uitzondering: "inOverleg" }, { beleid: [] }],
  ["incasso-persoonlijkContact", "/incasso/contactpogingen", incasso({ contactpogingen: [] }), {}],
  ["incasso-gewezenOpSchuldhulp", "/incasso/gewezenOpSchuldhulp", incasso({ gewezenOpSchuldhulp: null }), {}],
  ["incasso-herinnering", "/incasso/herinneringen", incasso({ herinneringen: [] }), {}],
  ["incasso-aanbodGegevensdeling", "/incasso/aanbodGegevensdeling", incasso({ aanbodGegevensdeling: null }), {}],
  [
    "incasso-aanbod-niet-in-herinnering",
    "/incasso/aanbodGegevensdeling",
    incasso({ aanbodGegevensdeling: "2026-09-16" }),
    {},
  ],
  ["incasso-bezwaar", "/incasso/bezwaar", incasso({ bezwaar: true }), {}],
  ["incasso-te-vroeg", "/incasso/gewezenOpSchuldhulp", incasso({ gewezenOpSchuldhulp: "2026-08-31" }), {}],
  ["incasso-te-laat", "/incasso/gewezenOpSchuldhulp", incasso({ gewezenOpSchuldhulp: "2026-11-04" }), {}],
];

describe("every refusal by a rule names its element, the rule and the source", () => {
  it.each(refusals)("%s at %s", (code, veld, changes, van) => {
    const result = toDraft(SignaalInvoer.parse(signaal("K-1", changes)));
    if ("fouten" in result) throw new Error("the address is not what this is about");
    const found = checkSignaal(result.draft, { ...afzender, ...van });
    expect(found.map((fout) => `${fout.code} ${fout.veld}`)).toContain(`${code} ${veld}`);
    for (const fout of found) {
      expect(bronSleutels).toContain(fout.bron);
      expect(fout.melding).toMatch(/^[A-Z].{15,}\.$/);
    }
  });

  it("and there is no code beside these", () => {
    const files = readSource();
    const rules = ["rules", "partner-rules", "experiment-rules", "incasso-rules", "meldvenster-rules"];
    const text = rules.map((name) => files.get(`src/intake/${name}.ts`) ?? "").join("");
    const inText = [...text.matchAll(/(?:code|geenOvereenkomst|teVroeg|teLaat)(?::| =) "([\w-]+)"/g)].map(
      ([, code]) => code,
    );
    const wanting = Object.keys(tekorten).map((tekort) => `incasso-${tekort}`);
    expect(inText.length).toBeGreaterThan(12);
    expect(new Set([...inText, ...wanting])).toEqual(new Set(refusals.map(([code]) => code)));
  });
});
