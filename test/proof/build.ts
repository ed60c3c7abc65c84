import { CompactSign } from "jose";
import type { Keys } from "../../src/platform/keys.ts";
import { type Leveringsbewijs, type Signaalbewijs, signaalbewijsType } from "../../src/proof/bewijs-schema.ts";

/** A proof of a signal without anything special about it; parts can be put in its place. */
export const makeBewijs = (changes: Partial<Signaalbewijs> = {}): Signaalbewijs => ({
  uitgever: "https://seinhuis.example",
  afgegevenOp: "2026-11-04T09:00:00.000Z",
  signaal: "019a47a2-0000-7000-8000-000000000000",
  kenmerk: "WB-2026-11-000471",
  partner: { naam: "Woonbron", soort: "Huur" },
  gemeente: { code: "0599", naam: "Rotterdam" },
  signaaldatum: "2026-11-03",
  ontvangenOp: "2026-11-03T23:30:00.000Z",
  ontvangenDag: "2026-11-04",
  achterstand: { bedrag: 1275.5, ontstaansdatum: "2026-09-01" },
  incasso: {
    herinneringen: ["2026-09-15"],
    contactpogingen: [{ datum: "2026-09-22", soort: "Telefoon", bereikt: false }],
    gewezenOpSchuldhulp: "2026-09-15",
    aanbodGegevensdeling: null,
    bezwaar: false,
  },
  opmerkingen: [],
  ...changes,
});

export const makeLeveringsbewijs = (changes: Partial<Leveringsbewijs> = {}): Leveringsbewijs => ({
  uitgever: "https://seinhuis.example",
  afgegevenOp: "2026-11-04T09:00:00.000Z",
  levering: "019a47a2-0000-7000-8000-000000000001",
  partner: { naam: "Woonbron", soort: "Huur" },
  formaat: "csv",
  ontvangenOp: "2026-11-03T09:00:00.000Z",
  ontvangenDag: "2026-11-03",
  klaarOp: "2026-11-03T09:00:05.000Z",
  bestandSha256: "ab12".repeat(16),
  regels: { aantal: 20_000, aanvaard: 19_790, bestaand: 10, geweigerd: 200 },
  register: { sha256: "cd34".repeat(16), signalen: 19_800 },
  ...changes,
});

export async function sign(
  { bewijs: key }: Keys,
  said: unknown = makeBewijs(),
  typ = signaalbewijsType,
): Promise<string> {
  const jws = new CompactSign(Buffer.from(JSON.stringify(said)));
  return await jws.setProtectedHeader({ alg: key.alg, kid: key.kid, typ }).sign(key.privateKey);
}

/** What a compact JWS says, without checking it. */
export const payloadOf = (jws: string) => JSON.parse(Buffer.from(jws.split(".")[1] as string, "base64url").toString());
