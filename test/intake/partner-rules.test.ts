import { describe, expect, it } from "vitest";
import type { Beoordeelbaar } from "../../src/intake/draft-rules.ts";
import { checkCrisis, checkPartnerSoort } from "../../src/intake/partner-rules.ts";
import {
  type Crisissoort,
  crisissoorten,
  type SignaalpartnerSoort,
  signaalpartnerSoorten,
} from "../../src/law/lists.ts";

type Melding = Pick<Beoordeelbaar, "signaaldatum" | "ontstaansdatum" | "bedragCenten" | "crisis">;
const melding = (changes: Partial<Melding> = {}): Melding => ({
  signaaldatum: "2026-11-03",
  ontstaansdatum: "2026-05-01",
  bedragCenten: 100_000,
  crisis: null,
  ...changes,
});

describe("who may report", () => {
  const everywhere: SignaalpartnerSoort[] = ["Huur", "Energie", "Water", "Zorg"];
  it.each(signaalpartnerSoorten.map((soort) => [soort, everywhere.includes(soort)] as const))(
    "%s in Rotterdam: %s",
    (soort, allowed) => {
      const codes = checkPartnerSoort(soort, "0599", melding()).map(({ code }) => code);
      expect(codes).toEqual(allowed ? [] : ["partnersoort-niet-toegestaan"]);
    },
  );

  it.each([
    ["DUO in Amsterdam from EUR 270", "0363", {}, []],
    ["exactly EUR 270", "0363", { bedragCenten: 27_000 }, []],
    ["a cent less", "0363", { bedragCenten: 26_999 }, ["bedrag-te-laag"]],
    ["an amount that could not be read", "0363", { bedragCenten: null }, []],
    [
      "before the experiment",
      "0363",
      { signaaldatum: "2020-12-31", ontstaansdatum: "2020-06-01" },
      ["partnersoort-niet-toegestaan"],
    ],
    ["DUO elsewhere", "0344", {}, ["partnersoort-niet-toegestaan"]],
  ] as [string, string, Partial<Melding>, string[]][])("%s", (_name, code, changes, codes) => {
    const found = checkPartnerSoort("DUO", code, melding(changes));
    expect(found.map((fout) => fout.code)).toEqual(codes);
    expect(found.every(({ bron }) => bron === "tijdelijke-regeling")).toBe(true);
  });
});

describe("which crisis a partner can know of", () => {
  const knows: Record<Crisissoort, SignaalpartnerSoort[]> = {
    ontruiming: ["Huur", "Hypotheek"],
    eindeLevering: ["Energie", "Water"],
    opzeggingZorgverzekering: ["Zorg", "CAK Zorgverzekeringen"],
  };
  it.each(crisissoorten.flatMap((soort) => signaalpartnerSoorten.map((partner) => [soort, partner] as const)))(
    "%s by %s",
    (soort, partner) => {
      const codes = checkCrisis(partner, melding({ crisis: { soort, datum: null } })).map(({ code }) => code);
      expect(codes).toEqual(knows[soort].includes(partner) ? [] : ["crisis-past-niet"]);
    },
  );

  it.each([
    ["no day", null, []],
    ["on the day the arrears began", "2026-05-01", []],
    ["the day before", "2026-04-30", ["voor-ontstaansdatum"]],
    ["before the signal, so already done", "2026-11-01", []],
  ])("%s", (_name, datum, codes) => {
    const found = checkCrisis("Huur", melding({ crisis: { soort: "ontruiming", datum } }));
    expect(found.map(({ code }) => code)).toEqual(codes);
  });

  it("nothing to check without a crisis", () => expect(checkCrisis("Huur", melding())).toEqual([]));
});
