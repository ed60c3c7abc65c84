import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { TeamRol } from "../law/lists.ts";
import { enqueue } from "../platform/outbox.ts";
import {
  type Aanleiding,
  decideOverdracht,
  explainOverdracht,
  type Overdracht,
  type Team,
  volgorde,
} from "./escalatie-rules.ts";
import { handOver, loadTeams, type OpenZaak } from "./escalatie-store.ts";
import { insertGebeurtenissenVan } from "./store.ts";

/** Why a zaak goes to a team of this role; `regel` is the key of the term or of the rule that counts attempts. */
export type Escalatie = { zaakId: number; regel: string; rol: TeamRol; aanleiding: Aanleiding };
type Stap = Escalatie & { zaak: OpenZaak; van: Team; naar: Team; overdracht: Overdracht };

/** Hands zaken that the caller holds to the teams that take over, in its transaction, and tells why on their timelines. */
export async function escalateZaken(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  zaken: readonly OpenZaak[],
  escalaties: readonly Escalatie[],
): Promise<void> {
  const gemeenteIds = [...new Set(zaken.map(({ gemeente_id }) => gemeente_id))];
  const teams = await loadTeams(trx, gemeenteIds);
  const perZaak = Map.groupBy(escalaties, ({ zaakId }) => zaakId);
  const stappen = zaken.flatMap((zaak) =>
    decideAll(zaak, teams.get(zaak.gemeente_id) ?? [], perZaak.get(zaak.id) ?? []),
  );
  const now = ctx.clock.now();
  await handOver(trx, toOverdrachten(stappen, localDay(now)));
  const gebeurtenissen = stappen.map((stap) => ({ zaakId: stap.zaakId, gebeurtenissen: [toGebeurtenis(stap)] }));
  await insertGebeurtenissenVan(trx, { door: ctx.actor.naam, op: now }, gebeurtenissen);
  await enqueue(trx, "zaak.herprioriteren", [...new Set(stappen.map(({ zaakId }) => zaakId))], now);
  await recordAudit(ctx, trx, stappen.map(toAudit));
}

/** One zaak may be handed over for several reasons: each looks at the team that the one before it gave. */
function decideAll(zaak: OpenZaak, teams: readonly Team[], escalaties: readonly Escalatie[]): Stap[] {
  const start = teams.find(({ id }) => id === zaak.team_id);
  if (!start) throw new Error("a zaak with a team that its municipality does not have");
  let van = start;
  const ordered = escalaties.toSorted((a, b) => volgorde.indexOf(a.rol) - volgorde.indexOf(b.rol));
  return ordered.map((escalatie) => {
    const overdracht = decideOverdracht(escalatie.rol, escalatie.aanleiding, van, teams);
    const stap = { ...escalatie, zaak, van, naar: overdracht.team ?? van, overdracht };
    van = stap.naar;
    return stap;
  });
}

/** The zaken that have another team in the end, each with the step that gave it that team. */
function toOverdrachten(stappen: readonly Stap[], vandaag: string) {
  const laatste = new Map(stappen.filter(({ overdracht }) => overdracht.team).map((stap) => [stap.zaakId, stap]));
  return [...laatste.values()]
    .filter(({ zaak, naar }) => zaak.team_id !== naar.id)
    .map(({ zaakId, rol, aanleiding, naar }) => {
      return { zaakId, teamId: naar.id, reden: explainOverdracht(rol, aanleiding, naar, vandaag) };
    });
}

const toGebeurtenis = ({ regel, rol, aanleiding, van, naar, overdracht }: Stap) => ({
  soort: "geescaleerd" as const,
  details: {
    regel,
    ...("vervaltOp" in aanleiding && { vervaltOp: aanleiding.vervaltOp }),
    rol,
    reden: overdracht.reden,
    van: van.uuid,
    team: naar.uuid,
    teamNaam: naar.naam,
  },
});

const toAudit = ({ regel, rol, zaak, van, naar, overdracht }: Stap) => ({
  handeling: "zaak.geescaleerd",
  gemeenteId: zaak.gemeente_id,
  onderwerp: zaak.uuid,
  details: { regel, rol, uitkomst: overdracht.reden.code, bron: overdracht.reden.bron, van: van.uuid, team: naar.uuid },
});
