import { describe, expect, it } from "vitest";
import { asSender, asTown, makeSignaal } from "../support/household.ts";
import { engines } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { makeStreet, postcode, rowsOf } from "./street.ts";
import { absent, startSplit } from "./street-start.ts";

describe.each(engines)("what a split refuses (%s)", (engine) => {
  it.each([
    ["all signals", "10B", (first: string, second: string) => [first, second], [422, "/signalen alle-signalen"]],
    [
      "all signals, one of them named twice",
      "10B",
      (a: string, b: string) => [a, b, a],
      [422, "/signalen alle-signalen"],
    ],
    ["the address of the zaak itself", "10", (_a: string, b: string) => [b], [422, "/adres zelfde-adres"]],
    ["a range of numbers", "10 t/m 12", (_a: string, b: string) => [b], [400, "/adres/huisnummer huisnummer-reeks"]],
  ] as const)("refuses %s, and changes nothing", async (_what, number, choose, [status, fout]) => {
    const { base, van, tweede, split } = await startSplit(engine);
    const before = await rowsOf(base, [
      "zaken",
      "signalen",
      "termijnen",
      "adressen",
      "verplaatsingen",
      "outbox",
      "audit",
    ]);
    const answer = await split(van.zaak.uuid, choose(van.signaal.uuid, tweede.uuid), number);
    expect([
      answer.status,
      ...answer.body.fouten.map(({ veld, code }: Record<string, string>) => `${veld} ${code}`),
    ]).toEqual([status, fout]);
    expect(
      await rowsOf(base, ["zaken", "signalen", "termijnen", "adressen", "verplaatsingen", "outbox", "audit"]),
    ).toEqual(before);
  });

  it("refuses an address in another municipality: those signals are to be sent on", async () => {
    const { base, van, tweede, split } = await startSplit(engine);
    const gebied = { postcode, huisnummer: 12, buurt: "03631001", wijk: "036310", gemeentecode: "0363" };
    await base.db.write((trx) => trx.insertMany("gebieden", [gebied]));
    const answer = await split(van.zaak.uuid, [tweede.uuid], 12);
    expect([answer.status, answer.body.fouten[0].code]).toEqual([422, "andere-gemeente"]);
  });

  it("refuses a closed zaak", async () => {
    const { van, tweede, split, post } = await startSplit(engine);
    await post(van.zaak.uuid, "sluitZaak", { resultaat: "Inwoner is overleden" });
    const answer = await split(van.zaak.uuid, [tweede.uuid], "10B");
    expect(answer).toMatchObject({ status: 409, body: { code: "zaak-gesloten" } });
  });

  it("splits once when many ask at the same time, and never makes two zaken at one address", async () => {
    const { base, town, partner, van, split } = await startSplit(engine);
    const more = await Promise.all([1, 2, 3, 4].map(() => makeSignaal(base, town, van.zaak, partner)));
    const answers = await Promise.all(
      more.flatMap(({ uuid }) => [uuid, uuid]).map((uuid) => split(van.zaak.uuid, [uuid], "10B")),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 404, 404, 404, 404]);
    expect((await rowsOf(base, ["zaken"])).zaken).toHaveLength(2);
    expect((await rowsOf(base, ["adressen"])).adressen).toHaveLength(2);
  });

  it("is not for another municipality, another zaak, a partner or who may only read", async () => {
    const { base, town, partner, street, van, tweede, split } = await startSplit(engine);
    const other = await makeStreet(base, "0363");
    const own = await other.dwelling("10");
    const third = await street.dwelling("50");
    const foreign = await other.split(van.zaak.uuid, [tweede.uuid], "10B");
    expect(foreign.status).toBe(404);
    for (const answer of [
      await other.split(own.zaak.uuid, [tweede.uuid], "10B"),
      await split(third.zaak.uuid, [tweede.uuid], "10B"),
      await split(van.zaak.uuid, [tweede.uuid, absent], "10B"),
      await split(absent, [tweede.uuid], "10B"),
      await split("geen nummer", [tweede.uuid], "10B"),
    ]) {
      expect(answer).toEqual(foreign);
    }
    const input = {
      params: { id: van.zaak.uuid },
      body: { signalen: [tweede.uuid], adres: { huisnummer: 1, postcode }, reden: "Zo." },
    };
    for (const ctx of [asTown(base, town, ["zaken:lezen"]), asSender(base, partner, ["zaken:werken"])]) {
      expect((await callRoute(ctx, "splitsZaak", input)).status).toBe(403);
    }
    expect((await rowsOf(base, ["verplaatsingen"])).verplaatsingen).toEqual([]);
  });
});
