import { describe, expect, it } from "vitest";
import { answerOps } from "../src/ops.ts";
import { enqueue } from "../src/platform/outbox.ts";
import { readAnswer } from "./support/town.ts";
import { engines, type TestBase, testBase } from "./support/world.ts";

const ask = async (base: TestBase, path: string, draining = false) => {
  const { status, body } = await readAnswer(await answerOps(base, { draining }, new Request(`http://ops.test${path}`)));
  return [status, body];
};

describe.each(engines)("the operations port on %s", (engine) => {
  it("is alive and ready, and says how much waits", async () => {
    const base = await testBase(engine);
    await base.db.write((trx) => enqueue(trx, "zaak.afgesloten", [1, 2], base.clock.now()));
    expect(await ask(base, "/livez")).toEqual([200, { status: "ok" }]);
    expect(await ask(base, "/readyz")).toEqual([200, { status: "ok", problems: [], wachtend: 2 }]);
  });

  it("is not ready while it stops, and still alive", async () => {
    const base = await testBase(engine);
    expect(await ask(base, "/readyz", true)).toEqual([503, { status: "niet klaar", problems: ["stopt"], wachtend: 0 }]);
    expect((await ask(base, "/livez", true))[0]).toBe(200);
  });

  it("is not ready without its database, and says so", async () => {
    const base = await testBase(engine);
    await base.db.close();
    const problems = ["database"];
    expect(await ask(base, "/readyz")).toEqual([503, { status: "niet klaar", problems, wachtend: null }]);
    expect((await ask(base, "/livez"))[0]).toBe(200);
  });

  it("has nothing else", async () => {
    const base = await testBase(engine);
    for (const path of ["/", "/readyz/", "/v1/zaken"]) expect((await ask(base, path))[0]).toBe(404);
  });
});
