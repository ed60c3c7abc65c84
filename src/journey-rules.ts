import type { Gemeente } from "./intake/agreement-store.ts";
import type { Draft } from "./intake/draft-rules.ts";
import { markSignaal, markTeksten } from "./intake/opmerking-rules.ts";
import { markSignaalsoort } from "./intake/overeenkomst-rules.ts";
import type { Overeenkomst } from "./intake/rules.ts";
import type { Ontvangst } from "./intake/signaal-store.ts";
import { chooseTeamFor } from "./journey-team-rules.ts";
import { localDay } from "./law/calendar.ts";
import type { SignaalpartnerSoort, Signaalstatus } from "./law/lists.ts";
import type { Reden } from "./law/reden.ts";
import { computeTermijn, type Termijn } from "./law/termijnen.ts";
import { begonnenTermijnen } from "./law/werkafspraken-beleid.ts";
import { signaalGebeurtenissen } from "./law/werkafspraken-gebeurtenissen.ts";
import { classify, countsForKind, type EerdereMelding, judgeMelding } from "./matching/rules.ts";
import { type Zaakverleden, zaakFeiten } from "./priority/beeld-rules.ts";
import { type Plaats, placeZaak } from "./priority/rules.ts";
import type { Organisatie } from "./routing/rules.ts";
import { markProef, scriptedOordeel } from "./sandbox/rules.ts";

/** A row that passed every check: who sends it, for which municipality, under which agreement. */
export type Checked = {
  /** The identifier that the signal gets when it is stored. */
  uuid: string;
  draft: Draft;
  partnerId: number;
  soort: SignaalpartnerSoort;
  gemeente: Gemeente;
  /** None is needed for a signal that another municipality sends on, and then its partner hears nothing of it. */
  overeenkomst: Overeenkomst | null;
  buurt: string | null;
  wijk: string | null;
  /** The signal that this one was in the municipality that sends it on, when it was received there, and what was marked. */
  doorgezonden?: { vanId: number; ontvangenOp: string; opmerkingen: Reden[] };
};

/** A signal at an address as the decision sees it; `id` is 0 until it is stored. */
export type MeldingStand = EerdereMelding & {
  id: number;
  crisisDatum: string | null;
  warmeOverdracht: boolean;
  meervoudig: boolean;
  opeenvolgend: boolean;
  /** Stored before, and of another kind since. */
  isChanged?: boolean;
};
export type ZaakStand = {
  id: number;
  isNew: boolean;
  teamId: number;
  routering: Reden[];
  prioriteit: Plaats | null;
  termijnen: { soort: string; status: string; begintOp: string }[];
};
export type AdresStand = {
  id: number;
  isNew: boolean;
  gemeente: Gemeente;
  adressleutel: string;
  draft: Draft | null;
  buurt: string | null;
  wijk: string | null;
  meldingen: MeldingStand[];
  /** Reported here and moved to the zaak of another address since. */
  verhuisd: readonly EerdereMelding[];
  zaak: ZaakStand | null;
  /** What was done and is known in the zaken at this address, closed ones too. */
  verleden: readonly Zaakverleden[];
};

export type Accepted = {
  checked: Checked;
  melding: MeldingStand;
  adres: AdresStand;
  zaak: ZaakStand | null;
  status: Signaalstatus;
  redenen: Reden[];
  /** What is irregular about it, told to its partner and to the municipality. */
  opmerkingen: Reden[];
  termijnen: Termijn[];
};
/** What becomes of a row that passed its checks: new, already there, or another signal's kenmerk. */
export type Decision = { aanvaard: Accepted } | { bestaand: Ontvangst | Accepted } | { botsing: true };

/** What the decisions of one chunk look at and build on, in memory. */
export type Stand = {
  ontvangenOp: string;
  vandaag: string;
  bekend: Map<string, Ontvangst | Accepted>;
  adressen: Map<string, AdresStand>;
  /** The id of each known address as it was spelled: that of the main one, or of another spelling. */
  spellingen: ReadonlyMap<string, number>;
  /** What each municipality has to choose a team from; a team that gets a zaak counts it at once. */
  organisaties: Map<number, Organisatie>;
  /** The terms that a signal received now starts, per municipality: the same for every row of a chunk. */
  termijnen: Map<string, Termijn>;
};

/**
 * Decides on one signal and adds it to the stand, so that the next of the chunk sees it: is it new, is it taken up,
 * which zaak does it join, which team works it, which terms start.
 */
export function decide(checked: Checked, stand: Stand): Decision {
  const { draft, partnerId, gemeente } = checked;
  const key = `${partnerId}/${draft.kenmerk}`;
  const known = stand.bekend.get(key);
  if (known) return contentOf(known) === draft.inhoudHash ? { bestaand: known } : { botsing: true };

  const adres = adresStand(checked, stand);
  const eerdere = [...adres.meldingen, ...adres.verhuisd];
  const oordeel =
    scriptedOordeel(gemeente.code, draft.kenmerk) ?? judgeMelding(toMelding(checked), eerdere, gemeente.beleid);
  const zaak = oordeel.status === "Opgepakt" ? joinOrOpen(checked, adres, stand) : null;
  const melding: MeldingStand = {
    ...toMelding(checked),
    id: 0,
    zaakId: zaak ? zaak.id : null,
    status: oordeel.status,
    ingetrokken: null,
    doorgezonden: checked.doorgezonden !== undefined,
    crisisDatum: draft.crisis?.datum ?? null,
    warmeOverdracht: draft.warmeOverdracht,
    meervoudig: false,
    opeenvolgend: false,
  };
  const accepted: Accepted = {
    checked,
    melding,
    adres,
    zaak,
    status: oordeel.status,
    redenen: [...oordeel.redenen, ...(zaak ? [joinReason(zaak)] : [])],
    opmerkingen: checked.doorgezonden?.opmerkingen ?? markIrregular(checked, adres, stand),
    termijnen: zaak ? startTermijnen(checked, zaak, stand) : [],
  };
  adres.meldingen.push(melding);
  reclassify(adres, melding, gemeente);
  stand.bekend.set(key, accepted);
  return { aanvaard: accepted };
}

/**
 * Gives every open zaak at an address that a chunk touched its place, once all of the chunk's signals are in: also a
 * signal that is not taken up can make another one opeenvolgend.
 */
export function prioritizeTouched(accepted: readonly Accepted[], vandaag: string): void {
  for (const { adres } of accepted) {
    const { zaak } = adres;
    if (!zaak || zaak.prioriteit) continue;
    const feiten = zaakFeiten(zaak.id, zaak.termijnen, inOrder(adres.meldingen), adres.verleden);
    zaak.prioriteit = placeZaak(feiten, vandaag, adres.gemeente.beleid);
  }
}

/** With the order of arrival: what was stored before has its number, and what has none yet comes after all of that. */
const inOrder = (meldingen: readonly MeldingStand[]) =>
  meldingen.map((melding, index) => ({
    ...melding,
    nr: melding.id || Number.MAX_SAFE_INTEGER - meldingen.length + index,
  }));

const contentOf = (known: Ontvangst | Accepted): string =>
  "checked" in known ? known.checked.draft.inhoudHash : known.inhoudHash;

export const adresKey = (gemeenteId: number, adressleutel: string): string => `${gemeenteId}/${adressleutel}`;

function adresStand({ draft, gemeente, buurt, wijk }: Checked, stand: Stand): AdresStand {
  const key = adresKey(gemeente.id, draft.adressleutel);
  const known = stand.adressen.get(key);
  if (known) return known;
  const { adressleutel } = draft;
  const made = {
    id: 0,
    isNew: true,
    gemeente,
    adressleutel,
    draft,
    buurt,
    wijk,
    meldingen: [],
    verhuisd: [],
    zaak: null,
    verleden: [],
  };
  stand.adressen.set(key, made);
  return made;
}

function toMelding({ draft, partnerId, soort }: Checked) {
  return {
    partnerId,
    soort,
    signaaldatum: draft.signaaldatum,
    ontstaansdatum: draft.ontstaansdatum,
    bedragCenten: draft.bedragCenten,
    crisisSoort: draft.crisis?.soort ?? null,
    klantnummer: draft.klantnummer,
    achternaam: draft.persoon.achternaam,
    geboortedatum: draft.persoon.geboortedatum,
  };
}

// Ids below zero stand for zaken that have no number yet; the store gives them theirs.
function joinOrOpen(checked: Checked, adres: AdresStand, stand: Stand): ZaakStand {
  if (adres.zaak) return adres.zaak;
  const { teamId, redenen } = chooseTeamFor(checked, stand);
  const id = -1 - stand.bekend.size;
  adres.zaak = { id, isNew: true, teamId, routering: redenen, prioriteit: null, termijnen: [] };
  return adres.zaak;
}

const joinReason = (zaak: ZaakStand): Reden =>
  zaak.isNew && zaak.termijnen.length === 0
    ? { code: "nieuwe-zaak", tekst: "Op dit adres liep nog geen zaak. Daarom is er een nieuwe zaak.", bron: "ddas-1.2" }
    : {
        code: "zelfde-adres",
        tekst: "Op dit adres liep al een zaak. Het signaal hoort bij die zaak.",
        bron: "ddas-1.2",
      };

/**
 * The terms that a signal starts, by law and by the work agreements that the municipality has on the day of receipt.
 *
 * @source wgs-aanbod-28 wgs-4-2 beleid-werkafspraken lezing-ontvangst
 */
function startTermijnen(checked: Checked, zaak: ZaakStand, stand: Stand): Termijn[] {
  const { draft, soort, gemeente } = checked;
  const { ontstaansdatum, signaaldatum } = draft;
  const crisisSoort = draft.crisis?.soort ?? null;
  const gebeurtenissen = signaalGebeurtenissen({ soort, crisisSoort, ontstaansdatum, signaaldatum });
  const dag = checked.doorgezonden ? localDay(checked.doorgezonden.ontvangenOp) : stand.vandaag;
  const bestaand = checked.doorgezonden ? zaak.termijnen.filter((item) => coversFrom(item, dag)) : zaak.termijnen;
  const started = begonnenTermijnen(gebeurtenissen, bestaand, dag, gemeente.beleid);
  zaak.termijnen.push(...started.map((termijn) => ({ soort: termijn, status: "open", begintOp: dag })));
  return started.map((termijn) => termijnOf(termijn, checked, stand));
}

/**
 * Whether a term of a zaak stands for that of a signal first received on a day: not when it runs and began later.
 *
 * @source lezing-doorzending
 * @reading What was sent on is not due later because its next municipality knew of the household later.
 */
const coversFrom = ({ status, begintOp }: ZaakStand["termijnen"][number], dag: string): boolean =>
  begintOp <= dag || !["open", "risico", "verlopen"].includes(status);

function termijnOf(soort: Termijn["soort"], checked: Checked, { ontvangenOp, termijnen }: Stand): Termijn {
  const { id, beleid } = checked.gemeente;
  const vanaf = receivedAt(checked, ontvangenOp);
  const key = `${id}/${soort}/${vanaf}`;
  const known = termijnen.get(key) ?? computeTermijn(soort, vanaf, { beleid });
  termijnen.set(key, known);
  return known;
}

/** What kind the new signal is, and which of the others it makes another kind: they may come in any order. */
function reclassify({ meldingen }: AdresStand, melding: MeldingStand, { beleid }: Gemeente): void {
  const others = meldingen.filter((other) => other !== melding && countsForKind(other));
  const datums = others.map(({ signaaldatum }) => signaaldatum);
  Object.assign(melding, classify(melding.signaaldatum, datums, beleid));
  for (const other of others) {
    if (other.meervoudig && other.opeenvolgend) continue;
    const { meervoudig, opeenvolgend } = classify(other.signaaldatum, [melding.signaaldatum], beleid);
    const kind = { meervoudig: other.meervoudig || meervoudig, opeenvolgend: other.opeenvolgend || opeenvolgend };
    other.isChanged ||= kind.meervoudig !== other.meervoudig || kind.opeenvolgend !== other.opeenvolgend;
    Object.assign(other, kind);
  }
}

/** When a municipality first received a signal of this chunk: what was sent on keeps its first receipt. @source lezing-doorzending */
export const receivedAt = ({ doorgezonden }: Checked, ontvangenOp: string): string =>
  doorgezonden?.ontvangenOp ?? ontvangenOp;

function markIrregular(checked: Checked, { meldingen }: AdresStand, { vandaag }: Stand): Reden[] {
  const { draft, gemeente } = checked;
  const { incasso, crisis, uitzondering } = draft;
  const signaal = { ...toMelding(checked), incasso, crisis, uitzondering };
  // Its partner reads what is marked, and does not know of what was sent on.
  const eerdere = meldingen.filter(({ doorgezonden }) => !doorgezonden);
  const marked = markSignaal(signaal, eerdere, vandaag, gemeente.beleid);
  const own = [...markSignaalsoort(checked.overeenkomst, draft), ...markTeksten(draft)];
  return [...marked, ...own, ...markProef(gemeente.code)];
}

/** The receipt of a signal that this chunk takes in. */
export function toOntvangst({ checked, melding, status, opmerkingen }: Accepted, ontvangenOp: string): Ontvangst {
  return {
    signaalId: melding.id,
    uuid: checked.uuid,
    partnerId: checked.partnerId,
    kenmerk: checked.draft.kenmerk,
    inhoudHash: checked.draft.inhoudHash,
    gemeentecode: checked.gemeente.code,
    signaaldatum: checked.draft.signaaldatum,
    ontvangenOp: receivedAt(checked, ontvangenOp),
    nietOpgepakt: melding.zaakId === null ? status : null,
    opmerkingen,
  };
}
