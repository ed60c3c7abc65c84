import { execFileSync, spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { createLog } from "../../src/platform/log.ts";
import { createTracer } from "../../src/platform/trace.ts";

function keptLog(level = "info") {
  const lines: string[] = [];
  const log = createLog(level, { write: (line) => void lines.push(line) });
  return { log, read: () => lines.map((line) => JSON.parse(line)) };
}

describe("the log", () => {
  it("is one JSON object a line, with the moment, the program and the process", () => {
    const { log, read } = keptLog();
    log.info({ aantal: 2 }, "done");
    expect(read()).toEqual([
      {
        level: 30,
        time: expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]+Z$/),
        dienst: "seinhuis",
        proces: process.pid,
        aantal: 2,
        msg: "done",
      },
    ]);
  });

  it("tells of every line which work it came from", async () => {
    const { log, read } = keptLog();
    const place = await createTracer().begin("one", null, async (span) => {
      log.info("within");
      return span.place;
    });
    log.info("outside");
    const [within, outside] = read();
    expect([within.trace, within.verzoek]).toEqual([place.traceId, place.spanId]);
    expect(outside).not.toHaveProperty("trace");
  });

  it("keeps the kind, code and place of an error and none of its words", () => {
    const { log, read } = keptLog();
    log.error({ err: Object.assign(new Error("row: Kanariepietsma\n    at Zangzaadstraat"), { code: "23505" }) }, "x");
    const { err } = read()[0];
    expect([err.type, err.code]).toEqual(["Error", "23505"]);
    expect(err.stack).toContain("log.test.ts");
    expect(JSON.stringify(read())).not.toMatch(/Kanarie|Zangzaad/);
  });

  it("says no more than it was asked", () => {
    const { log, read } = keptLog("warn");
    log.info("not this");
    log.warn("this");
    expect(read().map(({ msg }) => msg)).toEqual(["this"]);
  });

  it("loses no line when the process ends at once", () => {
    const file = path.join(import.meta.dirname, "../../src/platform/log.ts");
    const program = `import { createLog } from ${JSON.stringify(file)};
      const log = createLog("info");
      for (let n = 1; n <= 500; n += 1) log.info({ n }, "x");
      process.exit(0);`;
    const told = execFileSync("sh", [
      "-c",
      'exec "$0" "$@" 2>&1',
      process.execPath,
      "--input-type=module",
      "-e",
      program,
    ]);
    const numbers = told
      .toString()
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).n);
    expect(numbers).toEqual(Array.from({ length: 500 }, (_, index) => index + 1));
  });

  it.each(["throw row()", "Promise.reject(row())", "queueMicrotask(() => { throw row() })"])(
    "tells of %s that nobody caught no more than its kind, code and place",
    (what) => {
      const file = path.join(import.meta.dirname, "../../src/platform/log.ts");
      const program = `import { createLog, endOnUncaught } from ${JSON.stringify(file)};
        const row = () => Object.assign(new Error("double: Kanariepietsma"), { code: "23505", detail: "(bsn)=(123456782)" });
        endOnUncaught(createLog("info"));
        setTimeout(() => { ${what} }, 1);
        setInterval(() => {}, 1_000);`;
      const { status, stderr, stdout } = spawnSync(process.execPath, ["--input-type=module", "-e", program]);
      expect(status).toBe(1);
      const { level, err } = JSON.parse(stderr.toString());
      expect([level, err.code]).toEqual([60, "23505"]);
      expect(`${stderr}${stdout}`).not.toMatch(/Kanarie|123456782/);
    },
  );
});
