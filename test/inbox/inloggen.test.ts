import { describe, expect, it } from "vitest";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

describe("who is in the inbox", () => {
  it("asks to log in, and comes back to where one was going", async () => {
    const { town } = await makeInbox();
    const answer = await town.app.request("/inbox/logboek");
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/inbox/inloggen?naar=%2Finbox%2Flogboek");
  });

  it("lists the demo's people and logs in as the chosen one", async () => {
    const { town, medewerker } = await makeInbox();
    const { uuid } = await medewerker("wijkteam", "Noor Visser");
    const list = await (await town.app.request("/inbox/inloggen")).text();
    expect(list).toContain("Noor Visser");
    const body = new URLSearchParams({ medewerker: uuid, naar: "/inbox/zaken" });
    const answer = await town.app.request("/inbox/inloggen", { method: "POST", body });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toBe("/inbox/zaken");
    expect(answer.headers.get("set-cookie")).toMatch(/^seinhuis-inbox=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/);
  });

  it.each([
    ["regisseur", [200, 200]],
    ["wijkteam", [200, 404]],
  ] as const)("%s: own team and another team's zaak", async (rol, [own, other]) => {
    const { medewerker, meld } = await makeInbox();
    const { ctx } = await medewerker(rol);
    const [zuid, noord] = [await meld("A-1", opAdres(1)), await meld("A-2", inNoord(2))];
    const status = async (work: Promise<unknown>): Promise<number> =>
      await work.then(
        () => 200,
        (error: { status: number }) => error.status,
      );
    expect(await status(showZaak(ctx, { id: zuid }))).toBe(own);
    expect(await status(showZaak(ctx, { id: noord }))).toBe(other);
    const contact = {
      soort: "Huisbezoek",
      bereikt: true,
      datum: "2026-11-03",
      dagdeel: "Ochtend",
      aanbod: true,
    } as const;
    expect(await status(recordContactpoging(ctx, { zaak: noord, ...contact }))).toBe(other);
  });

  it("refuses what was changed by another since it was seen", async () => {
    const { medewerker, meld } = await makeInbox();
    const [een, twee] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    const zaak = await meld("A-1", opAdres(1));
    const contact = {
      soort: "Huisbezoek",
      bereikt: true,
      datum: "2026-11-03",
      dagdeel: "Ochtend",
      aanbod: true,
    } as const;
    const gezien = { zaak, versie: "0-0" };
    await recordContactpoging({ ...een.ctx, gezien }, { zaak, medewerker: een.uuid, ...contact });
    // What one did oneself is known.
    await recordContactpoging({ ...een.ctx, gezien }, { zaak, medewerker: een.uuid, ...contact });
    await expect(
      recordContactpoging({ ...twee.ctx, gezien }, { zaak, medewerker: twee.uuid, ...contact }),
    ).rejects.toThrow("zaak-gewijzigd");
  });
});
