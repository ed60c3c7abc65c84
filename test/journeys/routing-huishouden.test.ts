import { describe, expect, it } from "vitest";
import { huishoudGegevens } from "../../src/personal-columns.ts";
import { enqueue } from "../../src/platform/outbox.ts";
import { loads } from "../routing/town.ts";
import { makeTown, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { inZuid, makeTeam, routes, setRegels } from "./routing-build.ts";

describe.each(engines)("what the municipality learns of a household (%s)", (engine) => {
  async function learn(town: Town, changes: object = {}): Promise<void> {
    const huishoudgegevens = huishoudGegevens.seal({ ondernemer: true, taal: "ar" });
    await town.base.db.write(async (trx) => {
      await trx.q
        .updateTable("zaken")
        .set({ huishoudgegevens, ...changes })
        .execute();
      const zaken = await trx.q.selectFrom("zaken").select("id").execute();
      await enqueue(
        trx,
        "zaak.routeren",
        zaken.map(({ id }) => id),
        town.base.clock.now(),
      );
    });
    await town.jobs();
  }
  async function start() {
    const town = await makeTown(engine);
    const team = await makeTeam(town, "Ondernemers");
    await setRegels(town, [{ naam: "Ondernemers", als: { ondernemer: true, taal: "ar" }, team }]);
    await (await town.partner("Huur")).post("/v1/leveringen", inZuid(2, "H"));
    return town;
  }

  it("brings its zaak to the team that fits, once, and tells why", async () => {
    const town = await start();
    expect((await routes(town)).map(([naam]) => naam)).toEqual(["Zuid", "Zuid"]);
    await learn(town);
    expect(await routes(town)).toEqual([
      ["Ondernemers", "regel"],
      ["Ondernemers", "regel"],
    ]);
    await learn(town);
    const gemeente = await town.gemeente();
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const { tijdlijn } = (await gemeente.get(`/v1/zaken/${zaak.id}/tijdlijn`)).body;
    const given = tijdlijn.filter(({ soort }: { soort: string }) => soort === "toegewezen");
    expect(given).toMatchObject([
      {
        tekst: "De zaak is toegewezen. Team: Ondernemers.",
        details: { door: "routering", teamNaam: "Ondernemers", toelichting: expect.stringContaining("bekend") },
      },
    ]);
    const audit = await town.base.db.read.q
      .selectFrom("audit")
      .selectAll()
      .where("handeling", "=", "zaak.herverdeeld")
      .execute();
    expect(audit).toHaveLength(2);
    const stored = await town.base.db.read.q.selectFrom("zaken").select("routering_redenen").execute();
    expect(JSON.stringify([audit, stored])).not.toMatch(/"ar"|taal/);
  });

  it("leaves a zaak where it was put by hand, and a closed one alone", async () => {
    const town = await start();
    const gemeente = await town.gemeente();
    const { zaken } = (await gemeente.get("/v1/zaken")).body;
    await gemeente.post(`/v1/zaken/${zaken[0].id}/toewijzing`, { team: await town.team("Noord") });
    await gemeente.post(`/v1/zaken/${zaken[1].id}/afsluiting`, { resultaat: "Inwoner is overleden" });
    await learn(town);
    expect(Object.keys(await loads(town)).sort()).toEqual(["Noord", "Zuid"]);
  });

  it("takes a zaak from somebody of the team that it leaves", async () => {
    const town = await start();
    const gemeente = await town.gemeente();
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const [sam] = (await gemeente.get("/v1/medewerkers")).body.medewerkers;
    await gemeente.post(`/v1/zaken/${zaak.id}/toewijzing`, { behandelaar: sam.id });
    await learn(town);
    const { body } = await gemeente.get(`/v1/zaken/${zaak.id}`);
    expect([body.team.naam, body.behandelaar]).toEqual(["Ondernemers", null]);
  });
});
