import type { Instant } from "../tables.ts";
import type { Versie } from "./versie-store.ts";

type Plaats = { teamId: number; behandelaarId: number | null };
/** A signal with a crisis in an open zaak. */
export type LiveCrisis = Plaats & { zaak: string; signaalId: number; ontvangenOp: Instant };
/** An open zaak that came in lately. */
export type LiveNieuw = Plaats & { geopendOp: Instant };
/** What there is to tell about a municipality. */
export type LiveGemeente = { crises: readonly LiveCrisis[]; nieuw: readonly LiveNieuw[]; meer: boolean };
/** Who is busy with a zaak and who did what in it last; `door` is an actor's name. */
export type LiveZaak = Plaats & {
  bezig: { medewerkerId: number; gezienOp: Instant } | null;
  gebeurtenissen: readonly { door: string; laatste: number }[];
  pogingen: readonly { medewerkerId: number | null; laatste: number }[];
};

/** Who looks, at what, and what stood on the page already. */
export type LiveVraag = {
  /** The secret of the session: in memory alone. */
  sleutel: string;
  gemeenteId: number;
  /** The team to which this person is bound; null sees all. */
  team: { teamId: number; medewerkerId: number } | null;
  medewerkerId: number | null;
  /** As the audit and what happens in a zaak name this person. */
  naam: string;
  /** When the page was made. */
  sinds: Instant;
  /** The zaak of the page; `mijn` when the page said that this person is busy with it. */
  zaak: { id: number; versie: Versie; mijn: boolean } | null;
};

/** As it stands for one who looks: numbers and ids alone. */
export type LiveStand = {
  /** Crises in sight that were not on the page; `zaak` is the one when there is one. */
  crises: { aantal: number; zaak: string | null };
  /** Zaken that came in since the page was made. */
  nieuw: { aantal: number; meer: boolean };
  /** Null when the page is of no zaak. */
  zaak: { gewijzigd: boolean; overgenomen: boolean } | null;
};

const sees = ({ team }: Pick<LiveVraag, "team">, { teamId, behandelaarId }: Plaats): boolean =>
  team === null || teamId === team.teamId || behandelaarId === team.medewerkerId;

/** The crises that the page shows, or could: those in sight that came before it was made. */
export const knownCrises = (vraag: LiveVraag, { crises }: Pick<LiveGemeente, "crises">): ReadonlySet<number> =>
  new Set(
    crises.flatMap((crisis) => (sees(vraag, crisis) && crisis.ontvangenOp <= vraag.sinds ? [crisis.signaalId] : [])),
  );

/** What is told now. @param bekend  signals with a crisis that need no telling */
export function liveStand(
  vraag: LiveVraag,
  bekend: ReadonlySet<number>,
  gemeente: LiveGemeente,
  zaak: LiveZaak | undefined,
): LiveStand {
  const crises = gemeente.crises.filter((crisis) => sees(vraag, crisis) && !bekend.has(crisis.signaalId));
  const zaken = [...new Set(crises.map(({ zaak: id }) => id))];
  const nieuw = gemeente.nieuw.filter((item) => sees(vraag, item) && item.geopendOp > vraag.sinds);
  return {
    crises: { aantal: zaken.length, zaak: zaken.length === 1 ? (zaken[0] as string) : null },
    nieuw: { aantal: nieuw.length, meer: gemeente.meer && nieuw.length === gemeente.nieuw.length },
    zaak: vraag.zaak && zaakStand(vraag, vraag.zaak, zaak),
  };
}

function zaakStand(
  vraag: LiveVraag,
  { versie, mijn }: NonNullable<LiveVraag["zaak"]>,
  zaak: LiveZaak | undefined,
): NonNullable<LiveStand["zaak"]> {
  // Out of sight: that it changed is all there is to say.
  if (!zaak || !sees(vraag, zaak)) return { gewijzigd: true, overgenomen: false };
  const gebeurd = zaak.gebeurtenissen.some(({ door, laatste }) => door !== vraag.naam && laatste > versie.gebeurtenis);
  const geprobeerd = zaak.pogingen.some(
    ({ medewerkerId, laatste }) =>
      (medewerkerId === null || medewerkerId !== vraag.medewerkerId) && laatste > versie.poging,
  );
  const overgenomen = mijn && zaak.bezig !== null && zaak.bezig.medewerkerId !== vraag.medewerkerId;
  return { gewijzigd: gebeurd || geprobeerd, overgenomen };
}

/** One that watches: since when, what it was told last as text, and when. */
export type LiveKijker = { sinds: Instant; verteld: string; verteldOp: Instant };
export type LiveStap = "stand" | "hartslag" | "genoeg" | "niets";

/** After this a browser asks again: what runs for ever is never mended. */
const longest = { minutes: 15 };
/** Shorter than the silence after which proxies cut a connection. */
const silence = { seconds: 15 };

export function nextLiveStap(kijker: LiveKijker, stand: string, now: Instant): LiveStap {
  if (passed(kijker.sinds, longest, now)) return "genoeg";
  if (stand !== kijker.verteld) return "stand";
  return passed(kijker.verteldOp, silence, now) ? "hartslag" : "niets";
}

/** Whether that much time went by since. */
export const passed = (since: Instant, length: Temporal.DurationLike, now: Instant): boolean =>
  Temporal.Instant.compare(Temporal.Instant.from(since).add(length), now) <= 0;
