import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { signAccessToken } from "../src/access/access-token.ts";
import { systeem } from "../src/access/permission.ts";
import { readConfig } from "../src/config.ts";
import { registerPartner } from "../src/intake/register-partner.ts";
import { migrateToLatest } from "../src/platform/migrations.ts";
import { registerGemeente } from "../src/routing/register-gemeente.ts";
import { registerTeam } from "../src/routing/register-team.ts";
import { type Base, wire } from "../src/wire.ts";

export type BenchTown = { base: Base; folder: string; token: string };

/** A municipality with one landlord on a database of its own, and a token of that landlord. */
export async function makeBenchTown(settings: Record<string, string> = {}): Promise<BenchTown> {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-bench-"));
  const base = await wire(
    readConfig({
      DATABASE_URL: `sqlite:${folder}/bench.db`,
      KEYS_FILE: `${folder}/keys.json`,
      // A load generator cuts its connections at the end: that is no fault to report.
      LOG_LEVEL: "silent",
      REQUESTS_PER_MINUTE: "100000000",
      PORT: "0",
      OPS_PORT: "0",
      PUBLIC_URL: "http://bench.test",
      ...settings,
    }),
  );
  await migrateToLatest(base.db);
  const ctx = systeem(base, "bench");
  await registerGemeente(ctx, { code: "0599", naam: "Rotterdam" });
  const gebieden = [{ soort: "postcode" as const, van: "3011", tot: "3089" }];
  await registerTeam(ctx, { gemeentecode: "0599", naam: "Stad", gebieden });
  const { clientId } = await registerPartner(ctx, { gemeentecode: "0599", soort: "Huur", naam: "Woonbron" });
  return { base, folder, token: await signAccessToken(base, clientId, "signalen:aanleveren") };
}

/** The n-th of any number of signals, each at an address of its own but for one in ten. */
export function benchSignaal(n: number): Record<string, unknown> {
  const place = n % 10 === 9 ? n - 1 : n;
  const letters = `${"ABCDEGHJKL"[place % 10]}${"ABCDEGHJKL"[Math.floor(place / 10) % 10]}`;
  const [signaaldatum, since] = benchDays();
  return {
    kenmerk: `BENCH-${n}`,
    gemeentecode: "0599",
    signaaldatum,
    persoon: { voorletters: "B.", achternaam: `Bewoner${n % 977}`, telefoonnummer: "+31600000000" },
    adres: {
      straatnaam: "Proefstraat",
      huisnummer: 1 + (Math.floor(place / 100) % 9_999),
      postcode: `${3011 + (place % 79)}${letters}`,
      plaatsnaam: "Rotterdam",
    },
    achterstand: { bedrag: 300 + (n % 1500), ontstaansdatum: since },
    incasso: {
      herinneringen: [since],
      contactpogingen: [{ datum: since, soort: "Telefoon", bereikt: false }],
      gewezenOpSchuldhulp: since,
      aanbodGegevensdeling: since,
      bezwaar: false,
    },
    crisis: null,
    warmeOverdracht: false,
  };
}

function benchDays(): [signaaldatum: string, since: string] {
  const today = Temporal.Now.plainDateISO("Europe/Amsterdam");
  return [today.toString(), today.subtract({ days: 60 }).toString()];
}
