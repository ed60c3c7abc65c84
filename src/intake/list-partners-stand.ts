import { asGemeente } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { localDay } from "../law/calendar.ts";
import type { SignaalpartnerSoort } from "../law/lists.ts";
import { encodeCursor } from "../platform/cursor.ts";
import { readNa } from "./overeenkomst-page.ts";
import { type PartnerStand, partnerStanden, type Standvan, standVan } from "./partners-stand-rules.ts";
import { listAfspraken } from "./partners-stand-store.ts";

export type PartnerInLijst = Standvan & {
  id: string;
  naam: string;
  soort: SignaalpartnerSoort;
  kvkNummer: string | null;
};
export type PartnersLijst = {
  partners: PartnerInLijst[];
  aantallen: Record<PartnerStand, number>;
  /** The place of the first of this page in the list, from 1 on, and how many the list has. */
  vanaf: number;
  totaal: number;
  volgende: string | null;
};

/**
 * The partners of this municipality by name, with how each agreement stands today; with `stand` only those that stand so.
 * @throws Probleem 400 for a cursor of another list; 403
 */
export async function listPartnersStand(
  ctx: Context,
  { stand, na, limiet }: { stand?: PartnerStand | undefined; na?: string | undefined; limiet: number },
): Promise<PartnersLijst> {
  const gemeenteId = asGemeente(ctx, "beheer");
  const laatste = readNa(na);
  const vandaag = localDay(ctx.clock.now());
  // A municipality has some dozens, at most some thousands: a line each, so that the states can be counted.
  const perPartner = Map.groupBy(await listAfspraken(ctx.db.read, gemeenteId), ({ id }) => id);
  const alle = [...perPartner.values()].flatMap((afspraken) => {
    const [partner] = afspraken;
    return partner ? [{ ...partner, ...standVan(afspraken, vandaag) }] : [];
  });
  const aantallen = Object.fromEntries(
    partnerStanden.map((naam) => [naam, alle.filter((partner) => partner.stand === naam).length]),
  ) as PartnersLijst["aantallen"];
  const lijst = alle
    .filter((partner) => stand === undefined || partner.stand === stand)
    .toSorted((a, b) => nederlands.compare(a.naam, b.naam) || a.id - b.id);
  const begin = lijst.findIndex(({ id }) => id === laatste) + 1;
  const page = lijst.slice(begin, begin + limiet);
  const verder = begin + limiet < lijst.length ? page.at(-1) : undefined;
  return {
    partners: page.map(({ uuid, naam, soort, kvkNummer, stand: staat, dag }) => {
      return { id: uuid, naam, soort, kvkNummer, stand: staat, dag };
    }),
    aantallen,
    vanaf: begin + 1,
    totaal: lijst.length,
    volgende: verder ? encodeCursor([verder.id]) : null,
  };
}

const nederlands = new Intl.Collator("nl", { sensitivity: "base", numeric: true });
