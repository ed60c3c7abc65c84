import { asGemeente } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Read } from "../context.ts";
import { geweigerd } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import { persoonSleutels } from "../matching/link-rules.ts";
import { loadDelen } from "./list-zaken.ts";
import { readZoekvraag, type ZoekInvoer, type Zoekterm } from "./search-rules.ts";
import {
  adressenQuery,
  followSamenvoegingen,
  kenmerkQuery,
  kortQuery,
  loadInZicht,
  partnersQuery,
  persoonQuery,
  spellingenQuery,
  uuidQuery,
  zakenOpQuery,
} from "./search-store.ts";
import { toZaak, type ZaakAntwoord } from "./view.ts";
import { teamBound } from "./zicht.ts";

/** As many as are shown: who finds more asks too widely. */
const meeste = 50;

export type GevondenZaak = ZaakAntwoord & { afgeslotenOp: string | null; resultaat: string | null };

/**
 * The zaken, open and closed, that are about an address, a person, a kenmerk or a number; of a worker of a wijkteam only
 * those in sight, and of others not even that they are there. Searching leaves a trace in the audit, without what was
 * searched for.
 * @returns `meer` when there are more than are shown
 * @throws Probleem 403; 422 for a search that is not allowed
 */
export async function searchZaken(ctx: Context, invoer: ZoekInvoer): Promise<{ zaken: GevondenZaak[]; meer: boolean }> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const gelezen = readZoekvraag(invoer);
  if (!gelezen.ok) throw geweigerd(gelezen.fouten);
  const { read } = ctx.db;
  const ids = await followSamenvoegingen(read, await findIds(ctx, gemeenteId, gelezen.term));
  const rows = await loadInZicht(read, ids, { gemeenteId, bound: teamBound(ctx), limiet: meeste + 1 });
  const page = rows.slice(0, meeste);
  const details = { soort: invoer.soort, aantal: page.length, zaken: page.map(({ uuid }) => uuid) };
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [{ handeling: "zaken.gezocht", gemeenteId, onderwerp: null, details }]),
  );
  const delen = await loadDelen(read, page);
  const vandaag = localDay(ctx.clock.now());
  const zaken = page.map((zaak) => ({
    ...toZaak(zaak, delen(zaak.id), vandaag),
    afgeslotenOp: zaak.afgesloten_op,
    resultaat: zaak.resultaat,
  }));
  return { zaken, meer: rows.length > meeste };
}

/** Inner ids of the zaken that a search means, in sight or not. */
async function findIds({ db, keys }: Context, gemeenteId: number, term: Zoekterm): Promise<number[]> {
  const { read } = db;
  if (term.soort === "adres") return await findOpAdres(read, gemeenteId, term);
  if (term.soort === "zaak") {
    const { uuid, kort } = term;
    const query =
      kort === null ? uuidQuery(read, { gemeenteId, uuid: uuid ?? "" }) : kortQuery(read, { gemeenteId, kort });
    return idsOf(await query.execute());
  }
  if (term.soort === "persoon") {
    const wie = { voorvoegsel: null, burgerservicenummer: null, ...term };
    const sleutel = persoonSleutels(wie, keys.lookupHash).persoon_sleutel ?? "";
    return idsOf(await persoonQuery(read, { gemeenteId, sleutel }).execute());
  }
  const partnerIds = (await partnersQuery(read, gemeenteId).execute()).map(({ partner_id }) => partner_id);
  return idsOf(await kenmerkQuery(read, { gemeenteId, kenmerk: term.kenmerk, partnerIds }).execute());
}

/** Also under every other spelling of the same home. */
async function findOpAdres(
  read: Read,
  gemeenteId: number,
  { adressleutel, kaal }: { adressleutel: string; kaal: boolean },
): Promise<number[]> {
  const adressen = await adressenQuery(read, { gemeenteId, adressleutel, kaal }).execute();
  const hoofd = adressen.map(({ id, zelfde_als_id }) => zelfde_als_id ?? id);
  const spellingen = idsOf(await spellingenQuery(read, hoofd).execute());
  return idsOf(await zakenOpQuery(read, [...new Set([...hoofd, ...spellingen])]).execute());
}

const idsOf = (rows: readonly { id: number | null }[]): number[] => [
  ...new Set(rows.flatMap(({ id }) => (id === null ? [] : [id]))),
];
