import type { z } from "@hono/zod-openapi";
import { asPartner } from "../access/permission.ts";
import { recordAudit } from "../audit/record.ts";
import type { Context, Trx } from "../context.ts";
import { conflict, geweigerd, nietGevonden, ongeldigeInvoer } from "../errors.ts";
import { localDay } from "../law/calendar.ts";
import type { Fout } from "../law/fout.ts";
import { persoonSleutels } from "../matching/link-rules.ts";
import { isOpenMelding, judgeMelding } from "../matching/rules.ts";
import { isUuid, newUuid } from "../platform/ids.ts";
import { enqueue } from "../platform/outbox.ts";
import { zodFouten } from "../zod-fouten.ts";
import { loadAfspraken } from "./agreement-store.ts";
import type { SignaalAntwoord } from "./answers.ts";
import {
  type Corrigeerbaar,
  checkReden,
  checkVast,
  nieuweFouten,
  plaatsen,
  toDrempelFout,
  veldenIn,
  type Wijziging,
  wijzigingOf,
} from "./correctie-rules.ts";
import { CorrectieInvoer, toNaar } from "./correctie-schema.ts";
import {
  type CorrigeerbaarSignaal,
  findGemeentecode,
  insertCorrectie,
  isAfgehandeld,
  lockCorrigeerbaar,
  saveCorrectie,
} from "./correctie-store.ts";
import { readSignaal } from "./read-signaal.ts";
import { checkSignaal, overeenkomstOp } from "./rules.ts";

/**
 * A partner puts right what it wrote down wrongly in its own signal. Old and new stay, the place of the zaak is worked
 * out again, and no term moves. The same again changes nothing.
 *
 * @param ruw  not yet held against its form, so that what may not be corrected gets its reason
 * @throws Probleem 400 form; 403; 404 when absent or another's; 409 when it was taken back or has ended; 422 by a rule
 * @source lezing-correctie ddas-1.2
 * @reading What has ended is not corrected: who would lift a filtered signal over a threshold or the rule for repeats
 *   that way reports anew, and meets the rule, which compares with the amount as it was corrected.
 */
export async function correctSignaal(
  ctx: Context,
  { id: uuid, ruw }: { id: string; ruw: unknown },
): Promise<z.output<typeof SignaalAntwoord>> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  if (!isUuid(uuid)) throw nietGevonden();
  await ctx.db.write(async (trx) => {
    const signaal = await lockCorrigeerbaar(trx, partnerId, uuid);
    if (!signaal) throw nietGevonden();
    const { reden, naar } = readCorrectie(ruw);
    const wijziging = wijzigingOf(signaal.nu, naar);
    if (signaal.intrekking_reden !== null) throw ingetrokken();
    if (!isOpenMelding({ ...signaal, ingetrokken: null }) || (await isAfgehandeld(trx, signaal))) throw afgehandeld();
    if (veldenIn(wijziging).length === 0) return;

    const nieuw = { ...signaal.nu, ...naar };
    const fouten = [...checkReden(reden, wijziging), ...(await judge(ctx, trx, signaal, nieuw))];
    if (fouten.length > 0) throw geweigerd(fouten);
    await store(ctx, trx, signaal, { reden, wijziging, nieuw });
  });
  return await readSignaal(ctx, uuid);
}

function readCorrectie(ruw: unknown) {
  const fouten = checkVast(ruw);
  if (fouten.length > 0) throw geweigerd(fouten);
  const parsed = CorrectieInvoer.safeParse(ruw);
  if (!parsed.success) throw ongeldigeInvoer(zodFouten(parsed.error));
  const naar = toNaar(parsed.data);
  if (Object.keys(naar).length > 0) return { reden: parsed.data.reden, naar };
  throw ongeldigeInvoer([{ veld: "", code: "leeg", melding: "Vul in wat er moet veranderen." }]);
}

/** What the rules of receipt have against the signal as it would become, and had not against it as it is. */
async function judge(ctx: Context, trx: Trx, signaal: CorrigeerbaarSignaal, nieuw: Corrigeerbaar): Promise<Fout[]> {
  const code = await findGemeentecode(trx, signaal.gemeente_id);
  const afspraken = await loadAfspraken(trx, [signaal.partner_id], [code]);
  const { soort, signaaldatum, crisis_soort } = signaal;
  const beleid = afspraken.gemeente(code)?.beleid ?? [];
  const overeenkomst = overeenkomstOp(afspraken.overeenkomsten(signaal.partner_id, signaal.gemeente_id), signaaldatum);
  const afzender = { soort, gemeentecode: code, overeenkomst, beleid, vandaag: localDay(ctx.clock.now()) };
  const against = (inhoud: Corrigeerbaar): Fout[] => {
    const crisis = crisis_soort === null ? null : { soort: crisis_soort, datum: inhoud.crisisDatum };
    const { bedragCenten, ontstaansdatum, klantnummer, achternaam } = inhoud;
    const draft = { ...signaal, gemeentecode: code, bedragCenten, ontstaansdatum, crisis };
    const { geboortedatum } = signaal.persoon;
    const wie = { partnerId: signaal.partner_id, klantnummer, achternaam, geboortedatum };
    const melding = { ...wie, soort, signaaldatum, ontstaansdatum, bedragCenten, crisisSoort: crisis_soort };
    // Without earlier signals: what is a repeat was decided when it came in.
    const { status, redenen } = judgeMelding(melding, [], beleid);
    return [...checkSignaal(draft, afzender), ...(status === "Opgepakt" ? [] : redenen.map(toDrempelFout))];
  };
  const zonderCrisis: Fout[] = crisis_soort === null && nieuw.crisisDatum !== null ? [geenCrisis] : [];
  return [...zonderCrisis, ...nieuweFouten(against(signaal.nu), against(nieuw))];
}

type Geldig = { reden: CorrectieInvoer["reden"]; wijziging: Wijziging; nieuw: Corrigeerbaar };

async function store(ctx: Context, trx: Trx, signaal: CorrigeerbaarSignaal, { reden, wijziging, nieuw }: Geldig) {
  const op = ctx.clock.now();
  const sleutels = persoonSleutels({ ...signaal.persoon, ...nieuw }, ctx.keys.lookupHash);
  await saveCorrectie(trx, signaal, nieuw, sleutels.persoon_sleutel);
  await insertCorrectie(trx, signaal, { uuid: newUuid(), op, reden, wijziging });
  if (signaal.zaak_id !== null) await enqueue(trx, "zaak.herprioriteren", [signaal.zaak_id], op);
  const details = { reden, velden: veldenIn(wijziging).map((veld) => plaatsen[veld]) };
  const { gemeente_id: gemeenteId, uuid: onderwerp } = signaal;
  await recordAudit(ctx, trx, [{ handeling: "signaal.gecorrigeerd", gemeenteId, onderwerp, details }]);
}

const geenCrisis: Fout = {
  veld: "/crisis/datum",
  code: "geen-crisis",
  melding: "In dit signaal staat geen crisis. Dreigt er nu wel een? Stuur dan een nieuw signaal.",
  bron: "lezing-correctie",
};
const ingetrokken = () => conflict("al-ingetrokken", "U heeft dit signaal ingetrokken. Verbeteren kan niet meer.");
const afgehandeld = () =>
  conflict("al-afgehandeld", "Dit signaal is al afgehandeld. Is er nog een achterstand? Stuur dan een nieuw signaal.");
