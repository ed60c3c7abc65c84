import { describe, expect, it } from "vitest";
import { meterTable } from "../src/meters.ts";
import { createOps } from "../src/ops.ts";
import { loadCijfers } from "../src/ops-cijfers.ts";
import { probleemcodes } from "../src/ops-problemen.ts";
import { doRows, enqueue } from "../src/platform/outbox.ts";
import { about, canary, found, makeWatched } from "./promises/canary.ts";
import { makeTown, signaal } from "./support/town.ts";
import { engines, type TestBase } from "./support/world.ts";

const loop = { longest: () => 0, stop: () => {} };

async function scrape(base: Parameters<typeof createOps>[0]) {
  // A database on a busy machine is slow, which is no fault here.
  const ops = createOps(base, { draining: false }, { loop, patience: 60_000 });
  const response = await ops.answer(new Request("http://ops.test/metrics"));
  return { response, lines: (await response.text()).split("\n") };
}
/** The values of one meter, by its labels as they are written. */
async function valuesOf(base: Parameters<typeof createOps>[0], name: string): Promise<Record<string, number>> {
  const { lines } = await scrape(base);
  const own = lines.filter((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`));
  return Object.fromEntries(
    own.map((line) => [line.slice(name.length).split(" ")[0] ?? "", Number(line.split(" ").at(-1))]),
  );
}

describe.each(engines)("/metrics on %s", (engine) => {
  it("has everything of the table and of the process, as Prometheus reads it", async () => {
    const { base } = await makeTown(engine);
    const { response, lines } = await scrape(base);
    expect(response.headers.get("content-type")).toBe("text/plain; version=0.0.4; charset=utf-8");
    const typed = lines.filter((line) => line.startsWith("# TYPE ")).map((line) => line.split(" ").slice(2).join(" "));
    const own = typed.filter((line) => line.startsWith("seinhuis_")).sort();
    expect(own).toEqual(
      Object.entries(meterTable)
        .map(([name, { soort }]) => `${name} ${soort}`)
        .sort(),
    );
    expect(typed).toContain("process_resident_memory_bytes gauge");
    expect(
      lines.filter((line) => line !== "" && !/^(# (HELP|TYPE) \w+ |\w+(\{[^{}]*\})? [-+.\deNaInf]+$)/.test(line)),
    ).toEqual([]);
  });

  it("counts signals by outcome and kind of partner, and refusals by reason", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    await partner.post("/v1/signalen", signaal("K-1"));
    await partner.post("/v1/signalen", signaal("K-1"));
    await partner.post("/v1/signalen", signaal("K-1", { klantnummer: "7" }));
    await partner.post("/v1/leveringen", [
      signaal("K-2"),
      signaal("K-3"),
      signaal("K-4", { gemeentecode: "0363" }),
      "x",
    ]);
    await partner.post("/v1/leveringen", "x");
    expect(await valuesOf(town.base, "seinhuis_signalen_total")).toEqual({
      '{uitkomst="aanvaard",soort="Huur"}': 3,
      '{uitkomst="bestaand",soort="Huur"}': 1,
      '{uitkomst="botsing",soort="Huur"}': 1,
      '{uitkomst="geweigerd",soort="Huur"}': 2,
    });
    const redenen = await valuesOf(town.base, "seinhuis_weigeringen_total");
    expect(redenen['{code="kenmerk-in-gebruik"}']).toBe(1);
    expect(Object.values(redenen).reduce((sum, value) => sum + value, 0)).toBeGreaterThanOrEqual(3);
    const leveringen = await valuesOf(town.base, "seinhuis_leveringen_total");
    expect(leveringen['{status="verwerkt"}']).toBe(1);
  });

  it("counts requests by route, and how long they took", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    await partner.post("/v1/signalen", signaal("K-1"));
    await partner.get("/v1/signalen/x");
    await partner.get("/v1/signalen/y");
    const verzoeken = await valuesOf(town.base, "seinhuis_http_verzoeken_total");
    expect(verzoeken).toEqual({
      '{route="/oauth/token",methode="POST",status="200"}': 1,
      '{route="/v1/signalen",methode="POST",status="201"}': 1,
      '{route="/v1/signalen/{id}",methode="GET",status="404"}': 2,
    });
    const duur = await valuesOf(town.base, "seinhuis_http_duur_seconds_count");
    expect(duur['{route="/v1/signalen/{id}",methode="GET"}']).toBe(2);
    expect(await valuesOf(town.base, "seinhuis_http_bezig")).toEqual({ "": 0 });
  });

  it("tells how terms, outbox and webhooks stand, once in fifteen seconds for whoever asks", async () => {
    const town = await makeTown(engine);
    const { base } = town;
    await (await town.partner("Huur")).post("/v1/signalen", signaal("K-1"));
    expect(await valuesOf(base, "seinhuis_termijnen")).toMatchObject({ '{stand="open"}': 1, '{stand="verlopen"}': 0 });
    base.clock.advance("PT960H");
    await town.jobs();
    await base.db.write((trx) => enqueue(trx, "zaak.afgesloten", [1], base.clock.now()));
    base.clock.advance("PT90S");
    expect(await valuesOf(base, "seinhuis_termijnen")).toMatchObject({ '{stand="verlopen"}': 1 });
    expect(await valuesOf(base, "seinhuis_outbox_wachtend")).toEqual({ "": 1 });
    expect(await valuesOf(base, "seinhuis_outbox_oudste_seconds")).toEqual({ "": 90 });
    expect(await valuesOf(base, "seinhuis_webhooks_wachtend")).toEqual({ "": 0 });
    expect(Object.keys(await valuesOf(base, "seinhuis_outbox_verwerkt_total"))).toContain(
      '{soort="zaak.herprioriteren",uitkomst="gedaan"}',
    );
  });

  it("counts what failed in the outbox", async () => {
    const { base } = await makeTown(engine);
    await base.db.write((trx) => enqueue(trx, "x", [1], base.clock.now()));
    const [row] = await base.db.read.q.selectFrom("outbox").select("id").execute();
    const fails = async () => {
      throw new Error("no");
    };
    expect(await doRows(base, { x: fails }, "x", [row?.id as number])).toEqual({ done: 0, failed: 1 });
    expect(await valuesOf(base, "seinhuis_outbox_verwerkt_total")).toEqual({ '{soort="x",uitkomst="mislukt"}': 1 });
  });

  it("tells of the database what it knows without asking it, and still answers when that is away", async () => {
    const { base } = await makeTown(engine);
    await base.db.write(async () => {});
    const verbindingen = await valuesOf(base, "seinhuis_database_verbindingen");
    expect(Object.keys(verbindingen)).toEqual(['{stand="gebruikt"}', '{stand="vrij"}', '{stand="wachtend"}']);
    expect(Object.keys(await valuesOf(base, "seinhuis_database_wal_bytes"))).toHaveLength(engine === "sqlite" ? 1 : 0);
    const count = await valuesOf(base, "seinhuis_database_transactie_seconds_count");
    expect(count['{uitkomst="vastgelegd"}']).toBeGreaterThan(0);
    await base.db.close();
    expect(await valuesOf(base, "seinhuis_termijnen")).toEqual({});
    expect(await valuesOf(base, "seinhuis_outbox_wachtend")).toEqual({});
    const wrong = await valuesOf(base, "seinhuis_probleem");
    expect(Object.keys(wrong)).toEqual(probleemcodes.map((code) => `{code="${code}"}`));
    expect(wrong['{code="database"}']).toBe(1);
  });

  it("tells how far its clock is from the database's, and nothing when that is the same one or away", async () => {
    const { base } = await makeTown(engine);
    const seen = await valuesOf(base, "seinhuis_klokverschil_seconds");
    expect(Object.values(seen).map((value) => Math.abs(value) > 2)).toEqual(engine === "sqlite" ? [] : [true]);
    const wrong = await valuesOf(base, "seinhuis_probleem");
    expect(wrong['{code="klok"}']).toBe(engine === "sqlite" ? 0 : 1);
    await base.db.close();
    expect(await valuesOf(base, "seinhuis_klokverschil_seconds")).toEqual({});
  });

  it("counts why requests had to come back later", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    await partner.get("/v1/signalen/x");
    expect(await valuesOf(town.base, "seinhuis_http_onbeschikbaar_total")).toEqual({});
    await town.base.db.close();
    await partner.post("/v1/signalen", signaal("K-1"));
    expect(await valuesOf(town.base, "seinhuis_http_onbeschikbaar_total")).toEqual({ '{oorzaak="database"}': 1 });
  });

  it("has nothing of a person, and no id", async () => {
    const { base, send } = await makeWatched(engine);
    await send("partner", "/signalen", about("K-1"));
    await send("partner", `/signalen/${canary.achternaam}`);
    await send("partner", `/${canary.achternaam}?bsn=${canary.burgerservicenummer}`);
    const text = (await scrape(base)).lines.filter((line) => line.startsWith("seinhuis_")).join("\n");
    expect(found(text)).toEqual([]);
    expect(text).not.toMatch(/[\da-f]{8}-[\da-f]{4}/);
  });

  it("is served by an index, however much is stored", async () => {
    const { base } = await makeTown(engine);
    const plans = await plansOf(base);
    expect(plans.length).toBeGreaterThanOrEqual(5);
    // Of terms all are in the index, of the other two only what waits.
    const stored = /(SCAN|Seq Scan on) (termijnen|(outbox|bezorgingen)(?! USING))/;
    expect(plans.filter((plan) => stored.test(plan))).toEqual([]);
  });
});

/** How the database goes about each query of the numbers. */
async function plansOf(base: TestBase): Promise<string[]> {
  const plans: string[] = [];
  const { CompiledQuery } = await import("kysely");
  const plain = base.db.read.q;
  const q = plain.withPlugin({ transformQuery: ({ node }) => node, transformResult: async ({ result }) => result });
  const executor = q.getExecutor();
  const compile = executor.compileQuery.bind(executor);
  const explained = new Proxy(executor, {
    get: (target, name) => {
      if (name !== "compileQuery") return Reflect.get(target, name).bind?.(target) ?? Reflect.get(target, name);
      return (...args: Parameters<typeof compile>) => {
        const made = compile(...args);
        asked.push(made);
        return made;
      };
    },
  });
  const asked: ReturnType<typeof compile>[] = [];
  q.getExecutor = () => explained;
  await loadCijfers({ engine: base.db.engine, q });
  await base.db.write(async (trx) => {
    if (trx.engine === "postgres") await trx.q.executeQuery(CompiledQuery.raw("set local enable_seqscan = off"));
    for (const { sql: text, parameters } of asked) {
      const how = trx.engine === "postgres" ? "explain" : "explain query plan";
      const { rows } = await trx.q.executeQuery(CompiledQuery.raw(`${how} ${text}`, [...parameters]));
      plans.push(...rows.map((row) => JSON.stringify(row)));
    }
  });
  return plans;
}
