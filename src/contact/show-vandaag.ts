import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Read } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { Day } from "../tables.ts";
import { termijnenQuery } from "./household-store.ts";
import { zelf } from "./open-zaak-bezig.ts";
import { resolveWerklijst } from "./resolve-werklijst.ts";
import { type Crisis, eersteCrisis, sortCrises, vorigeWerkdag } from "./vandaag-rules.ts";
import {
  loadAflopend,
  loadCrises,
  loadHoogste,
  loadPlannen,
  type VandaagAfspraak,
  type VandaagRij,
} from "./vandaag-store.ts";
import { toTermijn } from "./view.ts";
import { teamBound } from "./zicht.ts";

/** More than this of one kind is for the list of work. */
const mostShown = 10;
/** Of so many crises the first are looked for; they stand on top of the list by their weight. */
const mostCrises = 200;

export type VandaagTermijn = { naam: string; vervaltOp: Day; status: string; dagenOver: number };
export type VandaagZaak = Pick<VandaagRij, "adres" | "team" | "behandelaar"> & {
  id: string;
  termijn: VandaagTermijn | null;
};
/** A list of at most ten; `meer` when there are others. */
type Kort<T> = { rijen: T[]; meer: boolean };
export type Vandaag = {
  /** The local day, and the last working day before it. */
  dag: Day;
  sinds: Day;
  crises: Kort<VandaagZaak & { crisis: Crisis }>;
  /** The other zaken with a term that ends today or is past its day. */
  termijnen: Kort<VandaagZaak>;
  /** Open plans for today or a day before: of who is bound to a team the own ones, else all. */
  afspraken: Kort<VandaagAfspraak>;
};

/**
 * What asks for attention today in all that the actor sees, what hurts first on top. Addresses are shown, so looking
 * leaves a trace in the audit.
 * @throws Probleem 403
 */
export async function showVandaag(ctx: Context): Promise<Vandaag> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const { read } = ctx.db;
  const dag = localDay(ctx.clock.now());
  const bound = teamBound(ctx);
  const medewerkerId = bound && zelf(ctx);
  const [crisisKeuze, open] = await resolveWerklijst(ctx, gemeenteId, [{ crisis: true }, {}]);
  if (!crisisKeuze || !open) throw new Error("two questions have two answers");
  const crises = await loadHoogste(read, crisisKeuze, mostCrises);
  const due = await loadAflopend(read, open, dag, 2 * mostShown + 1);
  const termijnOf = await loadTermijnen(read, [...crises, ...due], dag);
  const soorten = await loadCrises(read, crises);
  const metCrisis = crises.flatMap((rij) => {
    const crisis = eersteCrisis(soorten.get(rij.id) ?? []);
    return crisis ? [{ ...toZaak(rij, termijnOf), crisis, rang: rij.rang }] : [];
  });
  const eerste = short(sortCrises(metCrisis).map(({ rang: _rang, ...zaak }) => zaak));
  const genoemd = new Set(eerste.rijen.map(({ id }) => id));
  const aflopend = due.filter(({ uuid }) => !genoemd.has(uuid));
  const shown = {
    crises: eerste,
    termijnen: short(aflopend.map((rij) => toZaak(rij, termijnOf))),
    afspraken: short(await loadPlannen(read, { gemeenteId, tot: dag, bound, medewerkerId, limiet: mostShown + 1 })),
  };
  const counts = Object.entries(shown).map(([naam, { rijen }]) => [naam, rijen.length]);
  const details = Object.fromEntries(counts);
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "vandaag.bekeken", gemeenteId, onderwerp: null, details }]),
  );
  return { dag, sinds: vorigeWerkdag(dag), ...shown };
}

const short = <T>(rijen: readonly T[]): Kort<T> => ({
  rijen: rijen.slice(0, mostShown),
  meer: rijen.length > mostShown,
});

type TermijnOf = (zaakId: number) => VandaagTermijn | null;

const toZaak = ({ id, uuid, adres, team, behandelaar }: VandaagRij, termijnOf: TermijnOf): VandaagZaak => ({
  id: uuid,
  adres,
  team,
  behandelaar,
  termijn: termijnOf(id),
});

/** The running term of each of these zaken that ends first. */
async function loadTermijnen(read: Read, rijen: readonly VandaagRij[], dag: Day): Promise<TermijnOf> {
  const zaken = rijen.map(({ id, adresId }) => ({ id, adres_id: adresId }));
  const rows = zaken.length === 0 ? [] : await termijnenQuery(read, zaken).execute();
  const byZaak = Map.groupBy(rows, ({ zaak_id }) => zaak_id);
  return (zaakId) => {
    const lopend = (byZaak.get(zaakId) ?? []).filter(
      ({ vervuld_op, status }) => vervuld_op === null && status !== "vervallen",
    );
    const [eerste] = lopend.map((rij) => toTermijn(rij, dag));
    if (!eerste) return null;
    const { naam, vervaltOp, status, dagenOver } = eerste;
    return { naam, vervaltOp, status, dagenOver };
  };
}
