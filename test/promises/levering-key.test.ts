import { describe, expect, it } from "vitest";
import { partnerToken } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

type Body = string | ReadableStream<Uint8Array>;
const blockBytes = 16 * 1024;

/** A partner that sends every file under the same Idempotency-Key. */
async function sender(town: Town) {
  const Authorization = `Bearer ${await partnerToken(town.base)}`;
  return async (body: Body, media = "application/x-ndjson", key = "nachtlevering"): Promise<Answer> => {
    const headers = { Authorization, "Content-Type": media, "Idempotency-Key": key };
    return await readAnswer(
      await town.app.request("/v1/leveringen", { method: "POST", headers, body, duplex: "half" } as RequestInit),
    );
  };
}

/** The text in blocks, as a network brings it; after `until` bytes the connection is gone. */
function inBlocks(text: string, until = Number.POSITIVE_INFINITY, size = blockBytes): ReadableStream<Uint8Array> {
  const bytes = Buffer.from(text);
  let at = 0;
  return new ReadableStream({
    pull: (controller) => {
      if (at >= until) return controller.error(new Error("connection reset"));
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, Math.min(at + size, until)));
      at += size;
    },
  });
}

const ndjson = (count: number, prefix = "F"): string =>
  Array.from({ length: count }, (_, n) => {
    const adres = { huisnummer: n + 1, postcode: "3073HE" };
    return `${JSON.stringify(signaal(`${prefix}-${n + 1}`, { adres }))}\n`;
  }).join("");

async function stored(town: Town): Promise<{ signalen: number; regels: number; leveringen: unknown[] }> {
  const q = town.base.db.read.q;
  const [signalen, regels] = await Promise.all(
    (["signalen", "levering_regels"] as const).map((table) =>
      q
        .selectFrom(table)
        .select(({ fn }) => fn.countAll<number>().as("n"))
        .executeTakeFirstOrThrow(),
    ),
  );
  const leveringen = await q.selectFrom("leveringen").select(["status", "aantal", "gelezen_bytes"]).execute();
  return { signalen: signalen?.n ?? -1, regels: regels?.n ?? -1, leveringen };
}

describe.each(engines)("the key of a levering that was refused as a whole (%s)", (engine) => {
  it.each([
    ["text/csv", `foo;bar\n${"1;2\n".repeat(60_000)}`],
    ["application/x-ndjson", `PK\u0003\u0004${" ".repeat(200_000)}`],
    ["application/json", `[${" ".repeat(200_000)},]`],
  ])("%s: the same bytes get the same 400 every time", async (media, body) => {
    const send = await sender(await makeTown(engine));
    const first = await send(inBlocks(body), media);
    expect(first.status).toBe(400);
    for (const size of [blockBytes, 1_000_000, 50_000]) {
      const again = await send(inBlocks(body, undefined, size), media);
      expect([again.status, again.body]).toEqual([400, first.body]);
    }
  });

  it("is free for the mended file, in another form too, and then belongs to that", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    expect((await send("foo;bar\n1;2\n", "text/csv")).status).toBe(400);
    const mended = await send(ndjson(3));
    expect([mended.status, mended.body.status, mended.body.aanvaard]).toEqual([202, "verwerkt", 3]);
    expect((await send(ndjson(3))).body).toEqual(mended.body);
    expect((await send("foo;bar\n1;2\n", "text/csv")).status).toBe(409);
    expect(await stored(town)).toMatchObject({ signalen: 3, regels: 3 });
  });
});

describe.each(engines)("the key of a levering that broke off (%s)", (engine) => {
  const whole = ndjson(3_000);
  const cutAt = Math.floor(whole.length * 0.9);

  it("refuses other content and keeps what was stored, with its report; the true file then completes it", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    expect((await send(inBlocks(whole, cutAt))).status).toBe(400);
    const before = await stored(town);
    expect(before).toMatchObject({ signalen: 2_000, regels: 2_000, leveringen: [{ status: "onderbroken" }] });

    const last = whole.indexOf('"F-1999"');
    for (const other of [
      ndjson(2, "X"),
      ndjson(3_000, "X"),
      whole.slice(0, blockBytes),
      "",
      `${whole.slice(0, last)}"G-1999"${whole.slice(last + 8)}`,
    ]) {
      const answer = await send(inBlocks(other));
      expect([answer.status, answer.body.type]).toEqual([409, "urn:seinhuis:probleem:sleutel-in-gebruik"]);
    }
    expect((await send(inBlocks(whole), "text/csv")).status).toBe(409);
    expect(await stored(town)).toEqual(before);

    const again = await send(inBlocks(whole, undefined, 70_001));
    expect([again.status, again.body.status]).toEqual([202, "verwerkt"]);
    expect([again.body.aantal, again.body.aanvaard, again.body.bestaand]).toEqual([3_000, 1_000, 2_000]);
    expect(await stored(town)).toMatchObject({ signalen: 3_000, regels: 3_000 });
  });

  it("still refuses other content after a second try that came less far", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    await send(inBlocks(whole, cutAt));
    expect((await send(inBlocks(whole, blockBytes * 3))).status).toBe(400);
    expect(await stored(town)).toMatchObject({ signalen: 2_000, regels: 2_000 });
    const first = whole.slice(0, whole.indexOf("\n") + 1);
    expect((await send(first + ndjson(2, "X"))).status).toBe(409);
    expect((await send(whole)).body).toMatchObject({ status: "verwerkt", aantal: 3_000 });
  });

  it("is free for anything as long as no row went in", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    expect((await send(inBlocks(whole, blockBytes))).status).toBe(400);
    expect(await stored(town)).toMatchObject({
      signalen: 0,
      leveringen: [{ status: "onderbroken", gelezen_bytes: 0 }],
    });
    expect((await send(ndjson(2, "X"))).body).toMatchObject({ status: "verwerkt", aanvaard: 2 });
  });
});
