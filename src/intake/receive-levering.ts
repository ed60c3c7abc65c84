import { createHash } from "node:crypto";
import { asPartner } from "../access/permission.ts";
import type { Context } from "../context.ts";
import { conflict, ongeldigeInvoer, Probleem, teGroot } from "../errors.ts";
import type { Fout } from "../law/fout.ts";
import type { BodyReader } from "../platform/body.ts";
import { isUniqueViolation } from "../platform/database.ts";
import { newUuid } from "../platform/ids.ts";
import type { Incoming } from "./incoming.ts";
import {
  findByIdempotency,
  findLevering,
  finishLevering,
  insertLevering,
  type Levering,
  restartLevering,
} from "./levering-store.ts";
import { parseSignaal } from "./parse-signaal.ts";
import { readCsv } from "./read-csv.ts";
import { readJsonList } from "./read-json-list.ts";
import { readNdjson } from "./read-ndjson.ts";
import { LeveringFout, type ParsedRow, type RowChunk } from "./read-rows.ts";
import { csvFouten } from "./row-fouten.ts";

export type Formaat = "json" | "ndjson" | "csv";
/** A levering that got no row for this long was broken off with the process that read it. */
const silence = { seconds: 60 };
/** A JSON list is read whole before its first row; the other two stream. */
const maxListBytes = 32 * 1024 * 1024;

/**
 * Takes a file in while it arrives, a chunk a transaction: the good rows go in, the bad ones into the row report.
 * Sending the same file again adds nothing; with the same Idempotency-Key it is the same levering.
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
  if (earlier?.klaarOp && earlier.status !== "onderbroken") return await answerRepeat(ctx, earlier, input);
  const levering = earlier ?? (await beginLevering(ctx, partnerId, input));
  if (earlier && !(await takeOver(ctx, earlier.id))) throw stillRunning();
  return await readIn(ctx, partnerId, levering, input);
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
  if (hash.digest("base64url") !== earlier.inhoudHash) {
    throw conflict("sleutel-in-gebruik", "Deze Idempotency-Key hoort al bij een levering met andere inhoud.");
  }
  return earlier;
}

/** Goes on with a levering that was broken off, unless it is still being read. */
async function takeOver(ctx: Context, id: number): Promise<boolean> {
  const now = ctx.clock.now();
  const silentSince = Temporal.Instant.from(now).subtract(silence).toString({ smallestUnit: "millisecond" });
  return await ctx.db.write((trx) => restartLevering(trx, id, now, silentSince));
}

const stillRunning = (): Probleem =>
  new Probleem(409, "levering-bezig", "Een levering met deze Idempotency-Key wordt nog verwerkt.", {
    headers: { "Retry-After": String(silence.seconds) },
  });

async function readIn(
  ctx: Context,
  partnerId: number,
  levering: { id: number; uuid: string },
  { formaat, stream }: { formaat: Formaat; stream: BodyReader },
): Promise<Levering> {
  const hash = createHash("sha256");
  let kenmerken: Record<string, string> = {};
  const finish = (status: Levering["status"], fouten: readonly Fout[]): Promise<void> => {
    const inhoudHash = status === "onderbroken" ? null : hash.digest("base64url");
    const end = { status, inhoudHash, kenmerken, fouten, klaarOp: ctx.clock.now() };
    return ctx.db.write((trx) => finishLevering(trx, levering.id, end));
  };
  try {
    const bytes = hashing(stream.bytes(ctx.config.maxLeveringBytes), hash);
    for await (const chunk of readChunks(formaat, bytes)) {
      kenmerken = { ...kenmerken, ...chunk.kenmerken };
      await ctx.intake.submitChunk(chunk.rijen.map((rij) => toIncoming(ctx, partnerId, levering.id, formaat, rij)));
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
  return formaat === "ndjson" ? readNdjson(bytes) : readJsonList(bytes, maxListBytes);
}

async function* hashing(
  bytes: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    hash.update(chunk);
    yield chunk;
  }
}

function toIncoming(ctx: Context, partnerId: number, leveringId: number, formaat: Formaat, rij: ParsedRow): Incoming {
  const place = (fouten: readonly Fout[]) => (formaat === "csv" ? csvFouten(fouten, rij.regel) : fouten);
  return {
    partnerId,
    actor: ctx.actor,
    levering: { id: leveringId, regel: rij.regel, place },
    kenmerk: rij.kenmerk,
    inhoud: parseSignaal(rij.ruw, rij.fouten, place),
  };
}
