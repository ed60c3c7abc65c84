import type { Context, Read, Trx } from "./context.ts";
import { loadAfspraken } from "./intake/agreement-store.ts";
import type { Beoordeelbaar, Draft } from "./intake/draft-rules.ts";
import type { Incoming, Outcome } from "./intake/incoming.ts";
import { joinFouten } from "./intake/row-fouten.ts";
import { checkAnywhere, checkSignaal, overeenkomstOp } from "./intake/rules.ts";
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
import { countUitkomsten, type Telbaar } from "./journey-telling.ts";
import { localDay } from "./law/calendar.ts";
import type { Fout } from "./law/fout.ts";
import type { SignaalpartnerSoort } from "./law/lists.ts";
import {
  type BekendAdres,
  loadAdressen,
  loadMeldingen,
  loadOpenZaken,
  loadSpellingen,
  loadVerhuisd,
} from "./matching/store.ts";
import { newUuid } from "./platform/ids.ts";
import { mapInTurns } from "./platform/in-turns.ts";
import { againAfterRace } from "./platform/race.ts";
import { loadVerleden } from "./priority/feiten-store.ts";
import { loadGebieden } from "./routing/area-store.ts";
import { loadOrganisaties } from "./routing/choice-store.ts";
import { checkProef, echtAdres, isProef, scriptedRefusal } from "./sandbox/rules.ts";
import { ensureProefgemeente } from "./sandbox/store.ts";

/**
 * Takes a chunk of signals in: check, load, decide, store, answer. One transaction; when this returns, everything
 * that was accepted is on disk. Rows fail one by one.
 *
 * @param decided  called when only storing is left and another does that; again when the transaction is done again
 * @returns one outcome per row, in the same order
 */
export async function takeIn(
  base: Omit<Context, "actor">,
  rows: readonly Incoming[],
  decided: () => void = () => {},
): Promise<Outcome[]> {
  await makeRoomForTrying(base, rows);
  const done = await againAfterRace(() => base.db.write((trx) => runChunk(base, trx, rows, decided)));
  countUitkomsten(base.meters, done);
  return done.map(({ uitkomst }) => uitkomst);
}

/**
 * What would be said of a row if it came in now. Stores nothing, and takes no kenmerk; the same checks as `takeIn`.
 *
 * @returns its faults; none means that it would go in, or is in already with the same content
 */
export async function tryOut(base: Omit<Context, "actor">, row: Incoming): Promise<Fout[]> {
  const { db, clock } = base;
  await makeRoomForTrying(base, [row]);
  const [checked] = await check(db.read, [row], localDay(clock.now()));
  if (!checked || !isChecked(checked)) return checked?.fouten ?? [];
  const [known] = (await loadByKenmerk(db.read, [[checked.partnerId, checked.draft.kenmerk]])).values();
  return known && known.inhoudHash !== checked.draft.inhoudHash ? [kenmerkTaken] : [];
}

/** The sandbox is there for whoever asks for it, from the first time on. */
async function makeRoomForTrying({ db }: Omit<Context, "actor">, rows: readonly Incoming[]): Promise<void> {
  const isTrying = rows.some(({ inhoud }) =>
    isProef("draft" in inhoud ? inhoud.draft.gemeentecode : inhoud.deels?.gemeentecode),
  );
  if (isTrying) await ensureProefgemeente(db);
}

async function runChunk(
  base: Omit<Context, "actor">,
  trx: Trx,
  rows: readonly Incoming[],
  decided: () => void,
): Promise<Telbaar[]> {
  const ontvangenOp = base.clock.now();
  const vandaag = localDay(ontvangenOp);
  const checked = await check(trx, rows, vandaag);
  const stand = await loadStand(trx, checked.filter(isChecked), ontvangenOp, vandaag);

  const decisions = await mapInTurns(checked, (row) => (isChecked(row) ? decide(row, stand) : row));
  const accepted = decisions.flatMap((decision) => ("aanvaard" in decision ? [decision.aanvaard] : []));
  prioritizeTouched(accepted, vandaag);
  // Else the next chunk is made while this one keeps every other writer out.
  if (base.db.worksApart) decided();

  const answers = (): Outcome[] => decisions.map((decision) => answer(decision, ontvangenOp));
  await storeChunk(base, trx, { rows, stand, accepted, answers });
  return answers().map((uitkomst, index) => ({ uitkomst, soort: checked[index]?.soort }));
}

type Refused = { soort?: SignaalpartnerSoort; fouten: Fout[] };
const isChecked = (row: Checked | Refused): row is Checked => "draft" in row;

/** Finds each row's municipality and agreement and holds it against the rules; of a row with faults what can be judged. */
async function check(read: Read, rows: readonly Incoming[], vandaag: string): Promise<(Checked | Refused)[]> {
  const drafts = rows.flatMap(({ inhoud }) => ("draft" in inhoud ? [inhoud.draft] : []));
  const gebieden = await loadGebieden(
    read,
    drafts.map(({ adres }) => adres),
  );
  const gebiedOf = ({ adres }: Draft) => gebieden.get(`${adres.postcode}/${adres.huisnummer}`);
  const codes = rows.flatMap(({ inhoud }) =>
    "draft" in inhoud
      ? (inhoud.draft.gemeentecode ?? gebiedOf(inhoud.draft)?.gemeentecode ?? [])
      : (inhoud.deels?.gemeentecode ?? []),
  );
  const partnerIds = [...new Set(rows.map(({ partnerId }) => partnerId))];
  const afspraken = await loadAfspraken(read, partnerIds, [...new Set(codes)]);

  const judge = (partnerId: number, code: string, melding: Beoordeelbaar) => {
    const gemeente = afspraken.gemeente(code);
    const agreed = gemeente ? afspraken.overeenkomsten(partnerId, gemeente.id) : [];
    const overeenkomst = overeenkomstOp(agreed, melding.signaaldatum);
    const [soort, beleid] = [afspraken.soort(partnerId), gemeente?.beleid ?? []];
    const afzender = { soort, gemeentecode: code, overeenkomst, beleid, vandaag };
    const fouten = [...checkSignaal(melding, afzender), ...checkProef(code, melding)];
    return { gemeente, overeenkomst, fouten };
  };
  return await mapInTurns(rows, ({ partnerId, inhoud, levering }): Checked | Refused => {
    const soort = afspraken.soort(partnerId);
    const judgeAnyhow = (melding: Beoordeelbaar): Fout[] =>
      melding.gemeentecode
        ? judge(partnerId, melding.gemeentecode, melding).fouten
        : checkAnywhere(melding, soort, vandaag);
    if ("fouten" in inhoud) {
      const judged = inhoud.deels ? judgeAnyhow(inhoud.deels) : [];
      return { soort, fouten: joinFouten(inhoud.fouten, levering ? levering.place(judged) : judged) };
    }
    const { draft } = inhoud;
    const gebied = gebiedOf(draft);
    const code = draft.gemeentecode ?? gebied?.gemeentecode;
    if (!code) return { soort, fouten: [gemeenteUnknown, ...judgeAnyhow(draft)] };
    const { gemeente, overeenkomst, fouten } = judge(partnerId, code, draft);
    if (gebied && gebied.gemeentecode !== code) fouten.push(isProef(code) ? echtAdres : otherGemeente);
    fouten.push(...scriptedRefusal(code, draft, soort));
    if (fouten.length > 0 || !gemeente || !overeenkomst) return { soort, fouten };
    const { buurt = null, wijk = null } = gebied ?? {};
    return { uuid: newUuid(), draft, partnerId, soort, gemeente, overeenkomst, buurt, wijk };
  });
}

const gemeenteUnknown: Fout = {
  veld: "/gemeentecode",
  code: "gemeente-onbekend",
  melding: "Wij weten niet in welke gemeente dit adres ligt. Vul de gemeentecode in.",
  bron: "gebieden-cbs",
};
/** To report a person to a municipality that is not theirs would be a leak, and no help. */
const otherGemeente: Fout = {
  veld: "/gemeentecode",
  code: "andere-gemeente",
  melding: "Dit adres ligt in een andere gemeente. Controleer het adres, of laat de gemeentecode weg.",
  bron: "gebieden-cbs",
};

/** Everything that the decisions look at, in a handful of queries whatever the number of rows. */
export async function loadStand(
  trx: Trx,
  rows: readonly Checked[],
  ontvangenOp: string,
  vandaag: string,
): Promise<Stand> {
  const bekend = new Map<string, Ontvangst | Accepted>(
    await loadByKenmerk(
      trx,
      rows.map(({ partnerId, draft }) => [partnerId, draft.kenmerk] as const),
    ),
  );
  const bekendeAdressen = await loadAdressen(
    trx,
    rows.map(({ gemeente, draft }) => [gemeente.id, draft.adressleutel] as const),
  );
  const adressen = await loadAdresStanden(trx, rows, bekendeAdressen, vandaag);
  const spellingen = new Map([...bekendeAdressen].map(([key, { spelling }]) => [key, spelling]));
  const gemeenteIds = [...new Set(rows.map(({ gemeente }) => gemeente.id))];
  const organisaties = await loadOrganisaties(trx, gemeenteIds, vandaag);
  return { ontvangenOp, vandaag, bekend, adressen, spellingen, organisaties, termijnen: new Map() };
}

/** What is known of the addresses of these rows, by key; two spellings of one dwelling are one address here too. */
async function loadAdresStanden(
  trx: Trx,
  rows: readonly Checked[],
  adresIds: ReadonlyMap<string, BekendAdres>,
  vandaag: string,
): Promise<Map<string, AdresStand>> {
  const ids = [...new Set([...adresIds.values()].map(({ id }) => id))];
  // Of new addresses nothing is known: each question to the database is a way there and back.
  if (ids.length === 0) return new Map();
  const zaken = new Map((await loadOpenZaken(trx, ids, vandaag)).map((zaak) => [zaak.adresId, zaak]));
  const spellingen = await loadSpellingen(trx, ids);
  const meldingen = Map.groupBy(await loadMeldingen(trx, ids, spellingen), ({ adresId }) => adresId);
  const verhuisd = Map.groupBy(await loadVerhuisd(trx, ids, spellingen), ({ adresId }) => adresId);
  const verleden = await loadVerleden(trx, new Map([...ids.map((id) => [id, id] as const), ...spellingen]));

  const adressen = new Map<string, AdresStand>();
  const byId = new Map<number, AdresStand>();
  for (const { gemeente, draft, buurt, wijk } of rows) {
    const key = adresKey(gemeente.id, draft.adressleutel);
    const bekend = adresIds.get(key);
    if (bekend === undefined || adressen.has(key)) continue;
    const { id } = bekend;
    const zaak = zaken.get(id);
    const known = byId.get(id) ?? {
      id,
      isNew: false,
      gemeente,
      adressleutel: draft.adressleutel,
      draft: null,
      buurt,
      wijk,
      meldingen: meldingen.get(id) ?? [],
      verhuisd: verhuisd.get(id) ?? [],
      verleden: verleden.get(id) ?? [],
      zaak: zaak ? { ...zaak, isNew: false, routering: [], prioriteit: null } : null,
    };
    byId.set(id, known);
    adressen.set(key, known);
  }
  return adressen;
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
  melding:
    "U heeft dit kenmerk al gebruikt voor een signaal met andere inhoud. Is dit een verbetering van hetzelfde signaal? " +
    "Geef dan een correctie door. Is het iets nieuws? Kies dan een nieuw kenmerk.",
};
