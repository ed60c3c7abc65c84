import { termijnStanden } from "./ops-cijfers.ts";
import type { Gereed, OpsBase } from "./ops-gereed.ts";
import { probleemcodes } from "./ops-problemen.ts";
import { processMetrics } from "./platform/metrics.ts";

/** What Prometheus reads: what was counted on the way, and how it stands now. */
export async function metricsText(base: OpsBase, gereed: Gereed): Promise<string> {
  const { meters, health, db } = base;
  for (const code of probleemcodes) meters.set("seinhuis_probleem", health.has(code) ? 1 : 0, { code });
  const { used, idle, waiting, walBytes } = db.figures();
  for (const [stand, value] of Object.entries({ gebruikt: used, vrij: idle, wachtend: waiting })) {
    meters.set("seinhuis_database_verbindingen", value, { stand });
  }
  if (walBytes === null) meters.forget("seinhuis_database_wal_bytes");
  else meters.set("seinhuis_database_wal_bytes", walBytes);
  const ahead = gereed.clockAhead();
  if (ahead === null) meters.forget("seinhuis_klokverschil_seconds");
  else meters.set("seinhuis_klokverschil_seconds", ahead);
  setCijfers(base, gereed);
  const own = await meters.registry.metrics();
  return `${own}\n${await processMetrics().metrics()}`;
}

/** Without its database a process knows none of these: it says nothing rather than what was. */
function setCijfers({ meters, clock }: OpsBase, gereed: Gereed): void {
  const cijfers = gereed.cijfers();
  if (!cijfers) {
    for (const name of fromDatabase) meters.forget(name);
    return;
  }
  meters.set("seinhuis_outbox_wachtend", cijfers.outboxWachtend);
  meters.set("seinhuis_outbox_oudste_seconds", secondsSince(cijfers.outboxOudste, clock.now()));
  meters.set("seinhuis_webhooks_wachtend", cijfers.webhooksWachtend);
  for (const stand of termijnStanden) meters.set("seinhuis_termijnen", cijfers.termijnen[stand], { stand });
}

const fromDatabase = [
  "seinhuis_outbox_wachtend",
  "seinhuis_outbox_oudste_seconds",
  "seinhuis_webhooks_wachtend",
  "seinhuis_termijnen",
] as const;

/** What waits for its next try is not late. */
function secondsSince(then: string | null, now: string): number {
  if (then === null || then >= now) return 0;
  return Temporal.Instant.from(then).until(now).total("seconds");
}
