import { describe, expect, it } from "vitest";
import { doorzendKenmerk, eigenKenmerk } from "../../src/contact/doorzending-rules.ts";
import { type Bestemming, checkDoorzending, type Doorzendbaar, toDoorzending } from "../../src/forward-rules.ts";
import type { Gemeente } from "../../src/intake/agreement-store.ts";
import { opEenRegel } from "../../src/intake/signaal-schema.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import { somebody } from "../support/household.ts";

const uuid = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a55";
const next = "01936f7e-5a3c-7c21-9d10-3f0f2c1b7a56";

const signaal = (soort: SignaalpartnerSoort = "Huur", changes: Partial<Doorzendbaar["inhoud"]> = {}): Doorzendbaar => ({
  id: 7,
  uuid,
  partnerId: 3,
  soort,
  ontvangenOp: "2026-11-03T09:00:00.000Z",
  opmerkingen: [],
  inhoud: {
    kenmerk: "K-1",
    inhoudHash: "hash",
    signaaldatum: "2026-11-03",
    ontstaansdatum: "2026-09-01",
    bedragCenten: 127_550,
    crisis: null,
    warmeOverdracht: false,
    uitzondering: null,
    incasso: null,
    persoon: { ...somebody, burgerservicenummer: "999990019" },
    klantnummer: "9",
    ...changes,
  },
});

describe("the kenmerk of a signal that is sent on", () => {
  it.each(["K-1", "a#b", `K-1#${uuid}`, "ü"])("shows %s as its partner gave it", (kenmerk) => {
    const once = doorzendKenmerk(kenmerk, uuid);
    const twice = doorzendKenmerk(once, next);
    expect([eigenKenmerk(kenmerk), eigenKenmerk(once), eigenKenmerk(twice)]).toEqual([kenmerk, kenmerk, kenmerk]);
    expect(new Set([kenmerk, once, twice]).size).toBe(3);
    expect(twice).toBe(doorzendKenmerk(kenmerk, next));
  });

  it("is one that no partner can send", () => {
    expect(opEenRegel.test("K-1")).toBe(true);
    expect(opEenRegel.test(doorzendKenmerk("K-1", uuid))).toBe(false);
  });
});

describe("what is against sending signals on", () => {
  const gemeente = (id: number, code: string): Gemeente => ({ id, code, beleid: [], vangnetTeamId: 1 });
  const naar = (changes: Partial<Bestemming> = {}): Bestemming => ({
    gemeentecode: "0363",
    gemeente: gemeente(2, "0363"),
    vanId: 1,
    gebied: undefined,
    ...changes,
  });
  const codes = (bestemming: Bestemming, signalen = [signaal()]) =>
    checkDoorzending(bestemming, signalen).map(({ veld, code, bron }) => [veld, code, bron]);

  it.each<[string, Partial<Bestemming>, unknown[]]>([
    ["nothing, for an address that the table does not know", {}, []],
    ["nothing, for an address in that municipality", { gebied: { gemeentecode: "0363" } }, []],
    [
      "a municipality that does not work here",
      { gemeente: undefined },
      [["/gemeentecode", "gemeente-onbekend", "lezing-doorzending"]],
    ],
    [
      "its own municipality",
      { gemeentecode: "0599", gemeente: gemeente(1, "0599") },
      [["/gemeentecode", "eigen-gemeente", "lezing-doorzending"]],
    ],
    [
      "an address elsewhere",
      { gebied: { gemeentecode: "0518" } },
      [["/gemeentecode", "andere-gemeente", "gebieden-cbs"]],
    ],
    [
      "two things at once",
      { gemeente: undefined, gebied: { gemeentecode: "0518" } },
      [
        ["/gemeentecode", "gemeente-onbekend", "lezing-doorzending"],
        ["/gemeentecode", "andere-gemeente", "gebieden-cbs"],
      ],
    ],
  ])("%s", (_name, changes, fouten) => {
    expect(codes(naar(changes))).toEqual(fouten);
  });

  it.each<[string, string, SignaalpartnerSoort, boolean]>([
    ["DUO in Amsterdam", "0363", "DUO", true],
    ["DUO in Haarlem", "0392", "DUO", false],
    ["a mortgage in Tilburg", "0855", "Hypotheek", true],
    ["a mortgage in Haarlem", "0392", "Hypotheek", false],
    ["rent anywhere", "0392", "Huur", true],
    ["energy anywhere", "0392", "Energie", true],
  ])("%s: allowed %s %s %s", (_name, gemeentecode, soort, allowed) => {
    const found = codes(naar({ gemeentecode, gemeente: gemeente(2, gemeentecode) }), [signaal(soort)]);
    expect(found.map(([veld, code]) => [veld, code])).toEqual(
      allowed ? [] : [["/signalen", "partnersoort-niet-toegestaan"]],
    );
  });

  it("names each kind once, with the source of its experiment", () => {
    const rows = [signaal("DUO"), signaal("Huur"), signaal("DUO"), signaal("Hypotheek")];
    const fouten = checkDoorzending(naar({ gemeentecode: "0392", gemeente: gemeente(2, "0392") }), rows);
    expect(fouten.map(({ melding }) => melding.slice(0, 42))).toEqual([
      "Een signaal van de soort 'DUO' mag niet na",
      "Een signaal van de soort 'Hypotheek' mag n",
    ]);
    expect(fouten.every(({ bron }) => bron?.startsWith("tijdelijke-regeling"))).toBe(true);
  });
});

describe("a signal as it goes to the next municipality", () => {
  const adres = {
    straatnaam: null,
    huisnummer: 12,
    huisletter: null,
    huisnummertoevoeging: null,
    postcode: "1057ES",
    plaatsnaam: null,
  };
  const draft = toDoorzending(signaal(), "0363", { adres, adressleutel: "1057ES-12" });

  it("is all that its partner told, at the new address", () => {
    const { inhoud } = signaal();
    expect(draft).toEqual({
      ...inhoud,
      kenmerk: doorzendKenmerk("K-1", uuid),
      gemeentecode: "0363",
      adres,
      adressleutel: "1057ES-12",
      persoon: somebody,
    });
  });

  it("leaves the BSN behind", () => {
    expect(JSON.stringify(draft)).not.toContain("999990019");
  });
});
