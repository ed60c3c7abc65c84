import { recordAudit } from "../audit/record.ts";
import { loadBeleid } from "../beleid-store.ts";
import type { Context, Trx } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { loadOrganisaties } from "./choice-store.ts";
import { herzie } from "./herverdeling-rules.ts";
import { lockVerdeelbaar, saveVerplaatsingen } from "./verdeling-store.ts";

const tekst = "Er is meer bekend over deze zaak. Daarom is opnieuw gekeken welk team erbij past.";

/**
 * Gives zaken of which something else is known than before the team that fits now, in the caller's transaction; those
 * that were given by hand stay. A second run moves nothing.
 */
export async function rerouteZaken(
  ctx: Pick<Context, "actor" | "clock">,
  trx: Trx,
  zaakIds: readonly number[],
): Promise<void> {
  const op = ctx.clock.now();
  const vandaag = localDay(op);
  const perGemeente = Map.groupBy(await lockVerdeelbaar(trx, zaakIds), ({ gemeenteId }) => gemeenteId);
  const gemeenteIds = [...perGemeente.keys()];
  const organisaties = await loadOrganisaties(trx, gemeenteIds, vandaag);
  const beleid = await loadBeleid(trx, gemeenteIds);

  for (const [gemeenteId, zaken] of perGemeente) {
    const organisatie = organisaties.get(gemeenteId);
    const vangnet = organisatie?.teams.find((team) => team.vangnet);
    if (!organisatie || !vangnet) continue;
    const gemeente = { vangnetTeamId: vangnet.id, beleid: beleid.get(gemeenteId) ?? [] };
    const verplaatsingen = herzie(zaken, organisatie, gemeente, vandaag);
    await saveVerplaatsingen(trx, verplaatsingen, organisatie.teams, { door: ctx.actor.naam, op, tekst });
    const details = { aanleiding: "gegevens" };
    await recordAudit(
      ctx,
      trx,
      verplaatsingen.map(({ zaak }) => ({ handeling: "zaak.herverdeeld", gemeenteId, onderwerp: zaak.uuid, details })),
    );
  }
}
