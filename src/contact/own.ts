import type { Context, Read, Trx } from "../context.ts";
import { conflict, nietGevonden, type Probleem } from "../errors.ts";
import { isUuid } from "../platform/ids.ts";
import { findMedewerker, findTeam } from "./organisation-store.ts";
import { lockZaak, type Zaak } from "./store.ts";
import { eisGezien, eisZicht } from "./zicht.ts";

/** Each finds what this municipality owns; what is absent, another's or no id at all gives the same 404. */
export async function ownZaak(ctx: Context, trx: Trx, gemeenteId: number, uuid: string): Promise<Zaak> {
  const zaak = await own(uuid, () => lockZaak(trx, gemeenteId, uuid));
  eisZicht(ctx, [zaak]);
  await eisGezien(trx, ctx, zaak);
  return zaak;
}

export const ownTeam = (read: Read, gemeenteId: number, uuid: string) =>
  own(uuid, () => findTeam(read, gemeenteId, uuid));

export const ownMedewerker = (read: Read, gemeenteId: number, uuid: string) =>
  own(uuid, () => findMedewerker(read, gemeenteId, uuid));

export async function own<T>(uuid: string, find: () => Promise<T | undefined>): Promise<T> {
  const found = isUuid(uuid) ? await find() : undefined;
  if (found === undefined) throw nietGevonden();
  return found;
}

export const zaakGesloten = (): Probleem =>
  conflict("zaak-gesloten", "Deze zaak is gesloten. Heropen de zaak als er weer werk aan is.");
