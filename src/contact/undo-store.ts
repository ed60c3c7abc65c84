import type { Read } from "../context.ts";
import { conflict } from "../errors.ts";
import { isOpenMelding } from "../matching/rules.ts";
import { isOneOf } from "../platform/portable-sql.ts";
import { loadHoofdadres } from "./koppeling-store.ts";
import { loadZaakSignalen } from "./split-store.ts";
import { loadBewijs } from "./termijnen-store.ts";
import type { Inhoud, UndoStand } from "./verplaats-rules.ts";
import { areAllIn, openZaakIds, type VolleZaak } from "./verplaats-store.ts";
import type { lockVerplaatsing } from "./verplaatsingen-store.ts";

/** A move with the two zaken between which it was made, as they are now. */
export type Move = NonNullable<Awaited<ReturnType<typeof lockVerplaatsing>>> & { van: VolleZaak; naar: VolleZaak };

export async function loadUndoStand(read: Read, move: Move): Promise<UndoStand> {
  const { soort, inhoud, van, naar } = move;
  const others = await openZaakIds(read, [await oldAdres(read, move)]);
  const signalen = await loadZaakSignalen(read, naar.id);
  const terug = new Set(inhoud.rijen.signalen.map(({ id }) => id));
  const blijven = signalen.filter(({ id }) => !terug.has(id));
  return {
    soort,
    nieuw: inhoud.nieuw,
    van: {
      isOpen: van.afgesloten_op === null,
      isInNaar: van.samengevoegd_met_id === naar.id,
      krijgtOpen: signalen.some((signaal) => terug.has(signaal.id) && isOpenMelding(signaal)),
    },
    naar: {
      isOpen: naar.afgesloten_op === null,
      wordtLeeg: blijven.length === 0,
      houdtOpen: blijven.some(isOpenMelding),
      isBewerkt: await isBewerkt(read, naar),
    },
    adresTerug: inhoud.adressen.some(({ zelfde_als_id }) => zelfde_als_id !== null),
    rijenStaan: await areAllIn(read, inhoud.rijen, naar.id),
    adressenStaan: await areAdressen(read, inhoud.adressen),
    anderOpen: others.some((id) => id !== van.id),
  };
}

/** Where the signals go back to: the address that they came from, or the one that it was found to be since. */
export async function oldAdres(read: Read, { inhoud, van }: Move): Promise<number> {
  const undone = inhoud.adressen.find(({ id }) => id === van.adres_id);
  return undone ? (undone.zelfde_als_id ?? van.adres_id) : await loadHoofdadres(read, van.adres_id);
}

/** Whether somebody did anything in a zaak, or has it in hand. */
export async function isBewerkt(read: Read, zaak: Pick<VolleZaak, "id" | "behandelaar_id">): Promise<boolean> {
  if (zaak.behandelaar_id !== null || (await loadBewijs(read, zaak.id)).length > 0) return true;
  const poging = await read.q
    .selectFrom("contactpogingen")
    .select("id")
    .where("zaak_id", "=", zaak.id)
    .limit(1)
    .executeTakeFirst();
  return poging !== undefined;
}

export async function countSignalen({ q }: Read, zaakId: number): Promise<number> {
  const { aantal } = await q
    .selectFrom("signalen")
    .select(({ fn }) => fn.countAll<number>().as("aantal"))
    .where("zaak_id", "=", zaakId)
    .executeTakeFirstOrThrow();
  return Number(aantal);
}

async function areAdressen({ engine, q }: Read, adressen: Inhoud["adressen"]): Promise<boolean> {
  const ids = adressen.map(({ id }) => id);
  const rows = await q
    .selectFrom("adressen")
    .select(["id", "zelfde_als_id"])
    .where(isOneOf(engine, "id", ids))
    .execute();
  const now = new Map(rows.map(({ id, zelfde_als_id }) => [id, zelfde_als_id]));
  return adressen.every(({ id, werd }) => now.get(id) === werd.zelfde_als_id);
}

/** The terms that a move changed and that are still what it made of them. */
export async function loadOnveranderd(
  { engine, q }: Read,
  termijnen: Inhoud["termijnen"],
): Promise<Inhoud["termijnen"]> {
  const ids = termijnen.map(({ id }) => id);
  const rows = await q
    .selectFrom("termijnen")
    .select(["id", "status", "vervuld_op"])
    .where(isOneOf(engine, "id", ids))
    .execute();
  const now = new Map(rows.map((row) => [row.id, row]));
  return termijnen.filter(({ id, werd }) => {
    const row = now.get(id);
    return row?.status === werd.status && row.vervuld_op === werd.vervuld_op;
  });
}

export const andereZaakOpen = () =>
  conflict("andere-zaak-open", "Op het oude adres is al een andere zaak open. Werk in die zaak verder.");
