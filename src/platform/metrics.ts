import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** One thing that is measured. Labels have few values, all known beforehand: never an id, a name or a path. */
export type Meter = {
  readonly soort: "counter" | "gauge" | "histogram";
  readonly help: string;
  readonly labels?: readonly string[];
  /** Upper bounds of a histogram. */
  readonly buckets?: readonly number[];
};
type Labels = Readonly<Record<string, string>>;

/** Counts what a table of meters names, as Prometheus reads it. */
export type Metrics<Name extends string> = {
  /** Adds to a counter. */
  count(name: Name, labels?: Labels, by?: number): void;
  /** Sets a gauge to what is now. */
  set(name: Name, value: number, labels?: Labels): void;
  /** Moves a gauge. */
  move(name: Name, by: number, labels?: Labels): void;
  /** Takes all values of a gauge away: it is not known any more. */
  forget(name: Name): void;
  /** Adds a value to a histogram. */
  observe(name: Name, value: number, labels?: Labels): void;
  readonly registry: Registry;
};

export function createMetrics<Name extends string>(table: Readonly<Record<Name, Meter>>): Metrics<Name> {
  const registry = new Registry();
  const made = new Map<string, Counter | Gauge | Histogram>();
  for (const [name, meter] of Object.entries<Meter>(table)) made.set(name, make(name, meter, registry));
  const gauge = (name: Name): Gauge => made.get(name) as Gauge;
  return {
    count: (name, labels = {}, by = 1) => (made.get(name) as Counter).inc({ ...labels }, by),
    set: (name, value, labels = {}) => gauge(name).set({ ...labels }, value),
    move: (name, by, labels = {}) => gauge(name).inc({ ...labels }, by),
    // Without labels a reset would leave a nought, which says something.
    forget: (name) => (table[name].labels?.length ? gauge(name).reset() : gauge(name).remove()),
    observe: (name, value, labels = {}) => (made.get(name) as Histogram).observe({ ...labels }, value),
    registry,
  };
}

let ofProcess: Registry | undefined;

/** Memory, processor, garbage and event loop: once for a process, and only for one that is asked for it. */
export function processMetrics(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}

function make(name: string, { soort, help, labels = [], buckets }: Meter, registry: Registry) {
  const common = { name, help, labelNames: [...labels], registers: [registry] };
  if (soort === "counter") return new Counter(common);
  if (soort === "gauge") return new Gauge(common);
  return new Histogram({ ...common, ...(buckets ? { buckets: [...buckets] } : {}) });
}
