import { setImmediate as turn } from "node:timers/promises";
import { z } from "zod";
import { checkInput } from "../access/check-input.ts";
import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import { checkInstelling } from "../beleid-rules.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { type Beleidsregel, parameter } from "../law/parameters.ts";
import { verdeel } from "./herverdeling-rules.ts";
import { legeTelling, type RouteringVooruitblik, telBatch, toVooruitblik } from "./preview-routering-rules.ts";
import { loadBatches, loadBegin } from "./redistribute-zaken.ts";
import { loadVerdeelbaar } from "./verdeling-store.ts";

/** What decides the team of a zaak: a what-if can be asked of each. */
export const routeringParameters = ["routeringRegels", "crisisBovenCapaciteit"] as const;

const schema = z.strictObject({ sleutel: z.enum(routeringParameters), waarde: z.unknown() });

/**
 * Which teams the open zaken would get under other rules, if somebody gave them anew. Nothing of it is kept, and no zaak
 * is named. Rules that begin on a later day are held against the zaken of today.
 * @throws Probleem 400, 403
 */
export async function previewRoutering(ctx: Context, input: z.input<typeof schema>): Promise<RouteringVooruitblik> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { sleutel, waarde } = checkInput(schema, input);
  const fout = checkInstelling(sleutel, waarde);
  if (fout) throw ongeldigeInvoer([fout]);

  const { read } = ctx.db;
  const { organisatie, gemeente, vandaag } = await loadBegin(ctx, read, gemeenteId, null);
  const nieuw: Beleidsregel = { sleutel, waarde, geldtVan: vandaag };
  const straks = { ...gemeente, beleid: [...gemeente.beleid, nieuw] };
  const regels = parameter("routeringRegels", vandaag, straks.beleid).value;

  const telling = legeTelling(regels);
  let [teamsNu, teamsStraks] = [organisatie.teams, organisatie.teams];
  for (const batch of await loadBatches(read, gemeenteId, null)) {
    const zaken = await loadVerdeelbaar(read, batch);
    const verdeling = {
      nu: verdeel(zaken, { ...organisatie, teams: teamsNu }, gemeente, vandaag),
      straks: verdeel(zaken, { ...organisatie, teams: teamsStraks }, straks, vandaag),
    };
    telBatch(telling, zaken, verdeling, regels, vandaag);
    [teamsNu, teamsStraks] = [verdeling.nu.teams, verdeling.straks.teams];
    await turn();
  }
  const details = { bekeken: telling.bekeken };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "beleid vooruitgeblikt", gemeenteId, onderwerp: sleutel, details }]),
  );
  return toVooruitblik(telling, organisatie.teams, regels);
}
