import type { Context, Read, Trx } from "../context.ts";
import { conflict, geweigerd, nietGevonden, type Probleem } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { type Abonnement, findAbonnement, lockAbonnement } from "./abonnement-store.ts";
import { doelFout, readDoel } from "./doel-rules.ts";
import { isCallable } from "./openbaar-adres.ts";

/** What is absent, another's or no id at all gives the same 404. */
export const ownAbonnement = (read: Read, partnerId: number, uuid: string): Promise<Abonnement> =>
  own(uuid, () => findAbonnement(read, partnerId, uuid));

/** The same, kept as it is until this transaction ends. */
export const lockOwnAbonnement = (trx: Trx, partnerId: number, uuid: string): Promise<Abonnement> =>
  own(uuid, () => lockAbonnement(trx, partnerId, uuid));

export async function own<T>(uuid: string, find: () => Promise<T | undefined>): Promise<T> {
  const found = isUuid(uuid) ? await find() : undefined;
  if (found === undefined) throw nietGevonden();
  return found;
}

export const isUitgeschakeld = (): Probleem =>
  conflict("abonnement-uitgeschakeld", "Dit abonnement staat uit. Schakel het eerst weer in.");

/**
 * The address as we will call it. A name that DNS does not know yet may be kept: every delivery asks again.
 * @throws Probleem 422 when it may not be called
 */
export async function checkDoel({ config, resolve }: Pick<Context, "config" | "resolve">, text: string) {
  const read = readDoel(text, config.webhookPrivateHosts);
  if ("weigering" in read) throw geweigerd([doelFout(read.weigering)]);
  const { doel } = read;
  const addresses = doel.vrij ? [] : await resolve(doel.host).catch(() => []);
  if (!isCallable(doel, addresses)) throw geweigerd([doelFout("adres-niet-openbaar")]);
  return doel.url.href;
}
