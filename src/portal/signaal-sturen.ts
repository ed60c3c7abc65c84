import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { crisesOf } from "../intake/partner-rules.ts";
import { receiveSignaal } from "../intake/receive-signaal.ts";
import type { Meldkeuzes } from "../intake/show-meldkeuzes.ts";
import { tryOutSignaal } from "../intake/try-out-signaal.ts";
import { localDay } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import type { Invulling } from "../platform/web/form-date.ts";
import { inDeToekomst } from "./signaal-gelezen.ts";
import { leesInvulling } from "./signaal-invoer.ts";
import { type Controlelijst, maakControlelijst } from "./signaal-lijst.ts";
import { kenmerkBezet, plaatsFouten, type VeldFout } from "./signaal-oordeel.ts";
import { klantwoord } from "./teksten-signaal.ts";

export type Oordeel = { fouten: VeldFout[]; lijst: Controlelijst; bezet: boolean };

/** What is wrong with a form as it is now, by the rules of the API. Stores nothing. */
export async function beoordeelInvulling(ctx: Context, keuzes: Meldkeuzes, invulling: Invulling): Promise<Oordeel> {
  const { ruw } = lees(keuzes, invulling);
  return oordeelOver(ctx, keuzes, invulling, await tryOutSignaal(ctx, ruw));
}

/** Sends a form as a signal when nothing is wrong with it: once, however often the button is pressed. */
export async function stuurInvulling(
  ctx: Context,
  keuzes: Meldkeuzes,
  invulling: Invulling,
): Promise<{ uuid: string } | Oordeel> {
  const oordeel = await beoordeelInvulling(ctx, keuzes, invulling);
  if (oordeel.fouten.length > 0) return oordeel;
  try {
    const { ontvangst } = await receiveSignaal(ctx, lees(keuzes, invulling).ruw);
    return { uuid: ontvangst.uuid };
  } catch (error) {
    if (!(error instanceof Probleem)) throw error;
    // Not a fault of the form: too busy, say. What was filled in stays on the page.
    const fouten = error.fouten.length > 0 ? error.fouten : [{ veld: "", code: error.code, melding: error.detail }];
    return oordeelOver(ctx, keuzes, invulling, fouten);
  }
}

const lees = ({ soort }: Meldkeuzes, invulling: Invulling) =>
  leesInvulling(invulling, { bezwaar: true, crisis: crisesOf(soort).length > 0 });

function oordeelOver(ctx: Context, keuzes: Meldkeuzes, invulling: Invulling, gevonden: readonly Fout[]): Oordeel {
  const vandaag = localDay(ctx.clock.now());
  const lijst = maakControlelijst(keuzes.soort, invulling, vandaag);
  const gelezen = lees(keuzes, invulling);
  return {
    lijst,
    // The list can judge the proof while a date is still empty, and then the whole cannot be judged yet.
    fouten: plaatsFouten(gelezen, [...gevonden, ...lijst.fouten], {
      klant: klantwoord(keuzes.soort),
      toekomst: inDeToekomst(invulling, vandaag),
    }),
    bezet: gevonden.some(({ code }) => code === kenmerkBezet),
  };
}
