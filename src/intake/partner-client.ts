import { type ClientSleutels, insertClient, replaceSleutels } from "../access/client-store.ts";
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

/** The key of a partner that had none; a client that is revoked gets none back. Returns whether there is a client for it. */
export async function storeFirstSleutel(
  trx: Trx,
  clients: readonly ClientSleutels[],
  sleutel: PubliekeSleutel,
): Promise<string | null> {
  const [client] = clients;
  if (client) await replaceSleutels(trx, client.id, [sleutel]);
  return client?.clientId ?? null;
}
