import type { Context, Read } from "../context.ts";
import { gebeurtenisTekst } from "../personal-columns.ts";
import type { Instant } from "../tables.ts";
import type { NieuweGebeurtenis } from "./store.ts";
import { readVersie } from "./versie-store.ts";

/**
 * When this actor wrote down the very same since the form was made; undefined when it is new. A form that is sent twice
 * is one event: who means a second one opens the form anew.
 */
export async function findZelfde(
  read: Read,
  ctx: Context,
  zaak: { id: number; uuid: string },
  { soort, details, tekst }: NieuweGebeurtenis,
): Promise<Instant | undefined> {
  const versie = ctx.gezien?.zaak === zaak.uuid ? readVersie(ctx.gezien.versie) : null;
  if (versie === null) return undefined;
  const rows = await read.q
    .selectFrom("zaak_gebeurtenissen")
    .select(["op", "details"])
    .where("zaak_id", "=", zaak.id)
    .where("id", ">", versie.gebeurtenis)
    .where("door", "=", ctx.actor.naam)
    .where("soort", "=", soort)
    .execute();
  const nieuw = JSON.stringify({ ...details, tekst });
  return rows.find((row) => {
    const { tekst: sealed, ...rest } = JSON.parse(row.details);
    return JSON.stringify({ ...rest, tekst: sealed ? gebeurtenisTekst.open(sealed) : undefined }) === nieuw;
  })?.op;
}
