import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { signAccessToken } from "../../../src/access/access-token.ts";
import { systeem } from "../../../src/access/permission.ts";
import { readConfig } from "../../../src/config.ts";
import { createAbonnement } from "../../../src/delivery/create-abonnement.ts";
import { registerPartner } from "../../../src/intake/register-partner.ts";
import { migrateToLatest } from "../../../src/platform/migrations.ts";
import { registerGemeente } from "../../../src/routing/register-gemeente.ts";
import { registerTeam } from "../../../src/routing/register-team.ts";
import { type Base, wire } from "../../../src/wire.ts";
import { type Receiver, startReceiver } from "./receiver.ts";

const scope = "signalen:aanleveren terugkoppelingen:lezen";

/** Where a storm rages: a database with a municipality and a partner that wants to hear of everything. */
export type Place = {
  folder: string;
  settings: Record<string, string>;
  receiver: Receiver;
  /** A token lasts fifteen minutes, and a storm may last longer. */
  token(): Promise<string>;
  open(): Promise<Base>;
  end(): void;
};

/** @param databaseUrl  of an empty database; a SQLite file in the place's own folder when there is none */
export async function makePlace(databaseUrl?: string, more: Record<string, string> = {}): Promise<Place> {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-storm-"));
  const receiver = await startReceiver();
  const settings = {
    DATABASE_URL: databaseUrl ?? `sqlite:${folder}/storm.db`,
    KEYS_FILE: `${folder}/keys.json`,
    PUBLIC_URL: "http://seinhuis.test",
    WEBHOOK_PRIVATE_HOSTS: receiver.host,
    REQUESTS_PER_MINUTE: "10000000",
    SWEEP_SECONDS: "5",
    ...more,
  };
  // What only looks needs no Redis, and does no work.
  const open = () => wire(readConfig({ ...settings, REDIS_URL: "", LOG_LEVEL: "silent" }));
  const base = await open();
  await migrateToLatest(base.db);
  const clientId = await register(base, receiver.url);
  const { keys, config, clock } = base;
  await base.close();
  return {
    folder,
    settings,
    receiver,
    token: () => signAccessToken({ keys, config, clock }, clientId, scope),
    open,
    end: () => {
      receiver.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function register(base: Base, url: string): Promise<string> {
  const ctx = systeem(base, "storm");
  await registerGemeente(ctx, { code: "0599", naam: "Rotterdam" });
  const gebieden = [{ soort: "postcode" as const, van: "3011", tot: "3089" }];
  await registerTeam(ctx, { gemeentecode: "0599", naam: "Stad", gebieden });
  const { clientId } = await registerPartner(ctx, { gemeentecode: "0599", soort: "Huur", naam: "Partner" });
  const { partner_id } = await base.db.read.q
    .selectFrom("clients")
    .select("partner_id")
    .where("client_id", "=", clientId)
    .executeTakeFirstOrThrow();
  const partnerId = partner_id as number;
  const actor = { soort: "partner" as const, naam: clientId, partnerId, scopes: new Set(scope.split(" ")) };
  await createAbonnement({ ...base, actor } as Parameters<typeof createAbonnement>[0], {
    url,
    gebeurtenissen: ["terugkoppeling.aangemaakt"],
    handtekening: "hmac",
  });
  return clientId;
}
