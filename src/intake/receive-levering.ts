import { createHash } from "node:crypto";
import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { conflict, nietBeschikbaar, ongeldigeInvoer, Probleem, teGroot } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import type { BodyReader } from "../platform/body.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { newUuid } from "../platform/ids.ts";
import { mapInTurns } from "../platform/in-turns.ts";
import { enqueue } from "../platform/outbox.ts";
import { type Incoming, LeveringOvergenomen, type Poging } from "./incoming.ts";
import { CountedBytes, type Gelezen, maxComparedBytes, sameBegin, untilStop } from "./levering-bytes.ts";
import { showLife } from "./levering-leven.ts";
import { finishLevering, keepGelezen, restartLevering } from "./levering-progress-store.ts";
import { findByIdempotency, findLevering, insertLevering, type Levering } from "./levering-store.ts";
import { parseSignaal } from "./parse-signaal.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonList } from "./read-json-list.ts";
import { readNdjson } from "./read-ndjson.ts";
import { LeveringFout, type ParsedRow, type RowChunk } from "./read-rows.ts";
import { readXlsx } from "./read-xlsx.ts";
import { csvFouten } from "./row-fouten.ts";

export type Formaat = "json" | "ndjson" | "csv" | "xlsx";
/** A levering that showed no life for this long was broken off with the process that read it, or by its sender. */
const silence = { seconds: 60 };
/** A JSON list is read whole before its first row; the other two stream. */
const maxListBytes = 32 * 1024 * 1024;

/**
 * Takes a file in while it arrives, a chunk a transaction: the good rows go in, the bad ones into the row report.
 * Sending the same file again adds nothing; with the same Idempotency-Key it is the same levering. One that broke off
 * goes on under its key with the same bytes only; one that was refused as a whole took nothing in, so its key is free.
 * A try that fell silent and was taken over ends without a trace when it comes back.
 *
 * @throws Probleem 400 when the file as a whole cannot be read, 409 when the key belongs to another file or another try reads it
 */
export async function receiveLevering(
  ctx: Context,
  input: { formaat: Formaat; stream: BodyReader; idempotencySleutel: string | null },
): Promise<Levering> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const { idempotencySleutel: sleutel } = input;
  const earlier = sleutel ? await findByIdempotency(ctx.db.read, partnerId, sleutel) : null;
  const all = untilStop(input.stream.bytes(ctx.config.maxLeveringBytes), ctx.halt);
  if (earlier?.status === "verwerkt") return await answerRepeat(earlier, all);
  const taken = earlier ? await takeOver(ctx, earlier, input.formaat, all) : null;
  const levering = taken ?? { ...(await beginLevering(ctx, partnerId, input)), bytes: all };
  const { formaat, stream } = input;
  return await readIn(ctx, partnerId, { ...levering, isRepeatable: sleutel !== null, formaat, gone: stream.gone });
}

type Try = Poging & {
  uuid: string;
  isRepeatable: boolean;
  formaat: Formaat;
  bytes: AsyncGenerator<Uint8Array>;
  gone: AbortSignal;
};

async function beginLevering(
  ctx: Context,
  partnerId: number,
  { formaat, idempotencySleutel }: { formaat: Formaat; idempotencySleutel: string | null },
): Promise<Poging & { uuid: string }> {
  const uuid = newUuid();
  const ontvangenOp = ctx.clock.now();
  try {
    const row = { uuid, partnerId, idempotencySleutel, formaat, ontvangenOp };
    return { id: await ctx.db.write((trx) => insertLevering(trx, row)), poging: 1, uuid };
  } catch (error) {
    throw isUniqueViolation(error) ? stillRunning() : error;
  }
}

/** The key is known: the same bytes get the same levering, other bytes a refusal. Nothing is taken in. */
async function answerRepeat(earlier: Levering, all: AsyncGenerator<Uint8Array>): Promise<Levering> {
  const hash = createHash("sha256");
  for await (const bytes of all) hash.update(bytes);
  if (hash.digest("base64url") !== earlier.inhoudHash) throw otherContent();
  return earlier;
}

/**
 * Goes on with a levering that was broken off or refused: compares first, and only then drops the old row report.
 * @returns the try that owns it now, and the bytes to read, from the first on
 */
async function takeOver(
  ctx: Context,
  earlier: Levering,
  formaat: Formaat,
  all: AsyncGenerator<Uint8Array>,
): Promise<Poging & { uuid: string; bytes: AsyncGenerator<Uint8Array> }> {
  const { gelezenBytes, gelezenHash } = earlier;
  const isOtherForm = gelezenBytes > 0 && formaat !== earlier.formaat;
  const bytes = isOtherForm ? null : await sameBegin(all, { bytes: gelezenBytes, hash: gelezenHash ?? "" });
  if (!bytes) throw otherContent();
  const now = ctx.clock.now();
  const silentSince = Temporal.Instant.from(now).subtract(silence).toString({ smallestUnit: "millisecond" });
  const mine = await ctx.db.write((trx) => restartLevering(trx, earlier, { formaat, now, silentSince }));
  if (mine) return { ...mine, uuid: earlier.uuid, bytes };
  await all.return(undefined);
  throw stillRunning();
}

const otherContent = (): Probleem =>
  conflict("sleutel-in-gebruik", "Deze Idempotency-Key hoort al bij een levering met andere inhoud.");

const stillRunning = (): Probleem =>
  new Probleem(409, "levering-bezig", "Een levering met deze Idempotency-Key wordt nog verwerkt.", {
    headers: { "Retry-After": String(silence.seconds) },
  });

async function readIn(ctx: Context, partnerId: number, levering: Try): Promise<Levering> {
  // A sender that is slow is not waited for once a chunk failed.
  const failed = new AbortController();
  const bytes = new CountedBytes(untilStop(levering.bytes, failed.signal));
  const life = showLife(ctx, levering, bytes);
  try {
    await storeRows(ctx, partnerId, levering, { bytes, failed, lost: life.lost });
  } catch (error) {
    throw error instanceof LeveringOvergenomen ? stillRunning() : error;
  } finally {
    await life.end();
  }
  return (await findLevering(ctx.db.read, partnerId, levering.uuid)) as Levering;
}

async function storeRows(
  ctx: Context,
  partnerId: number,
  levering: Try,
  { bytes, failed, lost }: { bytes: CountedBytes; failed: AbortController; lost: AbortSignal },
): Promise<void> {
  let kenmerken: Record<string, string> = {};
  const stop = AbortSignal.any([levering.gone, lost, ctx.halt]);
  let stored: Promise<unknown> = Promise.resolve();
  try {
    for await (const chunk of readChunks(levering.formaat, bytes, stop)) {
      kenmerken = { ...kenmerken, ...chunk.kenmerken };
      const from = { id: levering.id, poging: levering.poging, bytes: bytes.passed };
      const rows = await mapInTurns(chunk.rijen, (rij) => toIncoming(ctx, partnerId, from, levering.formaat, rij));
      await stored;
      // Another process goes on where this one stops, with the same key and the same bytes.
      if (ctx.halt.aborted) throw nietBeschikbaar("stopt", 1);
      if (levering.isRepeatable) await keepRead(ctx, levering, bytes.gelezen);
      stored = (await handIn(ctx, rows, failed)).stored;
    }
    await stored;
  } catch (thrown) {
    // What became of the chunk before is known first.
    const error = await stored.then(
      () => thrown,
      (first: unknown) => first,
    );
    if (error instanceof LeveringOvergenomen) throw error;
    // The rows before the break are in; the same key, or the same rows in a new file, go on from there.
    const refused = error instanceof LeveringFout;
    const status = refused ? "geweigerd" : "onderbroken";
    await finish(ctx, levering, { status, inhoudHash: null, kenmerken, fouten: refused ? error.fouten : [] });
    if (refused && error.code === "te-groot") throw teGroot(error.fouten[0]?.melding ?? "");
    if (refused) throw ongeldigeInvoer(error.fouten);
    throw ctx.halt.aborted ? nietBeschikbaar("stopt", 1) : error;
  }
  await finish(ctx, levering, { status: "verwerkt", inhoudHash: bytes.gelezen.hash, kenmerken, fouten: [] });
}

/** Hands a chunk in, and comes back when only the database is at work on it: meanwhile the next one is read. */
async function handIn(
  ctx: Context,
  rows: readonly Incoming[],
  failed: AbortController,
): Promise<{ stored: Promise<unknown> }> {
  const { promise: decided, resolve } = Promise.withResolvers<void>();
  const stored = ctx.intake.submitChunk(rows, resolve);
  // Its failure ends the reading, and is heard before the next chunk goes in.
  stored.catch(() => failed.abort());
  await Promise.race([decided, stored]);
  return { stored };
}

type End = Omit<Parameters<typeof finishLevering>[2], "klaarOp">;

async function finish(ctx: Context, levering: Poging, end: End): Promise<void> {
  const klaarOp = ctx.clock.now();
  await ctx.db.write(async (trx) => {
    await finishLevering(trx, levering, { ...end, klaarOp });
    if (end.status === "verwerkt") await enqueue(trx, "levering.verwerkt", [levering.id], klaarOp);
  });
  ctx.meters.count("seinhuis_leveringen_total", { status: end.status });
}

function readChunks(formaat: Formaat, bytes: AsyncIterable<Uint8Array>, stop: AbortSignal): AsyncGenerator<RowChunk> {
  if (formaat === "csv") return readCsv(bytes);
  if (formaat === "xlsx") return readXlsx(bytes, stop);
  return formaat === "ndjson" ? readNdjson(bytes) : readJsonList(bytes, maxListBytes);
}

/** Before the rows go in, so that no row is ever in without the bytes that it came with being known. */
async function keepRead(ctx: Context, levering: Poging, gelezen: Gelezen): Promise<void> {
  if (gelezen.bytes <= maxComparedBytes) await ctx.db.write((trx) => keepGelezen(trx, levering, gelezen));
}

function toIncoming(
  ctx: Context,
  partnerId: number,
  from: Poging & { bytes: number },
  formaat: Formaat,
  rij: ParsedRow,
): Incoming {
  const hasColumns = formaat === "csv" || formaat === "xlsx";
  const place = (fouten: readonly Fout[]) => (hasColumns ? csvFouten(fouten, rij.regel) : fouten);
  return {
    partnerId,
    actor: ctx.actor,
    levering: { ...from, regel: rij.regel, place, ...(rij.cellen ? { cellen: rij.cellen } : {}) },
    kenmerk: rij.kenmerk,
    inhoud: parseSignaal(rij.ruw, rij.fouten, place),
  };
}
