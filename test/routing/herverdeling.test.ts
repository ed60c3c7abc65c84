import { describe, expect, it } from "vitest";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { bound, change, gemeenteOf, loads, makeRedistribute, makeZaken, teamIds } from "./town.ts";

const reden = "De wijken zijn anders verdeeld.";
/** Every row that a redistribution could touch. */
const everything = async ({ base }: Town): Promise<string> =>
  JSON.stringify([
    await base.db.read.q.selectFrom("zaken").selectAll().orderBy("id").execute(),
    await base.db.read.q.selectFrom("zaak_gebeurtenissen").selectAll().orderBy("id").execute(),
    await base.db.read.q.selectFrom("audit").selectAll().orderBy("id").execute(),
  ]);

describe.each(engines)("giving open zaken anew (%s)", (engine) => {
  it("brings each to the team of its area, tells it in the timeline, and moves nothing the second time", async () => {
    const town = await makeTown(engine);
    const redistribute = await makeRedistribute(town);
    await makeZaken(town, 700, "Vangnet");
    await makeZaken(town, 400, "Noord");
    await makeZaken(town, 3, "Zuid", "9999ZZ");
    await makeZaken(town, 2, "Zuid");
    const zuid = { id: await town.team("Zuid"), naam: "Zuid" };
    const noord = { id: await town.team("Noord"), naam: "Noord" };
    const vangnet = { id: expect.any(String), naam: "Vangnet" };
    const first = await redistribute({ reden });
    expect([first.status, first.body]).toEqual([
      200,
      {
        proef: false,
        bekeken: 1105,
        verplaatst: 1103,
        blijven: { metDeHand: 0, bijBehandelaar: 0 },
        teams: [
          { van: vangnet, naar: zuid, aantal: 700 },
          { van: noord, naar: zuid, aantal: 400 },
          { van: zuid, naar: vangnet, aantal: 3 },
        ],
      },
    ]);
    expect(await loads(town)).toEqual({ Zuid: 1102, Vangnet: 3 });
    const events = await town.base.db.read.q
      .selectFrom("zaak_gebeurtenissen")
      .select(["soort", "door", "details"])
      .execute();
    expect(events).toHaveLength(1103);
    expect(new Set(events.map(({ soort, door }) => `${soort} ${door}`))).toEqual(new Set(["toegewezen inbox"]));
    const gemeente = await town.gemeente();
    const [zaak] = (await gemeente.get("/v1/zaken?limiet=1")).body.zaken;
    const { body } = await gemeente.get(`/v1/zaken/${zaak.id}`);
    expect([body.team.naam, body.routering[0].code]).toEqual(["Zuid", "postcode"]);
    const { tijdlijn } = (await gemeente.get(`/v1/zaken/${zaak.id}/tijdlijn`)).body;
    expect(tijdlijn.at(-1)).toMatchObject({ soort: "toegewezen", details: { teamNaam: "Zuid", toelichting: reden } });

    const before = await loads(town);
    const second = await redistribute({ reden });
    expect(second.body).toMatchObject({ bekeken: 1105, verplaatst: 0, teams: [] });
    expect(await loads(town)).toEqual(before);
    const audit = await town.base.db.read.q
      .selectFrom("audit")
      .select(["handeling", "details"])
      .where("handeling", "like", "za%herverdeeld")
      .orderBy("id")
      .execute();
    expect(audit.filter(({ handeling }) => handeling === "zaak.herverdeeld")).toHaveLength(1103);
    expect(audit.filter(({ handeling }) => handeling === "zaken.herverdeeld").map(({ details }) => details)).toEqual([
      '{"bekeken":1105,"verplaatst":1103}',
      '{"bekeken":1105,"verplaatst":0}',
    ]);
    expect(JSON.stringify(audit)).not.toContain("wijken");
  });

  it("on trial tells the same and changes nothing", async () => {
    const town = await makeTown(engine);
    const redistribute = await makeRedistribute(town);
    await makeZaken(town, 30, "Vangnet");
    await makeZaken(town, 600, "Noord");
    await bound(town, "Zuid", 550);
    const before = await everything(town);
    const trial = await redistribute({ reden, proef: true });
    expect(await everything(town)).toEqual(before);
    const real = await redistribute({ reden });
    expect({ ...trial.body, proef: false }).toEqual(real.body);
    expect(trial.body).toMatchObject({ proef: true, bekeken: 630, verplaatst: 630 });
    expect(await loads(town)).toEqual({ Zuid: 550, Vangnet: 80 });
    expect((await redistribute({ reden })).body.verplaatst).toBe(0);
  });

  it("leaves what was given by hand, what somebody works and what is closed", async () => {
    const town = await makeTown(engine);
    const redistribute = await makeRedistribute(town);
    const gemeente = await town.gemeente();
    const [sam] = (await gemeente.get("/v1/medewerkers")).body.medewerkers;
    const [hand = 0, work = 0, closed = 0] = await makeZaken(town, 4, "Noord");
    await change(town, [closed], { status: "gesloten", afgesloten_op: town.base.clock.now() });
    const rows = await town.base.db.read.q.selectFrom("zaken").select(["id", "uuid"]).execute();
    const uuidOf = (id: number) => rows.find((row) => row.id === id)?.uuid;
    await gemeente.post(`/v1/zaken/${uuidOf(hand)}/toewijzing`, { team: await town.team("Noord") });
    await gemeente.post(`/v1/zaken/${uuidOf(work)}/toewijzing`, { behandelaar: sam.id });
    const { body } = await redistribute({ reden });
    expect(body).toMatchObject({ bekeken: 3, verplaatst: 1, blijven: { metDeHand: 1, bijBehandelaar: 1 } });
    expect(await loads(town)).toEqual({ Noord: 3, Zuid: 1 });
    // What stays takes up room all the same.
    await bound(town, "Noord", 3);
    await makeZaken(town, 2, "Zuid", "3031AA");
    expect((await redistribute({ reden })).body.verplaatst).toBe(2);
    expect(await loads(town)).toEqual({ Noord: 4, Zuid: 1, Vangnet: 1 });
  });

  it("looks at one team alone when asked, and counts what the others have", async () => {
    const town = await makeTown(engine);
    const redistribute = await makeRedistribute(town);
    await makeZaken(town, 3, "Vangnet");
    await makeZaken(town, 5, "Noord");
    await bound(town, "Zuid", 4);
    const team = await town.team("Noord");
    expect((await redistribute({ reden, team })).body).toMatchObject({ bekeken: 5, verplaatst: 5 });
    expect(await loads(town)).toEqual({ Zuid: 4, Vangnet: 4 });
    const zuid = { reden, team: await town.team("Zuid") };
    expect((await redistribute(zuid)).body).toMatchObject({ bekeken: 4, verplaatst: 0 });
    expect((await redistribute({ reden, team })).body).toMatchObject({ bekeken: 0, verplaatst: 0 });
  });

  it("goes by all that is known: people, partners, crisis and where the address lies today", async () => {
    const town = await makeTown(engine);
    const redistribute = await makeRedistribute(town);
    const partner = await town.partner("Huur");
    const at = (huisnummer: number) => ({ adres: { huisnummer, postcode: "3073HE" } });
    await partner.post("/v1/leveringen", [
      signaal("1", at(1)),
      signaal("2", { ...at(1), persoon: { achternaam: "Jansen", geboortedatum: "2004-06-15" } }),
      signaal("3", at(2)),
      signaal("4", { ...at(2), crisis: { soort: "ontruiming", datum: "2026-12-15" } }),
      signaal("5", at(3)),
      signaal("6", at(4)),
    ]);
    const gebied = { postcode: "3073HE", huisnummer: 3, buurt: "05990001", wijk: "059900", gemeentecode: "0599" };
    const gemeente_id = await gemeenteOf(town);
    const noord = (await teamIds(town)).get("Noord") as number;
    const wijk = { gemeente_id, team_id: noord, soort: "wijk", van: "059900", tot: "059900" };
    const regels = [
      { naam: "Jong", als: { leeftijdTot: 26 }, team: await town.team("Noord") },
      { naam: "Crisis", als: { crisis: true, partnersoort: "Huur" }, team: await town.team("Noord") },
    ];
    await town.base.db.write(async (trx) => {
      await trx.insertMany("gebieden", [gebied]);
      await trx.insertMany("team_gebieden", [wijk]);
      const beleid = {
        gemeente_id,
        sleutel: "routeringRegels",
        waarde: JSON.stringify(regels),
        geldt_van: "2026-11-01",
      };
      await trx.insertMany("beleid", [{ ...beleid, reden, vastgelegd_op: town.base.clock.now() }]);
    });
    expect((await redistribute({ reden })).body).toMatchObject({ bekeken: 4, verplaatst: 3 });
    const rows = await town.base.db.read.q.selectFrom("zaken").select("routering_redenen").orderBy("id").execute();
    expect(rows.map(({ routering_redenen }) => JSON.parse(routering_redenen)[0].code)).toEqual([
      "regel",
      "regel",
      "wijk",
      "postcode",
    ]);
  });
});
