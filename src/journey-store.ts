import { recordAudit } from "./audit/record.ts";
import type { Context, Trx } from "./context.ts";
import { wordTerugkoppeling } from "./feedback/rules.ts";
import { insertTerugkoppelingen } from "./feedback/store.ts";
import type { Incoming, Outcome } from "./intake/incoming.ts";
import { countRegels, regelRows } from "./intake/levering-store.ts";
import { draftColumns } from "./intake/signaal-store.ts";
import { planProef } from "./journey-proef.ts";
import { type Accepted, type AdresStand, adresKey, receivedAt, type Stand, type ZaakStand } from "./journey-rules.ts";
import { persoonSleutels } from "./matching/link-rules.ts";
import { adresRow } from "./matching/store.ts";
import type { Clock } from "./platform/clock.ts";
import type { Row } from "./platform/database.ts";
import { newUuid } from "./platform/ids.ts";
import { mapInTurns } from "./platform/in-turns.ts";
import { prioriteitColumns } from "./priority/store.ts";
import { hashBetrokkene, writeBewijsHash, zoutVan } from "./proof/hash-rules.ts";

type Chunk = {
  rows: readonly Incoming[];
  stand: Stand;
  accepted: readonly Accepted[];
  /** Called once everything has its number. */
  answers(): Outcome[];
};

/** Writes all that a chunk decided, table by table, parents first; a statement a table, never one a row. */
export async function storeChunk(
  { clock, keys }: Pick<Context, "clock" | "keys">,
  trx: Trx,
  chunk: Chunk,
): Promise<void> {
  const { stand, accepted } = chunk;
  const inOrder = [...new Set(accepted.map(({ adres }) => adres))];
  const zaken = inOrder.flatMap(({ zaak }) => zaak ?? []);
  const fresh = { adressen: inOrder.filter(({ isNew }) => isNew), zaken: zaken.filter(({ isNew }) => isNew) };
  // Numbered in the order in which they came, which is that of the list where nothing else decides.
  await numberAll(trx, fresh, accepted);
  // Everybody writes addresses in the same order: two who bring the same new ones wait for each other, not in a circle.
  const adressen = inOrder.toSorted(byPlace);

  await trx.insertMany("adressen", await mapInTurns(fresh.adressen.toSorted(byPlace), newAdresRow));
  const newZaken = await mapInTurns(adressen, (adres) =>
    adres.zaak?.isNew ? [newZaakRow(adres.zaak, adres, stand)] : [],
  );
  await trx.insertMany("zaken", newZaken.flat());
  await trx.updateMany("zaken", "id", zaken.filter(({ isNew }) => !isNew).map(placeRow));
  const zout = zoutVan(keys.lookupHash);
  await trx.insertMany(
    "signalen",
    await mapInTurns(accepted, (item) => ({
      ...signaalRow(item, stand),
      ...persoonSleutels(item.checked.draft.persoon, keys.lookupHash),
      bewijs_hash: bewijsHash(item.checked, zout),
    })),
  );
  await trx.updateMany("signalen", "id", reclassified(adressen, accepted));
  await trx.insertMany("termijnen", accepted.flatMap(termijnRows));
  await insertTerugkoppelingen(trx, accepted.flatMap(directAnswer), stand.ontvangenOp);

  await planProef(trx, accepted, stand.ontvangenOp);

  const answers = chunk.answers();
  await countRegels(
    trx,
    chunk.rows.map(({ levering }) => levering),
    answers,
    stand.ontvangenOp,
  );
  await trx.insertMany(
    "levering_regels",
    chunk.rows.flatMap((row, index) => regelRows(row, answers[index] as Outcome)),
  );
  await auditChunk(clock, trx, chunk.rows, answers);
}

const byPlace = (one: AdresStand, other: AdresStand): number =>
  one.gemeente.id - other.gemeente.id || (one.adressleutel < other.adressleutel ? -1 : 1);

/** Signals, addresses and zaken refer to each other: each gets its number before any is written. */
async function numberAll(
  trx: Trx,
  fresh: { adressen: AdresStand[]; zaken: ZaakStand[] },
  accepted: readonly Accepted[],
): Promise<void> {
  const give = (items: { id: number }[], ids: number[]): void =>
    items.forEach((item, index) => {
      item.id = ids[index] as number;
    });
  give(fresh.adressen, await trx.takeIds("adressen", fresh.adressen.length));
  give(fresh.zaken, await trx.takeIds("zaken", fresh.zaken.length));
  const meldingen = accepted.map(({ melding }) => melding);
  give(meldingen, await trx.takeIds("signalen", meldingen.length));
  for (const { melding, zaak } of accepted) {
    melding.zaakId = zaak?.id ?? null;
  }
}

const newAdresRow = ({ id, gemeente, adressleutel, draft, buurt, wijk }: AdresStand): Row => {
  if (!draft) throw new Error("a new address without the signal that brought it");
  return adresRow({ id, gemeenteId: gemeente.id, adressleutel, buurt, wijk, adres: draft.adres });
};

function placeRow({ id, prioriteit }: ZaakStand): Row {
  if (!prioriteit) throw new Error("a zaak that got no place");
  // What came in may be about somebody who is known at another address: that is looked for again.
  return { id, ...prioriteitColumns(prioriteit), koppelingen_gezocht_op: null };
}

const newZaakRow = (zaak: ZaakStand, adres: AdresStand, stand: Stand): Row => ({
  ...placeRow(zaak),
  uuid: newUuid(),
  gemeente_id: adres.gemeente.id,
  adres_id: adres.id,
  team_id: zaak.teamId,
  status: "nieuw",
  routering_redenen: JSON.stringify(zaak.routering),
  geopend_op: stand.ontvangenOp,
});

function signaalRow(
  { checked, melding, adres, status, redenen, opmerkingen }: Accepted,
  { ontvangenOp, spellingen }: Stand,
): Row {
  const gemeld = spellingen.get(adresKey(checked.gemeente.id, checked.draft.adressleutel));
  return {
    id: melding.id,
    uuid: checked.uuid,
    partner_id: checked.partnerId,
    gemeente_id: checked.gemeente.id,
    adres_id: adres.id,
    gemeld_adres_id: gemeld ?? adres.id,
    zaak_id: melding.zaakId,
    soort: checked.soort,
    ontvangen_op: receivedAt(checked, ontvangenOp),
    doorgezonden_van_id: checked.doorgezonden?.vanId ?? null,
    status,
    meervoudig: melding.meervoudig ? 1 : 0,
    opeenvolgend: melding.opeenvolgend ? 1 : 0,
    redenen: JSON.stringify(redenen),
    opmerkingen: JSON.stringify(opmerkingen),
    ...draftColumns(checked.draft),
  };
}

/** Made now, so that the proof outlives the name and the address. */
const bewijsHash = ({ uuid, draft }: Accepted["checked"], zout: (uuid: string) => string): string =>
  writeBewijsHash(hashBetrokkene(zout(uuid), draft.persoon, draft.adressleutel));

/** Signals of before that are of another kind now. */
function reclassified(adressen: readonly AdresStand[], accepted: readonly Accepted[]): Row[] {
  const fresh = new Set(accepted.map(({ melding }) => melding));
  const changed = adressen.flatMap(({ meldingen }) => meldingen.filter((item) => item.isChanged && !fresh.has(item)));
  return changed.map(({ id, meervoudig, opeenvolgend }) => ({
    id,
    meervoudig: meervoudig ? 1 : 0,
    opeenvolgend: opeenvolgend ? 1 : 0,
  }));
}

const termijnRows = ({ checked, melding, zaak, termijnen }: Accepted): Row[] =>
  termijnen.map((termijn) => ({
    gemeente_id: checked.gemeente.id,
    zaak_id: zaak?.id ?? null,
    signaal_id: melding.id,
    soort: termijn.soort,
    begint_op: termijn.begintOp,
    vervalt_op: termijn.vervaltOp,
    risico_vanaf: termijn.risicoVanaf,
    status: "open",
    bronnen: JSON.stringify(termijn.bronnen),
    uitleg: termijn.uitleg,
    wie: termijn.wie,
    escalatie: termijn.escalatie,
  }));

/** A signal that is not taken up is answered at once; of one that was sent on its partner hears nothing. */
function directAnswer({ checked, melding, zaak, status }: Accepted) {
  if (zaak || !checked.overeenkomst) return [];
  const woorden = wordTerugkoppeling(status, checked.overeenkomst.terugkoppelniveau, { bereikt: false });
  return [{ signaalId: melding.id, partnerId: checked.partnerId, gemeenteId: checked.gemeente.id, woorden }];
}

/** One line for each partner's part of a chunk: its numbers, and which signals came in. */
async function auditChunk(
  clock: Clock,
  trx: Trx,
  rows: readonly Incoming[],
  answers: readonly Outcome[],
): Promise<void> {
  const parts = Map.groupBy(rows.keys(), (index) => (rows[index] as Incoming).partnerId);
  for (const indexes of parts.values()) {
    const { actor } = rows[indexes[0] as number] as Incoming;
    const outcomes = indexes.map((index) => answers[index] as Outcome);
    const details = {
      aantal: outcomes.length,
      geweigerd: outcomes.filter(({ soort }) => soort === "geweigerd" || soort === "botsing").length,
      signalen: outcomes.flatMap((outcome) => (outcome.soort === "aanvaard" ? [outcome.ontvangst.uuid] : [])),
    };
    await recordAudit({ actor, clock }, trx, [
      { handeling: "signalen.ontvangen", gemeenteId: null, onderwerp: null, details },
    ]);
  }
}
