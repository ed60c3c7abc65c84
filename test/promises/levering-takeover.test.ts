import { Buffer } from "node:buffer";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { readXlsx } from "../../src/intake/read-xlsx.ts";
import { xlsxMedia } from "../../src/platform/xlsx-write.ts";
import { bestand } from "../intake/xlsx-files.ts";
import { partnerToken, startServer } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const rows = 3_000;
/** What is sent before the line falls silent: more than one chunk. */
const part = 0.9;
const columns =
  "kenmerk;gemeentecode;signaaldatum;achternaam;huisnummer;postcode;bedrag;ontstaansdatum;herinnering_op;contact_op;contact_soort;contact_bereikt;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;bezwaar";
const cells = (n: number) =>
  `F-${n};0599;2026-11-03;Bewoner;${n};3073HE;100,00;2026-09-01;2026-09-15;2026-09-22;Telefoon;nee;2026-09-15;2026-09-15;nee`;
const range = Array.from({ length: rows }, (_, at) => at + 1);
const json = range.map((n) => JSON.stringify(signaal(`F-${n}`, { adres: { huisnummer: n, postcode: "3073HE" } })));

type Form = { media: string; make(): Promise<Buffer> | Buffer; streams: boolean };
const forms: Record<string, Form> = {
  ndjson: { media: "application/x-ndjson", make: () => Buffer.from(`${json.join("\n")}\n`), streams: true },
  csv: { media: "text/csv", make: () => Buffer.from(`${[columns, ...range.map(cells)].join("\n")}\n`), streams: true },
  json: { media: "application/json", make: () => Buffer.from(`[${json.join(",")}]`), streams: false },
  xlsx: {
    media: xlsxMedia,
    make: () =>
      bestand(
        range.map((n) => cells(n).split(";")),
        columns.split(";"),
      ),
    streams: false,
  },
};

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

async function until(done: () => Promise<boolean>): Promise<void> {
  while (!(await done())) await new Promise((resolve) => setImmediate(resolve));
}
const began = (town: Town, { streams }: Form) =>
  until(async () => ((await levering(town))?.aantal ?? -1) >= (streams ? 2_000 : 0));

const lost = (answer: Answer) => {
  expect([answer.status, answer.body.type]).toEqual([409, "urn:seinhuis:probleem:levering-bezig"]);
};
const counts = ({ body }: Answer) => [body.status, body.aantal, body.aanvaard + body.bestaand, body.geweigerd];
const all = ["verwerkt", rows, rows, 0];

describe.each(engines)("a try that fell silent and was taken over (%s)", (engine) => {
  it.each(Object.entries(forms))("%s: comes back after the other ended, and changes nothing", async (_name, form) => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await form.make();
    const cut = Math.floor(file.length * part);
    const slow = line();
    const first = send(form.media, slow.stream);
    slow.send(file.subarray(0, cut));
    await began(town, form);
    town.base.clock.advance("PT61S");
    const second = await send(form.media, file);
    expect([second.status, counts(second)]).toEqual([202, all]);
    const before = await stored(town);
    slow.end(file.subarray(cut));
    lost(await first);
    expect(await stored(town)).toEqual(before);
  });

  it.each(Object.entries(forms))("%s: comes back while the other reads", async (_name, form) => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await form.make();
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
    expect(counts(await second)).toEqual(all);
    expect((await stored(town)).regels).toHaveLength(rows);
  });

  it("breaks off or turns out to be no file: the other goes on all the same", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const [slow, quick] = [line(), line()];
    const first = send("application/json", slow.stream);
    slow.send(Buffer.from("["));
    await began(town, forms.json as Form);
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
    const { media } = forms.ndjson as Form;
    const file = Buffer.from(`${json.join("\n")}\n`);
    const slow = line();
    const first = fetch(`${server.url}/v1/leveringen`, init(token, media, slow.stream));
    slow.send(file.subarray(0, Math.floor(file.length * part)));
    await began(town, forms.ndjson as Form);
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

  it.each(Object.entries(forms))("%s: not while it comes in slowly", async (_name, form) => {
    onlyIntervals();
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await form.make();
    const slow = line();
    const first = send(form.media, slow.stream);
    await began(town, { ...form, streams: false });
    for (let at = 0; at < 4; at++) {
      slow.send(file.subarray(at * 100, at * 100 + 100));
      await beat(town);
    }
    lost(await send(form.media, file));
    slow.end(file.subarray(400));
    expect(counts(await first)).toEqual(all);
    expect(vi.getTimerCount()).toBe(0);
  });

  it("a spreadsheet that is in, but waits for its turn", async () => {
    onlyIntervals();
    const town = await makeTown(engine);
    const send = await sender(town);
    const { media, make } = forms.xlsx as Form;
    const file = await make();
    const others = [file, file].map((bytes) =>
      readXlsx(
        (async function* () {
          yield bytes;
        })(),
      ),
    );
    await Promise.all(others.map((other) => other.next()));
    const first = send(media, file);
    await began(town, forms.xlsx as Form);
    for (let at = 0; at < 4; at++) await beat(town);
    lost(await send(media, file));
    for (const other of others) await other.return(undefined);
    expect(counts(await first)).toEqual(all);
  });

  it("but one whose line is silent gives no sign of life", async () => {
    onlyIntervals();
    const town = await makeTown(engine);
    const send = await sender(town);
    const { media, make } = forms.ndjson as Form;
    const slow = line();
    const first = send(media, slow.stream);
    await began(town, { ...(forms.ndjson as Form), streams: false });
    const { bijgewerkt_op: since } = (await levering(town)) ?? {};
    town.base.clock.advance("PT61S");
    vi.advanceTimersByTime(60_000);
    const second = await send(media, await make());
    expect(second.status).toBe(202);
    expect(since).toBeDefined();
    slow.end(Buffer.from("\n"));
    lost(await first);
  });
});
