import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { engines } from "../support/world.ts";
import { makePortal } from "./portal-world.ts";
import { dag } from "./signaal-world.ts";

describe.each(engines)("putting a signal right in the portal (%s)", (engine) => {
  async function open() {
    const { partner } = await makePortal(engine);
    const woonbron = await partner();
    const pad = `/portaal/signalen/${await woonbron.meld("A-1")}`;
    const verbeter = async (fields: Record<string, string>) => {
      const response = await woonbron.post(`${pad}/verbeteren`, fields);
      return { status: response.status, text: await response.text() };
    };
    const text = async () => (await (await woonbron.get(pad)).text()).replace(/\s/g, " ");
    return { partner, woonbron, pad, verbeter, text };
  }

  it("changes the amount and the first day, and nothing that stayed empty", async () => {
    const { woonbron, pad, verbeter, text } = await open();
    expect(await text()).toContain(`${pad}/verbeteren`);
    expect(await (await woonbron.get(`${pad}/verbeteren`)).text()).toMatch(/Nu staat er €\s*1\.275,50/);
    expect((await verbeter({ reden: "invoerfout", bedrag: "900,10" })).status).toBe(303);
    expect(await text()).toContain("€ 900,10");
    expect((await verbeter({ reden: "invoerfout", ...dag("ontstaansdatum", "2", "sep", "2026") })).status).toBe(303);
    expect(await text()).toContain("€ 900,10");
  });

  it.each([
    [{}, "Kies waarom u het verbetert."],
    [{ reden: "invoerfout" }, "Vul in wat er moet veranderen."],
    [{ reden: "invoerfout", bedrag: "1,275" }, "Wij kunnen dit bedrag niet lezen."],
    [
      { reden: "invoerfout", ...dag("ontstaansdatum", "31", "9", "2026") },
      "Begin van de achterstand: Deze datum klopt",
    ],
    [{ reden: "betalingVerwerkt", bedrag: "2000" }, "alleen het bedrag lager maken"],
  ])("refuses %j and says why", async (fields: Record<string, string>, melding) => {
    const { verbeter, text } = await open();
    const refused = await verbeter(fields);
    expect(refused.status).toBe(422);
    expect(refused.text).toContain(melding);
    expect(refused.text).toContain('role="alert"');
    expect(await text()).toContain("€ 1.275,50");
  });

  it("is not there after a withdrawal, nor for another", async () => {
    const { partner, woonbron, pad, verbeter, text } = await open();
    const vestia = await partner("Vestia");
    const absent = await vestia.get(`/portaal/signalen/${newUuid()}/verbeteren`);
    const theirs = await vestia.get(`${pad}/verbeteren`);
    expect([theirs.status, await theirs.text()]).toEqual([404, await absent.text()]);
    expect((await vestia.post(`${pad}/verbeteren`, { reden: "invoerfout", bedrag: "1" })).status).toBe(404);
    await woonbron.post(`${pad}/intrekken`, { reden: "betaald" });
    expect(await text()).not.toContain(`${pad}/verbeteren`);
    expect((await verbeter({ reden: "invoerfout", bedrag: "900" })).status).toBe(409);
  });
});
