import { AsyncLocalStorage } from "node:async_hooks";
import { nextPlace, type Place, writeParent, writePlace } from "./trace-context.ts";

/** What is told of a step: kinds, counts and codes, never what somebody sent. */
export type Attributes = Readonly<Record<string, string | number | boolean>>;
export type Span = {
  readonly place: Place;
  /** Tells something that is known only now; `name` gives it a better name than it began with. */
  set(attributes: Attributes, name?: string): void;
  fail(kind: string): void;
};
export type SpanOptions = {
  soort?: "server" | "client" | "intern";
  attributes?: Attributes;
  /** Steps of other traces that this one does the work of. */
  links?: readonly Place[];
};

/** Where steps go when somebody collects them: see `trace-export.ts`. */
export type Exporter = {
  start(name: string, parent: Place | null, options: SpanOptions): Span & { end(): void };
  stop(): Promise<void>;
};

export type Tracer = {
  /** Does work as the first step of a trace, or as the first one here of the caller's. */
  begin<R>(name: string, from: Place | null, work: (span: Span) => Promise<R>, options?: SpanOptions): Promise<R>;
  /** Does work as a step of what runs now. */
  step<R>(name: string, work: (span: Span) => Promise<R>, options?: SpanOptions): Promise<R>;
  /** Sends what waits to be sent, for as long as a stop allows. */
  stop(): Promise<void>;
};

/** What the line in the log at the end tells of the work: who did it, and why it could not be done now. */
type Notes = { actor: string | null; oorzaak: string | null };
const noNotes = (): Notes => ({ actor: null, oorzaak: null });

/** What belongs to the work at hand, wherever it has got to. */
type Running = { readonly place: Place; readonly notes: Notes };
const running = new AsyncLocalStorage<Running>();

/** Where the work at hand stands; undefined outside of any. */
export const currentPlace = (): Place | undefined => running.getStore()?.place;

/** The same for work that is done later, to be kept with it; null outside of any. */
export function currentParent(): string | null {
  const place = currentPlace();
  return place ? writeParent(place) : null;
}

/** Headers by which who is called can go on with the trace. */
export function traceHeaders(): Record<string, string> {
  const place = currentPlace();
  return place ? writePlace(place) : {};
}

/** Keeps who acts, by an id, for the line in the log at the end. */
export function noteActor(actor: string): void {
  const store = running.getStore();
  if (store) store.notes.actor = actor;
}
export const notedActor = (): string | null => running.getStore()?.notes.actor ?? null;

/** Keeps why the work has to be done later, by one of a few words. */
export function noteOorzaak(oorzaak: string): void {
  const store = running.getStore();
  if (store) store.notes.oorzaak = oorzaak;
}
export const notedOorzaak = (): string | null => running.getStore()?.notes.oorzaak ?? null;

/** Work that another may start later, in the trace of who handed it in. */
export const inOwnTrace = <Args extends unknown[], R>(work: (...args: Args) => R): ((...args: Args) => R) =>
  AsyncLocalStorage.bind(work);

/** @param exporter  where steps go; without one only the ids exist, for the log and for who is called */
export function createTracer(exporter?: Exporter): Tracer {
  if (!exporter) return untoldTracer;
  const run = async <R>(
    span: ReturnType<Exporter["start"]>,
    notes: Notes,
    work: (span: Span) => Promise<R>,
  ): Promise<R> => {
    try {
      return await running.run({ place: span.place, notes }, () => work(span));
    } catch (error) {
      span.fail(error instanceof Error ? error.name : typeof error);
      throw error;
    } finally {
      span.end();
    }
  };
  return {
    begin: (name, from, work, options = {}) => run(exporter.start(name, from, options), noNotes(), work),
    step: (name, work, options = {}) => {
      const now = running.getStore();
      return run(exporter.start(name, now?.place ?? null, options), now?.notes ?? noNotes(), work);
    },
    stop: () => exporter.stop(),
  };
}

const beginUntold = <R>(from: Place | null, work: (span: Span) => Promise<R>): Promise<R> => {
  const place = nextPlace(from);
  return running.run({ place, notes: noNotes() }, () => work(untold(place)));
};
const untoldTracer: Tracer = {
  begin: (_name, from, work) => beginUntold(from, work),
  step: (_name, work) => {
    const place = currentPlace();
    return place ? work(untold(place)) : beginUntold(null, work);
  },
  stop: async () => {},
};
const untold = (place: Place): Span => ({ place, set: () => {}, fail: () => {} });
