import { describe, expect, it } from "vitest";
import { listAfspraken } from "../../src/contact/list-afspraken.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const field = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
const dag = { "datum-dag": "5", "datum-maand": "november", "datum-jaar": "2026" };

describe("planning the next contact", () => {
  it("fills in the next working day, plans once, shows it and ends it", async () => {
    const { medewerker, meld } = await makeInbox();
    const noor = await medewerker("wijkteam", "Noor Visser");
    await medewerker("wijkteam", "Nel van Noord", "Noord");
    const zaak = await meld("A-1", opAdres(1));
    const pad = `/inbox/zaken/${zaak}/afspraken`;
    expect(await (await noor.get(`/inbox/zaken/${zaak}`)).text()).toContain("Er is nog niets gepland.");
    const vorm = await (await noor.get(pad)).text();
    expect(vorm).toContain(
      'name="datum-dag" type="text" inputmode="numeric" maxlength="2" autocomplete="off" value="4"',
    );
    expect(vorm).toContain("Noor Visser");
    expect(vorm).not.toContain("Nel van Noord");
    const velden = {
      ...dag,
      soort: "Huisbezoek",
      dagdeel: "Middag",
      medewerker: noor.uuid,
      id: field(vorm, "id"),
      notitie: "<b>Achterom</b>",
    };
    for (const _keer of [1, 2]) expect((await noor.post(pad, velden)).status).toBe(303);
    const [plan] = await listAfspraken(noor.ctx, { zaak });
    expect(plan).toMatchObject({ soort: "Huisbezoek", datum: "2026-11-05", dagdeel: "Middag", status: "open" });
    const pagina = await (await noor.get(`/inbox/zaken/${zaak}`)).text();
    expect(pagina).toContain("5 november 2026, middag. Noor Visser");
    expect(pagina).toContain("&lt;b&gt;Achterom&lt;/b&gt;");
    expect((await noor.post(`${pad}/${plan?.id}`, { status: "x" })).status).toBe(404);
    expect((await noor.post(`${pad}/${plan?.id}`, { status: "gedaan" })).status).toBe(303);
    expect(await (await noor.get(`/inbox/zaken/${zaak}`)).text()).toContain("Eerdere plannen (1)");
    expect((await noor.post(`${pad}/${plan?.id}`, { status: "vervallen" })).status).toBe(409);
  });

  it("keeps the form when it is refused, and is closed to others", async () => {
    const { medewerker, meld } = await makeInbox();
    const noor = await medewerker();
    const zaak = await meld("A-1", opAdres(1));
    const pad = `/inbox/zaken/${zaak}/afspraken`;
    const goed = { ...dag, soort: "Huisbezoek", notitie: "Blijft staan" };
    for (const [changes, melding] of [
      [{ soort: "" }, "Kies wat u gaat doen."],
      [{ "datum-maand": "februari", "datum-dag": "30" }, "Vul een dag in die bestaat"],
      [{ "datum-dag": "2" }, "Deze dag is al voorbij."],
      [{ medewerker: newUuid() }, "Kies iemand uit de lijst."],
      [{ soort: "Onbekend" }, "Dit is niet te plannen."],
    ] as const) {
      const answer = await noor.post(pad, { ...goed, ...changes });
      const text = await answer.text();
      expect([answer.status, text.includes(melding), text.includes("Blijft staan")]).toEqual([422, true, true]);
    }
    const noord = `/inbox/zaken/${await meld("A-2", inNoord(2))}/afspraken`;
    expect([(await noor.get(noord)).status, (await noor.post(noord, goed)).status]).toEqual([404, 404]);
    expect((await noor.post(pad, { ...goed, csrf: "x" })).status).toBe(403);
    expect((await (await medewerker("beleid")).post(pad, goed)).status).toBe(403);
    expect(await listAfspraken(noor.ctx, { zaak })).toEqual([]);
  });
});
