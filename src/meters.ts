import { createMetrics, type Meter, type Metrics } from "./platform/metrics.ts";

/** From half a millisecond to half a minute: a question, a page, a file. */
const seconds = [0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const gauge = (help: string, labels: readonly string[] = []) => ({ soort: "gauge", help, labels }) as const;
const counter = (help: string, labels: readonly string[] = []) => ({ soort: "counter", help, labels }) as const;
const histogram = (help: string, labels: readonly string[] = []) =>
  ({ soort: "histogram", help, labels, buckets: seconds }) as const;

/**
 * Everything that is measured, by its name in Prometheus: `/metrics` on the operations port. What is counted in the
 * database is the same in every process; all else is of one process.
 */
export const meterTable = {
  seinhuis_info: gauge("Always 1: what runs here", ["versie", "mode", "database"]),
  seinhuis_leider: gauge("1 when this process leads this task", ["taak"]),
  seinhuis_probleem: gauge("1 when this is wrong now, by the code of /readyz", ["code"]),
  seinhuis_klokverschil_seconds: gauge("How far the clock is ahead of that of PostgreSQL; below zero it is behind"),

  seinhuis_signalen_total: counter("Rows that came in, by what became of them and kind of partner", [
    "uitkomst",
    "soort",
  ]),
  seinhuis_weigeringen_total: counter("Faults in refused rows, each code once a row", ["code"]),
  seinhuis_leveringen_total: counter("Files that were read, by how that ended", ["status"]),

  seinhuis_http_verzoeken_total: counter("Requests that were answered", ["route", "methode", "status"]),
  seinhuis_http_duur_seconds: histogram("How long requests took until the answer began", ["route", "methode"]),
  seinhuis_http_onbeschikbaar_total: counter("Requests that had to come back later, by why", ["oorzaak"]),
  seinhuis_http_bezig: gauge("Requests in progress"),

  seinhuis_outbox_wachtend: gauge("Rows that wait in the outbox; counted up to 100,000"),
  seinhuis_outbox_oudste_seconds: gauge("How long the first of them should have been done"),
  seinhuis_outbox_verwerkt_total: counter("Rows of the outbox, by kind and how it went", ["soort", "uitkomst"]),

  seinhuis_termijnen: gauge("Running terms by state; counted up to 10,000 for a municipality", ["stand"]),

  seinhuis_webhooks_total: counter("Tries to send a webhook, by how they ended", ["uitkomst"]),
  seinhuis_webhooks_wachtend: gauge("Webhooks that wait to be sent; counted up to 100,000"),

  seinhuis_database_verbindingen: gauge("Connections to the database", ["stand"]),
  seinhuis_database_wal_bytes: gauge("Size of the journal of SQLite"),
  seinhuis_database_transactie_seconds: histogram("How long transactions took, with their waiting", ["uitkomst"]),
  seinhuis_database_herhaald_total: counter(
    "Transactions done again because another won, by the code of the database",
    ["code"],
  ),

  seinhuis_spans_total: counter("Steps of traces, by whether the collector took them", ["uitkomst"]),
} as const satisfies Record<string, Meter>;

export type MeterName = keyof typeof meterTable;
export type Meters = Metrics<MeterName>;

export const createMeters = (): Meters => createMetrics<MeterName>(meterTable);
