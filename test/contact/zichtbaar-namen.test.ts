import { describe, expect, it } from "vitest";
import { nameMedewerkers } from "../../src/contact/name-medewerkers.ts";
import { selectZichtbaar } from "../../src/contact/select-zichtbaar.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { inNoord, makeInbox, opAdres } from "../inbox/inbox-world.ts";
import { engines } from "../support/world.ts";

describe.each(engines)("what a page asks of many at once (%s)", (engine) => {
  it("tells which zaken one may open, and what people are called", async () => {
    const { medewerker, meld } = await makeInbox(engine);
    const [noor, sam, chef] = [
      await medewerker(),
      await medewerker("wijkteam", "Sam Bos", "Noord"),
      await medewerker("regisseur", "Kim de Wit"),
    ];
    const [zuid, noord] = [await meld("A-1", opAdres(1)), await meld("A-2", inNoord(2))];
    const zaken = [zuid, noord, newUuid(), "geen nummer"];
    expect([...(await selectZichtbaar(noor.ctx, { zaken }))]).toEqual([zuid]);
    expect([...(await selectZichtbaar(sam.ctx, { zaken }))]).toEqual([noord]);
    expect(await selectZichtbaar(chef.ctx, { zaken })).toEqual(new Set([zuid, noord]));
    expect((await selectZichtbaar(chef.ctx, { zaken: [] })).size).toBe(0);
    const medewerkers = [noor.uuid, sam.uuid, newUuid()];
    const namen = new Map([
      [noor.uuid, "Noor Visser"],
      [sam.uuid, "Sam Bos"],
    ]);
    expect(await nameMedewerkers(noor.ctx, { medewerkers })).toEqual(namen);
    expect((await nameMedewerkers(noor.ctx, { medewerkers: [] })).size).toBe(0);
  });
});
