import { describe, expect, it } from "vitest";
import type { Context } from "../../src/context.ts";
import { Probleem } from "../../src/errors.ts";
import { acknowledgeTerugkoppeling } from "../../src/feedback/acknowledge-terugkoppeling.ts";
import { listTerugkoppelingen } from "../../src/feedback/list-terugkoppelingen.ts";
import { wordTerugkoppeling } from "../../src/feedback/rules.ts";
import { insertTerugkoppelingen } from "../../src/feedback/store.ts";
import { asSender, asTown, type Made, makePartner, makeSignaal, makeTown, makeZaak } from "../support/household.ts";
import { engines, type TestBase, testBase, tuesday } from "../support/world.ts";

/** A partner with `count` answers in its mailbox, and a signal of another partner that has one too. */
async function mailbox(base: TestBase, count: number) {
  const town = await makeTown(base);
  const zaak = await makeZaak(base, town);
  const mine = await makePartner(base, "Woonstek");
  const other = await makePartner(base, "Stroomgoed", "Energie");
  const signalen: Made[] = [];
  for (let i = 0; i < count; i += 1) signalen.push(await makeSignaal(base, town, zaak, mine));
  const foreign = await makeSignaal(base, town, zaak, other);
  const woorden = wordTerugkoppeling("Inwoner is overleden", "basis", { bereikt: false });
  const item = (partner: Made, signaal: Made) => ({
    signaalId: signaal.id,
    partnerId: partner.id,
    gemeenteId: town.id,
    woorden,
  });
  const items = [item(other, foreign), ...signalen.map((signaal) => item(mine, signaal))];
  await base.db.write((trx) => insertTerugkoppelingen(trx, items, tuesday));
  return { town, signalen, ctx: asSender(base, mine), other: asSender(base, other) };
}

const all = (ctx: Context, ontvangen: "open" | "alle" = "open") =>
  listTerugkoppelingen(ctx, { ontvangen, limiet: 200 }).then(({ terugkoppelingen }) => terugkoppelingen);

const statusOf = (work: Promise<unknown>): Promise<number> =>
  work.then(
    () => 200,
    (error) => (error instanceof Probleem ? error.status : 500),
  );

describe.each(engines)("the mailbox of a partner (%s)", (engine) => {
  it("gives its own answers page by page, oldest first, and no one else's", async () => {
    const base = await testBase(engine);
    const { ctx, signalen } = await mailbox(base, 5);
    const seen: string[] = [];
    let na: string | undefined;
    let pages = 0;
    do {
      const page = await listTerugkoppelingen(ctx, { ontvangen: "open", limiet: 2, na });
      seen.push(...page.terugkoppelingen.map(({ signaal }) => signaal));
      na = page.volgende ?? undefined;
      pages += 1;
    } while (na !== undefined);
    expect(seen).toEqual(signalen.map(({ uuid }) => uuid));
    expect(pages).toBe(3);
  });

  it("shows value and nothing that the agreement does not give", async () => {
    const base = await testBase(engine);
    const { ctx } = await mailbox(base, 1);
    const [item] = await all(ctx);
    expect(Object.keys(item ?? {}).sort()).toEqual(
      ["aangemaaktOp", "id", "kenmerk", "nietOpgehaaldOp", "ontvangenOp", "signaal", "waarde"].sort(),
    );
    expect(item).toMatchObject({ waarde: "Inwoner is overleden", aangemaaktOp: tuesday, ontvangenOp: null });
  });

  it("keeps the first moment of receipt, and then lists the answer only on request", async () => {
    const base = await testBase(engine);
    const { ctx } = await mailbox(base, 1);
    const [item] = await all(ctx);
    const first = await acknowledgeTerugkoppeling(ctx, { id: item?.id ?? "" });
    expect(first).toEqual({ ...item, ontvangenOp: tuesday });
    base.clock.advance("PT1H");
    expect(await acknowledgeTerugkoppeling(ctx, { id: first.id })).toEqual(first);
    expect(await all(ctx)).toEqual([]);
    expect(await all(ctx, "alle")).toEqual([first]);
    const audit = await base.db.read.q.selectFrom("audit").select("handeling").execute();
    expect(audit).toEqual([{ handeling: "terugkoppeling.ontvangen" }]);
  });

  it("answers the same for what is another partner's, absent, or no number at all", async () => {
    const base = await testBase(engine);
    const { ctx, other } = await mailbox(base, 1);
    const [foreign] = await all(other);
    for (const id of [foreign?.id ?? "", "0193c0de-0000-7000-8000-000000000009", "niets"]) {
      expect(await statusOf(acknowledgeTerugkoppeling(ctx, { id }))).toBe(404);
    }
    expect(await all(other)).toEqual([foreign]);
  });

  it("is closed to a municipality and to a token without the right", async () => {
    const base = await testBase(engine);
    const { town, ctx } = await mailbox(base, 1);
    const bare: Context = { ...ctx, actor: { ...ctx.actor, scopes: new Set(["signalen:aanleveren"]) } };
    for (const wrong of [bare, asTown(base, town, ["terugkoppelingen:lezen"])]) {
      expect(await statusOf(all(wrong))).toBe(403);
      expect(await statusOf(acknowledgeTerugkoppeling(wrong, { id: "niets" }))).toBe(403);
    }
  });

  it.each(["", "x", "W10", "WyJhIl0", "WzEsMl0"])("refuses %j as a cursor", async (na) => {
    const base = await testBase(engine);
    const { ctx } = await mailbox(base, 1);
    expect(await statusOf(listTerugkoppelingen(ctx, { ontvangen: "alle", limiet: 5, na }))).toBe(400);
  });
});
