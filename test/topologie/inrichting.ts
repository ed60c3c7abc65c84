import { sql } from "kysely";
import { systeem } from "../../src/access/permission.ts";
import { readConfig } from "../../src/config.ts";
import { migrateToLatest } from "../../src/platform/migrations.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { type Base, wire } from "../../src/wire.ts";
import { partnerToken } from "../support/server.ts";

type Settings = Record<string, string>;

export const openBase = (settings: Settings): Promise<Base> => wire(readConfig({ ...settings, LOG_LEVEL: "silent" }));

/** The job `migrate`, a municipality with a team, and a partner. @returns the token of the partner */
export async function setUp(base: Base): Promise<string> {
  await migrateToLatest(base.db);
  const ctx = systeem(base, "topologie");
  await registerGemeente(ctx, { code: "0599", naam: "Rotterdam" });
  const gebieden = [{ soort: "postcode" as const, van: "3011", tot: "3089" }];
  await registerTeam(ctx, { gemeentecode: "0599", naam: "Stad", gebieden });
  return await partnerToken(base);
}

export const countOutbox = async (base: Base): Promise<number> =>
  (await sql<{ n: number }>`select count(*) as n from outbox where gedaan_op is null`.execute(base.db.read.q)).rows[0]
    ?.n ?? 0;

/** What is stored, held against what the writers heard. */
export async function compare(base: Base, heard: ReadonlySet<string>, withdrawn: ReadonlySet<string>) {
  const { q } = base.db.read;
  const stored = await sql<{ kenmerk: string; n: number }>`
    select kenmerk, count(*) as n from signalen group by kenmerk`.execute(q);
  const counts = new Map(stored.rows.map(({ kenmerk, n }) => [kenmerk, n]));
  const zaken = await sql<{ n: number }>`
    select count(*) as n from (select 1 from zaken where afgesloten_op is null
      group by gemeente_id, adres_id having count(*) > 1) as dubbel`.execute(q);
  const taken = await sql<{ kenmerk: string; n: number }>`
    select s.kenmerk, count(a.id) as n from signalen s
    left join audit a on a.onderwerp = s.uuid and a.handeling = 'signaal.ingetrokken'
    where s.intrekking_reden is not null group by s.kenmerk`.execute(q);
  const done = new Map(taken.rows.map(({ kenmerk, n }) => [kenmerk, n]));
  return {
    stored: counts.size,
    lost:
      [...heard].filter((kenmerk) => !counts.has(kenmerk)).length + [...withdrawn].filter((k) => !done.has(k)).length,
    double: [...counts.values(), ...done.values()].filter((n) => n > 1).length + Number(zaken.rows[0]?.n ?? 0),
  };
}
