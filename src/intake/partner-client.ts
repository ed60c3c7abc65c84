import { insertClient } from "../access/client-store.ts";
import type { PubliekeSleutel } from "../access/sleutel-rules.ts";
import type { Trx } from "../context.ts";

const partnerScopes = ["signalen:aanleveren", "terugkoppelingen:lezen", "sleutels:beheren"];

/** The first machine client of a partner, with what every partner may do. */
export async function insertPartnerClient(
  trx: Trx,
  client: { clientId: string; naam: string; partnerId: number; sleutels: readonly PubliekeSleutel[] },
): Promise<void> {
  const { clientId, naam, partnerId, sleutels } = client;
  const rights = { gemeenteId: null, scopes: partnerScopes };
  await insertClient(trx, { clientId, naam, partnerId, ...rights, sleutels });
}
