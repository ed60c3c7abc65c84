import type { Gemeente } from "./intake/agreement-store.ts";
import type { Draft } from "./intake/draft-rules.ts";
import type { Overeenkomst } from "./intake/rules.ts";
import type { Ontvangst } from "./intake/signaal-store.ts";
import type { SignaalpartnerSoort, Signaalstatus } from "./law/lists.ts";
import type { Reden } from "./law/reden.ts";
import { computeTermijn, type Termijn } from "./law/termijnen.ts";
import { classify, type EerdereMelding, judgeMelding } from "./matching/rules.ts";
import { type Prioriteit, prioritize } from "./priority/rules.ts";
import { chooseTeam, type TeamGebied } from "./routing/rules.ts";

/** A row that passed every check: who sends it, for which municipality, under which agreement. */
export type Checked = {
  /** The identifier that the signal gets when it is stored. */
  uuid: string;
  draft: Draft;
  partnerId: number;
  soort: SignaalpartnerSoort;
  gemeente: Gemeente;
  overeenkomst: Overeenkomst;
  buurt: string | null;
  wijk: string | null;
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
  prioriteit: Prioriteit | null;
  termijnen: { soort: string; status: string }[];
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
  zaak: ZaakStand | null;
};

export type Accepted = {
  checked: Checked;
  melding: MeldingStand;
  adres: AdresStand;
  zaak: ZaakStand | null;
  status: Signaalstatus;
  redenen: Reden[];
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
  teamGebieden: Map<number, TeamGebied[]>;
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
  const oordeel = judgeMelding(toMelding(checked), adres.meldingen, gemeente.beleid);
  const zaak = oordeel.status === "Opgepakt" ? joinOrOpen(checked, adres, stand) : null;
  const melding: MeldingStand = {
    ...toMelding(checked),
    id: 0,
    zaakId: zaak ? zaak.id : null,
    status: oordeel.status,
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
    const signalen = adres.meldingen.filter(({ zaakId }) => zaakId === zaak.id);
    zaak.prioriteit = prioritize({ signalen, termijnen: zaak.termijnen }, vandaag, adres.gemeente.beleid);
  }
}

const contentOf = (known: Ontvangst | Accepted): string =>
  "checked" in known ? known.checked.draft.inhoudHash : known.inhoudHash;

export const adresKey = (gemeenteId: number, adressleutel: string): string => `${gemeenteId}/${adressleutel}`;

function adresStand({ draft, gemeente, buurt, wijk }: Checked, stand: Stand): AdresStand {
  const key = adresKey(gemeente.id, draft.adressleutel);
  const known = stand.adressen.get(key);
  if (known) return known;
  const { adressleutel } = draft;
  const made = { id: 0, isNew: true, gemeente, adressleutel, draft, buurt, wijk, meldingen: [], zaak: null };
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
function joinOrOpen({ draft, gemeente, buurt, wijk }: Checked, adres: AdresStand, stand: Stand): ZaakStand {
  if (adres.zaak) return adres.zaak;
  const plek = { buurt, wijk, postcode: draft.adres.postcode };
  const { teamId, redenen } = chooseTeam(plek, stand.teamGebieden.get(gemeente.id) ?? [], gemeente.vangnetTeamId);
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
 * The terms that a signal starts: the offer once per zaak, the crisis term when none is running.
 *
 * @source wgs-aanbod-28 wgs-4-2
 * @reading One offer covers the household: a second signal in an open zaak starts no second term for it. A crisis term
 *   that was breached runs no more, so that a next crisis starts one of its own.
 */
function startTermijnen({ draft, gemeente }: Checked, zaak: ZaakStand, stand: Stand): Termijn[] {
  const started: Termijn[] = [];
  const start = (soort: Termijn["soort"]): void => {
    started.push(termijnOf(soort, gemeente, stand));
    zaak.termijnen.push({ soort, status: "open" });
  };
  if (!zaak.termijnen.some(({ soort }) => soort === "wgs-aanbod")) start("wgs-aanbod");
  const running = zaak.termijnen.some(
    ({ soort, status }) => soort === "wgs-bedreigend" && ["open", "risico"].includes(status),
  );
  if (draft.crisis && !running) start("wgs-bedreigend");
  return started;
}

function termijnOf(soort: Termijn["soort"], { id, beleid }: Gemeente, { ontvangenOp, termijnen }: Stand): Termijn {
  const key = `${id}/${soort}`;
  const known = termijnen.get(key) ?? computeTermijn(soort, ontvangenOp, { beleid });
  termijnen.set(key, known);
  return known;
}

/** What kind the new signal is, and which of the others it makes another kind: they may come in any order. */
function reclassify({ meldingen }: AdresStand, melding: MeldingStand, { beleid }: Gemeente): void {
  const others = meldingen.filter((other) => other !== melding);
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

/** The receipt of a signal that this chunk takes in. */
export function toOntvangst({ checked, melding, status }: Accepted, ontvangenOp: string): Ontvangst {
  return {
    signaalId: melding.id,
    uuid: checked.uuid,
    partnerId: checked.partnerId,
    kenmerk: checked.draft.kenmerk,
    inhoudHash: checked.draft.inhoudHash,
    gemeentecode: checked.gemeente.code,
    signaaldatum: checked.draft.signaaldatum,
    ontvangenOp,
    nietOpgepakt: melding.zaakId === null ? status : null,
  };
}
