import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { manualClock } from "../../src/platform/clock.ts";
import { DatabaseSilent, TooManyWaiting } from "../../src/platform/database-errors.ts";
import { createLog } from "../../src/platform/log.ts";
import { watchOutages } from "../../src/platform/outage-log.ts";
import { wire } from "../../src/wire.ts";
import { partnerToken } from "../support/server.ts";
import { makeTown } from "../support/town.ts";
import { tuesday } from "../support/world.ts";

const coded = (code: string, words = "x"): Error => Object.assign(new Error(words), { code });
const refused = coded("ECONNREFUSED");

function keptLines() {
  const lines: string[] = [];
  const plain = createLog("info", { write: (line) => void lines.push(line) });
  const read = () => lines.map((line) => JSON.parse(line));
  return { plain, read, told: () => read().map(({ msg, ingehouden }) => [msg, ingehouden]) };
}

/** A log on a clock of its own; `fail` is what work does when its database does not answer. */
function outages() {
  const { plain, read, told } = keptLines();
  const clock = manualClock(tuesday);
  const { log, answered } = watchOutages(plain, clock);
  const fail = (err: unknown = refused): void => log.error({ err, werk: "outbox" }, "job failed");
  return { log, answered, clock, fail, read, told };
}

describe("an outage of the database in the log", () => {
  it("is one line when it begins, one a minute with how many were held back, and one when it is over", () => {
    const { clock, fail, answered, read, told } = outages();
    for (let second = 0; second < 150; second += 1) {
      fail();
      fail(new DatabaseSilent("x"));
      clock.advance("PT1S");
    }
    answered();
    clock.advance("PT5S");
    answered();
    answered();
    expect(told()).toEqual([
      ["database unavailable", undefined],
      // Two a second for a minute, but for the line before.
      ["database still unavailable", 119],
      ["database still unavailable", 119],
      ["database available again", 59],
    ]);
    expect(read()[0]).toMatchObject({ wat: "job failed", werk: "outbox", err: { code: "ECONNREFUSED" } });
    expect(read().map(({ sinds }) => sinds)).toEqual([undefined, tuesday, tuesday, tuesday]);
  });

  it("is over only when nothing failed for five seconds, and may begin again", () => {
    const { clock, fail, answered, told } = outages();
    answered();
    for (let n = 0; n < 10; n += 1) {
      fail();
      clock.advance("PT4S");
      answered();
    }
    clock.advance("PT1S");
    answered();
    fail();
    expect(told()).toEqual([
      ["database unavailable", undefined],
      ["database available again", 9],
      ["database unavailable", undefined],
    ]);
  });

  it("tells again at once after a minute of silence, and when the clock was set back", () => {
    const { clock, fail, told } = outages();
    fail();
    fail();
    clock.advance("PT3H");
    fail();
    clock.set("2026-11-03T08:00:00.000Z");
    fail();
    expect(told()).toEqual([
      ["database unavailable", undefined],
      ["database still unavailable", 1],
      ["database still unavailable", 0],
    ]);
  });

  it.each([
    refused,
    coded("57P01"),
    coded("57P03"),
    coded("08006"),
    coded("EAI_AGAIN"),
    new DatabaseSilent("x"),
    new TooManyWaiting("x"),
    new Error("Connection terminated unexpectedly"),
    new Error("timeout exceeded when trying to connect"),
    new AggregateError([refused, new DatabaseSilent("x")]),
  ])("is what %s says", (error) => {
    const { fail, told } = outages();
    for (const each of [error, error, refused, error]) fail(each);
    expect(told()).toEqual([["database unavailable", undefined]]);
  });

  it.each([
    new Error("x"),
    coded("23505"),
    coded("40001"),
    coded("55P03"),
    coded("57014"),
    coded("53100"),
    coded("XX001"),
    coded("SQLITE_FULL"),
    coded("ENOENT"),
    new AggregateError([refused, new Error("x")]),
    new AggregateError([]),
    "no error",
    null,
  ])("is not what %s says, which is told every time", (error) => {
    const { fail, told } = outages();
    fail();
    for (const each of [error, error]) fail(each);
    expect(told()).toEqual([
      ["database unavailable", undefined],
      ["job failed", undefined],
      ["job failed", undefined],
    ]);
  });

  it("leaves all other lines as they are", () => {
    const { log, fail, told } = outages();
    fail();
    log.info({ err: refused }, "info");
    log.warn("warn");
    log.error("words alone");
    log.fatal({ err: refused }, "fatal");
    expect(told().map(([msg]) => msg)).toEqual(["database unavailable", "info", "warn", "words alone", "fatal"]);
  });

  it("is one line for all the requests that it refuses, each of which has its own at the end", async () => {
    const { base } = await makeTown("sqlite");
    const { plain, read } = keptLines();
    const config = { ...base.config, databaseUrl: "postgres://nobody@127.0.0.1:1/seinhuis" };
    const gone = await wire(config, { clock: base.clock, log: plain });
    const headers = { Authorization: `Bearer ${await partnerToken(base)}` };
    for (let n = 0; n < 5; n += 1) await createApp(gone).request("/v1/signalen?kenmerk=K-1", { headers });
    await gone.close();
    const requests = read().filter(({ msg }) => msg === "request");
    expect(requests.map(({ status, oorzaak }) => [status, oorzaak])).toEqual(Array(5).fill([503, "database"]));
    const others = read().filter(({ msg }) => msg !== "request");
    expect(others).toMatchObject([{ msg: "database unavailable", wat: "request failed", trace: requests[0].trace }]);
  });
});
