import { describe, expect, it } from "vitest";
import { makeRole, policy, startWith } from "../journeys/agreed.ts";
import { forward, start } from "../journeys/moving.ts";
import { signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import type { Regel } from "./world.ts";

const lines = (regels: readonly Regel[], onderdeel: string) => regels.filter((regel) => regel.onderdeel === onderdeel);
const said = (regels: readonly Regel[], onderdeel: string) => lines(regels, onderdeel).map(({ tekst }) => tekst);

describe.each(engines)("explanations tell what happened when a term was missed (%s)", (engine) => {
  const missed = async (sets: string[], roles: [string, "crisisteam"][] = []) => {
    const world = await startWith(engine, sets);
    for (const [naam, rol] of roles) await makeRole(world.town, naam, rol);
    world.town.base.clock.set("2026-12-04T09:00:00Z");
    await world.town.jobs();
    return { ...world, uitleg: (await world.gemeente.get(`${world.url}/uitleg`)).body };
  };

  it("the crisis team has the zaak: the team and the term both say why", async () => {
    const { uitleg, gemeente, url } = await missed(["maastricht"], [["Interventie", "crisisteam"]]);
    expect(uitleg.team.map(({ onderdeel, bron }: Regel) => [onderdeel, bron.sleutel])).toEqual([
      ["team", "beleid-routering"],
      ["geescaleerd", "maastricht-werkwijze"],
    ]);
    expect(uitleg.team[0].tekst).toBe("De zaak is van het team 'Interventie'.");
    expect(uitleg.team[1].tekst).toContain("Daarom ging de zaak op 4 december 2026 naar Interventie.");
    const { routering } = (await gemeente.get(url)).body;
    expect(routering).toMatchObject([{ code: "geescaleerd", tekst: uitleg.team[1].tekst }]);
    expect(said(uitleg.termijnen, "maastricht-contact").at(-1)).toBe(
      "Dit is gemist. Daarom ging de zaak op 4 december 2026 naar Interventie.",
    );
    const bronnen = lines(uitleg.termijnen, "maastricht-contact").map(({ bron }) => bron.sleutel);
    expect(bronnen).toEqual(expect.arrayContaining(["maastricht-werkwijze", "lezing-maastricht-termijn"]));
    expect(said(uitleg.termijnen, "wgs-aanbod").join(" ")).not.toContain("crisisteam");
  });

  it("nobody is the crisis team: the zaak stayed, and nothing says that it went", async () => {
    const { uitleg } = await missed(["maastricht"]);
    expect(uitleg.team.map(({ onderdeel }: Regel) => onderdeel)).not.toContain("geescaleerd");
    expect(said(uitleg.termijnen, "maastricht-contact").at(-1)).toBe(
      "Dit is gemist. Op 4 december 2026 bleef de zaak bij Zuid. Bij deze gemeente is het crisisteam niet bekend.",
    );
  });

  it("the wijkteam had it already, by what Rotterdam did in 2021 and not by its covenant", async () => {
    const { uitleg } = await missed(["rotterdam"]);
    const found = lines(uitleg.termijnen, "rotterdam-contact");
    expect(found.at(-1)?.tekst).toBe("Dit is gemist. Op 4 december 2026 bleef de zaak bij Zuid: dat is het wijkteam.");
    expect(found.map(({ bron }) => bron.sleutel)).not.toContain("rotterdam-convenant");
    expect(found.find(({ tekst }) => tekst.startsWith("Dit is een afspraak"))?.bron).toMatchObject({
      sleutel: "rotterdam-werkwijze",
      soort: "beleid",
      zekerheid: "C",
    });
  });

  it("a number of its own does not stand beside that of the agreement", async () => {
    const { town, partner, gemeente } = await startWith(engine, ["rotterdam"]);
    await policy(town, "termijnAanpassingen", { "rotterdam-contact": { aantal: 20 } }, "2026-11-04");
    town.base.clock.set("2026-11-04T09:00:00Z");
    const elsewhere = { adres: { huisnummer: 77, postcode: "3073HE" }, signaaldatum: "2026-11-04" };
    await partner.post("/v1/signalen", signaal("W-2", elsewhere));
    const { zaken } = (await gemeente.get("/v1/zaken")).body;
    const fresh = zaken.find(({ geopendOp }: { geopendOp: string }) => geopendOp > "2026-11-04");
    const { body } = await gemeente.get(`/v1/zaken/${fresh.id}/uitleg`);
    const found = lines(body.termijnen, "rotterdam-contact");
    expect(found.map(({ tekst }) => tekst).join(" ")).toMatch(/Binnen 20 dagen .+ Dit getal koos de gemeente zelf\./);
    expect(JSON.stringify(found)).not.toContain("30 dagen");
    expect(found.map(({ bron }) => bron.sleutel)).toContain("beleid-gemeente");
  });
});

describe.each(engines)("explanations tell where a signal went and who ended it (%s)", (engine) => {
  it("sent on: to the sender when, to the receiver since when and without which agreement, to the partner nothing", async () => {
    const { here, huur, rotterdam, amsterdam, zaak, signaalId } = await start(engine);
    const before = (await huur.get(`/v1/signalen/${signaalId}/uitleg`)).body;
    here.base.clock.set("2026-12-07T09:00:00Z");
    expect((await forward(rotterdam, zaak)).status).toBe(200);
    const sent = (await rotterdam.get(`/v1/zaken/${zaak.id}/uitleg`)).body;
    const own = (await rotterdam.get(`/v1/signalen/${signaalId}/uitleg`)).body;
    for (const { samenvoeging } of [sent, own]) {
      expect(said(samenvoeging, "doorgestuurd")).toEqual([
        "Een medewerker stuurde dit signaal op 7 december 2026 door naar een andere gemeente, omdat de inwoner is verhuisd.",
      ]);
      expect(said(samenvoeging, "beeindigd")).toEqual([]);
    }

    const [next] = (await amsterdam.get("/v1/zaken")).body.zaken;
    const got = (await amsterdam.get(`/v1/zaken/${next.id}/uitleg`)).body;
    const one = (await amsterdam.get(`/v1/signalen/${got.samenvoeging[0].signaal}/uitleg`)).body;
    for (const { aanvaarding, samenvoeging } of [got, one]) {
      expect(said(samenvoeging, "doorgezonden")).toEqual([
        "Een andere gemeente stuurde dit signaal door. De eerste dag van ontvangst is gebleven: 3 november 2026.",
      ]);
      expect(lines(aanvaarding, "doorgezonden")).toMatchObject([
        { tekst: expect.stringContaining("geen overeenkomst"), bron: { sleutel: "lezing-doorzending" } },
      ]);
      expect(said(aanvaarding, "overeenkomst")).toEqual([]);
    }
    expect(lines(own.aanvaarding, "doorgezonden")).toEqual([]);
    expect((await huur.get(`/v1/signalen/${signaalId}/uitleg`)).body).toEqual(before);
  });

  it("ended: when, that a person decided it, and of the others nothing", async () => {
    const { here, huur, rotterdam, zaak, signaalId } = await start(engine);
    const other = (await huur.post("/v1/signalen", signaal("V-2", { persoon: { achternaam: "Bos" } }))).body.id;
    here.base.clock.set("2026-12-07T09:00:00Z");
    const before = (await huur.get(`/v1/signalen/${signaalId}/uitleg`)).body;
    const url = `/v1/zaken/${zaak.id}`;
    const einde = { status: "Inwoner is overleden" };
    expect((await rotterdam.post(`${url}/signalen/${signaalId}/einde`, einde)).status).toBe(200);
    const tekst =
      "Een medewerker besloot op 7 december 2026 dat dit signaal stopt. De reden is: 'Inwoner is overleden'.";
    const found = lines((await rotterdam.get(`${url}/uitleg`)).body.samenvoeging, "beeindigd");
    expect(found).toMatchObject([{ signaal: signaalId, tekst }]);
    const { samenvoeging } = (await rotterdam.get(`/v1/signalen/${other}/uitleg`)).body;
    expect(said(samenvoeging, "beeindigd")).toEqual([]);
    expect((await huur.get(`/v1/signalen/${signaalId}/uitleg`)).body).toEqual(before);
  });

  it("ended before its zaak was joined with another: still tells when", async () => {
    const { here, huur, rotterdam, zaak, signaalId } = await start(engine);
    await huur.post("/v1/signalen", signaal("V-2", { persoon: { achternaam: "Bos" } }));
    const elsewhere = { adres: { huisnummer: 77, postcode: "3073HE" }, persoon: { achternaam: "Vos" } };
    await huur.post("/v1/signalen", signaal("V-3", elsewhere));
    await rotterdam.post(`/v1/zaken/${zaak.id}/signalen/${signaalId}/einde`, { status: "Inwoner is overleden" });
    const { zaken } = (await rotterdam.get("/v1/zaken")).body;
    const blijft = zaken.find(({ id }: { id: string }) => id !== zaak.id).id;
    here.base.clock.set("2026-11-05T09:00:00Z");
    const body = { met: zaak.id, reden: "Eén gezin." };
    expect((await rotterdam.post(`/v1/zaken/${blijft}/samenvoeging`, body)).status).toBe(200);
    const found = lines((await rotterdam.get(`/v1/zaken/${blijft}/uitleg`)).body.samenvoeging, "beeindigd");
    expect(found).toMatchObject([{ signaal: signaalId, tekst: expect.stringContaining("op 3 november 2026") }]);
  });
});
