import type { Actor } from "../context.ts";
import type { Fout } from "../law/fout.ts";
import type { Inhoud } from "./parse-signaal.ts";
import type { Ontvangst } from "./signaal-store.ts";

/** One try to read a levering. Only the last one may write. */
export type Poging = { id: number; poging: number };

/** Somebody else reads this levering now: what this try still brought is undone. */
export class LeveringOvergenomen extends Error {
  override readonly name = "LeveringOvergenomen";
}

/** One row on its way in: parsed, or with the faults that parsing found. */
export type Incoming = {
  partnerId: number;
  actor: Actor;
  /** `bytes` is how much of the file was read by then; `place` names the places of faults as the sender of the file knows them. */
  levering:
    | (Poging & {
        regel: number;
        bytes?: number;
        place(fouten: readonly Fout[]): readonly Fout[];
        /** The cells of the row, of a file with columns: kept when the row is refused, so that it can be mended. */
        cellen?: () => Record<string, string>;
      })
    | null;
  kenmerk: string | null;
  inhoud: Inhoud;
};

/** What became of a row. `ontvangst` is the receipt; of a row that was there already, the receipt of the first time. */
export type Outcome =
  | { soort: "aanvaard" | "bestaand"; ontvangst: Ontvangst }
  | { soort: "botsing" | "geweigerd"; fouten: Fout[] };

/** The way in, shared by everything that takes signals; durable when it answers. */
export type Intake = {
  /** One signal; shares its transaction with whatever else waits. Throws 503 when too much waits already. */
  submit(row: Incoming): Promise<Outcome>;
  /**
   * A chunk of a file, in a transaction of its own. Throws LeveringOvergenomen when another try reads that file now.
   *
   * @param decided  called when all was decided and the rest is the database's work: time to make the next chunk
   */
  submitChunk(rows: readonly Incoming[], decided: () => void): Promise<Outcome[]>;
  /** What would be wrong with a signal if it came now; stores nothing. */
  tryOut(row: Incoming): Promise<Fout[]>;
};
