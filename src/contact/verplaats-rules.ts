import type { Beleidsregel } from "../law/parameters.ts";
import { classify, countsForKind, type EerdereMelding } from "../matching/rules.ts";
import type { HuishoudGegevens } from "../personal-columns.ts";

/** The rows that moved, each with where it was. */
export type Verplaatst = {
  signalen: { id: number; zaak_id: number; adres_id: number }[];
  termijnen: { id: number; zaak_id: number }[];
  contactpogingen: { id: number; zaak_id: number }[];
  zaak_gebeurtenissen: { id: number; zaak_id: number }[];
};
export const verplaatsTabellen = ["signalen", "termijnen", "contactpogingen", "zaak_gebeurtenissen"] as const;

/** What a row was before and what the move made of it: it goes back only while it is still that. */
export type Wijziging<T> = T & { werd: T };
export type Oppakking = { status: "nieuw" | "inBehandeling" | "gesloten"; opgepakt_op: string | null };

/** Everything that a merge or a split changed, so that it can be undone. No personal data but what is sealed. */
export type Inhoud = {
  rijen: Verplaatst;
  /** The zaak that gave the signals. */
  van: Oppakking;
  /** The zaak that took them in, and whether it was made for it. */
  naar: Wijziging<Oppakking>;
  nieuw: boolean;
  /** Sealed: what was known of the household of the zaak that took them in; null when that did not change. */
  huishoudgegevens: Wijziging<{ gegevens: string | null }> | null;
  /** Terms that were made because a zaak was left, or begun, without one. */
  gemaakt: number[];
  termijnen: ({ id: number } & Wijziging<{ status: string; vervuld_op: string | null }>)[];
  adressen: ({ id: number } & Wijziging<{ zelfde_als_id: number | null }>)[];
  koppelingen: { id: number; status: string; besloten_op: string | null; besloten_door: string | null }[];
};

/**
 * How a zaak that takes another one in goes on: worked when either was, since the first day on which either was.
 *
 * @reading Who worked one of two zaken of one household worked the household.
 */
export function joinOppakking(blijft: Oppakking, gaat: Oppakking): Oppakking {
  const [first = null] = [blijft.opgepakt_op, gaat.opgepakt_op].filter((op) => op !== null).sort();
  const worked = blijft.status === "inBehandeling" || gaat.status === "inBehandeling";
  return { status: worked ? "inBehandeling" : blijft.status, opgepakt_op: first };
}

/**
 * How the zaak that took another one in goes on without it.
 *
 * @param nu  as it is now
 * @param worked  whether it has contactpogingen or a behandelaar of its own: then it stays taken up
 */
export function undoOppakking(nu: Oppakking, { werd, ...was }: Wijziging<Oppakking>, worked: boolean): Oppakking {
  const { status, opgepakt_op } = nu;
  const isChanged = status !== werd.status || opgepakt_op !== werd.opgepakt_op;
  return isChanged || (was.status === "nieuw" && worked) ? { status, opgepakt_op } : was;
}

/** What the municipality knows of two zaken of one household together; where they differ, what the staying one says. */
export const joinHuishouden = (blijft: HuishoudGegevens, gaat: HuishoudGegevens): HuishoudGegevens => ({
  ...gaat,
  ...blijft,
});

/** How things stand when somebody wants to undo a merge or a split. */
export type UndoStand = {
  soort: "samenvoeging" | "splitsing";
  nieuw: boolean;
  /** `krijgtOpen`: of what goes back, something can still be worked. */
  van: { isOpen: boolean; isInNaar: boolean; krijgtOpen: boolean };
  /**
   * `wordtLeeg`: without what goes back it has no signal left; `houdtOpen`: it has one left that can be worked;
   * `isBewerkt`: somebody worked it since.
   */
  naar: { isOpen: boolean; wordtLeeg: boolean; houdtOpen: boolean; isBewerkt: boolean };
  /** Whether an address becomes another spelling again, at which no zaak can be open. */
  adresTerug: boolean;
  /** Whether every row that moved is where the move left it, and every address too. */
  rijenStaan: boolean;
  adressenStaan: boolean;
  /** Whether another zaak is open at the address of the zaak that gave the signals. */
  anderOpen: boolean;
};
export type Bezwaar = { code: string; melding: string };

const bezwaren: readonly (Bezwaar & { als: (stand: UndoStand) => boolean })[] = [
  {
    als: ({ naar }) => !naar.isOpen,
    code: "zaak-gesloten",
    melding: "De zaak waar de signalen nu staan, is gesloten. Heropen die zaak eerst.",
  },
  {
    als: ({ soort, van }) => soort === "splitsing" && !van.isOpen,
    code: "zaak-gesloten",
    melding: "De zaak waar de signalen vandaan kwamen, is gesloten. Heropen die zaak eerst.",
  },
  {
    als: ({ soort, van, rijenStaan, adressenStaan }) =>
      (soort === "samenvoeging" && !van.isInNaar) || !rijenStaan || !adressenStaan,
    code: "later-verplaatst",
    melding: "Er is daarna weer iets verplaatst. Maak dat eerst ongedaan.",
  },
  {
    als: ({ soort, anderOpen }) => soort === "samenvoeging" && anderOpen,
    code: "andere-zaak-open",
    melding: "Op het oude adres is al een andere zaak open. Werk in die zaak verder.",
  },
  {
    als: ({ soort, nieuw, naar, adresTerug }) =>
      soort === "splitsing" && nieuw && (naar.wordtLeeg ? naar.isBewerkt : adresTerug),
    code: "al-bewerkt",
    melding: "In de nieuwe zaak is al gewerkt. Voeg de twee zaken samen.",
  },
  {
    als: ({ soort, nieuw, van, naar }) =>
      (soort === "samenvoeging" && !van.krijgtOpen) || (!naar.houdtOpen && !(nieuw && naar.wordtLeeg)),
    code: "zonder-open-signaal",
    melding: "Dan is er een open zaak zonder lopend signaal. Laat de signalen staan waar zij nu zijn.",
  },
];

/** The first thing that makes undoing impossible by now; null when nothing does. */
export function objectToUndo(stand: UndoStand): Bezwaar | null {
  const found = bezwaren.find(({ als }) => als(stand));
  return found ? { code: found.code, melding: found.melding } : null;
}

/** A signal as far as its kind is concerned; `adresId` is the main address of its dwelling. */
export type Soortmelding = Pick<EerdereMelding, "signaaldatum" | "ingetrokken"> & {
  id: number;
  adresId: number;
  meervoudig: boolean;
  opeenvolgend: boolean;
};

/**
 * The signals that are of another kind now that signals came to or left their address.
 *
 * @param meldingen  every signal at these addresses
 * @source divosa-definities
 */
export function reclassifyAdressen(
  meldingen: readonly Soortmelding[],
  beleid: readonly Beleidsregel[],
): { id: number; meervoudig: boolean; opeenvolgend: boolean }[] {
  return [...Map.groupBy(meldingen.filter(countsForKind), ({ adresId }) => adresId).values()].flatMap((same) =>
    same.flatMap((melding) => {
      const others = same.filter((other) => other !== melding).map(({ signaaldatum }) => signaaldatum);
      const { meervoudig, opeenvolgend } = classify(melding.signaaldatum, others, beleid);
      const isSame = meervoudig === melding.meervoudig && opeenvolgend === melding.opeenvolgend;
      return isSame ? [] : [{ id: melding.id, meervoudig, opeenvolgend }];
    }),
  );
}
