import type { Config } from "../../config.ts";
import type { Read } from "../../context.ts";
import { systemClock } from "../../platform/clock.ts";
import type { Reader } from "../../platform/database.ts";
import { type Moved, move, type Report } from "../../platform/verhuis/move.ts";
import { Refused } from "../../platform/verhuis/refused.ts";
import { type Command, type Output, takeArgs, UsageError } from "../command.ts";
import { redenen, volgende, woorden } from "../verhuis-teksten.ts";
import { compareAnswers } from "../verhuis-vragen.ts";

const againFlag = "--opnieuw";
/** A line of progress for every so many rows. */
const everyRows = 10_000;

/**
 * Moves a whole SQLite installation to PostgreSQL, where everything is held against the source row by row. Broken off,
 * the same command goes on where it was.
 */
export const verhuis: Command = {
  usage: `verhuis <sqlite-bestand> [postgres://…, anders DATABASE_URL] [${againFlag}]`,
  runAlone: async (config, args) => {
    const { from, to } = readArgs(config, args);
    tell("De server op dit SQLite-bestand moet gestopt zijn. Zolang de verhuizing duurt, kan niemand het openen.");
    const begun = Temporal.Instant.from(systemClock.now());
    const vandaag = begun.toZonedDateTimeISO("Europe/Amsterdam").toPlainDate().toString();
    const compare = (source: Reader<unknown>, target: Reader<unknown>) =>
      compareAnswers(source as Read, target as Read, vandaag);
    const moved = await move({ from, to, again: args.includes(againFlag), compare, report }).catch(putInWords);
    const seconds = Temporal.Instant.from(systemClock.now()).since(begun).total("seconds");
    return describe(moved, from, seconds);
  },
};

function readArgs(config: Config, args: readonly string[]): { from: string; to: string } {
  const [from = "", to = config.databaseUrl] = takeArgs(
    args.filter((arg) => arg !== againFlag),
    1,
    2,
  );
  const isPostgres = (url: string): boolean => /^postgres(ql)?:\/\//.test(url);
  if (from === "" || isPostgres(from)) throw new UsageError("Noem eerst het SQLite-bestand.");
  if (!isPostgres(to) || !URL.canParse(to)) {
    throw new UsageError("Noem de database in PostgreSQL als postgres://…, hier of in DATABASE_URL.");
  }
  return { from: from.replace(/^sqlite:/, ""), to };
}

const steps: Readonly<Record<Parameters<Report>[0], string>> = {
  reading: "lezen",
  copying: "verhuizen",
  comparing: "vergelijken",
  finishing: "afronden",
};

/** Counts only: each table that has rows at its end, and a big one every so many rows. */
const report: Report = (step, table, rows, of) => {
  if (step === "finishing") tell(steps[step]);
  else if (rows > 0 && (rows === of || rows % everyRows === 0)) tell(`${steps[step]} ${table} ${rows} van ${of}`);
};

const tell = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

function putInWords(error: unknown): never {
  if (!(error instanceof Refused)) throw error;
  const details = error.details.map((detail) => detail.replaceAll(/[\w-]+/g, (word) => woorden[word] ?? word));
  throw new Error([redenen[error.reason], ...details].join("\n"));
}

function describe({ already, tables }: Moved, from: string, seconds: number): Output {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  return {
    ...(already ? { alVerhuisd: true } : { verhuisd: true }),
    gelijk: true,
    rijen: rows,
    seconden: Math.round(seconds * 10) / 10,
    tabellen: tables.map(({ table, rows: count, hash }) => ({
      tabel: table.name,
      verhuisd: already ? 0 : count,
      gecontroleerd: count,
      hash,
    })),
    volgende: volgende(from),
  };
}
