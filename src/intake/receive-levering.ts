import { createHash } from "node:crypto";
import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { conflict, ongeldigeInvoer, Probleem, teGroot } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import type { BodyReader } from "../platform/body.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { newUuid } from "../platform/ids.ts";
import { enqueue } from "../platform/outbox.ts";
import type { Incoming } from "./incoming.ts";
import { CountedBytes, type Gelezen, maxComparedBytes, sameBegin } from "./levering-bytes.ts";
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
/** A levering that got no row for this long was broken off with the process that read it. */
const silence = { seconds: 60 };
/** A JSON list is read whole before its first row; the other two stream. */
const maxListBytes = 32 * 1024 * 1024;

/**
 * Takes a file in while it arrives, a chunk a transaction: the good rows go in, the bad ones into the row report.
 * Sending the same file again adds nothing; with the same Idempotency-Key it is the same levering. One that broke off
 * goes on under its key with the same bytes only; one that was refused as a whole took nothing in, so its key is free.
 *
 * @throws Probleem 400 when the file as a whole cannot be read, 409 when the key belongs to another file
 */
export async function receiveLevering(
  ctx: Context,
  input: { formaat: Formaat; stream: BodyReader; idempotencySleutel: string | null },
): Promise<Levering> {
  const partnerId = asPartner(ctx, "signalen:aanleveren");
  const { idempotencySleutel: sleutel } = input;
  const earlier = sleutel ? await findByIdempotency(ctx.db.read, partnerId, sleutel) : null;
  if (earlier?.status === "verwerkt") return await answerRepeat(ctx, earlier, input);
  const all = input.stream.bytes(ctx.config.maxLeveringBytes);
  const bytes = earlier ? await takeOver(ctx, earlier, input.formaat, all) : all;
  const levering = earlier ?? (await beginLevering(ctx, partnerId, input));
  return await readIn(ctx, partnerId, { ...levering, isRepeatable: sleutel !== null }, input.formaat, bytes);
}

async function beginLevering(
  ctx: Context,
  partnerId: number,
  { formaat, idempotencySleutel }: { formaat: Formaat; idempotencySleutel: string | null },
): Promise<{ id: number; uuid: string }> {
  const uuid = newUuid();
  const ontvangenOp = ctx.clock.now();
  try {
    const row = { uuid, partnerId, idempotencySleutel, formaat, ontvangenOp };
    return { id: await ctx.db.write((trx) => insertLevering(trx, row)), uuid };
  } catch (error) {
    throw isUniqueViolation(error) ? stillRunning() : error;
  }
}

/** The key is known: the same bytes get the same levering, other bytes a refusal. Nothing is taken in. */
async function answerRepeat(ctx: Context, earlier: Levering, { stream }: { stream: BodyReader }): Promise<Levering> {
  const hash = createHash("sha256");
  for await (const bytes of stream.bytes(ctx.config.maxLeveringBytes)) hash.update(bytes);
  if (hash.digest("base64url") !== earlier.inhoudHash) throw otherContent();
  return earlier;
}

/**
 * Goes on with a levering that was broken off or refused: compares first, and only then drops the old row report.
 * @returns the bytes to read, from the first on
 */
async function takeOver(
  ctx: Context,
  earlier: Levering,
  formaat: Formaat,
  all: AsyncGenerator<Uint8Array>,
): Promise<AsyncGenerator<Uint8Array>> {
  const { gelezenBytes, gelezenHash } = earlier;
  const isOtherForm = gelezenBytes > 0 && formaat !== earlier.formaat;
  const bytes = isOtherForm ? null : await sameBegin(all, { bytes: gelezenBytes, hash: gelezenHash ?? "" });
  if (!bytes) throw otherContent();
  const now = ctx.clock.now();
  const silentSince = Temporal.Instant.from(now).subtract(silence).toString({ smallestUnit: "millisecond" });
  const isMine = await ctx.db.write((trx) => restartLevering(trx, earlier, { formaat, now, silentSince }));
  if (isMine) return bytes;
  await all.return(undefined);
  throw stillRunning();
}

const otherContent = (): Probleem =>
  conflict("sleutel-in-gebruik", "Deze Idempotency-Key hoort al bij een levering met andere inhoud.");

const stillRunning = (): Probleem =>
  new Probleem(409, "levering-bezig", "Een levering met deze Idempotency-Key wordt nog verwerkt.", {
    headers: { "Retry-After": String(silence.seconds) },
  });

async function readIn(
  ctx: Context,
  partnerId: number,
  levering: { id: number; uuid: string; isRepeatable: boolean },
  formaat: Formaat,
  stream: AsyncIterable<Uint8Array>,
): Promise<Levering> {
  const bytes = new CountedBytes(stream);
  let kenmerken: Record<string, string> = {};
  const finish = (status: Levering["status"], fouten: readonly Fout[]): Promise<void> => {
    const inhoudHash = status === "verwerkt" ? bytes.gelezen.hash : null;
    const end = { status, inhoudHash, kenmerken, fouten, klaarOp: ctx.clock.now() };
    return ctx.db.write(async (trx) => {
      await finishLevering(trx, levering.id, end);
      if (status === "verwerkt") await enqueue(trx, "levering.verwerkt", [levering.id], end.klaarOp);
    });
  };
  try {
    for await (const chunk of readChunks(formaat, bytes)) {
      kenmerken = { ...kenmerken, ...chunk.kenmerken };
      if (levering.isRepeatable) await keepRead(ctx, levering.id, bytes.gelezen);
      const from = { id: levering.id, bytes: bytes.passed };
      await ctx.intake.submitChunk(chunk.rijen.map((rij) => toIncoming(ctx, partnerId, from, formaat, rij)));
    }
  } catch (error) {
    // The rows before the break are in; the same key, or the same rows in a new file, go on from there.
    const refused = error instanceof LeveringFout;
    await finish(refused ? "geweigerd" : "onderbroken", refused ? error.fouten : []);
    if (refused && error.code === "te-groot") throw teGroot(error.fouten[0]?.melding ?? "");
    throw refused ? ongeldigeInvoer(error.fouten) : error;
  }
  await finish("verwerkt", []);
  return (await findLevering(ctx.db.read, partnerId, levering.uuid)) as Levering;
}

function readChunks(formaat: Formaat, bytes: AsyncIterable<Uint8Array>): AsyncGenerator<RowChunk> {
  if (formaat === "csv") return readCsv(bytes);
  if (formaat === "xlsx") return readXlsx(bytes);
  return formaat === "ndjson" ? readNdjson(bytes) : readJsonList(bytes, maxListBytes);
}

/** Before the rows go in, so that no row is ever in without the bytes that it came with being known. */
async function keepRead(ctx: Context, id: number, gelezen: Gelezen): Promise<void> {
  if (gelezen.bytes <= maxComparedBytes) await ctx.db.write((trx) => keepGelezen(trx, id, gelezen));
}

function toIncoming(
  ctx: Context,
  partnerId: number,
  from: { id: number; bytes: number },
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
