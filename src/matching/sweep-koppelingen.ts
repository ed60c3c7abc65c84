import { systeem } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { againAfterRace } from "../platform/race.ts";
import {
  burenQuery,
  insertKoppelingen,
  loadBekend,
  loadHoofdadressen,
  markSearched,
  type Sleutelsoort,
  sleutelsQuery,
  type TeZoeken,
  vindplaatsenQuery,
  zakenToSearch,
} from "./koppeling-store.ts";
import { type Kandidaat, type NieuweKoppeling, offerKoppelingen, pairBuren, pairVindplaatsen } from "./link-rules.ts";
import { loadSpellingen } from "./store.ts";

const batchSize = 500;
/**
 * Looks for possible links of what came in: the same dwelling in another spelling, the same person at another address.
 * Runs after intake, so that no signal waits for it. Safe to run often and in two processes.
 *
 * @returns how many links were found
 * @source lezing-zelfde-woning lezing-zelfde-persoon
 */
export async function sweepKoppelingen(base: Omit<Context, "actor">): Promise<number> {
  const ctx = systeem(base, "koppelingen");
  for (let total = 0; ; ) {
    const { seen, found } = await againAfterRace(() => ctx.db.write((trx) => searchBatch(ctx, trx)));
    total += found;
    if (seen < batchSize) return total;
  }
}

async function searchBatch(ctx: Context, trx: Trx): Promise<{ seen: number; found: number }> {
  const zaken = await zakenToSearch(trx, batchSize);
  const open = zaken.filter(({ isOpen }) => isOpen);
  const koppelingen = open.length > 0 ? await findKoppelingen(trx, open) : [];
  const now = ctx.clock.now();
  await insertKoppelingen(trx, koppelingen, now);
  await markSearched(
    trx,
    zaken.map(({ id }) => id),
    now,
  );
  const perGemeente = Map.groupBy(koppelingen, ({ gemeenteId }) => gemeenteId);
  const regels = [...perGemeente].map(([gemeenteId, found]) => ({
    handeling: "koppelingen.gevonden",
    gemeenteId,
    onderwerp: null,
    details: { aantal: found.length },
  }));
  await recordAudit(ctx, trx, regels);
  return { seen: zaken.length, found: koppelingen.length };
}

async function findKoppelingen(trx: Trx, zaken: readonly TeZoeken[]): Promise<NieuweKoppeling[]> {
  const kandidaten = [
    ...(await findWoningen(trx, zaken)),
    ...(await findPersonen(trx, "bsn_sleutel", zaken)),
    ...(await findPersonen(trx, "persoon_sleutel", zaken)),
  ];
  const adresIds = [...new Set(kandidaten.flatMap(({ van, naar }) => [van, naar]))];
  return offerKoppelingen(kandidaten, adresIds.length > 0 ? await loadBekend(trx, adresIds) : new Set());
}

async function findWoningen(trx: Trx, zaken: readonly TeZoeken[]): Promise<Kandidaat[]> {
  const buren = await burenQuery(
    trx,
    zaken.map(({ adresId }) => adresId),
  ).execute();
  const spellingen = await loadSpellingen(trx, [...new Set(buren.flatMap(({ van, naar }) => [van, naar]))]);
  return pairBuren(buren, new Set(spellingen.values()));
}

async function findPersonen(trx: Trx, soort: Sleutelsoort, zaken: readonly TeZoeken[]): Promise<Kandidaat[]> {
  const bewoners = await sleutelsQuery(trx, soort, zaken).execute();
  const sleutels = [...new Set(bewoners.map(({ sleutel }) => sleutel))];
  const vindplaatsen = await vindplaatsenQuery(trx, soort, sleutels).execute();
  const hoofd = await loadHoofdadressen(trx, [...new Set(vindplaatsen.map(({ adresId }) => adresId))]);
  const toHoofd = <T extends { adresId: number }>(item: T): T => ({
    ...item,
    adresId: hoofd.get(item.adresId) ?? item.adresId,
  });
  const code = soort === "bsn_sleutel" ? "zelfde-bsn" : "zelfde-naam-en-geboortedatum";
  return pairVindplaatsen(code, bewoners.map(toHoofd), vindplaatsen.map(toHoofd));
}
