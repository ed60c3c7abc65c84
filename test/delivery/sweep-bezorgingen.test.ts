import { CompiledQuery } from "kysely";
import { describe, expect, it } from "vitest";
import { klaarQuery } from "../../src/delivery/bezorging-store.ts";
import { replayBezorging } from "../../src/delivery/replay-bezorging.ts";
import { sweepBezorgingen } from "../../src/delivery/sweep-bezorgingen.ts";
import { runDueJobs } from "../../src/jobs.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { wire } from "../../src/wire.ts";
import { engines, testBase, tuesday } from "../support/world.ts";
import { answer } from "./receiver.ts";
import { deliver, makeWorld } from "./world.ts";

/** Thirty days after our Tuesday. */
const end = "2026-12-03T09:00:00.000Z";
const justBefore = "2026-12-03T08:59:59.999Z";

describe.each(engines)("messages that are done are kept for thirty days (%s)", (engine) => {
  it("those that arrived and those that were given up, with every try; not one that waits", async () => {
    const { base, ctx, receiver, tell, subscribe, log } = await makeWorld(engine);
    const { id } = await subscribe();
    await tell(3);
    await deliver(base);
    const [last, middle, first] = await log(id);
    await base.db.write(async ({ q }) => {
      const set = (uuid: string | undefined, values: Record<string, string | null>) =>
        q
          .updateTable("bezorgingen")
          .set(values)
          .where("uuid", "=", uuid ?? "")
          .execute();
      await set(middle?.id, { status: "opgegeven", bezorgd_op: null });
      await set(first?.id, { status: "wacht", bezorgd_op: null, volgende_op: "2027-01-01T00:00:00.000Z" });
    });
    base.clock.set(justBefore);
    expect(await sweepBezorgingen(base)).toBe(0);
    base.clock.set(end);
    await runDueJobs(base);
    expect((await log(id)).map((one) => [one.id, one.status, one.pogingen.length])).toEqual([[first?.id, "wacht", 1]]);
    const pogingen = base.db.read.q.selectFrom("bezorgpogingen").select("id");
    expect(await pogingen.execute()).toHaveLength(1);
    expect(await sweepBezorgingen(base)).toBe(0);
    const again = replayBezorging(ctx, { id, bezorging: last?.id ?? "" });
    await expect(again).rejects.toMatchObject({ status: 404 });

    // What is erased is not told anew.
    receiver.answerWith(answer(204));
    await runDueJobs(base);
    await deliver(base);
    expect(receiver.got).toHaveLength(3);
  });

  it("more than fit in a batch, by two processes at once", async () => {
    const { base, subscribe } = await makeWorld(engine);
    await subscribe();
    const [abonnement] = await base.db.read.q.selectFrom("abonnementen").select("id").execute();
    const row = (at: number) => ({
      uuid: newUuid(),
      abonnement_id: abonnement?.id ?? 0,
      gebeurtenis: "levering.verwerkt",
      onderwerp_id: at,
      inhoud: "{}",
      status: at % 2 === 0 ? "bezorgd" : "opgegeven",
      aangemaakt_op: tuesday,
    });
    await base.db.write((trx) =>
      trx.insertMany(
        "bezorgingen",
        Array.from({ length: 1_201 }, (_, at) => row(at)),
      ),
    );
    base.clock.set(end);
    const other = await wire(base.config, { clock: base.clock });
    const counts = await Promise.all([sweepBezorgingen(base), sweepBezorgingen(other)]);
    await other.close();
    await sweepBezorgingen(base);
    expect(await base.db.read.q.selectFrom("bezorgingen").select("id").execute()).toEqual([]);
    expect((counts[0] ?? 0) + (counts[1] ?? 0)).toBe(1_201);
  });
});

it("finds them by an index", async () => {
  const { db } = await testBase("sqlite");
  const { sql, parameters } = klaarQuery(db.read, tuesday, 500).compile();
  const explain = CompiledQuery.raw(`explain query plan ${sql}`, [...parameters]);
  const { rows } = await db.read.q.executeQuery<{ detail: string }>(explain);
  expect(rows.map(({ detail }) => detail)).toEqual([
    "SEARCH bezorgingen USING INDEX bezorgingen_klaar (aangemaakt_op<?)",
  ]);
});
