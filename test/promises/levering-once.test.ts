import { describe, expect, it } from "vitest";
import { partnerToken } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);
const columns =
  "kenmerk;gemeentecode;signaaldatum;achternaam;huisnummer;postcode;bedrag;ontstaansdatum;herinnering_op;contact_op;contact_soort;contact_bereikt;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;bezwaar";
const asCsv = (count: number): string =>
  `${[columns, ...range(count).map((n) => `F-${n};0599;2026-11-03;Bewoner ${n};${n};3073HE;100,00;2026-09-01;2026-09-15;2026-09-22;Telefoon;nee;2026-09-15;2026-09-15;nee`)].join("\n")}\n`;
const asSignalen = (count: number) =>
  range(count).map((n) => ({
    ...signaal(`F-${n}`),
    persoon: { achternaam: `Bewoner ${n}` },
    adres: { huisnummer: n, postcode: "3073HE" },
    achterstand: { bedrag: 100, ontstaansdatum: "2026-09-01" },
  }));
const asNdjson = (signalen: Record<string, unknown>[]): string =>
  signalen.map((item) => `${JSON.stringify(item)}\n`).join("");

async function count({ base }: Town, table: "signalen" | "zaken" | "leveringen"): Promise<number> {
  const row = await base.db.read.q
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<number>().as("aantal"))
    .executeTakeFirstOrThrow();
  return row.aantal;
}

const counts = ({ body }: Answer) => [body.aantal, body.aanvaard, body.bestaand, body.geweigerd];

describe.each(engines)("a file counts once (%s)", (engine) => {
  it("adds nothing when the same file comes again, in the same form or in another", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const send = (body: string, media: string) => partner.post("/v1/leveringen", body, { "Content-Type": media });
    expect(counts(await send(asCsv(30), "text/csv"))).toEqual([30, 30, 0, 0]);
    expect(counts(await send(asCsv(30), "text/csv"))).toEqual([30, 0, 30, 0]);
    expect(counts(await send(asNdjson(asSignalen(30)), "application/x-ndjson"))).toEqual([30, 0, 30, 0]);
    expect(counts(await send(JSON.stringify(asSignalen(30)), "application/json"))).toEqual([30, 0, 30, 0]);
    const single = await partner.post("/v1/signalen", asSignalen(1)[0]);
    expect(single.status).toBe(200);
    expect([await count(town, "signalen"), await count(town, "zaken")]).toEqual([30, 30]);
  });

  it("counts a kenmerk once that stands twice in one file, and refuses the second when its content differs", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const twice = [signaal("K-1"), signaal("K-1"), signaal("K-1", { klantnummer: "2" })];
    const levering = await partner.post("/v1/leveringen", twice);
    expect(counts(levering)).toEqual([3, 1, 1, 1]);
    expect(await count(town, "signalen")).toBe(1);
  });
});

describe.each(engines)("an upload that breaks (%s)", (engine) => {
  const rows = 3_000;
  const whole = asNdjson(asSignalen(rows));
  const headers = (token: string) => ({
    Authorization: `Bearer ${token}`,
    "Content-Type": "application/x-ndjson",
    "Idempotency-Key": "nachtlevering",
  });
  const upload = async (town: Town, token: string, body: string | ReadableStream<Uint8Array>): Promise<Answer> => {
    const init = { method: "POST", headers: headers(token), body, duplex: "half" } as const;
    return await readAnswer(await town.app.request("/v1/leveringen", init));
  };
  /** The first rows, and then a connection that is gone. */
  const cut = (): ReadableStream<Uint8Array> => {
    const part = Buffer.from(whole.slice(0, Math.floor((whole.length * 4) / 5)));
    let sent = false;
    return new ReadableStream({
      pull: (controller) => {
        if (sent) controller.error(new Error("connection reset"));
        else controller.enqueue(part);
        sent = true;
      },
    });
  };

  it("ends complete and not double when it is sent again with the same key", async () => {
    const town = await makeTown(engine);
    const token = await partnerToken(town.base);
    expect((await upload(town, token, cut())).status).toBe(400);
    expect(await count(town, "signalen")).toBe(2_000);

    const again = await upload(town, token, whole);
    expect([again.status, again.body.status]).toEqual([202, "verwerkt"]);
    expect(counts(again)).toEqual([rows, 1_000, 2_000, 0]);
    expect((await upload(town, token, whole)).body).toEqual(again.body);
    expect([await count(town, "signalen"), await count(town, "leveringen")]).toEqual([rows, 1]);
  });

  it("is refused with 409 while the same key is still being read", async () => {
    const town = await makeTown(engine);
    const token = await partnerToken(town.base);
    const { stream, finish } = slowly(asNdjson(asSignalen(10)));
    const first = upload(town, token, stream);
    await reading(town);
    expect((await upload(town, token, asNdjson(asSignalen(10)))).status).toBe(409);
    finish();
    expect(counts(await first)).toEqual([10, 10, 0, 0]);
  });

  it("is taken up again by one when two send it again at once", async () => {
    const town = await makeTown(engine);
    const token = await partnerToken(town.base);
    await upload(town, token, cut());
    const bodies = [slowly(whole), slowly(whole)];
    const uploads = bodies.map(({ stream }) => upload(town, token, stream));
    // Neither body ends before one of the two has its answer.
    expect((await Promise.race(uploads)).status).toBe(409);
    for (const { finish } of bodies) finish();
    const statuses = (await Promise.all(uploads)).map(({ status }) => status);
    expect(statuses.sort()).toEqual([202, 409]);
    expect([await count(town, "signalen"), await count(town, "leveringen")]).toEqual([rows, 1]);
  });

  /** A body that ends only when it is told to. */
  function slowly(text: string): { stream: ReadableStream<Uint8Array>; finish(): void } {
    const end = Promise.withResolvers<void>();
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from(text)),
      pull: async (controller) => {
        await end.promise;
        controller.close();
      },
    });
    return { stream, finish: () => end.resolve() };
  }

  /** Waits until a levering is on record as being read. */
  async function reading(town: Town): Promise<void> {
    while ((await count(town, "leveringen")) === 0) await new Promise((resolve) => setImmediate(resolve));
  }
});
