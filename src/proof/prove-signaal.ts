import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { listCorrecties } from "../correcties-store.ts";
import { nietGevonden } from "../errors.ts";
import { eersteOpgave, toonWijziging, type Wijziging } from "../intake/correctie-rules.ts";
import { localDay } from "../law/calendar.ts";
import { isUuid } from "../platform/ids.ts";
import { isProef } from "../sandbox/rules.ts";
import { type Signaalbewijs, signaalbewijsType } from "./bewijs-schema.ts";
import { hardenHash, scryptVorm } from "./harden-hash.ts";
import { hashBetrokkene, hashregel, readBewijsHash, zegelVan, zoutVan } from "./hash-rules.ts";
import { findSignaal } from "./proof-store.ts";
import { type Ondertekend, signBewijs } from "./sign-bewijs.ts";

/**
 * The signed proof that a partner notified a municipality: which signal, when it was received, for whom, and which
 * proof of sociale incasso came with it. No person and no address, only hashes of them. Signed anew at every request.
 *
 * @throws Probleem 404 when the signal is absent or another's
 * @source bgs-2 wgs-3
 * @reading A court found a list in a spreadsheet not enough to show that a landlord had notified. Who takes a signal
 *   back can prove that it was reported, and not that it still stands. After a correction the amount
 *   and the hash of the name stay those of what was reported first; what was put right stands beside them.
 */
export async function proveSignaal(ctx: Context, uuid: string): Promise<Ondertekend<Signaalbewijs>> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const found = isUuid(uuid) ? await findSignaal(ctx.db.read, partnerId, uuid) : null;
  if (!found) throw nietGevonden();
  const correcties = (await listCorrecties(ctx.db.read, [found.id])).get(found.id) ?? [];
  const nu = { bedragCenten: found.bedrag_centen, ontstaansdatum: found.ontstaansdatum };
  const wijzigingen = correcties.map(({ wijziging }) => wijziging);
  const eerst = eersteOpgave(nu, wijzigingen);
  const gecorrigeerd = correcties.map(({ op, reden, wijziging }) => {
    const zichtbaar = toonWijziging(wijziging);
    return { op, reden, ...(zichtbaar.length > 0 && { wijzigingen: zichtbaar }) };
  });
  return await signBewijs(ctx, signaalbewijsType, {
    uitgever: ctx.config.publicUrl,
    afgegevenOp: ctx.clock.now(),
    signaal: found.uuid,
    kenmerk: found.kenmerk,
    partner: partnerOf(found),
    gemeente: { code: found.code, naam: found.gemeente },
    ...(isProef(found.code) && { proef: true as const }),
    signaaldatum: found.signaaldatum,
    ontvangenOp: found.ontvangen_op,
    ontvangenDag: localDay(found.ontvangen_op),
    // As it was reported: what was put right later stands beside it.
    achterstand: { bedrag: eerst.bedragCenten / 100, ontstaansdatum: eerst.ontstaansdatum },
    incasso: found.incasso,
    opmerkingen: found.opmerkingen.map(({ code, tekst, bron }) => ({ code, tekst, bron })),
    ...(await hashesOf(ctx, found, wijzigingen)),
    zegel: zegelVan(ctx.keys.lookupHash)(found.uuid, found.inhoud_hash),
    ...(gecorrigeerd.length > 0 && { gecorrigeerd }),
    ...(found.ingetrokken_op &&
      found.intrekking_reden && { ingetrokken: { op: found.ingetrokken_op, reden: found.intrekking_reden } }),
  });
}

type Found = NonNullable<Awaited<ReturnType<typeof findSignaal>>>;

async function hashesOf(
  { keys }: Context,
  found: Found,
  wijzigingen: readonly Wijziging[],
): Promise<Pick<Signaalbewijs, "betrokkene">> {
  const zout = zoutVan(keys.lookupHash)(found.uuid);
  const persoon = found.bewijs_hash ? null : found.openPersoon();
  // Erased before its hashes were kept: the proof says nothing of who it was.
  if (!found.bewijs_hash && !persoon) return {};
  const { wie, waar, metVoorletters, metGeboortedatum } = persoon
    ? hashBetrokkene(zout, eersteOpgave(persoon, wijzigingen), found.adressleutel)
    : readBewijsHash(found.bewijs_hash as string);
  const wiens = String(found.partner_id);
  const [hardWie, hardWaar] = await Promise.all([hardenHash(wie, zout, wiens), hardenHash(waar, zout, wiens)]);
  return {
    betrokkene: {
      regel: hashregel,
      zout,
      scrypt: scryptVorm,
      wie: { hash: hardWie, metVoorletters, metGeboortedatum },
      waar: { hash: hardWaar },
    },
  };
}

export const partnerOf = (row: { partner: string; partnersoort: string; kvk_nummer: string | null }) => ({
  naam: row.partner,
  soort: row.partnersoort,
  ...(row.kvk_nummer && { kvkNummer: row.kvk_nummer }),
});
