import { describe, expect, it } from "vitest";
import { partnerToken } from "../support/server.ts";
import { makeTown, readAnswer, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

/** More than two chunks of two thousand. */
const rows = Array.from({ length: 4_200 }, (_, n) =>
  JSON.stringify(signaal(`F-${n}`, { adres: { huisnummer: n + 1, postcode: "3073HE" } })),
);
const file = Buffer.from(`${rows.join("\n")}\n`);

/** A partner that sends all at once; unless it ends, its line stays open and no more comes. */
async function sendOpen(engine: (typeof engines)[number], bytes: Uint8Array, { ends = false } = {}) {
  const town = await makeTown(engine);
  const headers = { Authorization: `Bearer ${await partnerToken(town.base)}`, "Content-Type": "application/x-ndjson" };
  const start = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
    controller.enqueue(bytes);
    if (ends) controller.close();
  };
  const stream = new ReadableStream<Uint8Array>({ start });
  const init = { method: "POST", headers, body: stream, duplex: "half" } as RequestInit;
  const send = async () => await readAnswer(await town.app.request("/v1/leveringen", init));
  const status = async () => (await town.base.db.read.q.selectFrom("leveringen").select("status").execute())[0]?.status;
  return { town, send, status };
}

describe.each(engines)("a chunk that is stored while its sender is waited for (%s)", (engine) => {
  it("ends the levering when it fails, also when the sender sends nothing more", async () => {
    const { town, send, status } = await sendOpen(engine, file.subarray(0, Math.floor(file.length * 0.6)));
    town.base.intake.submitChunk = async (_rows, decided) => {
      decided();
      await new Promise((resolve) => setImmediate(resolve));
      throw Object.assign(new Error("gone"), { code: "57P01" });
    };
    expect((await send()).status).toBe(503);
    expect(await status()).toBe("onderbroken");
  });

  it("is the last one of a process that is asked to stop", async () => {
    const { town, send, status } = await sendOpen(engine, file);
    const { submitChunk } = town.base.intake;
    let begun = 0;
    town.base.intake.submitChunk = async (chunk, decided) => {
      begun += 1;
      decided();
      // The next chunk is read and made by then.
      for (let turns = 0; turns < 500; turns += 1) await new Promise((resolve) => setImmediate(resolve));
      town.base.beginStop();
      return await submitChunk(chunk, () => {});
    };
    expect((await send()).status).toBe(503);
    expect([begun, await status()]).toEqual([1, "onderbroken"]);
  });

  it("keeps other writers out no longer than it takes: the next one is made meanwhile by another alone", async () => {
    const { town, send, status } = await sendOpen(engine, file, { ends: true });
    const { submitChunk } = town.base.intake;
    let told = 0;
    town.base.intake.submitChunk = (chunk, decided) =>
      submitChunk(chunk, () => {
        told += 1;
        decided();
      });
    expect((await send()).body).toMatchObject({ aantal: rows.length, aanvaard: rows.length });
    expect([told, await status()]).toEqual([engine === "sqlite" ? 0 : 3, "verwerkt"]);
  });
});
