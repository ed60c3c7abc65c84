import { copyFileSync, existsSync, ftruncateSync, mkdirSync, openSync, rmSync, writeSync } from "node:fs";
import path from "node:path";
import SqliteFile from "better-sqlite3";
import { type Recorded, readRecording } from "../../support/fault-record.ts";

export type PowerCuts = {
  /** Answers of success that left: after each the power could have failed. */
  answers: number;
  /** Cuts that were tried: a file of only the bytes that were synced by then, opened again. */
  cuts: number;
  /** Of those, how many did not hold what was acknowledged by then. */
  lostAtCut: number;
  failedSyncs: number;
};

type Disk = { write(item: Recorded): void; cut(): SqliteFile.Database; close(): void };
type Acknowledged = { id: string; takenBack: boolean };

/**
 * Plays back what a program did to its SQLite file, and cuts the power after every `every`th answer: a file of only those
 * bytes that were synced before that answer left has to hold all that was acknowledged by then.
 *
 * @param before  the file as it was when the program started
 */
export function cutPower(recording: string, before: string, folder: string, every: number): PowerCuts {
  const disk = openDisk(before, path.join(folder, "cut"));
  const known = new Map<string, Acknowledged>();
  const figures = { answers: 0, cuts: 0, lostAtCut: 0, failedSyncs: 0 };
  for (const item of readRecording(recording)) {
    if (item.kind === "F") figures.failedSyncs += 1;
    if (item.kind !== "A") {
      disk.write(item);
      continue;
    }
    const answer = readAnswer(item.data.toString());
    if (!answer) continue;
    known.set(answer.id, { ...answer, takenBack: answer.takenBack || (known.get(answer.id)?.takenBack ?? false) });
    figures.answers += 1;
    if (figures.answers % every !== 0) continue;
    figures.cuts += 1;
    if (!holds(disk, [...known.values()])) figures.lostAtCut += 1;
  }
  disk.close();
  return figures;
}

function readAnswer(text: string): Acknowledged | undefined {
  const start = text.indexOf("\r\n\r\n");
  const body = /^\{.*"id":"([^"]+)".*\}/s.exec(start < 0 ? "" : text.slice(start + 4));
  return body?.[1] ? { id: body[1], takenBack: body[0].includes('"ingetrokken":{') } : undefined;
}

function holds(disk: Disk, known: readonly Acknowledged[]): boolean {
  let file: SqliteFile.Database | undefined;
  try {
    file = disk.cut();
    const rows = file.prepare("select uuid, zaak_id, ingetrokken_op from signalen").all() as Row[];
    const stored = new Map(rows.map((row) => [row.uuid, row]));
    return known.every(({ id, takenBack }) => {
      const row = stored.get(id);
      return row !== undefined && row.zaak_id !== null && (!takenBack || row.ingetrokken_op !== null);
    });
  } catch {
    // Not a database any more.
    return false;
  } finally {
    file?.close();
  }
}

type Row = { uuid: string; zaak_id: number | null; ingetrokken_op: string | null };

/** A disk that keeps what was synced. What a failed sync was about is gone for good, as the kernel drops it. */
function openDisk(before: string, folder: string): Disk {
  mkdirSync(folder, { recursive: true });
  const target = (name: string): string => path.join(folder, path.basename(name));
  const main = target(before);
  copyFileSync(before, main);
  const waiting = new Map<string, Recorded[]>();
  const open = new Map<string, number>();
  const fdOf = (name: string): number => {
    const known = open.get(name) ?? openSync(target(name), existsSync(target(name)) ? "r+" : "w+");
    open.set(name, known);
    return known;
  };
  return {
    write: (item) => {
      // The index of the journal is made anew from the journal itself.
      if (item.path.endsWith("-shm")) return;
      const list = waiting.get(item.path) ?? [];
      waiting.set(item.path, item.kind === "W" || item.kind === "T" ? list : []);
      if (item.kind === "W" || item.kind === "T") list.push(item);
      if (item.kind !== "S") return;
      for (const { kind, offset, data } of list) {
        if (kind === "T") ftruncateSync(fdOf(item.path), offset);
        else writeSync(fdOf(item.path), data, 0, data.length, offset);
      }
    },
    cut: () => {
      rmSync(`${main}-shm`, { force: true });
      // Read only: closing it folds nothing in, so the next cut finds what was synced and no more.
      return new SqliteFile(main, { readonly: true });
    },
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}
