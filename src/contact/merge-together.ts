import { recordAudit } from "../audit/record.ts";
import { loadBeleid } from "../beleid-store.ts";
import type { Context, Trx } from "../context.ts";
import { huishoudGegevens } from "../personal-columns.ts";
import { enqueue } from "../platform/outbox.ts";
import { moveAfspraken } from "./afspraak-store.ts";
import { loadWoning } from "./koppeling-store.ts";
import { applyBewijs } from "./rules.ts";
import { insertGebeurtenissenVan } from "./store.ts";
import { loadBewijs, loadTermijnen, lopend, saveTermijnen } from "./termijnen-store.ts";
import { type Inhoud, joinHuishouden, joinOppakking, reclassifyAdressen } from "./verplaats-rules.ts";
import { loadRijen, loadSoortmeldingen, moveRijen, saveRows, setZaak, type VolleZaak } from "./verplaats-store.ts";
import { insertVerplaatsing } from "./verplaatsingen-store.ts";

/** `gaat` is merged into `blijft`; both are open and held by the caller. */
export type Samenvoeging = {
  blijft: VolleZaak;
  gaat: VolleZaak;
  reden?: string | undefined;
  /** What the caller changed of addresses and links, to be undone with the rest. */
  koppeling?: Pick<Inhoud, "adressen" | "koppelingen">;
};

/**
 * Merges one open zaak into another in the caller's transaction: its signals, terms, contactpogingen and timeline go
 * along, and it closes without a result, so that no partner hears of it.
 *
 * @returns the public id by which it can be undone
 * @source lezing-een-aanbod-per-zaak
 * @reading What was done for one of the two was done for the household: it fulfils the terms of both that had begun.
 */
export async function mergeTogether(ctx: Context, trx: Trx, { blijft, gaat, ...more }: Samenvoeging): Promise<string> {
  const now = ctx.clock.now();
  const gemeenteId = blijft.gemeente_id;
  const rijen = await loadRijen(trx, gaat.id);
  await moveRijen(trx, rijen, blijft);
  await moveAfspraken(trx, gaat.id, blijft.id);
  const termijnen = await settleTermijnen(trx, blijft.id);
  const zaken = await joinZaken(trx, blijft, gaat, now);
  await reclassify(trx, gemeenteId, [blijft.adres_id, gaat.adres_id]);

  const inhoud: Inhoud = {
    rijen,
    ...zaken,
    nieuw: false,
    gemaakt: [],
    termijnen,
    adressen: more.koppeling?.adressen ?? [],
    koppelingen: more.koppeling?.koppelingen ?? [],
  };
  const verplaatsing = await insertVerplaatsing(trx, {
    gemeenteId,
    soort: "samenvoeging",
    vanZaakId: gaat.id,
    naarZaakId: blijft.id,
    inhoud,
    op: now,
    door: ctx.actor.naam,
  });
  await tell(ctx, trx, { blijft, gaat, ...more }, { verplaatsing, signalen: rijen.signalen.length });
  return verplaatsing;
}

/** Writes it in the timeline of both and in the audit, and puts both up for a new place. */
async function tell(
  ctx: Context,
  trx: Trx,
  { blijft, gaat, reden }: Samenvoeging,
  wat: { verplaatsing: string; signalen: number },
): Promise<void> {
  const now = ctx.clock.now();
  const about = (zaakId: number, rol: "blijft" | "gaat", andereZaak: string) => ({
    zaakId,
    gebeurtenissen: [{ soort: "samengevoegd" as const, details: { rol, andereZaak, ...wat }, tekst: reden }],
  });
  await insertGebeurtenissenVan(trx, { door: ctx.actor.naam, op: now }, [
    about(blijft.id, "blijft", gaat.uuid),
    about(gaat.id, "gaat", blijft.uuid),
  ]);
  await enqueue(trx, "zaak.herprioriteren", [blijft.id, gaat.id], now);
  const regel = { gemeenteId: blijft.gemeente_id, onderwerp: blijft.uuid, details: { met: gaat.uuid, ...wat } };
  await recordAudit(ctx, trx, [{ handeling: "zaak.samengevoegd", ...regel }]);
}

async function joinZaken(
  trx: Trx,
  blijft: VolleZaak,
  gaat: VolleZaak,
  now: string,
): Promise<Pick<Inhoud, "van" | "naar" | "huishoudgegevens">> {
  const was = { status: blijft.status, opgepakt_op: blijft.opgepakt_op };
  const werd = joinOppakking(blijft, gaat);
  const huishouden = joinSealed(blijft.huishoudgegevens, gaat.huishoudgegevens);
  // Who came along may be known at yet another address.
  await setZaak(trx, blijft.id, { ...werd, koppelingen_gezocht_op: null, huishoudgegevens: huishouden });
  await setZaak(trx, gaat.id, { status: "gesloten", afgesloten_op: now, samengevoegd_met_id: blijft.id });
  return {
    van: { status: gaat.status, opgepakt_op: gaat.opgepakt_op },
    naar: { ...was, werd },
    huishoudgegevens:
      huishouden === blijft.huishoudgegevens
        ? null
        : { gegevens: blijft.huishoudgegevens, werd: { gegevens: huishouden } },
  };
}

function joinSealed(blijft: string | null, gaat: string | null): string | null {
  if (blijft === null || gaat === null) return blijft ?? gaat;
  return huishoudGegevens.seal(joinHuishouden(huishoudGegevens.open(blijft), huishoudGegevens.open(gaat)));
}

/** Holds the running terms of a zaak against all that was done in it. @returns what changed, with what it was */
export async function settleTermijnen(trx: Trx, zaakId: number): Promise<Inhoud["termijnen"]> {
  const running = await loadTermijnen(trx, zaakId, lopend);
  const bewijzen = await loadBewijs(trx, zaakId);
  const changes = running.flatMap((termijn) => {
    const change = applyBewijs(termijn, bewijzen);
    return change ? [{ termijn, change }] : [];
  });
  await saveTermijnen(
    trx,
    changes.map(({ change }) => change),
  );
  return changes.map(({ termijn, change }) => ({
    id: termijn.id,
    status: termijn.status,
    vervuld_op: termijn.vervuldOp,
    werd: { status: change.status, vervuld_op: change.vervuldOp },
  }));
}

/** Gives every signal at these dwellings the kind that it is of now. */
export async function reclassify(trx: Trx, gemeenteId: number, adresIds: readonly number[]): Promise<void> {
  const beleid = (await loadBeleid(trx, [gemeenteId])).get(gemeenteId) ?? [];
  const woningen = new Map((await loadWoning(trx, adresIds)).map(({ id, hoofdId }) => [id, hoofdId]));
  const changed = reclassifyAdressen(await loadSoortmeldingen(trx, woningen), beleid);
  const rows = changed.map(({ id, meervoudig, opeenvolgend }) => ({
    id,
    meervoudig: meervoudig ? 1 : 0,
    opeenvolgend: opeenvolgend ? 1 : 0,
  }));
  await saveRows(trx, "signalen", rows);
}
