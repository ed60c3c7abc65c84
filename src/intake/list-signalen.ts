import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { nietGevonden, ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";
import { isUuid } from "../platform/ids.ts";
import {
  countEigenSignalen,
  countSinds,
  eigenSignalenQuery,
  findRegel,
  type SignaalRegel,
  type Signaalstand,
  type Telling,
  toRegel,
} from "./eigen-signalen-store.ts";

export { type SignaalRegel, type Signaalstand, signaalstanden, type Telling } from "./eigen-signalen-store.ts";

export type SignalenVraag = {
  stand: Signaalstand | null;
  kenmerk: string | null;
  na?: string | undefined;
  limiet: number;
};
/** `vanaf` is the number of the first of this page, for "51 tot 100 van 312". */
export type SignalenBladzijde = {
  signalen: SignaalRegel[];
  totaal: Telling;
  vanaf: number;
  volgende: string | null;
};

/**
 * A partner's own signals, newest first.
 * @throws Probleem 400 when the cursor is not ours; 403
 */
export async function listSignalen(ctx: Context, vraag: SignalenVraag): Promise<SignalenBladzijde> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const { na, vanaf } = readCursor(vraag.na);
  const filter = { partnerId, stand: vraag.stand, kenmerk: vraag.kenmerk };
  const rows = await eigenSignalenQuery(ctx.db.read, { ...filter, na, limiet: vraag.limiet + 1 }).execute();
  const page = rows.slice(0, vraag.limiet).map(toRegel);
  const last = page.at(-1);
  const more = rows.length > vraag.limiet && last;
  return {
    signalen: page,
    totaal: await countEigenSignalen(ctx.db.read, filter),
    vanaf,
    volgende: more ? encodeCursor([last.innerId, vanaf + page.length]) : null,
  };
}

/** One own signal as the list shows it. @throws Probleem 403; 404 when absent or another's */
export async function showSignaalRegel(ctx: Context, uuid: string): Promise<SignaalRegel> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const found = isUuid(uuid) ? await findRegel(ctx.db.read, partnerId, uuid) : undefined;
  if (!found) throw nietGevonden();
  return found;
}

/** What this partner sent since the first of this month, by our calendar. @throws Probleem 403 */
export async function countDezeMaand(ctx: Context): Promise<{ in: Telling; geweigerd: Telling }> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const first = Temporal.PlainDate.from(localDay(ctx.clock.now())).with({ day: 1 });
  const sinds = first.toZonedDateTime("Europe/Amsterdam").toInstant().toString({ smallestUnit: "millisecond" });
  return await countSinds(ctx.db.read, partnerId, sinds);
}

function readCursor(na: string | undefined): { na: number | null; vanaf: number } {
  if (na === undefined) return { na: null, vanaf: 1 };
  const [id, vanaf] = decodeCursor(na, 2) ?? [];
  if (Number.isSafeInteger(id) && Number.isSafeInteger(vanaf)) return { na: Number(id), vanaf: Number(vanaf) };
  const melding = "Gebruik de waarde van 'volgende' uit het vorige antwoord.";
  throw ongeldigeInvoer([{ veld: "vraag/na", code: "ongeldige-cursor", melding }]);
}
