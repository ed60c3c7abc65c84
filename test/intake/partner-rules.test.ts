import { describe, expect, it } from "vitest";
import type { Beoordeelbaar } from "../../src/intake/draft-rules.ts";
import { experimenten } from "../../src/intake/experiment-rules.ts";
import { checkCrisis, checkPartnerSoort, grondslagOp } from "../../src/intake/partner-rules.ts";
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
    "%s in Utrecht: %s",
    (soort, allowed) => {
      const codes = checkPartnerSoort(soort, "0344", melding()).map(({ code }) => code);
      expect(codes).toEqual(allowed ? [] : ["partnersoort-niet-toegestaan"]);
    },
  );
  it("an experiment is held against its own list", () => {
    expect(checkPartnerSoort("DUO", "0363", melding())).toEqual([]);
    expect(checkPartnerSoort("DUO", "0363", melding({ bedragCenten: 26_999 }))).toHaveLength(1);
  });
});

describe("on what a kind of partner may report", () => {
  it.each<[SignaalpartnerSoort, string, string]>([
    ["Huur", "2020-12-31", "bgs-2"],
    ["Huur", "2026-11-03", "bgs-2"],
    ["Energie", "2025-12-31", "afsluitbeleid-energie"],
    ["Energie", "2026-01-01", "energieregeling"],
    ["Water", "2026-11-03", "drinkwater-5"],
    ["Zorg", "2026-11-03", "bgs-3"],
  ])("%s on %s by %s, everywhere", (soort, op, bron) => {
    expect(grondslagOp(soort, op)).toEqual({ bron, experimenten: null });
  });
  it.each(signaalpartnerSoorten.filter((soort) => !["Huur", "Energie", "Water", "Zorg"].includes(soort)))(
    "%s by an experiment, where it is listed",
    (soort) => {
      expect(grondslagOp(soort, "2026-11-03")).toEqual({
        bron: "tijdelijke-regeling",
        experimenten: experimenten[soort],
      });
    },
  );
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
