import { describe, expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { countDezeMaand, listSignalen, type Signaalstand } from "../../src/intake/list-signalen.ts";
import type { Row } from "../../src/platform/database.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { bladeren, tellingTekst } from "../../src/platform/web/parts.ts";

import { asSender, makePartner, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { engines, testBase } from "../support/world.ts";

const lastMonth = "2026-10-31T22:59:59.999Z";
const thisMonth = "2026-10-31T23:00:00.000Z";

async function makeWorld(engine: (typeof engines)[number]) {
  const base = await testBase(engine);
  const town = await makeTown(base);
  const partner = await makePartner(base);
  const { id } = await makeSignaal(base, town, await makeZaak(base, town), partner, { ontvangen_op: lastMonth });
  const first = await base.db.read.q.selectFrom("signalen").selectAll().where("id", "=", id).executeTakeFirstOrThrow();
  const { id: _id, ...row } = first as unknown as Row;
  /** So many more signals like the first one. */
  const add = async (count: number, values: Row = {}): Promise<void> => {
    const one = (): Row => ({ ...row, ...values, uuid: newUuid(), kenmerk: newUuid() });
    await base.db.write((trx) => trx.insertMany("signalen", Array.from({ length: count }, one)));
  };
  const ctx: Context = asSender(base, partner, ["signalen:aanleveren"]);
  const totaal = async (stand: Signaalstand | null, kenmerk: string | null = null) =>
    (await listSignalen(ctx, { stand, kenmerk, limiet: 1 })).totaal;
  return { base, partner, ctx, add, totaal, kenmerk: String(row.kenmerk) };
}

describe.each(engines)("counts of a partner's own signals end (%s)", (engine) => {
  it("a list is counted until 1,000", async () => {
    const { add, totaal, kenmerk } = await makeWorld(engine);
    await add(999);
    expect(await totaal(null)).toEqual({ aantal: 1_000, meer: false });
    expect(await totaal("bij de gemeente")).toEqual({ aantal: 1_000, meer: false });
    await add(1);
    expect(await totaal(null)).toEqual({ aantal: 1_000, meer: true });
    expect(await totaal("bij de gemeente")).toEqual({ aantal: 1_000, meer: true });
    expect(await totaal("beantwoord")).toEqual({ aantal: 0, meer: false });
    expect(await totaal(null, kenmerk)).toEqual({ aantal: 1, meer: false });
  });

  it("for one stand the newest 10,000 are looked through, and no more", async () => {
    const { add, totaal } = await makeWorld(engine);
    await add(9_997);
    await add(2, { ingetrokken_op: thisMonth });
    expect(await totaal("ingetrokken")).toEqual({ aantal: 2, meer: false });
    await add(1);
    expect(await totaal("ingetrokken")).toEqual({ aantal: 2, meer: true });
  });

  it("this month is counted until 1,000, and what came before it does not count", async () => {
    const { base, partner, ctx, add } = await makeWorld(engine);
    expect(await countDezeMaand(ctx)).toEqual({ in: exactly(0), geweigerd: exactly(0) });
    await add(1_000, { ontvangen_op: thisMonth });
    const levering = (ontvangen_op: string) => ({
      uuid: newUuid(),
      partner_id: partner.id,
      formaat: "csv",
      kenmerken: "{}",
      fouten: "[]",
      status: "verwerkt",
      ontvangen_op,
      bijgewerkt_op: ontvangen_op,
      geweigerd: 2,
    });
    const deliver = (ops: string[]) => base.db.write((trx) => trx.insertMany("leveringen", ops.map(levering)));
    await deliver([lastMonth, ...Array(1_000).fill(thisMonth)]);
    expect(await countDezeMaand(ctx)).toEqual({ in: exactly(1_000), geweigerd: exactly(2_000) });
    await add(1, { ontvangen_op: thisMonth });
    await deliver([thisMonth]);
    const both = { in: { aantal: 1_000, meer: true }, geweigerd: { aantal: 2_002, meer: true } };
    expect(await countDezeMaand(ctx)).toEqual(both);
  });
});

const exactly = (aantal: number) => ({ aantal, meer: false });

describe("a count in words", () => {
  it.each([
    [{ aantal: 0, meer: false }, "0"],
    [{ aantal: 1_000, meer: false }, "1.000"],
    [{ aantal: 1_000, meer: true }, "meer dan 1.000"],
  ])("%j is %s", (telling, expected) => {
    expect(tellingTekst(telling)).toBe(expected);
  });

  it.each([
    [1, { aantal: 312, meer: false }, "1 tot 50 van 312"],
    [1, { aantal: 50, meer: false }, "1 tot 50 van 50"],
    [1, { aantal: 1_000, meer: true }, "1 tot 50 van meer dan 1.000"],
    [951, { aantal: 1_000, meer: true }, "951 tot 1.000 van meer dan 1.000"],
    [1_001, { aantal: 1_000, meer: true }, "1.001 tot 1.050"],
  ])("a page from %i of %j says %s", (vanaf, totaal, expected) => {
    const page = bladeren(() => "/", { vanaf, aantal: 50, totaal, volgende: null });
    expect(/<p>(.*)<\/p>/.exec(String(page))?.[1]).toBe(expected);
  });
});
