import type { Context, Trx } from "./context.ts";
import { loadAfspraken } from "./intake/agreement-store.ts";
import type { Draft } from "./intake/draft-rules.ts";
import type { Incoming, Outcome } from "./intake/incoming.ts";
import { checkSignaal, overeenkomstOp } from "./intake/rules.ts";
import { loadByKenmerk, type Ontvangst } from "./intake/signaal-store.ts";
import {
  type Accepted,
  type AdresStand,
  adresKey,
  type Checked,
  decide,
  prioritizeTouched,
  type Stand,
  toOntvangst,
} from "./journey-rules.ts";
import { storeChunk } from "./journey-store.ts";
import { localDay } from "./law/calendar.ts";
import type { Fout } from "./law/fout.ts";
import { loadAdressen, loadMeldingen, loadOpenZaken } from "./matching/store.ts";
import { isUniqueViolation } from "./platform/database.ts";
import { newUuid } from "./platform/ids.ts";
import { loadGebieden, loadTeamGebieden } from "./routing/area-store.ts";

/** How often a chunk is done again when another writer stored the same kenmerk, address or zaak first. */
const maxRaces = 10;

/**
 * Takes a chunk of signals in: check, load, decide, store, answer. One transaction; when this returns, everything
 * that was accepted is on disk. Rows fail one by one.
 *
 * @returns one outcome per row, in the same order
 */
export async function takeIn(base: Omit<Context, "actor">, rows: readonly Incoming[]): Promise<Outcome[]> {
  for (let race = 1; ; race += 1) {
    try {
      return await base.db.write((trx) => runChunk(base, trx, rows));
    } catch (error) {
      if (race >= maxRaces || !isUniqueViolation(error)) throw error;
    }
  }
}

async function runChunk(base: Omit<Context, "actor">, trx: Trx, rows: readonly Incoming[]): Promise<Outcome[]> {
  const ontvangenOp = base.clock.now();
  const vandaag = localDay(ontvangenOp);
  const checked = await check(trx, rows, vandaag);
  const stand = await load(trx, checked.filter(isChecked), ontvangenOp, vandaag);

  const decisions = checked.map((row) => (isChecked(row) ? decide(row, stand) : row));
  const accepted = decisions.flatMap((decision) => ("aanvaard" in decision ? [decision.aanvaard] : []));
  prioritizeTouched(accepted, vandaag);

  const answers = (): Outcome[] => decisions.map((decision) => answer(decision, ontvangenOp));
  await storeChunk(base.clock, trx, { rows, stand, accepted, answers });
  return answers();
}

type Refused = { fouten: Fout[] };
const isChecked = (row: Checked | Refused): row is Checked => "draft" in row;

/** Finds each row's municipality and agreement and holds it against the rules. */
async function check(trx: Trx, rows: readonly Incoming[], vandaag: string): Promise<(Checked | Refused)[]> {
  const drafts = rows.flatMap(({ inhoud }) => ("draft" in inhoud ? [inhoud.draft] : []));
  const gebieden = await loadGebieden(
    trx,
    drafts.map(({ adres }) => adres),
  );
  const gebiedOf = ({ adres }: Draft) => gebieden.get(`${adres.postcode}/${adres.huisnummer}`);
  const codes = drafts.flatMap((draft) => draft.gemeentecode ?? gebiedOf(draft)?.gemeentecode ?? []);
  const partnerIds = [...new Set(rows.map(({ partnerId }) => partnerId))];
  const afspraken = await loadAfspraken(trx, partnerIds, [...new Set(codes)]);

  return rows.map(({ partnerId, inhoud }): Checked | Refused => {
    if ("fouten" in inhoud) return inhoud;
    const { draft } = inhoud;
    const gebied = gebiedOf(draft);
    const code = draft.gemeentecode ?? gebied?.gemeentecode;
    if (!code) return { fouten: [gemeenteUnknown] };
    const gemeente = afspraken.gemeente(code);
    const soort = afspraken.soort(partnerId);
    const overeenkomst = gemeente
      ? overeenkomstOp(afspraken.overeenkomsten(partnerId, gemeente.id), draft.signaaldatum)
      : null;
    const fouten = checkSignaal(draft, soort, overeenkomst, vandaag);
    if (fouten.length > 0 || !gemeente || !overeenkomst) return { fouten };
    // An area of another municipality says nothing about this one's teams.
    const { buurt, wijk } = gebied?.gemeentecode === code ? gebied : { buurt: null, wijk: null };
    return { uuid: newUuid(), draft, partnerId, soort, gemeente, overeenkomst, buurt, wijk };
  });
}

const gemeenteUnknown: Fout = {
  veld: "/gemeentecode",
  code: "gemeente-onbekend",
  melding: "Wij weten niet in welke gemeente dit adres ligt. Vul de gemeentecode in.",
};

/** Everything that the decisions look at, in a handful of queries whatever the number of rows. */
async function load(trx: Trx, rows: readonly Checked[], ontvangenOp: string, vandaag: string): Promise<Stand> {
  const bekend = new Map<string, Ontvangst | Accepted>(
    await loadByKenmerk(
      trx,
      rows.map(({ partnerId, draft }) => [partnerId, draft.kenmerk] as const),
    ),
  );
  const adresIds = await loadAdressen(
    trx,
    rows.map(({ gemeente, draft }) => [gemeente.id, draft.adressleutel] as const),
  );
  const ids = [...adresIds.values()];
  const zaken = new Map((await loadOpenZaken(trx, ids)).map((zaak) => [zaak.adresId, zaak]));
  const meldingen = Map.groupBy(await loadMeldingen(trx, ids), ({ adresId }) => adresId);
  const gemeenteIds = [...new Set(rows.map(({ gemeente }) => gemeente.id))];

  const adressen = new Map<string, AdresStand>();
  for (const { gemeente, draft, buurt, wijk } of rows) {
    const key = adresKey(gemeente.id, draft.adressleutel);
    const id = adresIds.get(key);
    if (id === undefined || adressen.has(key)) continue;
    const zaak = zaken.get(id);
    adressen.set(key, {
      id,
      isNew: false,
      gemeente,
      adressleutel: draft.adressleutel,
      draft: null,
      buurt,
      wijk,
      meldingen: meldingen.get(id) ?? [],
      zaak: zaak ? { ...zaak, isNew: false, routering: [], prioriteit: null } : null,
    });
  }
  const teamGebieden = await loadTeamGebieden(trx, gemeenteIds);
  return { ontvangenOp, vandaag, bekend, adressen, teamGebieden, termijnen: new Map() };
}

function answer(decision: ReturnType<typeof decide> | Refused, ontvangenOp: string): Outcome {
  if ("fouten" in decision) return { soort: "geweigerd", fouten: decision.fouten };
  if ("botsing" in decision) return { soort: "botsing", fouten: [kenmerkTaken] };
  if ("aanvaard" in decision) return { soort: "aanvaard", ontvangst: toOntvangst(decision.aanvaard, ontvangenOp) };
  const known = decision.bestaand;
  return { soort: "bestaand", ontvangst: "checked" in known ? toOntvangst(known, ontvangenOp) : known };
}

const kenmerkTaken: Fout = {
  veld: "/kenmerk",
  code: "kenmerk-in-gebruik",
  melding: "U heeft dit kenmerk al gebruikt voor een signaal met andere inhoud. Kies een nieuw kenmerk.",
};
