import { z } from "zod";
import { gemeentecodeSchema } from "../access/beheer.ts";
import { checkInput } from "../access/check-input.ts";
import { recordAudit } from "../audit/record.ts";
import { asBeleidBeheer } from "../beleid-permission.ts";
import { checkInstelling } from "../beleid-rules.ts";
import { askNewPlaces } from "../beleid-store.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import type { Routeringregel } from "../law/parameter-shapes.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { weegtMee } from "../priority/beleid-rules.ts";
import { insertBeleid } from "./organisation-store.ts";
import { listTeamUuids } from "./team-store.ts";

const schema = z.strictObject({
  /** Left out by a municipality, which means itself. */
  gemeentecode: gemeentecodeSchema.optional(),
  sleutel: z.string(),
  waarde: z.unknown(),
  /** Local day from which it holds; an earlier value stays for what came before. */
  geldtVan: z.iso.date(),
  reden: z
    .string()
    .trim()
    .regex(/^[^\p{Cc}]{1,2000}$/u),
});

export type BeleidAntwoord = {
  sleutel: string;
  waarde: unknown;
  geldtVan: string;
  reden: string;
  vastgelegdOp: string;
};

/**
 * Records a municipality's own value for a policy parameter, from a day on. Numbers of law cannot be set. When it holds
 * today already, the list of the municipality is put in its new order soon.
 * @throws Probleem 400, 403, 404; 409 when there is a value from that day already
 */
export async function setBeleid(ctx: Context, input: z.input<typeof schema>): Promise<BeleidAntwoord> {
  const { gemeentecode, sleutel, waarde, geldtVan, reden } = checkInput(schema, input);
  const fout = checkInstelling(sleutel, waarde);
  if (fout) throw ongeldigeInvoer([fout]);
  const op = ctx.clock.now();
  const work = ctx.db.write(async (trx) => {
    const gemeenteId = await asBeleidBeheer(ctx, trx, gemeentecode);
    if (sleutel === "routeringRegels") await refuseUnknownTeams(trx, gemeenteId, waarde as readonly Routeringregel[]);
    await insertBeleid(trx, { gemeenteId, sleutel, waarde, geldtVan, reden, op });
    if (weegtMee(sleutel) && geldtVan <= localDay(op)) await askNewPlaces(trx, gemeenteId);
    await recordAudit(ctx, trx, [
      { handeling: "beleid vastgelegd", gemeenteId, onderwerp: sleutel, details: { geldtVan } },
    ]);
  });
  await work.catch((error) => {
    throw isUniqueViolation(error) ? conflict("beleid-bestaat", "Voor deze dag is al een waarde vastgelegd.") : error;
  });
  return { sleutel, waarde, geldtVan, reden, vastgelegdOp: op };
}

/** A rule with a team that is not this municipality's would never send a zaak anywhere. */
async function refuseUnknownTeams(trx: Trx, gemeenteId: number, regels: readonly Routeringregel[]): Promise<void> {
  const known = new Set(await listTeamUuids(trx, gemeenteId));
  const fouten = regels.flatMap(({ team }, index) =>
    known.has(team)
      ? []
      : [{ veld: `/waarde/${index}/team`, code: "onbekend-team", melding: "Dit team bestaat niet in deze gemeente." }],
  );
  if (fouten.length > 0) throw ongeldigeInvoer(fouten);
}
