import { Buffer } from "node:buffer";
import { setTimeout } from "node:timers/promises";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readXlsx } from "../../src/intake/read-xlsx.ts";
import { xlsxMedia } from "../../src/platform/xlsx-write.ts";
import { bestand } from "../intake/xlsx-files.ts";
import { partnerToken, startServer } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

/**
 * What is read while it comes in must be more than one chunk of two thousand rows, and a block of 64 kB more for what is
 * read ahead, so that the first try has written some of it; what is read as a whole loses by its first row as well as by
 * its last.
 */
const [streamed, whole] = [2_400, 200];
/** What is sent before the line falls silent: of what streams more than one chunk. */
const part = 0.95;
const columns =
  "kenmerk;gemeentecode;signaaldatum;achternaam;huisnummer;postcode;bedrag;ontstaansdatum;herinnering_op;contact_op;contact_soort;contact_bereikt;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;bezwaar";
const cells = (n: number) =>
  `F-${n};0599;2026-11-03;Bewoner;${n};3073HE;100,00;2026-09-01;2026-09-15;2026-09-22;Telefoon;nee;2026-09-15;2026-09-15;nee`;
const numbers = (rows: number): number[] => Array.from({ length: rows }, (_, at) => at + 1);
const json = (rows: number): string[] =>
  numbers(rows).map((n) => JSON.stringify(signaal(`F-${n}`, { adres: { huisnummer: n, postcode: "3073HE" } })));

type Form = { media: string; rows: number; streams: boolean; make(rows: number): Promise<Buffer> | Buffer };
const forms = {
  ndjson: {
    media: "application/x-ndjson",
    rows: streamed,
    streams: true,
    make: (rows) => Buffer.from(`${json(rows).join("\n")}\n`),
  },
  csv: {
    media: "text/csv",
    rows: streamed,
    streams: true,
    make: (rows) => Buffer.from(`${[columns, ...numbers(rows).map(cells)].join("\n")}\n`),
  },
  json: {
    media: "application/json",
    rows: whole,
    streams: false,
    make: (rows) => Buffer.from(`[${json(rows).join(",")}]`),
  },
  xlsx: {
    media: xlsxMedia,
    rows: whole,
    streams: false,
    make: (rows) =>
      bestand(
        numbers(rows).map((n) => cells(n).split(";")),
        columns.split(";"),
      ),
  },
} satisfies Record<string, Form>;
const each: [string, Form][] = Object.entries(forms);

/** A body that is sent piece by piece, when it is told to. */
function line() {
  let controller!: ReadableStreamDefaultController<Uint8Array>;
  const stream = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
    },
  });
  return {
    stream,
    send: (bytes: Uint8Array) => controller.enqueue(bytes),
    end: (bytes: Uint8Array) => {
      controller.enqueue(bytes);
      controller.close();
    },
  };
}

const init = (token: string, media: string, body: unknown) =>
  ({
    method: "POST",
    headers: { Authorization: `Bearer ${token}`, "Content-Type": media, "Idempotency-Key": "nacht" },
    body,
    duplex: "half",
  }) as RequestInit;

async function sender(town: Town) {
  const token = await partnerToken(town.base);
  return async (media: string, body: unknown): Promise<Answer> =>
    await readAnswer(await town.app.request("/v1/leveringen", init(token, media, body)));
}

async function levering({ base }: Town) {
  const [found] = await base.db.read.q.selectFrom("leveringen").selectAll().execute();
  return found;
}

/** Everything that may not change when a try loses. */
async function stored(town: Town) {
  const { q } = town.base.db.read;
  const regels = await q.selectFrom("levering_regels").selectAll().orderBy("regel").execute();
  const signalen = await q.selectFrom("signalen").select("id").orderBy("id").execute();
  const outbox = await q.selectFrom("outbox").selectAll().orderBy("id").execute();
  const audit = await q.selectFrom("audit").select("id").orderBy("id").execute();
  return { levering: await levering(town), regels, signalen, outbox, audit };
}

/** Looks again and again, with a breath in which the other process, the server or the reader of spreadsheets gets on. */
async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await setTimeout(2);
}
const began = (town: Town, { streams }: Form) =>
  until(async () => ((await levering(town))?.aantal ?? -1) >= (streams ? 2_000 : 0));

const lost = (answer: Answer) => {
  expect([answer.status, answer.body.type]).toEqual([409, "urn:seinhuis:probleem:levering-bezig"]);
};
const counts = ({ body }: Answer) => [body.status, body.aantal, body.aanvaard + body.bestaand, body.geweigerd];
const all = (rows: number) => ["verwerkt", rows, rows, 0];

describe.each(engines)("a try that fell silent and was taken over (%s)", (engine) => {
  it.each(each)("%s: comes back after the other ended, and changes nothing", async (_name, form) => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await form.make(form.rows);
    const cut = Math.floor(file.length * part);
    const slow = line();
    const first = send(form.media, slow.stream);
    slow.send(file.subarray(0, cut));
    await began(town, form);
    town.base.clock.advance("PT61S");
    const second = await send(form.media, file);
    expect([second.status, counts(second)]).toEqual([202, all(form.rows)]);
    const before = await stored(town);
    slow.end(file.subarray(cut));
    lost(await first);
    expect(await stored(town)).toEqual(before);
  });

  it.each(each)("%s: comes back while the other reads", async (_name, form) => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await form.make(form.rows);
    const cut = Math.floor(file.length * part);
    const [slow, quick] = [line(), line()];
    const first = send(form.media, slow.stream);
    slow.send(file.subarray(0, cut));
    await began(town, form);
    town.base.clock.advance("PT61S");
    const second = send(form.media, quick.stream);
    quick.send(file.subarray(0, cut));
    await until(async () => (await levering(town))?.poging === 2);
    await began(town, form);
    slow.end(file.subarray(cut));
    lost(await first);
    quick.end(file.subarray(cut));
    expect(counts(await second)).toEqual(all(form.rows));
    expect((await stored(town)).regels).toHaveLength(form.rows);
  });

  it("breaks off or turns out to be no file: the other goes on all the same", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const [slow, quick] = [line(), line()];
    const first = send("application/json", slow.stream);
    slow.send(Buffer.from("["));
    await began(town, forms.json);
    town.base.clock.advance("PT61S");
    const second = send("application/json", quick.stream);
    await until(async () => (await levering(town))?.poging === 2);
    slow.end(Buffer.from("}"));
    lost(await first);
    expect(await levering(town)).toMatchObject({ status: "bezig", fouten: "[]", klaar_op: null });
    quick.end(Buffer.from(JSON.stringify([signaal("K-1")])));
    expect(counts(await second)).toEqual(["verwerkt", 1, 1, 0]);
  });

  it("in another process loses there too", async () => {
    const town = await makeTown(engine, { start: Temporal.Now.instant().toString() });
    const { databaseUrl, keysFile, publicUrl } = town.base.config;
    const server = await startServer({ DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, PUBLIC_URL: publicUrl });
    onTestFinished(() => server.kill());
    const token = await partnerToken(town.base);
    const { media, rows, make } = forms.ndjson;
    const file = make(rows);
    const slow = line();
    const first = fetch(`${server.url}/v1/leveringen`, init(token, media, slow.stream));
    slow.send(file.subarray(0, Math.floor(file.length * part)));
    await began(town, forms.ndjson);
    town.base.clock.advance("PT2M");
    const second = await readAnswer(await town.app.request("/v1/leveringen", init(token, media, file)));
    expect([second.status, second.body.aantal]).toEqual([202, rows]);
    const before = await stored(town);
    slow.end(file.subarray(Math.floor(file.length * part)));
    lost(await readAnswer(await first));
    expect(await stored(town)).toEqual(before);
  });
});

describe.each(engines)("a try that lives is not taken over (%s)", (engine) => {
  const beat = async (town: Town): Promise<void> => {
    town.base.clock.advance("PT20S");
    const now = town.base.clock.now();
    await until(async () => {
      vi.advanceTimersByTime(15_000);
      return (await levering(town))?.bijgewerkt_op === now;
    });
  };
  const onlyIntervals = (): void => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    onTestFinished(() => void vi.useRealTimers());
  };

  it.each(each)("%s: not while it comes in slowly", async (_name, form) => {
    onlyIntervals();
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await form.make(whole);
    const slow = line();
    const first = send(form.media, slow.stream);
    await began(town, { ...form, streams: false });
    for (let at = 0; at < 4; at++) {
      slow.send(file.subarray(at * 100, at * 100 + 100));
      await beat(town);
    }
    lost(await send(form.media, file));
    slow.end(file.subarray(400));
    expect(counts(await first)).toEqual(all(whole));
    expect(vi.getTimerCount()).toBe(0);
  });

  it("a spreadsheet that is in, but waits for its turn", async () => {
    onlyIntervals();
    const town = await makeTown(engine);
    const send = await sender(town);
    const { media, make } = forms.xlsx;
    // More than one chunk, so that those who read it first are not done with their first look.
    const file = await make(streamed);
    const others = [file, file].map((bytes) =>
      readXlsx(
        (async function* () {
          yield bytes;
        })(),
      ),
    );
    await Promise.all(others.map((other) => other.next()));
    const first = send(media, file);
    await began(town, forms.xlsx);
    for (let at = 0; at < 4; at++) await beat(town);
    lost(await send(media, file));
    for (const other of others) await other.return(undefined);
    expect(counts(await first)).toEqual(all(streamed));
  });

  it("but one whose line is silent gives no sign of life", async () => {
    onlyIntervals();
    const town = await makeTown(engine);
    const send = await sender(town);
    const { media, make } = forms.ndjson;
    const slow = line();
    const first = send(media, slow.stream);
    await began(town, { ...forms.ndjson, streams: false });
    const { bijgewerkt_op: since } = (await levering(town)) ?? {};
    town.base.clock.advance("PT61S");
    vi.advanceTimersByTime(60_000);
    const second = await send(media, make(whole));
    expect(second.status).toBe(202);
    expect(since).toBeDefined();
    slow.end(Buffer.from("\n"));
    lost(await first);
  });
});
