import { type ClientSleutels, listClientSleutels } from "../access/client-store.ts";
import { asGemeente } from "../access/permission.ts";
import { vingerafdruk } from "../access/sleutel-rules.ts";
import type { Context } from "../context.ts";
import { nietGevonden } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { listPeriods } from "./overeenkomst-store.ts";
import { findPartnerOf, listGemeentenVan } from "./partner-store.ts";
import { overeenkomstOp } from "./rules.ts";

/** One partner of this municipality. @throws Probleem 403; 404 for one that it has no agreement with */
export async function showPartner(ctx: Context, { id: uuid }: { id: string }) {
  const gemeenteId = asGemeente(ctx, "beheer");
  const { read } = ctx.db;
  const found = await findPartnerOf(read, gemeenteId, uuid);
  if (!found) throw nietGevonden();
  const periods = await listPeriods(read, { partnerId: found.id, gemeenteId });
  const { naam, soort, kvkNummer } = found;
  const actief = overeenkomstOp(periods, localDay(ctx.clock.now())) !== null;
  const clients = await listClientSleutels(read, found.id);
  const sleutels = clients.flatMap((client) => client.sleutels);
  const [registrar] = await listGemeentenVan(read, found.id);
  return {
    ...{ id: uuid, naam, soort, kvkNummer, actief },
    // With which of its clients it works elsewhere is not this municipality's to know.
    clients: registrar === gemeenteId ? clients.map(toClientAntwoord) : [],
    sleutels: sleutels.map((sleutel) => ({ kid: sleutel.kid, vingerafdruk: vingerafdruk(sleutel) })),
  };
}

const toClientAntwoord = ({ clientId, sleutels }: ClientSleutels) => ({
  client: clientId,
  kids: sleutels.map(({ kid }) => kid),
});
