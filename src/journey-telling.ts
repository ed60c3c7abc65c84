import type { Outcome } from "./intake/incoming.ts";
import type { SignaalpartnerSoort } from "./law/lists.ts";
import type { Meters } from "./meters.ts";

/** What became of a row, and the kind of partner that sent it. */
export type Telbaar = { uitkomst: Outcome; soort: SignaalpartnerSoort | undefined };

/** Counts a chunk after its commit: what came in, and why what was refused. Never who sent it or whom it is about. */
export function countUitkomsten(meters: Meters, rows: readonly Telbaar[]): void {
  const kinds = Map.groupBy(rows, ({ uitkomst, soort }) => `${uitkomst.soort} ${soort ?? "onbekend"}`);
  for (const [kind, { length }] of kinds) {
    const [uitkomst = "", soort = ""] = kind.split(" ");
    meters.count("seinhuis_signalen_total", { uitkomst, soort }, length);
  }
  const codes = rows.flatMap(({ uitkomst }) =>
    "fouten" in uitkomst ? [...new Set(uitkomst.fouten.map(({ code }) => code))] : [],
  );
  for (const [code, { length }] of Map.groupBy(codes, (code) => code)) {
    meters.count("seinhuis_weigeringen_total", { code }, length);
  }
}
