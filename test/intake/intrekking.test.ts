import { describe, expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { Probleem } from "../../src/errors.ts";
import { withdrawSignaal } from "../../src/intake/withdraw-signaal.ts";
import { intrekkingsredenen } from "../../src/law/lists.ts";
import {
  asSender,
  asTown,
  type Made,
  makeHousehold,
  makePartner,
  makeSignaal,
  makeTown,
} from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

async function start(base: TestBase) {
  const town = await makeTown(base);
  const { partner, zaak, signaal } = await makeHousehold(base, town);
  return { town, partner, zaak, signaal, ctx: asSender(base, partner, ["signalen:aanleveren"]) };
}

const problemOf = async (work: Promise<unknown>): Promise<{ status: number; code: string } | "no problem"> =>
  await work.then(
    () => "no problem" as const,
    (error: unknown) => {
      if (!(error instanceof Probleem)) throw error;
      return { status: error.status, code: error.code };
    },
  );

const waiting = async (base: TestBase) =>
  await base.db.read.q.selectFrom("outbox").select(["soort", "onderwerp_id"]).orderBy("id").execute();
const rowOf = async (base: TestBase, { id }: Made) =>
  await base.db.read.q
    .selectFrom("signalen")
    .select(["status", "ingetrokken_op", "intrekking_reden"])
    .where("id", "=", id)
    .executeTakeFirstOrThrow();

describe.each(engines)("taking a signal back (%s)", (engine) => {
  it.each(intrekkingsredenen)("%s: marks the signal, tells the outbox, and leaves a trace", async (reden) => {
    const base = await testBase(engine);
    const { town, signaal, ctx } = await start(base);
    const answer = await withdrawSignaal(ctx, { id: signaal.uuid, reden });
    expect(answer).toMatchObject({
      id: signaal.uuid,
      status: "Ontvangen",
      terugkoppeling: null,
      ingetrokken: { op: tuesday, reden },
    });
    expect(await rowOf(base, signaal)).toEqual({
      status: "Opgepakt",
      ingetrokken_op: tuesday,
      intrekking_reden: reden,
    });
    expect(await waiting(base)).toEqual([{ soort: "signaal.ingetrokken", onderwerp_id: signaal.id }]);
    const audit = await base.db.read.q.selectFrom("audit").selectAll().executeTakeFirstOrThrow();
    expect(audit).toMatchObject({
      gemeente_id: town.id,
      actor_soort: "partner",
      handeling: "signaal.ingetrokken",
      onderwerp: signaal.uuid,
      details: JSON.stringify({ reden }),
    });
  });

  it("gives the same answer again, and keeps the first moment", async () => {
    const base = await testBase(engine);
    const { signaal, ctx } = await start(base);
    const first = await withdrawSignaal(ctx, { id: signaal.uuid, reden: "betaald" });
    base.clock.advance("PT48H");
    expect(await withdrawSignaal(ctx, { id: signaal.uuid, reden: "betaald" })).toEqual(first);
    expect(await waiting(base)).toHaveLength(1);
    expect(await base.db.read.q.selectFrom("audit").select("id").execute()).toHaveLength(1);
  });

  it("refuses another reason, and keeps the first", async () => {
    const base = await testBase(engine);
    const { signaal, ctx } = await start(base);
    await withdrawSignaal(ctx, { id: signaal.uuid, reden: "vergissing" });
    const again = problemOf(withdrawSignaal(ctx, { id: signaal.uuid, reden: "betaald" }));
    expect(await again).toEqual({ status: 409, code: "al-ingetrokken" });
    expect(await rowOf(base, signaal)).toMatchObject({ intrekking_reden: "vergissing" });
    expect(await waiting(base)).toHaveLength(1);
  });

  it("is done once when asked for many times at the same moment", async () => {
    const base = await testBase(engine);
    const { signaal, ctx } = await start(base);
    const ask = (reden: (typeof intrekkingsredenen)[number]) =>
      problemOf(withdrawSignaal(ctx, { id: signaal.uuid, reden }));
    const answers = await Promise.all([ask("betaald"), ask("betaald"), ask("regeling"), ask("betaald")]);
    const { intrekking_reden } = await rowOf(base, signaal);
    const refused = answers.filter((answer) => answer !== "no problem");
    expect(refused).toHaveLength(intrekking_reden === "betaald" ? 1 : 3);
    expect(refused.every((answer) => typeof answer === "object" && answer.status === 409)).toBe(true);
    expect(await waiting(base)).toHaveLength(1);
  });

  it("answers the same for what is absent, no number, another partner's, or sent on by a municipality", async () => {
    const base = await testBase(engine);
    const { town, partner, zaak, signaal, ctx } = await start(base);
    const foreign = await makeSignaal(base, town, zaak, await makePartner(base, "Ander"));
    const sentOn = await makeSignaal(base, town, zaak, partner, { doorgezonden_van_id: signaal.id });
    for (const id of ["0193c0de-0000-7000-8000-000000000009", "niets", foreign.uuid, sentOn.uuid]) {
      const problem = await problemOf(withdrawSignaal(ctx, { id, reden: "betaald" }));
      expect(problem).toEqual({ status: 404, code: "niet-gevonden" });
    }
    expect(await waiting(base)).toEqual([]);
  });

  it("is closed to a municipality and to a token without the right", async () => {
    const base = await testBase(engine);
    const { town, partner, signaal } = await start(base);
    const wrong: Context[] = [asSender(base, partner), asTown(base, town, ["signalen:aanleveren"])];
    for (const ctx of wrong) {
      const problem = await problemOf(withdrawSignaal(ctx, { id: signaal.uuid, reden: "betaald" }));
      expect(problem).toMatchObject({ status: 403 });
    }
    expect(await rowOf(base, signaal)).toMatchObject({ ingetrokken_op: null });
  });
});
