import { describe, expect, it } from "vitest";
import { assignZaken } from "../../src/contact/assign-zaken.ts";
import { countKoppelingen } from "../../src/contact/count-koppelingen.ts";
import { deleteZoekvraag } from "../../src/contact/delete-zoekvraag.ts";
import { listWerklijstRoute } from "../../src/contact/list-werklijst-route.ts";
import { listWerklijstWijken } from "../../src/contact/list-werklijst-wijken.ts";
import { listZoekvragen } from "../../src/contact/list-zoekvragen.ts";
import { saveZoekvraag } from "../../src/contact/save-zoekvraag.ts";
import { showWerklijstZaken } from "../../src/contact/show-werklijst-zaken.ts";
import { heleLijst, looproute } from "../../src/contact/werklijst-rules.ts";
import { makeInbox } from "../inbox/inbox-world.ts";
import { engines } from "../support/world.ts";
import { makeFeiten, storeFeiten } from "./werklijst-wereld.ts";

describe.each(engines)("what is done with the list on %s", (engine) => {
  it("gives more than a hundred zaken away at once, makes a route of a hundred, keeps questions apart", async () => {
    const { medewerker, town } = await makeInbox(engine);
    await town.partner("Huur", "Woonbron");
    const [noor, sam] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    const [zuid, noord] = [await town.team("Zuid"), await town.team("Noord")];
    const feiten = makeFeiten(240, [zuid, noord], [sam.uuid]).map((feit) => ({ ...feit, behandelaar: null }));
    await storeFeiten(town.base, feiten);
    const zaken = feiten.map(({ uuid }) => ({ id: uuid, versie: null }));
    const { toegewezen, niet } = await assignZaken(noor.ctx, { zaken, behandelaar: sam.uuid, reden: "Verdeling" });
    const van = (test: (feit: (typeof feiten)[number]) => boolean) =>
      feiten
        .filter(test)
        .map(({ uuid }) => uuid)
        .toSorted();
    expect([...toegewezen].toSorted()).toEqual(van((feit) => feit.team === zuid && feit.status !== "gesloten"));
    expect(toegewezen.length).toBeGreaterThan(100);
    const waarom = (reden: string) => niet.flatMap((item) => (item.waarom === reden ? [item.id] : [])).toSorted();
    expect(waarom("gesloten")).toEqual(van((feit) => feit.team === zuid && feit.status === "gesloten"));
    expect(waarom("weg")).toEqual(van((feit) => feit.team === noord));
    const events = await town.base.db.read.q
      .selectFrom("zaak_gebeurtenissen")
      .select(({ fn }) => fn.countAll().as("aantal"))
      .where("soort", "=", "toegewezen")
      .executeTakeFirstOrThrow();
    expect(Number(events.aantal)).toBe(toegewezen.length);
    const absent = { zaken: zaken.slice(0, 1), behandelaar: "00000000-0000-7000-8000-000000000000", reden: "x" };
    await expect(assignZaken(noor.ctx, absent)).rejects.toMatchObject({ status: 404 });

    const route = await listWerklijstRoute(noor.ctx, { vraag: heleLijst, zaken: [] });
    expect(route.zaken).toHaveLength(100);
    expect(route.totaal).toEqual({ aantal: toegewezen.length, meer: false });
    const adressen = route.zaken.map(({ adres }) => adres);
    expect(adressen).toEqual(adressen.toSorted(looproute));
    const gekozen = [feiten[2]?.uuid ?? "", feiten[1]?.uuid ?? "", "x"];
    const chosen = await listWerklijstRoute(noor.ctx, { vraag: { ...heleLijst, band: "laag" }, zaken: gekozen });
    expect(chosen.zaken.map(({ id }) => id)).toEqual([feiten[2]?.uuid]);
    expect(await showWerklijstZaken(noor.ctx, { zaken: gekozen })).toMatchObject([
      { id: feiten[2]?.uuid, gesloten: false },
    ]);
    expect(await listWerklijstWijken(noor.ctx)).toEqual(["059910", "059912"]);
    expect(await countKoppelingen(noor.ctx)).toEqual({ aantal: 0, meer: false });

    const id = await saveZoekvraag(noor.ctx, { naam: " Mijn crises ", vraag: "crisis=ja&onzin=1" });
    expect(await listZoekvragen(noor.ctx)).toEqual([{ id, naam: "Mijn crises", vraag: "crisis=ja" }]);
    expect(await listZoekvragen(sam.ctx)).toEqual([]);
    const kept = Array.from({ length: 22 }, (_leeg, nummer) =>
      saveZoekvraag(noor.ctx, { naam: `V${nummer}`, vraag: "" }),
    );
    const outcomes = await Promise.allSettled(kept);
    expect(outcomes.filter(({ status }) => status === "fulfilled")).toHaveLength(19);
    await expect(deleteZoekvraag(sam.ctx, { id })).rejects.toMatchObject({ status: 404 });
    await deleteZoekvraag(noor.ctx, { id });
    expect(await listZoekvragen(noor.ctx)).toHaveLength(19);
    const rij = await town.base.db.read.q
      .selectFrom("audit")
      .select("details")
      .where("handeling", "like", "zoekvraag.%")
      .execute();
    expect(JSON.stringify(rij)).not.toContain("crises");
  });
});
