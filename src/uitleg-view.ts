import type { Context } from "./context.ts";
import { isNews, tellOutcome } from "./feedback/rules.ts";
import { latestTerugkoppeling } from "./feedback/store.ts";
import { localDay } from "./law/calendar.ts";
import type { Reden } from "./law/reden.ts";
import { type BronKort, bronKort } from "./law/sources.ts";
import type { Terugkoppelstand } from "./uitleg-rules.ts";
import type { SignaalFeiten, ZaakEinde } from "./uitleg-store.ts";

/** One line of an explanation: what it is about, why in Dutch, and what it rests on. */
export type UitlegRegel = { onderdeel: string; signaal?: string; tekst: string; bron: BronKort };

/** As an answer shows them; `signaal` where the lines are about one of several. */
export const toRegels = (redenen: readonly Reden[], signaal?: string): UitlegRegel[] =>
  redenen.map(({ code, tekst, bron }) => ({
    onderdeel: code,
    ...(signaal === undefined ? {} : { signaal }),
    tekst,
    bron: bronKort(bron),
  }));

/** What the partners of these signals heard last and are about to hear. `zaak` is the one that they are all in. */
export async function loadTerugkoppelstanden(
  { db }: Pick<Context, "db">,
  signalen: readonly SignaalFeiten[],
  zaak: ZaakEinde | null,
): Promise<(signaal: SignaalFeiten) => Terugkoppelstand> {
  const gehoord = await latestTerugkoppeling(
    db.read,
    signalen.map(({ id }) => id),
  );
  return ({ id, lot, niveau }) => {
    const laatste = gehoord.get(id);
    const verteld = { ...lot, ingetrokken: lot.ingetrokken !== null, bereikt: zaak?.bereikt ?? false };
    const woorden = zaak && tellOutcome(verteld, zaak.resultaat, niveau);
    return {
      niveau,
      gehoord: laatste ? { ...laatste, op: localDay(laatste.aangemaaktOp) } : null,
      straks: woorden && isNews(verteld, woorden, laatste) ? woorden : null,
    };
  };
}
