import type { Config } from "./config.ts";
import type { LiveKijkers } from "./contact/live-kijkers.ts";
import type { Intake } from "./intake/incoming.ts";
import type { Levering } from "./intake/levering-store.ts";
import type { Meters } from "./meters.ts";
import type { Clock } from "./platform/clock.ts";
import type { Database, Reader, Writer } from "./platform/database.ts";
import type { Health } from "./platform/health.ts";
import type { Keys } from "./platform/keys.ts";
import type { Log } from "./platform/log.ts";
import type { Resolve } from "./platform/resolve.ts";
import type { SharedPoll } from "./platform/shared-poll.ts";
import type { Tracer } from "./platform/trace.ts";
import type { Tables } from "./tables.ts";

export type Db = Database<Tables>;
export type Read = Reader<Tables>;
export type Trx = Writer<Tables>;

/** What a use case works with; made once in `wire.ts`, given its actor per request. */
export type Context = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  /** What is counted of this process; see `meters.ts` for all of it. */
  readonly meters: Meters;
  /** Where steps of the work are told, when somebody collects them. */
  readonly tracer: Tracer;
  /** What is wrong with this process; told by /readyz and /metrics. */
  readonly health: Health;
  readonly keys: Keys;
  readonly config: Config;
  readonly intake: Intake;
  /** How leveringen go, for those who watch them. */
  readonly voortgang: SharedPoll<Levering>;
  /** Who has a page of the inbox open that hears of news. */
  readonly live: LiveKijkers;
  /** Aborted when the process stops: what takes long ends at its next step. */
  readonly halt: AbortSignal;
  /** Asks DNS; the only way in which a name that a partner gave becomes an address. */
  readonly resolve: Resolve;
  readonly actor: Actor;
  /** How the actor last saw a zaak: a change of it is refused when somebody else changed it since. */
  readonly gezien?: { readonly zaak: string; readonly versie: string };
};

export const scopes = [
  "signalen:aanleveren",
  "terugkoppelingen:lezen",
  "zaken:lezen",
  "zaken:werken",
  "monitor:lezen",
  "beheer",
  "ddas:lezen",
  "sleutels:beheren",
] as const;
export type Scope = (typeof scopes)[number];

/** Somebody of a municipality. */
export type Medewerker = {
  readonly id: number;
  readonly uuid: string;
  /** Whose zaken this person sees: those of one team (0 is of no team), with the own ones; null is all. */
  readonly teamId: number | null;
};

/** Who acts. The ids are what every query is narrowed by. */
export type Actor =
  | {
      readonly soort: "partner";
      readonly naam: string;
      readonly partnerId: number;
      readonly scopes: ReadonlySet<string>;
    }
  | {
      readonly soort: "gemeente";
      readonly naam: string;
      readonly gemeenteId: number;
      readonly scopes: ReadonlySet<string>;
      /** The machine that acts; absent for a person. */
      readonly clientId?: string;
      /** The person who acts; absent for a machine. */
      readonly medewerker?: Medewerker;
    }
  | { readonly soort: "systeem"; readonly naam: string; readonly scopes: ReadonlySet<string> };
