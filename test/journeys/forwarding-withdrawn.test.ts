import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { adres, type Item, moved } from "./moving.ts";

describe.each(engines)("a signal that was sent on and that its partner takes back, on %s", (engine) => {
  it("takes it back there too when the partner takes its own back, and still tells nothing of it", async () => {
    const here = await makeTown(engine);
    const there = await makeTown(engine, { code: "0363", base: here.base });
    const huur = await here.partner("Huur", "Woonstek");
    const [rotterdam, amsterdam] = [await here.gemeente(), await there.gemeente()];
    const { id } = (await huur.post("/v1/signalen", signaal("V-1"))).body;
    const [zaak] = (await rotterdam.get("/v1/zaken")).body.zaken as Item[];
    await rotterdam.post(`/v1/zaken/${zaak?.id}/doorzending`, { gemeentecode: "0363", adres });
    await here.jobs();
    expect((await huur.post(`/v1/signalen/${id}/intrekking`, { reden: "betaald" })).status).toBe(200);
    await here.jobs();
    await here.jobs();
    expect((await amsterdam.get("/v1/zaken")).body.zaken).toEqual([]);
    const [closed] = (await amsterdam.get("/v1/zaken?status=gesloten")).body.zaken as Item[];
    const shown = (await amsterdam.get(`/v1/zaken/${closed?.id}`)).body;
    expect(shown).toMatchObject({
      resultaat: "Inwoner heeft zelf al betaald/betalingsregeling getroffen",
      signalen: [{ ingetrokken: { reden: "betaald" }, doorgezonden: true }],
    });
    const told = (await huur.get("/v1/terugkoppelingen")).body.terugkoppelingen as Item[];
    expect(told.map(({ waarde }) => waarde)).toEqual([moved]);
  });

  it("sends nothing on that was taken back before, and takes back what is sent on at the same moment", async () => {
    const here = await makeTown(engine);
    const there = await makeTown(engine, { code: "0363", base: here.base });
    const huur = await here.partner("Huur", "Woonstek");
    const [rotterdam, amsterdam] = [await here.gemeente(), await there.gemeente()];
    const { id } = (await huur.post("/v1/signalen", signaal("V-1"))).body;
    const [zaak] = (await rotterdam.get("/v1/zaken")).body.zaken as Item[];
    const [back, sent] = await Promise.all([
      huur.post(`/v1/signalen/${id}/intrekking`, { reden: "vergissing" }),
      rotterdam.post(`/v1/zaken/${zaak?.id}/doorzending`, { gemeentecode: "0363", adres }),
    ]);
    expect(back.status).toBe(200);
    expect([200, 409]).toContain(sent.status);
    for (let look = 0; look < 3; look += 1) await here.jobs();
    expect((await rotterdam.get("/v1/zaken")).body.zaken).toEqual([]);
    expect((await amsterdam.get("/v1/zaken")).body.zaken).toEqual([]);
    expect((await huur.get("/v1/terugkoppelingen")).body.terugkoppelingen).toHaveLength(1);
  });
});
