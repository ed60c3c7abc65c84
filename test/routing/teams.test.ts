import { beforeEach, describe, expect, it } from "vitest";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { type Ask, auditOf, codesOf, makeAsk } from "./ask.ts";

describe.each(engines)("setting up teams (%s)", (engine) => {
  let town: Town;
  let ask: Ask;
  beforeEach(async () => {
    town = await makeTown(engine);
    ask = await makeAsk(town);
  });

  it("makes a wijkteam with areas, and shows it where it says", async () => {
    const gebieden = [
      { soort: "buurt", van: "5991012" },
      { soort: "postcode", van: "3011", tot: "3016" },
    ];
    const made = await ask("POST", "/teams", { naam: " Centrum ", capaciteit: 40, gebieden });
    expect(made.status).toBe(201);
    expect(made.body).toEqual({
      id: expect.any(String),
      naam: "Centrum",
      rol: "wijkteam",
      vangnet: false,
      capaciteit: 40,
      openZaken: 0,
      afwezig: false,
      gebieden: [
        { soort: "buurt", van: "05991012", tot: "05991012" },
        { soort: "postcode", van: "3011", tot: "3016" },
      ],
      afwezigheid: [],
    });
    const shown = await ask("GET", String(made.headers.get("location")).replace("/v1", ""));
    expect([shown.status, shown.body]).toEqual([200, made.body]);
  });

  it("makes a crisisteam without areas and without a bound", async () => {
    const { body } = await ask("POST", "/teams", { naam: "Crisis", rol: "crisisteam", gebieden: [] });
    expect(body).toMatchObject({ rol: "crisisteam", capaciteit: null, gebieden: [] });
  });

  it("counts the open zaken of a team, and those alone", async () => {
    const partner = await town.partner("Huur");
    for (const huisnummer of [1, 2]) {
      await partner.post("/v1/signalen", signaal(`T-${huisnummer}`, { adres: { huisnummer, postcode: "3073HE" } }));
    }
    await partner.post("/v1/signalen", signaal("T-3", { adres: { huisnummer: 3, postcode: "3031HE" } }));
    const zuid = `/teams/${await town.team("Zuid")}`;
    expect((await ask("GET", zuid)).body.openZaken).toBe(2);
    const gemeente = await town.gemeente();
    const [zaak] = (await gemeente.get(`/v1/zaken?team=${await town.team("Zuid")}`)).body.zaken;
    await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat: "Inwoner is overleden" });
    expect((await ask("GET", zuid)).body.openZaken).toBe(1);
    const { teams } = (await gemeente.get("/v1/teams")).body;
    expect(teams.map((team: Record<string, unknown>) => [team.naam, team.vangnet, team.openZaken])).toEqual([
      ["Vangnet", true, 0],
      ["Zuid", false, 1],
      ["Noord", false, 1],
    ]);
  });

  it("replaces a team as a whole, and takes back what it read", async () => {
    const path = `/teams/${await town.team("Zuid")}`;
    const { body: was } = await ask("GET", path);
    const { naam, rol, capaciteit, gebieden } = was;
    expect((await ask("PUT", path, { naam, rol, capaciteit, gebieden })).body).toEqual(was);
    const next = { naam: "Zuidoost", capaciteit: 5, gebieden: [{ soort: "wijk", van: "059910" }] };
    const changed = await ask("PUT", path, next);
    expect(changed.status).toBe(200);
    expect(changed.body).toMatchObject({ naam: "Zuidoost", rol: "wijkteam", capaciteit: 5 });
    expect(changed.body.gebieden).toEqual([{ soort: "wijk", van: "059910", tot: "059910" }]);
    // What is left out is the default again, and the areas that it had are free.
    const bare = await ask("PUT", path, { naam: "Zuidoost", gebieden: [] });
    expect(bare.body).toMatchObject({ capaciteit: null, gebieden: [] });
    const other = { naam: "Zuidwest", gebieden: [{ soort: "postcode", van: "3071", tot: "3089" }] };
    expect((await ask("POST", "/teams", other)).status).toBe(201);
    expect((await auditOf(town)).filter((regel) => regel.startsWith("team gewijzigd"))).toEqual([
      'team gewijzigd {"rol":"wijkteam","capaciteit":null,"gebieden":1}',
      'team gewijzigd {"rol":"wijkteam","capaciteit":5,"gebieden":1}',
      'team gewijzigd {"rol":"wijkteam","capaciteit":null,"gebieden":0}',
    ]);
  });

  it("refuses a name or an area that another team has, and changes nothing", async () => {
    const path = `/teams/${await town.team("Zuid")}`;
    const { body: was } = await ask("GET", path);
    const before = await town.base.db.read.q.selectFrom("team_gebieden").selectAll().orderBy("id").execute();
    const taken = [{ soort: "postcode", van: "3039", tot: "3040" }];
    const byArea = await ask("PUT", path, { naam: "Zuid", gebieden: taken });
    expect([byArea.status, byArea.body.type, codesOf(byArea)]).toEqual([
      409,
      "urn:seinhuis:probleem:gebied-bezet",
      [["/gebieden/0", "bezet"]],
    ]);
    const byName = await ask("PUT", path, { naam: "Noord", gebieden: [] });
    expect([byName.status, byName.body.type]).toEqual([409, "urn:seinhuis:probleem:team-bestaat"]);
    const twice = [taken[0], { soort: "postcode", van: "3040" }];
    expect((await ask("POST", "/teams", { naam: "Dubbel", gebieden: twice })).status).toBe(409);
    expect((await ask("POST", "/teams", { naam: "Zuid", gebieden: [] })).status).toBe(409);
    expect((await ask("GET", path)).body).toEqual(was);
    expect(await town.base.db.read.q.selectFrom("team_gebieden").selectAll().orderBy("id").execute()).toEqual(before);
  });

  it.each<[string, object, [string, string][]]>([
    [
      "areas for a crisisteam",
      { naam: "C", rol: "crisisteam", gebieden: [{ soort: "wijk", van: "059911" }] },
      [["/gebieden", "ongeldige-waarde"]],
    ],
    ["no room at all", { naam: "C", capaciteit: 0, gebieden: [] }, [["/capaciteit", "te-klein"]]],
    ["half a zaak", { naam: "C", capaciteit: 1.5, gebieden: [] }, [["/capaciteit", "verkeerde-soort"]]],
    ["an unknown role", { naam: "C", rol: "baas", gebieden: [] }, [["/rol", "ongeldige-keuze"]]],
    ["no areas named", { naam: "C" }, [["/gebieden", "verplicht"]]],
    ["an empty name", { naam: " ", gebieden: [] }, [["/naam", "verplicht"]]],
    ["a name that rings", { naam: "C\u0007", gebieden: [] }, [["/naam", "ongeldige-waarde"]]],
    ["another municipality", { naam: "C", gebieden: [], gemeentecode: "0363" }, [["/gemeentecode", "onbekend-veld"]]],
    [
      "a range that runs back",
      { naam: "C", gebieden: [{ soort: "postcode", van: "3041", tot: "3040" }] },
      [["/gebieden/0", "ongeldige-waarde"]],
    ],
    [
      "a range of wijken",
      { naam: "C", gebieden: [{ soort: "wijk", van: "059911", tot: "059912" }] },
      [["/gebieden/0", "ongeldige-waarde"]],
    ],
  ])("refuses %s, for a new team and for one that is there", async (_name, body, expected) => {
    const made = await ask("POST", "/teams", body);
    expect([made.status, codesOf(made)]).toEqual([400, expected]);
    const changed = await ask("PUT", `/teams/${await town.team("Zuid")}`, body);
    expect([changed.status, codesOf(changed)]).toEqual([400, expected]);
  });

  it("lets nobody bound the fallback team, but gives it another name", async () => {
    const { teams } = (await (await town.gemeente()).get("/v1/teams")).body;
    const { id } = teams.find(({ vangnet }: { vangnet: boolean }) => vangnet);
    const bounded = await ask("PUT", `/teams/${id}`, { naam: "Vangnet", capaciteit: 3, gebieden: [] });
    expect([bounded.status, codesOf(bounded)]).toEqual([422, [["/capaciteit", "vangnet"]]]);
    const away = await ask("POST", `/teams/${id}/afwezigheid`, { van: "2026-11-03", tot: "2026-11-04", reden: "x" });
    expect([away.status, codesOf(away)]).toEqual([422, [["/van", "vangnet"]]]);
    const named = await ask("PUT", `/teams/${id}`, { naam: "Centrale post", gebieden: [] });
    expect(named.body).toMatchObject({ naam: "Centrale post", vangnet: true });
  });

  it("never gives one area to two teams that are made at once", async () => {
    const answers = await Promise.all([
      ask("POST", "/teams", { naam: "A", gebieden: [{ soort: "postcode", van: "3000", tot: "3020" }] }),
      ask("POST", "/teams", { naam: "B", gebieden: [{ soort: "postcode", van: "3015", tot: "3030" }] }),
      ask("PUT", `/teams/${await town.team("Noord")}`, { naam: "N", gebieden: [{ soort: "postcode", van: "3010" }] }),
    ]);
    expect(answers.filter(({ status }) => status < 300).length).toBeGreaterThan(0);
    const rows = await town.base.db.read.q.selectFrom("team_gebieden").select(["van", "tot"]).orderBy("van").execute();
    expect(rows.filter(({ van }, index) => index > 0 && van <= String(rows[index - 1]?.tot))).toEqual([]);
  });
});
