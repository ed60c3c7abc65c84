import { describe, expect, it } from "vitest";
import { againUntilSure } from "../../src/platform/database-again.ts";
import { isBroken, isConflict, isTemporary } from "../../src/platform/database-errors.ts";

const withCode = (code: string): Error => Object.assign(new Error("x"), { code });
const kinds = { isConflict, isBroken, isTemporary };
const kindsOf = (error: unknown): string =>
  Object.entries(kinds)
    .filter(([, is]) => is(error))
    .map(([name]) => name)
    .join(" ");

describe("what a database says when it fails", () => {
  it.each([
    ["40001", "isConflict isTemporary"],
    ["40P01", "isConflict isTemporary"],
    ["08006", "isBroken isTemporary"],
    ["57P01", "isBroken isTemporary"],
    ["57P02", "isBroken isTemporary"],
    ["57P03", "isBroken isTemporary"],
    ["25P03", "isBroken isTemporary"],
    ["ECONNRESET", "isBroken isTemporary"],
    ["EPIPE", "isBroken isTemporary"],
    ["55P03", "isTemporary"],
    ["57014", "isTemporary"],
    ["53100", "isTemporary"],
    ["53400", "isTemporary"],
    ["58030", "isTemporary"],
    ["XX000", "isTemporary"],
    ["XX001", "isTemporary"],
    ["SQLITE_FULL", "isTemporary"],
    ["ECONNREFUSED", "isTemporary"],
    ["57P04", ""],
    ["23505", ""],
    ["42601", ""],
    ["", ""],
  ])("%s: %s", (code, expected) => {
    expect(kindsOf(withCode(code))).toBe(expected);
  });

  it.each([
    ["Connection terminated unexpectedly", "isBroken isTemporary"],
    ["Connection terminated", "isBroken isTemporary"],
    ["Client has encountered a connection error and is not queryable", "isBroken isTemporary"],
    // Nobody is there to do it again with.
    ["Connection terminated due to connection timeout", "isTemporary"],
    ["timeout exceeded when trying to connect", "isTemporary"],
    ["something else", ""],
  ])("%s: %s", (words, expected) => {
    expect(kindsOf(new Error(words))).toBe(expected);
  });
});

describe("doing a transaction again", () => {
  const run = async (fails: Error[], asksFirst = false) => {
    const seen: string[] = [];
    const pauses: number[] = [];
    const tell = {
      onRetry: (code: string) => seen.push(code),
      pause: async (tries: number) => void pauses.push(tries),
    };
    const answer = await againUntilSure(async (asked) => {
      if (asksFirst) asked();
      const error = fails.shift();
      if (error) throw error;
      return "stored";
    }, tell).catch((error: Error) => error);
    return { answer, seen, pauses };
  };

  it("waits a little longer each time, and tells why", async () => {
    const { answer, seen, pauses } = await run([
      withCode("40001"),
      withCode("57P01"),
      new Error("Connection terminated"),
    ]);
    expect(answer).toBe("stored");
    expect(seen).toEqual(["40001", "57P01", "08006"]);
    expect(pauses).toEqual([1, 2, 3]);
  });

  it("stops when the commit was asked for and nobody answered, but not when the server said that it was not done", async () => {
    const lost = new Error("Connection terminated unexpectedly");
    expect(await run([lost], true)).toEqual({ answer: lost, seen: [], pauses: [] });
    expect((await run([withCode("40001")], true)).answer).toBe("stored");
  });

  it("stops at what no second try mends", async () => {
    for (const code of ["23505", "55P03", "57014", "53100", "ECONNREFUSED"]) {
      expect((await run([withCode(code)])).seen).toEqual([]);
    }
  });

  it("takes no more than eight tries, by itself with less than a few seconds between them", async () => {
    let tries = 0;
    const failed = await againUntilSure(async () => {
      tries += 1;
      throw withCode("40001");
    }, {}).catch((error: Error) => error);
    expect(failed).toMatchObject({ code: "40001" });
    expect(tries).toBe(8);
  });
});
