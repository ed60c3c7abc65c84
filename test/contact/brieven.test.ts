import { describe, expect, it } from "vitest";
import { listBrieven } from "../../src/contact/list-brieven.ts";
import { makeBrief } from "../../src/contact/make-brief.ts";
import { removeBrief } from "../../src/contact/remove-brief.ts";
import { saveBrief } from "../../src/contact/save-brief.ts";
import { showBrief } from "../../src/contact/show-brief.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { asTown, makeHousehold, makeTown } from "../support/household.ts";
import { engines, testBase } from "../support/world.ts";

const fault = async (work: Promise<unknown>): Promise<string> =>
  await work.then(
    () => "ok",
    (error: { status?: number; code?: string }) => `${error.status} ${error.code}`,
  );

describe.each(engines)("texts of letters (%s)", (engine) => {
  it("are changed by version, one at a time, with all that was before", async () => {
    const base = await testBase(engine);
    const [town, elders] = [await makeTown(base), await makeTown(base, "0363")];
    const [ctx, ander] = [asTown(base, town, ["beheer"]), asTown(base, elders, ["beheer"])];
    const [eerste] = await listBrieven(ctx);
    if (!eerste) throw new Error("no text to begin with");
    const { id, soort, naam } = eerste;
    const change = { id, versie: 0, soort, naam, tekst: "Beste {naam},", reden: "Korter" };
    const [saved, again] = [await saveBrief(ctx, change), await saveBrief(ctx, change)];
    expect(again).toEqual(saved);
    expect(await fault(saveBrief(ctx, { ...change, tekst: "Anders" }))).toBe("409 sjabloon-gewijzigd");
    const both = ["Een", "Twee"].map((tekst) => fault(saveBrief(ctx, { ...change, versie: 1, tekst })));
    expect((await Promise.all(both)).toSorted()).toEqual(["409 sjabloon-gewijzigd", "ok"]);
    expect(await fault(saveBrief(ctx, { ...change, versie: 2, tekst: "{bedrag}" }))).toBe("422 geweigerd");
    const { versie, geschiedenis } = await showBrief(ctx, { id });
    expect([versie, geschiedenis.map((rij) => rij.versie)]).toEqual([2, [2, 1]]);

    const own = { ...change, id: newUuid(), naam: "Eigen" };
    expect(await fault(saveBrief(ctx, own))).toBe("404 niet-gevonden");
    await saveBrief(ctx, { ...own, nieuw: true });
    expect(await fault(showBrief(ander, { id: own.id }))).toBe("404 niet-gevonden");
    expect(await fault(saveBrief(ander, { ...own, versie: 1 }))).toBe("404 niet-gevonden");
    expect((await listBrieven(ander)).every((brief) => brief.versie === 0)).toBe(true);

    expect(await fault(removeBrief(ctx, { id, versie: 2, reden: " " }))).toBe("422 geweigerd");
    await removeBrief(ctx, { id, versie: 2, reden: "Niet nodig" });
    expect(await showBrief(ctx, { id })).toMatchObject({ versie: 3, vervallen: true });
    const audits = await base.db.read.q.selectFrom("audit").select(["handeling", "details"]).orderBy("id").execute();
    expect(audits.map(({ handeling }) => handeling)).toEqual([
      "briefsjabloon.vastgelegd",
      "briefsjabloon.vastgelegd",
      "briefsjabloon.vastgelegd",
      "briefsjabloon.vervallen",
    ]);
    expect(await fault(listBrieven(asTown(base, town, ["monitor:lezen"])))).toBe("403 geen-recht");
    expect(await fault(saveBrief(asTown(base, town), change))).toBe("403 geen-recht");
  });

  it("make a letter, with a trace of which text and not of what it says", async () => {
    const base = await testBase(engine);
    const town = await makeTown(base);
    const { zaak } = await makeHousehold(base, town);
    const ctx = asTown(base, town);
    const brief = (await listBrieven(ctx)).find(({ soort }) => soort === "brief");
    const input = { zaak: zaak.uuid, sjabloon: brief?.id ?? "", aan: "allen" as const, tekst: "Beste A.B. van Dijk" };
    expect(await makeBrief(ctx, input)).toMatchObject({ namen: ["A.B. van Dijk"], tekst: "Beste A.B. van Dijk" });
    expect(await fault(makeBrief(ctx, { ...input, tekst: "Woonstek zei het." }))).toBe("422 geweigerd");
    expect(await fault(makeBrief(ctx, { ...input, sjabloon: newUuid() }))).toBe("404 niet-gevonden");
    const rows = await base.db.read.q.selectFrom("audit").select(["handeling", "details"]).orderBy("id").execute();
    const made = rows.filter(({ handeling }) => handeling === "brief.gemaakt");
    expect(made.map(({ details }) => JSON.parse(details))).toEqual([
      { sjabloon: brief?.id, versie: 0, soort: "brief" },
    ]);
    expect(JSON.stringify(rows)).not.toContain("Dijk");
    const elders = asTown(base, await makeTown(base, "0363"));
    expect(await fault(makeBrief(elders, input))).toBe("404 niet-gevonden");
  });
});
