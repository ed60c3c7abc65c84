import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import { listMedewerkerAfwezigheid } from "./medewerker-afwezigheid-store.ts";
import { countOpenZakenOf } from "./medewerker-store.ts";
import { isZelf, ownMedewerker } from "./own-medewerker.ts";

export type MedewerkerBeheer = Awaited<ReturnType<typeof showMedewerker>>;

/**
 * One person who works for the municipality, with the e-mail address: looking leaves a trace in the audit.
 * @throws Probleem 403; 404
 */
export async function showMedewerker(ctx: Context, { id: uuid }: { id: string }) {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { read } = ctx.db;
  const vandaag = localDay(ctx.clock.now());
  const { id, rol, team, ingetrokkenOp, persoon } = await ownMedewerker(read, gemeenteId, uuid);
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "medewerker.bekeken", gemeenteId, onderwerp: uuid }]),
  );
  const afwezigheid = await listMedewerkerAfwezigheid(read, id, vandaag);
  return {
    id: uuid,
    naam: persoon.naam,
    email: persoon.email,
    rol,
    team,
    ingetrokkenOp,
    openZaken: await countOpenZakenOf(read, id),
    afwezigheid,
    afwezigTot:
      afwezigheid
        .flatMap(({ van, tot }) => (van <= vandaag ? [tot] : []))
        .toSorted()
        .at(-1) ?? null,
    zelf: isZelf(ctx, uuid),
  };
}
