import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { deliver } from "../journeys/taking-back.ts";
import { makeTown } from "../support/town.ts";
import { engines } from "../support/world.ts";

async function start(engine: (typeof engines)[number], niveau: "basis" | "regeling") {
  const town = await makeTown(engine);
  const set = (sleutel: string, waarde: unknown) =>
    setBeleid(systeem(town.base, "test"), {
      gemeentecode: "0599",
      sleutel,
      waarde,
      geldtVan: "2026-11-01",
      reden: "Besluit college",
    });
  const partner = await town.partner("Huur", "Woonstek", { terugkoppelniveau: niveau });
  const gemeente = await town.gemeente();
  const pauze = async (id: string) => (await partner.get(`/v1/signalen/${id}`)).body.incassoPauze;
  const uitleg = async (id: string, who = partner) =>
    (await who.get(`/v1/signalen/${id}/uitleg`)).body.terugkoppeling.filter(
      ({ onderdeel }: { onderdeel: string }) => onderdeel === "incasso-pauze",
    );
  const accept = async () => {
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const answer = await gemeente.post(`/v1/zaken/${zaak.id}/stappen`, { stap: "hulpAanvaard", datum: "2026-11-03" });
    expect(answer.status).toBeLessThan(300);
    return zaak.id as string;
  };
  return { town, set, partner, gemeente, pauze, uitleg, accept };
}

describe.each(engines)("the pause of collection (%s)", (engine) => {
  it("is not there by default, whatever happens", async () => {
    const { partner, pauze, uitleg, accept } = await start(engine, "regeling");
    const id = await deliver(partner, "K-1");
    expect(await pauze(id)).toBeNull();
    await accept();
    expect([await pauze(id), await uitleg(id)]).toEqual([null, []]);
  });

  it("runs by Rotterdam's set until the partner hears, and both read why", async () => {
    const { town, set, partner, gemeente, pauze, uitleg, accept } = await start(engine, "basis");
    await set("werkafspraken", ["wgs", "rotterdam"]);
    await set("incassoPauzeHulpDagen", 30);
    const id = await deliver(partner, "K-1");
    const open = await pauze(id);
    expect(open).toMatchObject({ van: "2026-11-03", tot: null, bron: "rotterdam-convenant" });
    expect(await uitleg(id)).toEqual(await uitleg(id, gemeente));
    expect((await uitleg(id))[0].tekst).toBe(open.uitleg);
    const zaak = await accept();
    expect(await pauze(id)).toEqual(open);
    town.base.clock.advance("PT48H");
    const einde = { resultaat: "Vervolghulp en/of verwijzing" };
    expect((await gemeente.post(`/v1/zaken/${zaak}/afsluiting`, einde)).status).toBeLessThan(300);
    await town.jobs();
    expect(await pauze(id)).toMatchObject({ van: "2026-11-03", tot: "2026-11-05" });
    town.base.clock.advance("PT24H");
    expect(await pauze(id)).toBeNull();
  });

  it("tells of thirty days after help only where the agreement gives that, to the byte", async () => {
    const seen = async (niveau: "basis" | "regeling") => {
      const { set, partner, pauze, accept } = await start(engine, niveau);
      await set("incassoPauzeHulpDagen", 30);
      const id = await deliver(partner, "K-1");
      const before = await partner.get(`/v1/signalen/${id}`);
      await accept();
      return {
        pauze: await pauze(id),
        same: JSON.stringify((await partner.get(`/v1/signalen/${id}`)).body) === JSON.stringify(before.body),
      };
    };
    expect(await seen("basis")).toEqual({ pauze: null, same: true });
    expect(await seen("regeling")).toMatchObject({ pauze: { van: "2026-11-03", tot: "2026-12-03" }, same: false });
  });
});
