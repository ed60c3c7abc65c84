import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { clientText } from "../../src/cli/client-text.ts";
import { apiContract } from "../../src/cli/contracts.ts";
import { SeinhuisFout, type SignaalInvoer } from "../../src/client/index.ts";
import { signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { openShop } from "./world.ts";

const invoer = (kenmerk: string, changes = {}) => signaal(kenmerk, changes) as unknown as SignaalInvoer;

const faultOf = async (doing: Promise<unknown>): Promise<SeinhuisFout> => {
  const fout = await doing.then(
    () => undefined,
    (error: unknown) => error,
  );
  expect(fout).toBeInstanceOf(SeinhuisFout);
  return fout as SeinhuisFout;
};

it("the generated part is what the document says; otherwise run: npm run schemas", async () => {
  const present = readFileSync(path.join(import.meta.dirname, "../../src/client/opdrachten.ts"), "utf8");
  expect(present === (await clientText(apiContract()))).toBe(true);
});

describe.each(engines)("the client on %s", (engine) => {
  it("delivers a signal, finds it again and fetches its proof", async () => {
    const client = (await openShop(engine)).client();
    const ontvangst = await client.leverSignaal({ body: invoer("K-1") });
    expect(await client.leverSignaal({ body: invoer("K-1") })).toEqual(ontvangst);
    expect((await client.zoekSignaal({ kenmerk: "K-1" })).signalen.map(({ id }) => id)).toEqual([ontvangst.id]);
    expect((await client.leesSignaal({ id: ontvangst.id })).kenmerk).toBe("K-1");
    const bewijs = await client.leesOntvangstbewijs({ id: ontvangst.id });
    expect(bewijs.soort).toBe("application/jose");
    expect(bewijs.tekst().split(".")).toHaveLength(3);
  });

  it("delivers a file and walks through the report, page after page", async () => {
    const client = (await openShop(engine)).client();
    const lijst = ["A", "B", "C"].map((kenmerk) => invoer(kenmerk));
    const levering = await client.leverBestand({ soort: "application/json", inhoud: JSON.stringify(lijst) });
    const regels = await Array.fromAsync(client.lijstLeveringsregelsAlles({ id: levering.id, limiet: 2 }));
    expect(regels.map(({ kenmerk, status }) => [kenmerk, status])).toEqual([
      ["A", "aanvaard"],
      ["B", "aanvaard"],
      ["C", "aanvaard"],
    ]);
    const bestand = await client.lijstLeveringsregelsAlsBestand({ id: levering.id }, "text/csv");
    expect(bestand.soort).toMatch(/^text\/csv/);
    expect(bestand.tekst()).toContain("aanvaard");
  });

  it("gives every item of a list once: none, one, and more than a page", async () => {
    const { client, town } = await openShop(engine);
    const kenmerken = async () =>
      (await Array.fromAsync(client().lijstTerugkoppelingenAlles({ limiet: 1 }))).map(({ kenmerk }) => kenmerk);
    expect(await kenmerken()).toEqual([]);
    const gemeente = await town.gemeente();
    for (const [at, kenmerk] of ["T-1", "T-2", "T-3"].entries()) {
      const adres = { huisnummer: 20 + at, postcode: "3073HE" };
      await client().leverSignaal({ body: invoer(kenmerk, { adres }) });
      const { zaken } = (await gemeente.get("/v1/zaken")).body;
      expect(
        (await gemeente.post(`/v1/zaken/${zaken[0].id}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing" }))
          .status,
      ).toBe(200);
      await town.jobs();
      if (at === 0) expect(await kenmerken()).toEqual(["T-1"]);
    }
    expect(await kenmerken()).toEqual(["T-1", "T-2", "T-3"]);
  });

  it("makes a refusal a typed error with everything that is wrong", async () => {
    const client = (await openShop(engine)).client();
    const geweigerd = await faultOf(client.leverSignaal({ body: invoer("W-1", { incasso: null }) }));
    expect([geweigerd.status, geweigerd.code]).toEqual([422, "geweigerd"]);
    expect(geweigerd.fouten[0]).toMatchObject({ code: expect.any(String), bron: expect.any(String) });
    const weg = await faultOf(client.leesSignaal({ id: "00000000-0000-7000-8000-000000000000" }));
    expect([weg.status, weg.code, weg.fouten]).toEqual([404, "niet-gevonden", []]);
    const verboden = await faultOf(client.lijstZaken());
    expect([verboden.status, verboden.code]).toEqual([403, "geen-recht"]);
    expect((await client.lijstBronnen()).bronnen.length).toBeGreaterThan(10);
  });
});
