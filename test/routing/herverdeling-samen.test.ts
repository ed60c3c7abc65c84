import { describe, expect, it } from "vitest";
import { herverdeel } from "../../src/cli/commands/herverdeel.ts";
import { runCommand } from "../../src/cli/run-command.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { redistributeZaken } from "../../src/routing/redistribute-zaken.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { bound, loads, makeRedistribute, makeZaken } from "./town.ts";

const reden = "De wijken zijn anders verdeeld.";

describe.each(engines)("giving open zaken anew beside other work (%s)", (engine) => {
  it("runs beside deliveries: nothing is lost, and nothing is ever without a team", async () => {
    const town = await makeTown(engine);
    const redistribute = await makeRedistribute(town);
    await makeZaken(town, 1200, "Vangnet");
    await bound(town, "Noord", 10);
    const partners = await Promise.all([town.partner("Huur"), town.partner("Water"), town.partner("Energie")]);
    const deliveries = partners.map((partner, at) =>
      partner.post(
        "/v1/leveringen",
        Array.from({ length: 150 }, (_, index) =>
          signaal(`D-${index}`, { adres: { huisnummer: 1000 * (at + 1) + index, postcode: "3031HE" } }),
        ),
      ),
    );
    const [answer, ...taken] = await Promise.all([redistribute({ reden }), redistribute({ reden }), ...deliveries]);
    expect(answer.status).toBe(200);
    expect(taken.map(({ status }) => status)).toEqual([200, 202, 202, 202]);
    const found = await loads(town);
    expect(Object.keys(found)).not.toContain("null");
    expect(Object.values(found).reduce((sum, count) => sum + count, 0)).toBe(1650);
    expect(found).toMatchObject({ Zuid: 1200, Noord: 10 });
    expect((await redistribute({ reden })).body.verplaatst).toBe(0);
  });

  it("knows only its own municipality", async () => {
    const town = await makeTown(engine);
    const there = await makeTown(engine, { code: "0363", base: town.base });
    await makeZaken(town, 5, "Vangnet");
    const elsewhere = await makeRedistribute(there, "0363");
    expect((await elsewhere({ reden })).body).toMatchObject({ bekeken: 0 });
    const foreign = await elsewhere({ reden, team: await town.team("Zuid") });
    const absent = await elsewhere({ reden, team: newUuid() });
    expect([foreign.status, foreign.body]).toEqual([404, absent.body]);
    expect(await loads(town)).toEqual({ Vangnet: 5 });
  });
});

describe("asking for a redistribution", () => {
  it.each<[object, string]>([
    [{}, "/reden"],
    [{ reden: " " }, "/reden"],
    [{ reden, proef: "ja" }, "/proef"],
    [{ reden, gemeentecode: "0599" }, "/gemeentecode"],
  ])("%j is refused", async (body, veld) => {
    const answer = await (await makeRedistribute(await makeTown("sqlite")))(body);
    expect([answer.status, answer.body.fouten[0].veld]).toEqual([400, veld]);
  });

  it("is for a municipality with the right to manage, not for a partner", async () => {
    const { base } = await makeTown("sqlite");
    const actor = { soort: "partner", naam: "p", partnerId: 1, scopes: new Set(["beheer"]) } as const;
    await expect(redistributeZaken({ ...base, actor }, { reden })).rejects.toMatchObject({ status: 403 });
    await expect(redistributeZaken({ ...base, actor }, { reden, gemeentecode: "0599" })).rejects.toMatchObject({
      status: 403,
    });
  });

  it("on the command line prints the counts", async () => {
    const town = await makeTown("sqlite");
    await makeZaken(town, 2, "Vangnet");
    const { databaseUrl, keysFile } = town.base.config;
    const env = { DATABASE_URL: databaseUrl, KEYS_FILE: keysFile, LOG_LEVEL: "silent" };
    const run = (...args: string[]) => runCommand({ herverdeel }, ["herverdeel", ...args], env);
    expect(await run("0599", reden, "--proef")).toMatchObject({ code: 0, output: { proef: true, verplaatst: 2 } });
    expect(await loads(town)).toEqual({ Vangnet: 2 });
    expect(await run("0599", reden)).toMatchObject({ code: 0, output: { proef: false, verplaatst: 2 } });
    expect(await loads(town)).toEqual({ Zuid: 2 });
    expect(await run("0599", reden, "--echt")).toMatchObject({ code: 2, output: { gebruik: herverdeel.usage } });
    expect(await run("0599")).toMatchObject({ code: 2 });
    expect(await run("0363", reden)).toMatchObject({ code: 1, output: { code: "niet-gevonden" } });
  });
});
