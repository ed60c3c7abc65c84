import { describe, expect, it } from "vitest";
import { contactJobs } from "../../src/contact/jobs.ts";
import type { Intrekkingsreden } from "../../src/law/lists.ts";
import { asTown, type Made, makeTermijn } from "../support/household.ts";
import { engines, testBase, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { back, mistaken, paid, set, start, statussen, termijnen, waiting, work, zaakRow } from "./withdrawn.ts";

describe.each(engines)("what follows when partners take signals back (%s)", (engine) => {
  it.each<[Intrekkingsreden[], string, string[]]>([
    [["betaald"], paid, ["Opgepakt"]],
    [["regeling"], paid, ["Opgepakt"]],
    [["vergissing"], mistaken, [mistaken]],
    [["vergissing", "betaald"], paid, [mistaken, "Opgepakt"]],
    [["regeling", "vergissing"], paid, ["Opgepakt", mistaken]],
    [["vergissing", "vergissing"], mistaken, [mistaken, mistaken]],
  ])("%j: the zaak closes with %s", async (redenen, resultaat, states) => {
    const base = await testBase(engine);
    const { zaak, signalen } = await start(base, redenen);
    await work(base, signalen);
    expect(await zaakRow(base, zaak)).toEqual({ status: "gesloten", resultaat, afsluitingen: 1 });
    expect(await statussen(base)).toEqual(states);
    expect(await termijnen(base)).toEqual(["wgs-aanbod vervallen"]);
    expect(await waiting(base)).toEqual([
      ...signalen.map(({ id }) => `signaal.beeindigd ${id}`),
      `zaak.afgesloten ${zaak.id}`,
    ]);
  });

  it("closes with what the mix asks for also when they come one by one", async () => {
    const base = await testBase(engine);
    const { zaak, signalen } = await start(base, ["betaald", null]);
    await work(base, signalen.slice(0, 1));
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "nieuw", resultaat: null });
    await set(base, "signalen", signalen[1] as Made, back("vergissing"));
    await work(base, signalen.slice(1));
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "gesloten", resultaat: paid });
  });

  it("lets the zaak go on with what is left, at another place", async () => {
    const base = await testBase(engine);
    const { town, zaak, signalen } = await start(base, ["vergissing", null]);
    await set(base, "signalen", signalen[0] as Made, { crisis_soort: "ontruiming" });
    await makeTermijn(base, town, zaak, signalen[0] as Made, "wgs-bedreigend");
    await work(base, signalen.slice(0, 1));
    expect(await zaakRow(base, zaak)).toEqual({ status: "nieuw", resultaat: null, afsluitingen: 0 });
    expect(await statussen(base)).toEqual([mistaken, "Opgepakt"]);
    expect(await termijnen(base)).toEqual(["wgs-aanbod open", "wgs-bedreigend vervallen"]);
    expect(await waiting(base)).toEqual([`signaal.beeindigd ${signalen[0]?.id}`, `zaak.herprioriteren ${zaak.id}`]);
    const shown = (await callRoute(asTown(base, town), "toonZaak", { params: { id: zaak.uuid } })).body;
    expect(shown.totaalBedrag).toBe(100);
    expect(shown.signalen[0].ingetrokken).toEqual({ op: tuesday, reden: "vergissing" });
  });

  it("does nothing more the second time", async () => {
    const base = await testBase(engine);
    const { zaak, signalen } = await start(base, ["betaald", null]);
    await work(base, signalen.slice(0, 1));
    await work(base, signalen.slice(0, 1));
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "nieuw", afsluitingen: 0 });
    await set(base, "signalen", signalen[1] as Made, back("betaald"));
    await work(base, signalen);
    await work(base, signalen);
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "gesloten", afsluitingen: 1 });
    const gebeurtenissen = await base.db.read.q.selectFrom("zaak_gebeurtenissen").select("soort").execute();
    expect(gebeurtenissen).toEqual([{ soort: "afgesloten" }]);
  });

  it("does nothing when its transaction fails, and everything at the next try", async () => {
    const base = await testBase(engine);
    const { zaak, signalen } = await start(base, ["vergissing"]);
    const [job] = Object.values(contactJobs(base));
    const failing = base.db.write(async (trx) => {
      await job?.(trx, [(signalen[0] as Made).id]);
      throw new Error("the power went");
    });
    await expect(failing).rejects.toThrow("the power went");
    expect(await statussen(base)).toEqual(["Opgepakt"]);
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "nieuw" });
    await work(base, signalen);
    expect(await zaakRow(base, zaak)).toMatchObject({ status: "gesloten", resultaat: mistaken });
  });
});
