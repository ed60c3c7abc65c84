import { beforeEach, describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { registerClient } from "../../src/access/register-client.ts";
import { registerPartner } from "../../src/intake/register-partner.ts";
import { runDueJobs } from "../../src/jobs.ts";
import { registerGemeente } from "../../src/routing/register-gemeente.ts";
import { wire } from "../../src/wire.ts";
import { refusal } from "../access/world.ts";
import { type Caller, makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const proef = (kenmerk: string, changes: object = {}) => signaal(kenmerk, { gemeentecode: "9999", ...changes });

describe.each(engines)("the sandbox (%s)", (engine) => {
  let town: Town;
  let partner: Caller;
  const later = async (duration: string) => {
    town.base.clock.advance(duration);
    await town.jobs();
  };
  const mailbox = async (who = partner) => {
    const { terugkoppelingen } = (await who.get("/v1/terugkoppelingen?limiet=200")).body;
    return Object.fromEntries(
      terugkoppelingen.map((item: { kenmerk: string; waarde: string }) => [item.kenmerk, item.waarde]),
    );
  };
  const rows = (table: "signalen" | "zaken" | "teams" | "gemeenten") =>
    town.base.db.read.q.selectFrom(table).selectAll().execute();
  beforeEach(async () => {
    town = await makeTown(engine);
    partner = await town.partner("Huur");
  });

  it("is there for every partner from the first time on, with one team, without an agreement", async () => {
    const stranger = await (await makeTown(engine, { code: "0363", base: town.base })).partner("Zorg");
    for (const who of [partner, stranger]) expect((await who.post("/v1/signalen", proef("WB-1"))).status).toBe(201);
    const [gemeente, ...more] = (await rows("gemeenten")).filter(({ code }) => code === "9999");
    expect(gemeente).toMatchObject({ naam: "Proefgemeente" });
    expect(more).toEqual([]);
    const teams = (await rows("teams")).filter((team) => "gemeente_id" in team && team.gemeente_id === gemeente?.id);
    expect(teams).toMatchObject([{ naam: "Proefteam", vangnet: 1 }]);
  });

  it("is made once when two processes need it at the same moment", async () => {
    const other = await wire(town.base.config, { clock: town.base.clock });
    const inhoud = (kenmerk: string) => proef(kenmerk);
    const { receiveSignaal } = await import("../../src/intake/receive-signaal.ts");
    const actor = {
      soort: "partner" as const,
      naam: "p",
      partnerId: (await town.base.db.read.q.selectFrom("signaalpartners").select("id").executeTakeFirstOrThrow()).id,
      scopes: new Set(["signalen:aanleveren"]),
    };
    const bases = [town.base, other, town.base, other];
    const made = await Promise.all(
      bases.map((base, index) => receiveSignaal({ ...base, actor }, inhoud(`WB-${index}`))),
    );
    expect(made.map(({ soort }) => soort)).toEqual(Array(4).fill("aanvaard"));
    expect((await rows("gemeenten")).filter(({ code }) => code === "9999")).toHaveLength(1);
    await other.close();
  });

  it("tells at once what its script decides at receipt", async () => {
    for (const kenmerk of ["PROEF-HERHAALD-1", "PROEF-ONTERECHT-1", "PROEF-AANVAARD-1"]) {
      expect((await partner.post("/v1/signalen", proef(kenmerk))).status).toBe(201);
    }
    expect(await mailbox()).toEqual({
      "PROEF-HERHAALD-1": "Niet opgepakt: herhaalde melding",
      "PROEF-ONTERECHT-1": "Niet opgepakt: onterecht signaal",
    });
  });

  it("refuses with a real rule", async () => {
    const { status, body } = await partner.post("/v1/signalen", proef("PROEF-GEWEIGERD-1"));
    expect(status).toBe(422);
    expect(body.fouten).toMatchObject([{ veld: "/incasso/bezwaar", code: "incasso-bezwaar", bron: "bgs-2" }]);
  });

  it.each([
    ["PROEF-AFGEHANDELD", "Afgehandeld"],
    ["PROEF-CONTACT", "Afgehandeld"],
    ["PROEF-REGELING", "Afgehandeld"],
    ["PROEF-OVERLEDEN", "Inwoner is overleden"],
    ["PROEF-VERHUISD", "Persoon is geen inwoner (meer) in de gemeente"],
    ["PROEF-NIET-OPGEPAKT", "Niet opgepakt"],
  ])("%s tells '%s' after a minute, once", async (kenmerk, waarde) => {
    const { id } = (await partner.post("/v1/signalen", proef(kenmerk))).body;
    await later("PT59S");
    expect(await mailbox()).toEqual({});
    await later("PT1S");
    await later("PT1H");
    expect(await mailbox()).toEqual({ [kenmerk]: waarde });
    expect((await partner.get(`/v1/signalen/${id}`)).body.terugkoppeling).toMatchObject({ waarde });
  });

  it("tells the fuller answers where their script asks for them", async () => {
    await partner.post("/v1/signalen", proef("PROEF-CONTACT-1"));
    await partner.post("/v1/signalen", proef("PROEF-REGELING-1"));
    await later("PT60S");
    const { terugkoppelingen } = (await partner.get("/v1/terugkoppelingen")).body;
    expect(terugkoppelingen[0]).toMatchObject({ contact: "Ja" });
    expect(terugkoppelingen[0]).not.toHaveProperty("regeling");
    expect(terugkoppelingen[1]).toMatchObject({ contact: "Ja", regeling: "Ja" });
  });

  it("tells a signal that was taken back once, as in a real municipality", async () => {
    const { id } = (await partner.post("/v1/signalen", proef("PROEF-OVERLEDEN-1"))).body;
    expect((await partner.post(`/v1/signalen/${id}/intrekking`, { reden: "betaald" })).status).toBeLessThan(300);
    await later("PT61S");
    expect(await mailbox()).toEqual({ "PROEF-OVERLEDEN-1": "Afgehandeld" });
  });

  it.each([
    [429, "PROEF-429-1"],
    [503, "PROEF-503-1"],
  ])("answers %s first, and takes the signal from who waits as long as it was told", async (status, kenmerk) => {
    const send = () => partner.post("/v1/signalen", proef(kenmerk));
    const first = await send();
    expect([first.status, first.headers.get("retry-after")]).toEqual([status, "5"]);
    town.base.clock.advance("PT4S");
    expect((await send()).headers.get("retry-after")).toBe("1");
    town.base.clock.advance("PT1S");
    expect((await send()).status).toBe(201);
    expect((await send()).status).toBe(200);
    expect((await partner.post("/v1/signalen", signaal(kenmerk, { kenmerk: `${kenmerk}-echt` }))).status).toBe(201);
  });

  it("says in every receipt and proof that it is a try", async () => {
    const { id, opmerkingen } = (await partner.post("/v1/signalen", proef("WB-1"))).body;
    expect(opmerkingen).toMatchObject([{ code: "proef" }]);
    expect((await partner.post("/v1/signalen", signaal("WB-2"))).body.opmerkingen).toEqual([]);
    expect((await partner.get(`/v1/signalen/${id}`)).body.opmerkingen).toEqual(opmerkingen);
    const bewijs = String((await partner.get(`/v1/signalen/${id}/ontvangstbewijs`)).body);
    const inhoud = JSON.parse(Buffer.from(bewijs.split(".")[1] as string, "base64url").toString());
    expect(inhoud).toMatchObject({ proef: true, gemeente: { code: "9999", naam: "Proefgemeente" } });
  });

  it("takes files too: each row by its script", async () => {
    const list = ["PROEF-AANVAARD-1", "PROEF-GEWEIGERD-1", "PROEF-503-1"].map((kenmerk) => proef(kenmerk));
    const { body } = await partner.post("/v1/leveringen", list);
    expect(body).toMatchObject({ aanvaard: 2, geweigerd: 1 });
  });

  it("takes all data, but nobody's own number", async () => {
    const insurer = await town.partner("Zorg");
    const met = (burgerservicenummer: string) => ({ persoon: { achternaam: "Dijk", burgerservicenummer } });
    const send = (kenmerk: string, bsn: string) =>
      insurer.post(
        "/v1/signalen",
        proef(kenmerk, { ...met(bsn), achterstand: { bedrag: 500, ontstaansdatum: "2026-09-01" } }),
      );
    expect((await send("Z-1", "999990019")).status).toBe(201);
    const refused = await send("Z-2", "123456782");
    expect(refused.status).toBe(422);
    expect(refused.body.fouten).toMatchObject([{ code: "geen-testnummer", bron: "beleid-proefgemeente" }]);
    expect(JSON.stringify(refused.body)).not.toContain("123456782");
  });

  it("refuses an address that the area table knows: that is somebody's", async () => {
    const gebied = { postcode: "3073HE", huisnummer: 10, buurt: "05991081", wijk: "059910", gemeentecode: "0599" };
    await town.base.db.write((trx) => trx.insertMany("gebieden", [gebied]));
    const { status, body } = await partner.post("/v1/signalen", proef("WB-1"));
    expect([status, body.fouten[0].code]).toEqual([422, "echt-adres"]);
  });

  it("is apart from every municipality: lists, figures, matching and sending on", async () => {
    const gemeente = await town.gemeente();
    const { id: echt } = (await partner.post("/v1/signalen", signaal("WB-1"))).body;
    for (const number of [1, 2, 3]) await partner.post("/v1/signalen", proef(`PROEF-AANVAARD-${number}`));
    await town.jobs();
    const { zaken } = (await gemeente.get("/v1/zaken")).body;
    expect(zaken).toHaveLength(1);
    const zaak = (await gemeente.get(`/v1/zaken/${zaken[0].id}`)).body;
    expect(zaak.signalen.map(({ id }: { id: string }) => id)).toEqual([echt]);
    expect(JSON.stringify((await gemeente.get("/v1/koppelingen")).body)).not.toContain("PROEF");
    const adres = { huisnummer: 12, postcode: "1057ES" };
    const sent = await gemeente.post(`/v1/zaken/${zaken[0].id}/doorzending`, { gemeentecode: "9999", adres });
    expect(sent.status).toBe(422);
    expect((await rows("signalen")).filter((row) => "doorgezonden_van_id" in row && row.doorgezonden_van_id)).toEqual(
      [],
    );
  });

  it("shows a partner nothing of what another tried at the same address", async () => {
    const other = await town.partner("Zorg");
    await other.post("/v1/signalen", proef("PROEF-AFGEHANDELD-ANDER"));
    const { body } = await partner.post("/v1/signalen", proef("PROEF-AFGEHANDELD-EIGEN"));
    expect(JSON.stringify(body)).not.toContain("ANDER");
    await later("PT61S");
    expect(await mailbox()).toEqual({ "PROEF-AFGEHANDELD-EIGEN": "Afgehandeld" });
    expect(await mailbox(other)).toEqual({ "PROEF-AFGEHANDELD-ANDER": "Afgehandeld" });
  });

  it("is nobody's to manage", async () => {
    await partner.post("/v1/signalen", proef("WB-1"));
    const ctx = systeem(town.base, "test");
    const code = { gemeentecode: "9999" };
    for (const work of [
      registerGemeente(ctx, { code: "9999", naam: "Mijn stad" }),
      registerClient(ctx, { ...code, scopes: ["zaken:lezen"] }),
      registerPartner(ctx, { ...code, soort: "Huur", naam: "x" }),
    ]) {
      expect(await refusal(work)).toMatchObject({ status: 404 });
    }
    expect((await rows("gemeenten")).map((row) => "naam" in row && row.naam)).toContain("Proefgemeente");
  });

  it("erases after thirty days what was sent to it, and nothing else", async () => {
    const { id: echt } = (await partner.post("/v1/signalen", signaal("WB-1"))).body;
    const { id } = (await partner.post("/v1/signalen", proef("PROEF-AFGEHANDELD-1"))).body;
    await later("PT60S");
    town.base.clock.advance("PT12H");
    const jong = (await partner.post("/v1/signalen", proef("PROEF-AANVAARD-JONG"))).body.id;
    const elders = { huisnummer: 77, postcode: "9999ZZ", straatnaam: "Kanariestraat" };
    const weg = (await partner.post("/v1/signalen", proef("WEG-1", { adres: elders }))).body.id;
    await later("PT707H58M59S");
    expect((await partner.get(`/v1/signalen/${id}`)).status).toBe(200);
    await later("PT2S");
    expect((await partner.get(`/v1/signalen/${id}`)).status).toBe(404);
    expect((await partner.get("/v1/signalen?kenmerk=PROEF-AFGEHANDELD-1")).body.signalen).toEqual([]);
    expect(await mailbox()).toEqual({});
    for (const still of [echt, jong, weg]) expect((await partner.get(`/v1/signalen/${still}`)).status).toBe(200);
    await later("PT12H1M");
    for (const gone of [jong, weg]) expect((await partner.get(`/v1/signalen/${gone}`)).status).toBe(404);
    expect((await partner.get(`/v1/signalen/${echt}`)).status).toBe(200);
    const { read } = town.base.db;
    const left = await Promise.all([
      read.q.selectFrom("signalen").selectAll().where("kenmerk", "<>", "WB-1").execute(),
      read.q.selectFrom("adressen").selectAll().execute(),
      read.q.selectFrom("proef_signalen").selectAll().execute(),
    ]);
    expect(JSON.stringify(left[0])).not.toMatch(/Dijk|1985-06-15|PROEF/);
    expect(JSON.stringify(left[1])).not.toMatch(/Kanariestraat|9999ZZ/);
    expect(JSON.stringify(left[1]).match(/Putsebocht/g)).toHaveLength(1);
    expect(left[2]).toEqual([]);
    const open = await read.q.selectFrom("zaken").select("id").where("afgesloten_op", "is", null).execute();
    expect(open).toHaveLength(1);
    // Its kenmerk can be used again, and a second look finds nothing to do.
    expect(
      (await partner.post("/v1/signalen", proef("PROEF-AFGEHANDELD-1", { signaaldatum: "2026-12-01" }))).status,
    ).toBe(201);
    await runDueJobs(town.base);
  });
});
