import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const stored = (town: Town) =>
  town.base.db.read.q
    .selectFrom("signalen as s")
    .leftJoin("zaken as z", "z.id", "s.zaak_id")
    .select(["s.kenmerk", "s.opeenvolgend", "s.status", "z.id as zaak", "z.afgesloten_op"])
    .orderBy("s.kenmerk")
    .execute();

describe.each(engines)("time goes by and things come in any order, on %s", (engine) => {
  it("lifts a zaak when its crisis comes within a week, though nothing else happens", async () => {
    const town = await makeTown(engine);
    const crisis = { soort: "ontruiming", datum: "2026-12-15" };
    await (await town.partner("Huur")).post("/v1/signalen", signaal("O-1", { crisis }));
    const gemeente = await town.gemeente();
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const offer = { soort: "Brief", bereikt: false, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
    await gemeente.post(`/v1/zaken/${zaak.id}/contactpogingen`, offer);
    for (const [now, near] of [
      ["2026-12-07T22:59:00Z", false],
      ["2026-12-07T23:00:00Z", true],
      ["2026-12-15T22:59:00Z", true],
      ["2026-12-15T23:00:00Z", false],
    ] as const) {
      town.base.clock.set(now);
      await town.jobs();
      const [{ redenen }] = (await gemeente.get("/v1/zaken")).body.zaken;
      expect([now, redenen.some(({ code }: { code: string }) => code === "crisisBinnenWeek")]).toEqual([now, near]);
    }
  });

  it("calls a signal opeenvolgend also when the earlier one is delivered later", async () => {
    const town = await makeTown(engine);
    const [huur, zorg] = [await town.partner("Huur"), await town.partner("Zorg")];
    await huur.post("/v1/signalen", signaal("V-november"));
    const proof = { herinneringen: ["2026-07-15"] };
    const achterstand = { bedrag: 300, ontstaansdatum: "2026-07-01" };
    const late = signaal("V-september", { signaaldatum: "2026-09-03", achterstand, incasso: proof });
    expect((await zorg.post("/v1/signalen", late)).status).toBe(201);
    const kinds = (await stored(town)).map(({ kenmerk, opeenvolgend }) => [kenmerk, opeenvolgend]);
    expect(kinds).toEqual([
      ["V-november", 1],
      ["V-september", 0],
    ]);
    const [{ redenen }] = (await (await town.gemeente()).get("/v1/zaken")).body.zaken;
    expect(redenen.map(({ code }: { code: string }) => code)).toContain("opeenvolgend");
  });

  it("lifts an open zaak when a signal that is not taken up shows that it was not the first", async () => {
    const town = await makeTown(engine);
    const [huur, zorg, gemeente] = [await town.partner("Huur"), await town.partner("Zorg"), await town.gemeente()];
    await huur.post("/v1/signalen", signaal("L-november"));
    const small = { bedrag: 20, ontstaansdatum: "2026-07-01" };
    const earlier = { signaaldatum: "2026-09-03", achterstand: small, incasso: { herinneringen: ["2026-07-15"] } };
    const answer = await zorg.post("/v1/signalen", signaal("L-september", earlier));
    expect(answer.body.status).toBe("Niet opgepakt: onterecht signaal");
    const [{ redenen, signalen }] = (await gemeente.get("/v1/zaken")).body.zaken;
    expect(redenen.map(({ code }: { code: string }) => code)).toContain("opeenvolgend");
    expect(signalen).toBe(1);
  });

  it("takes new arrears up though they are lower than old ones that were settled", async () => {
    const town = await makeTown(engine);
    const [huur, gemeente] = [await town.partner("Huur"), await town.gemeente()];
    await huur.post("/v1/signalen", signaal("N-1"));
    const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
    const resultaat = "Inwoner heeft zelf al betaald/betalingsregeling getroffen";
    await gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, { resultaat });
    town.base.clock.set("2027-01-20T09:00:00Z");
    const next = (kenmerk: string, ontstaansdatum: string) =>
      signaal(kenmerk, {
        signaaldatum: "2027-01-20",
        achterstand: { bedrag: 850, ontstaansdatum },
        incasso: {
          herinneringen: ["2026-12-15"],
          contactpogingen: [{ datum: "2026-12-20", soort: "Telefoon" }],
          gewezenOpSchuldhulp: "2026-12-15",
          aanbodGegevensdeling: "2026-12-15",
        },
      });
    const again = await huur.post("/v1/signalen", next("N-2", "2026-09-01"));
    expect(again.body.status).toBe("Niet opgepakt: herhaalde melding");
    const fresh = await huur.post("/v1/signalen", next("N-3", "2026-12-01"));
    expect(fresh.body.status).toBe("Ontvangen");
  });

  it("puts a signal that comes while its zaak is being closed in a new zaak, never in the closed one", async () => {
    const town = await makeTown(engine);
    const [huur, zorg] = [await town.partner("Huur"), await town.partner("Zorg")];
    await huur.post("/v1/signalen", signaal("Z-1"));
    await zorg.get("/v1/terugkoppelingen");
    let answered = false;
    let post: Promise<unknown> | undefined;
    await town.base.db.write(async ({ q }) => {
      const closed = {
        status: "gesloten" as const,
        afgesloten_op: town.base.clock.now(),
        resultaat: "Inwoner is overleden",
      };
      await q.updateTable("zaken").set(closed).execute();
      post = zorg.post("/v1/signalen", signaal("Z-2")).finally(() => {
        answered = true;
      });
      // On SQLite the other write waits in line; on PostgreSQL until it waits for this one's lock, or did not.
      while (engine === "postgres" && !answered && !(await someoneWaits(town))) await Promise.resolve();
    });
    await post;
    const [first, second] = await stored(town);
    expect(first?.afgesloten_op).not.toBeNull();
    expect([second?.afgesloten_op, second?.zaak === first?.zaak]).toEqual([null, false]);
  });
});

async function someoneWaits(town: Town): Promise<boolean> {
  const waiting = await sql<{ n: number }>`
    select count(*) as n from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`.execute(town.base.db.read.q);
  return (waiting.rows[0]?.n ?? 0) > 0;
}

describe("what the sender hears", () => {
  const sqlite = "sqlite" as const;

  it("is everything at once: the form, the address and the rules", async () => {
    const town = await makeTown(sqlite);
    const partner = await town.partner("Huur");
    const body = signaal("A-1", {
      adres: { huisnummer: 10, postcode: "30 73" },
      achterstand: { bedrag: 12.345, ontstaansdatum: "2026-09-01" },
      persoon: { achternaam: "Dijk", burgerservicenummer: "999990019" },
      incasso: { herinneringen: [], bezwaar: true },
    });
    const { status, body: problem } = await partner.post("/v1/signalen", body);
    const places = problem.fouten.map(({ veld }: { veld: string }) => veld);
    expect(status).toBe(400);
    for (const veld of [
      "/achterstand/bedrag",
      "/adres/postcode",
      "/persoon/burgerservicenummer",
      "/incasso/bezwaar",
      "/incasso/herinneringen",
    ]) {
      expect(places).toContain(veld);
    }
    expect(JSON.stringify(problem)).not.toContain("999990019");
    const file = await partner.post("/v1/leveringen", [body]);
    const report = await partner.get(`${file.headers.get("location")}/regels`);
    expect(report.body.regels[0].fouten.map(({ veld }: { veld: string }) => veld)).toEqual(places);
  });

  it("is everything that can be judged when the municipality is not known", async () => {
    const town = await makeTown(sqlite);
    const partner = await town.partner("Huur");
    const incasso = { herinneringen: [], bezwaar: true };
    const { status, body } = await partner.post("/v1/signalen", signaal("A-2", { gemeentecode: null, incasso }));
    const places = body.fouten.map(({ veld }: { veld: string }) => veld);
    expect(status).toBe(422);
    for (const veld of ["/gemeentecode", "/incasso/bezwaar", "/incasso/herinneringen"]) expect(places).toContain(veld);
    expect(await town.base.db.read.q.selectFrom("signalen").select("id").execute()).toEqual([]);
  });

  it("names a source with every refusal by a rule", async () => {
    const town = await makeTown(sqlite);
    const partner = await town.partner("Huur");
    const gebied = { postcode: "3073HE", huisnummer: 11, buurt: "03630001", wijk: "036300", gemeentecode: "0363" };
    await town.base.db.write((trx) => trx.insertMany("gebieden", [gebied]));
    const cases: [string, Record<string, unknown>][] = [
      ["in-de-toekomst", { signaaldatum: "2026-11-04" }],
      ["na-signaaldatum", { persoon: { achternaam: "Dijk", geboortedatum: "2026-11-04" } }],
      ["gemeente-onbekend", { gemeentecode: undefined }],
      ["andere-gemeente", { adres: { huisnummer: 11, postcode: "3073HE" } }],
      ["crisis-past-niet", { crisis: { soort: "opzeggingZorgverzekering" } }],
      ["voor-ontstaansdatum", { crisis: { soort: "ontruiming", datum: "2020-01-01" } }],
    ];
    for (const [code, changes] of cases) {
      const { status, body } = await partner.post("/v1/signalen", signaal(`S-${code}`, changes));
      expect([status, body.fouten.map((fout: { code: string }) => fout.code)]).toEqual([422, [code]]);
      expect(body.fouten[0].bron).toBeTruthy();
    }
    const duo = await (await town.partner("DUO")).post("/v1/signalen", signaal("S-duo"));
    expect([duo.status, duo.body.fouten[0].code]).toEqual([422, "partnersoort-niet-toegestaan"]);
  });

  it("keeps the buurt and wijk that the area table gives, which choose the team", async () => {
    const town = await makeTown(sqlite);
    const gebied = { postcode: "3073HE", huisnummer: 10, buurt: "05990001", wijk: "059900", gemeentecode: "0599" };
    await town.base.db.write((trx) => trx.insertMany("gebieden", [gebied]));
    const known = await (await town.partner("Huur")).post("/v1/signalen", signaal("T-1", { gemeentecode: undefined }));
    expect(known.body.gemeentecode).toBe("0599");
    const [adres] = await town.base.db.read.q.selectFrom("adressen").select(["buurt", "wijk"]).execute();
    expect(adres).toEqual({ buurt: "05990001", wijk: "059900" });
  });
});
