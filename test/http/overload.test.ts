import { describe, expect, it } from "vitest";
import { signAccessToken } from "../../src/access/access-token.ts";
import { createApp } from "../../src/app.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { wire } from "../../src/wire.ts";
import { gemeenteToken, problemIn } from "../support/server.ts";
import { type Caller, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const signals = (count: number): Record<string, unknown>[] =>
  Array.from({ length: count }, (_, index) => signaal(`K-${index + 1}`));
const postAll = (partner: Caller, all: Record<string, unknown>[]) =>
  Promise.all(all.map((body) => partner.post("/v1/signalen", body)));

describe("429: too many in one minute", () => {
  const settings = { REQUESTS_PER_MINUTE: "3" };
  const path = "/v1/signalen?kenmerk=K-1";

  it("refuses the fourth of three, says how long to wait, and serves again after that", async () => {
    const town = await makeTown("sqlite", { settings });
    const partner = await town.partner("Huur");
    for (let count = 1; count <= 3; count += 1) expect((await partner.get(path)).status).toBe(200);
    town.base.clock.advance("PT20S");
    const answer = await partner.get(path);
    problemIn(answer, 429);
    expect(answer.headers.get("retry-after")).toBe("40");
    town.base.clock.advance("PT40S");
    expect((await partner.get(path)).status).toBe(200);
  });

  it("counts every client by itself, partners as well as municipalities", async () => {
    const town = await makeTown("sqlite", { settings });
    await makeTown("sqlite", { code: "0363", base: town.base });
    const [busy, other] = [await town.partner("Huur"), await town.partner("Huur")];
    for (let count = 1; count <= 4; count += 1) await busy.get(path);
    expect((await other.get(path)).status).toBe(200);

    const [here, there] = [await gemeenteToken(town.base, "0599"), await gemeenteToken(town.base, "0363")];
    const list = async (token: string) => {
      const headers = { Authorization: `Bearer ${token}` };
      return (await town.app.request("/v1/zaken", { headers })).status;
    };
    for (let count = 1; count <= 4; count += 1) await list(here);
    expect(await list(here)).toBe(429);
    expect(await list(there)).toBe(200);
  });
});

describe("503: too much waits", () => {
  it("refuses what does not fit, loses nothing of the rest, and takes the refused when they come again", async () => {
    const town = await makeTown("sqlite", { settings: { MAX_PENDING: "5" } });
    const partner = await town.partner("Huur");
    await partner.get("/v1/signalen?kenmerk=K-1");
    const held = holdWriter(town);
    const full = Promise.withResolvers<void>();
    let count = 0;
    const posts = signals(20).map(async (body) => {
      const answer = await partner.post("/v1/signalen", body);
      count += 1;
      if (count === 14) full.resolve();
      return answer;
    });
    // Five wait, and one more may be at the writer: the other fourteen hear it while the writer is still held.
    await full.promise;
    held.release();
    const answers = await Promise.all(posts);

    const refused = answers.filter(({ status }) => status !== 201);
    expect([14, 15]).toContain(refused.length);
    for (const answer of refused) {
      problemIn(answer, 503);
      expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
    }
    const told = await town.base.meters.registry.metrics();
    expect(told).toContain(`seinhuis_http_onbeschikbaar_total{oorzaak="wachtrij-vol"} ${refused.length}\n`);
    const again = await postAll(partner, signals(20).slice(0, 5));
    expect(again.every(({ status }) => status === 200 || status === 201)).toBe(true);
  });
});

/** Keeps the one writer busy until it is let go. */
function holdWriter({ base }: Town): { release(): void } {
  const { promise, resolve } = Promise.withResolvers<void>();
  void base.db.write(() => promise);
  return { release: resolve };
}

describe("503: no database server", () => {
  it("says so when nothing answers at its address", async () => {
    const { base } = await makeTown("sqlite");
    const config = { ...base.config, databaseUrl: "postgres://nobody@127.0.0.1:1/seinhuis" };
    const unreachable = await wire(config, { clock: base.clock });
    const headers = { Authorization: `Bearer ${await signAccessToken(base, newUuid(), "signalen:aanleveren")}` };
    const answer = await readAnswer(await createApp(unreachable).request("/v1/signalen?kenmerk=K-1", { headers }));
    await unreachable.close();
    problemIn(answer, 503);
    expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
  });
});

describe.each(engines)("503: no database (%s)", (engine) => {
  it("says so for reading and for writing, and tells nothing of why", async () => {
    const town = await makeTown(engine);
    const [partner, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    await Promise.all([partner.get("/v1/signalen?kenmerk=K-1"), gemeente.get("/v1/teams")]);
    const unseen = { Authorization: `Bearer ${await gemeenteToken(town.base)}` };
    await town.base.db.close();
    const answers = [
      await partner.get(`/v1/signalen/${newUuid()}`),
      await partner.post("/v1/signalen", signaal("K-1")),
      await partner.post("/v1/leveringen", [signaal("K-1")]),
      await gemeente.get("/v1/zaken"),
      await readAnswer(await town.app.request("/v1/zaken", { headers: unseen })),
    ];
    for (const answer of answers) {
      problemIn(answer, 503);
      expect(answer.headers.get("retry-after")).toMatch(/^[1-9]\d*$/);
      expect(JSON.stringify(answer.body)).not.toMatch(/sqlite|postgres|database|driver|pool|destroy/i);
    }
  });
});
