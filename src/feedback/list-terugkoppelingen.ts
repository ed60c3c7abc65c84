import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { ongeldigeInvoer } from "../errors.ts";
import { decodeCursor, encodeCursor } from "../platform/cursor.ts";
import { mailboxQuery, toBericht } from "./store.ts";
import { type TerugkoppelingAntwoord, toAntwoord } from "./view.ts";

export type MailboxVraag = { ontvangen: "open" | "alle"; na?: string | undefined; limiet: number };

/**
 * A partner's mailbox, oldest first.
 * @throws Probleem 400 when the cursor is not ours; 403
 */
export async function listTerugkoppelingen(
  ctx: Context,
  { ontvangen, na, limiet }: MailboxVraag,
): Promise<{ terugkoppelingen: TerugkoppelingAntwoord[]; volgende: string | null }> {
  const partnerId = asPartner(ctx, "terugkoppelingen:lezen");
  const filter = { partnerId, na: readCursor(na), alleenOpen: ontvangen === "open", limiet: limiet + 1 };
  const rows = await mailboxQuery(ctx.db.read, filter).execute();
  const page = rows.slice(0, limiet);
  const last = page.at(-1);
  return {
    terugkoppelingen: page.map((row) => toAntwoord(toBericht(row))),
    volgende: rows.length > limiet && last ? encodeCursor([last.id]) : null,
  };
}

function readCursor(na: string | undefined): number {
  if (na === undefined) return 0;
  const [id] = decodeCursor(na, 1) ?? [];
  if (typeof id === "number" && Number.isSafeInteger(id)) return id;
  throw ongeldigeInvoer([
    {
      veld: "vraag/na",
      code: "ongeldige-cursor",
      melding: "Gebruik de waarde van 'volgende' uit het vorige antwoord.",
    },
  ]);
}
