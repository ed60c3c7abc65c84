import { setImmediate as turn } from "node:timers/promises";
import { z } from "@hono/zod-openapi";
import { gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import { loadBeleid } from "../beleid-store.ts";
import type { Context, Read, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { loadTeamGebieden } from "./area-store.ts";
import { loadTeams } from "./choice-store.ts";
import { type Herverdeling, nietsGedaan, telOp, type Verdeling, verdeel } from "./herverdeling-rules.ts";
import { beheerdeGemeente, ownTeam } from "./own-team.ts";
import { regel } from "./team-input.ts";
import { countBlijvend, loadVerdeelbaar, lockVerdeelbaar, openZakenOf, saveVerplaatsingen } from "./verdeling-store.ts";

/** So many zaken a transaction: short enough that nobody has to wait for it. */
const batchSize = 500;

export const herverdelingShape = {
  reden: regel(2000).openapi({
    description: "Waarom. Dit komt in de tijdlijn van elke zaak die een ander team krijgt",
  }),
  team: z.string().optional().openapi({ format: "uuid", description: "Alleen de zaken die nu bij dit team zijn" }),
  proef: z.boolean().default(false).openapi({ description: "Alleen tellen: er verandert niets" }),
};
const schema = z.strictObject({ ...herverdelingShape, gemeentecode: gemeentecodeSchema.optional() });

/**
 * Goes over the open zaken of a municipality, or of one of its teams, and gives each the team of today's rules; those
 * that were given by hand or that somebody is working stay. With `proef` nothing changes.
 *
 * What comes in meanwhile gets its team from the same rules at receipt. Breaking off halfway is harmless, and a second
 * run moves nothing.
 * @throws Probleem 400, 403; 404 for a municipality or team that is not this actor's
 */
export async function redistributeZaken(
  ctx: Context,
  input: z.input<typeof schema>,
): Promise<Herverdeling & { proef: boolean }> {
  const { reden, team, proef, gemeentecode } = checkInput(schema, input);
  const { read } = ctx.db;
  const gemeenteId = await beheerdeGemeente(ctx, read, gemeentecode);
  const teamId = team === undefined ? null : (await ownTeam(read, gemeenteId, team)).id;
  const { organisatie, gemeente, vandaag } = await loadBegin(ctx, read, gemeenteId, teamId);

  let { teams } = organisatie;
  let counts = nietsGedaan;
  for (const batch of await loadBatches(read, gemeenteId, teamId)) {
    // A transaction may run again, so it starts from the teams as the last batch left them.
    const start = { ...organisatie, teams };
    const part = proef
      ? verdeel(await loadVerdeelbaar(read, batch), start, gemeente, vandaag)
      : await ctx.db.write(async (trx) => {
          const verdeling = verdeel(await lockVerdeelbaar(trx, batch), start, gemeente, vandaag);
          await store(ctx, trx, gemeenteId, verdeling, reden);
          return verdeling;
        });
    teams = part.teams;
    counts = telOp(counts, part, teams);
    // Reading from SQLite never waits, so without this a trial would keep everybody else out until its end.
    await turn();
  }
  if (!proef) await auditRun(ctx, gemeenteId, team, counts);
  return { proef, ...counts };
}

/** The teams with only the zaken that are not given anew, and the rules of today. */
export async function loadBegin(ctx: Context, read: Read, gemeenteId: number, teamId: number | null) {
  const vandaag = localDay(ctx.clock.now());
  const loaded = (await loadTeams(read, [gemeenteId], vandaag)).get(gemeenteId) ?? [];
  const vangnet = loaded.find((team) => team.vangnet);
  if (!vangnet) throw new Error("a municipality without its fallback team");
  const begrensd = loaded.flatMap(({ id, capaciteit }) => (capaciteit === null ? [] : [id]));
  const counts = await countBlijvend(read, begrensd, teamId);
  const teams = loaded.map((team) => ({ ...team, openZaken: counts.get(team.id) ?? 0 }));
  const gebieden = (await loadTeamGebieden(read, [gemeenteId])).get(gemeenteId) ?? [];
  const beleid = (await loadBeleid(read, [gemeenteId])).get(gemeenteId) ?? [];
  return { vandaag, organisatie: { teams, gebieden }, gemeente: { vangnetTeamId: vangnet.id, beleid } };
}

/** The inner ids of the open zaken as they are now, the oldest first, cut into batches. */
export async function loadBatches(read: Read, gemeenteId: number, teamId: number | null): Promise<number[][]> {
  const rows = await openZakenOf(read, { gemeenteId, teamId }).execute();
  const ids = rows.map(({ id }) => id).sort((a, b) => a - b);
  const count = Math.ceil(ids.length / batchSize);
  return Array.from({ length: count }, (_, index) => ids.slice(index * batchSize, (index + 1) * batchSize));
}

async function store(
  ctx: Context,
  trx: Trx,
  gemeenteId: number,
  { verplaatsingen, teams }: Verdeling,
  reden: string,
): Promise<void> {
  await saveVerplaatsingen(trx, verplaatsingen, teams, { door: ctx.actor.naam, op: ctx.clock.now(), tekst: reden });
  const details = { aanleiding: "herverdeling" };
  await recordAudit(
    ctx,
    trx,
    verplaatsingen.map(({ zaak }) => ({ handeling: "zaak.herverdeeld", gemeenteId, onderwerp: zaak.uuid, details })),
  );
}

/** Also a run that moved nothing is written down. */
async function auditRun(
  ctx: Context,
  gemeenteId: number,
  team: string | undefined,
  { bekeken, verplaatst }: Herverdeling,
): Promise<void> {
  const details = { bekeken, verplaatst };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "zaken.herverdeeld", gemeenteId, onderwerp: team ?? null, details }]),
  );
}
