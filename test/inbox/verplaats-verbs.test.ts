import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { showKoppeling } from "../../src/contact/show-koppeling.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { listGemeenten } from "../../src/routing/list-gemeenten.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { engines } from "../support/world.ts";
import { makeInbox, opAdres } from "./inbox-world.ts";

describe.each(engines)("what the pages of moves ask, on %s", (engine) => {
  it("lists the other municipalities by name, and shows one link to who sees a side of it", async () => {
    const { town, medewerker, meld } = await makeInbox(engine);
    const [wie, noord] = [await medewerker(), await medewerker("wijkteam", "Ali Demir", "Noord")];
    const regisseur = await medewerker("regisseur");
    expect(await listGemeenten(wie.ctx)).toEqual([]);
    for (const [code, naam] of [
      ["0518", "Den Haag"],
      ["0363", "Amsterdam"],
    ] as const) {
      await registerGemeente(systeem(town.base, "test"), { code, naam, kvkNummer: "12345678", contactpersonen: [] });
    }
    expect(await listGemeenten(wie.ctx)).toEqual([
      { code: "0363", naam: "Amsterdam" },
      { code: "0518", naam: "Den Haag" },
    ]);
    await expect(listGemeenten((await medewerker("beleid")).ctx)).rejects.toThrow("geen-recht");

    const een = await meld("A-1", opAdres(1));
    await meld("A-2", { adres: { straatnaam: "Putsebocht", huisnummer: 1, huisletter: "A", postcode: "3073HE" } });
    await town.jobs();
    const [koppeling] = (await showZaak(wie.ctx, { id: een })).koppelingen;
    const id = koppeling?.id ?? "";
    expect((await showKoppeling(wie.ctx, { id })).kanten).toHaveLength(2);
    expect((await showKoppeling(regisseur.ctx, { id })).status).toBe("open");
    for (const [ctx, welke] of [
      [noord.ctx, id],
      [wie.ctx, newUuid()],
      [wie.ctx, "x"],
    ] as const) {
      await expect(showKoppeling(ctx, { id: welke })).rejects.toThrow("niet-gevonden");
    }
  });
});
