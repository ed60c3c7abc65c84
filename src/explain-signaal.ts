import { asGemeente, asPartner } from "./access/permission.ts";
import { recordAudit } from "./audit/record.ts";
import { loadBeleidOp } from "./beleid-store.ts";
import { own } from "./contact/own.ts";
import { zonderOvereenkomst } from "./contact/uitleg-einde-rules.ts";
import { explainSamenvoeging } from "./contact/uitleg-rules.ts";
import type { Context } from "./context.ts";
import { explainPauze } from "./feedback/incasso-pauze-rules.ts";
import { loadIncassoPauzes } from "./incasso-pauze-store.ts";
import { explainAanvaarding } from "./intake/uitleg-rules.ts";
import { localDay } from "./law/calendar.ts";
import {
  alVerteld,
  explainAanPartner,
  explainTerugkoppeling,
  explainTerugkoppelingAanPartner,
} from "./uitleg-rules.ts";
import {
  findGemeenteSignaal,
  findPartnerSignaal,
  loadHandVerplaatsingen,
  loadZaakEinde,
  type SignaalFeiten,
} from "./uitleg-store.ts";
import { loadTerugkoppelstanden, toRegels, type UitlegRegel } from "./uitleg-view.ts";

/** `zaak` and `samenvoeging` are the municipality's alone: a partner knows of neither. */
export type SignaalUitleg = {
  id: string;
  zaak?: string | null;
  aanvaarding: UitlegRegel[];
  samenvoeging?: UitlegRegel[];
  terugkoppeling: UitlegRegel[];
};

/**
 * Why a signal was accepted or not taken up, and what its partner hears: for the partner its own signal, for the
 * municipality every signal that was reported to it, whose look leaves a trace in the audit.
 * @throws Probleem 403; 404 for what is absent or another's
 */
export async function explainSignaal(ctx: Context, { id }: { id: string }): Promise<SignaalUitleg> {
  return ctx.actor.soort === "partner" ? await explainEigenSignaal(ctx, id) : await explainGemeldSignaal(ctx, id);
}

async function explainEigenSignaal(ctx: Context, id: string): Promise<SignaalUitleg> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const signaal = await own(id, () => findPartnerSignaal(ctx.db.read, partnerId, id));
  const { aanvaard, lot } = signaal;
  // Without the zaak: what its partner has not heard yet is not for the partner to read here.
  const stand = (await loadTerugkoppelstanden(ctx, [signaal], null))(signaal);
  const aanvaarding = await explainAcceptance(ctx, signaal);
  const eigen = { soort: aanvaard.soort, aanvaarding, lot, gehoord: stand.gehoord?.waarde ?? null };
  return {
    id: signaal.uuid,
    aanvaarding: toRegels(explainAanPartner(eigen)),
    terugkoppeling: toRegels([...explainTerugkoppelingAanPartner(stand), ...(await explainIncassoPauze(ctx, signaal))]),
  };
}

async function explainGemeldSignaal(ctx: Context, id: string): Promise<SignaalUitleg> {
  const gemeenteId = asGemeente(ctx, "zaken:lezen");
  const signaal = await own(id, () => findGemeenteSignaal(ctx.db.read, gemeenteId, id));
  await ctx.db.write((trx) =>
    recordAudit(ctx, trx, [
      { handeling: "signaal.bekeken", gemeenteId, onderwerp: signaal.uuid, details: { deel: "uitleg" } },
    ]),
  );
  const zaak = signaal.zaakId === null ? null : await loadZaakEinde(ctx.db.read, signaal.zaakId);
  const stand = (await loadTerugkoppelstanden(ctx, [signaal], zaak))(signaal);
  const zaakIds = signaal.zaakId === null ? [] : [signaal.zaakId];
  const verplaatst = (await loadHandVerplaatsingen(ctx.db.read, zaakIds)).get(signaal.id) ?? null;
  return {
    id: signaal.uuid,
    zaak: zaak?.uuid ?? null,
    aanvaarding: toRegels([
      ...(await explainAcceptance(ctx, signaal)),
      ...(signaal.lot.doorgezonden ? [zonderOvereenkomst] : []),
    ]),
    samenvoeging: toRegels(explainSamenvoeging(signaal.lot, verplaatst)),
    terugkoppeling: toRegels(
      signaal.lot.doorgezonden
        ? [alVerteld]
        : [...explainTerugkoppeling(stand), ...(await explainIncassoPauze(ctx, signaal))],
    ),
  };
}

/** What its partner reads of it, in the same words for the municipality. */
async function explainIncassoPauze({ db, clock }: Context, { id }: SignaalFeiten) {
  return explainPauze((await loadIncassoPauzes(db.read, [id], localDay(clock.now()))).get(id) ?? null);
}

async function explainAcceptance(ctx: Context, { aanvaard, gemeenteId, ontvangenOp }: SignaalFeiten) {
  const beleidOp = await loadBeleidOp(ctx.db.read, gemeenteId);
  return explainAanvaarding(aanvaard, beleidOp(ontvangenOp));
}
