import { generateKeyPairSync } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { signAccessToken } from "../../src/access/access-token.ts";
import type { GemeenteScope } from "../../src/access/register-client.ts";
import { onboardingRoutes } from "../../src/intake/onboarding-routes.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { gemeenteToken } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { withoutIds } from "../support/without-ids.ts";
import { engines } from "../support/world.ts";

type Ask = (method: string, path: string, body?: unknown) => Promise<Answer>;

/** Asks with a token. What it hears must be what the documentation says, no field more. */
function asker(town: Town, token: string): Ask {
  return async (method, path, body) => {
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": "application/json" };
    const init = body === undefined ? {} : { body: JSON.stringify(body) };
    const answer = await readAnswer(await town.app.request(`/v1${path}`, { method, headers, ...init }));
    const bare = path.split("?")[0] as string;
    const operation = onboardingRoutes.find(
      (route) =>
        route.method === method.toLowerCase() && new RegExp(`^${route.path.replace(/\{\w+\}/g, "[^/]+")}$`).test(bare),
    );
    if (operation && answer.status < 400) {
      expect(operation.answers[answer.status]?.schema?.parse(answer.body)).toEqual(answer.body);
    } else if (operation) expect([400, 401, 403, ...operation.problems]).toContain(answer.status);
    return answer;
  };
}
const codesOf = ({ body }: Answer) =>
  body.fouten.map(({ veld, code }: { veld: string; code: string }) => `${veld} ${code}`);
const codeOf = ({ status, body }: Answer) => `${status} ${body.type.split(":").at(-1)}`;

const contact = { naam: "Kanarie Incasso", telefoonnummer: "0100000000", email: "kanarie@example.nl" };
const invoer = (changes: object = {}, overeenkomst: object = {}) => ({
  soort: "Huur",
  naam: "Woonbron",
  kvkNummer: "24483298",
  overeenkomst: { geldigVan: "2026-01-01", contact, ...overeenkomst },
  ...changes,
});

describe.each(engines)("partners and agreements (%s)", (engine) => {
  let town: Town;
  let ask: Ask;
  let there: Ask;
  const manager = async (code: string, scopes: GemeenteScope[] = ["beheer"]) =>
    asker(town, await gemeenteToken(town.base, code, scopes));
  const asPartner = async (client: string) =>
    asker(town, await signAccessToken(town.base, client, "signalen:aanleveren terugkoppelingen:lezen"));
  beforeEach(async () => {
    town = await makeTown(engine);
    await makeTown(engine, { code: "0363", base: town.base });
    ask = await manager("0599");
    there = await manager("0363");
  });

  it("begin with a partner that made its own key: no private key travels, and it can deliver at once", async () => {
    const publicJwk = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
    const made = await ask("POST", "/signaalpartners", invoer({ publicJwk }));
    expect(made.status).toBe(201);
    expect(made.headers.get("location")).toBe(`/v1/signaalpartners/${made.body.partner.id}`);
    expect(made.body.partner).toMatchObject({ naam: "Woonbron", kvkNummer: "24483298", actief: true });
    expect(made.body.overeenkomst).toMatchObject({ contact, signaalsoorten: ["betalingsachterstand", "ontruiming"] });
    const { sleutels } = await town.base.db.read.q
      .selectFrom("clients")
      .select("sleutels")
      .where("client_id", "=", made.body.client)
      .executeTakeFirstOrThrow();
    expect(JSON.parse(sleutels).keys).toMatchObject([{ x: publicJwk.x, alg: "EdDSA" }]);
    const partner = await asPartner(made.body.client);
    expect((await partner("POST", "/signalen", signaal("P-1"))).status).toBe(201);
  });

  it("refuse what is no partner, all at once and without what was sent", async () => {
    const { privateKey } = generateKeyPairSync("ed25519");
    const wrong = { soort: "Bakker", naam: "\u0007", kvkNummer: "123", overeenkomst: { geldigTot: "2020-01-01" } };
    const faults = await ask("POST", "/signaalpartners", wrong);
    expect(codesOf(faults).sort()).toEqual([
      "/kvkNummer ongeldige-waarde",
      "/naam ongeldige-waarde",
      "/overeenkomst/geldigTot ongeldige-waarde",
      "/soort ongeldige-keuze",
    ]);
    const secret = privateKey.export({ format: "jwk" });
    const refused = await ask("POST", "/signaalpartners", invoer({ publicJwk: secret }));
    expect(codesOf(refused)).toEqual(["/publicJwk geheime-sleutel"]);
    expect(JSON.stringify(refused.body)).not.toContain(secret.d);
    const insurer = await ask("POST", "/signaalpartners", invoer({ soort: "Zorg" }, { kleineVerhuurder: true }));
    expect([codeOf(insurer), ...codesOf(insurer)]).toEqual([
      "422 geweigerd",
      "/overeenkomst/kleineVerhuurder geen-verhuurder",
    ]);
  });

  it("find a partner that works elsewhere by its KvK number, and say nothing of where", async () => {
    const publicJwk = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
    const first = (await there("POST", "/signaalpartners", invoer({ naam: "Kanarie Wonen", publicJwk }))).body;
    const second = await ask("POST", "/signaalpartners", invoer({ naam: "Iets anders", publicJwk }, { contact: null }));
    expect(second.body).toMatchObject({ client: null, partner: { id: first.partner.id, naam: "Kanarie Wonen" } });
    expect(withoutIds(JSON.stringify(second.body))).not.toMatch(/0363|kanarie@|Kanarie Incasso/);
    expect((await ask("GET", "/overeenkomsten")).body.overeenkomsten).toHaveLength(1);
    expect(codeOf(await ask("POST", "/signaalpartners", invoer()))).toBe("409 overeenkomst-overlapt");
    const { body } = await ask("POST", "/signaalpartners", invoer({ soort: "Water" }));
    expect(body.partner.id).not.toBe(first.partner.id);
  });

  it("let no municipality bring a key for a partner that works elsewhere", async () => {
    await there("POST", "/signaalpartners", invoer());
    const publicJwk = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
    expect(codeOf(await ask("POST", "/signaalpartners", invoer({ publicJwk })))).toBe("409 partner-bekend");
    expect(
      await town.base.db.read.q.selectFrom("clients").select("id").where("partner_id", "is not", null).execute(),
    ).toHaveLength(1);
    expect((await ask("GET", "/overeenkomsten")).body.overeenkomsten).toEqual([]);
  });

  it("are one partner when two municipalities register it at the same moment", async () => {
    const made = await Promise.all([
      ask("POST", "/signaalpartners", invoer()),
      there("POST", "/signaalpartners", invoer()),
    ]);
    expect(made.map(({ status }) => status)).toEqual([201, 201]);
    expect((await town.base.db.read.q.selectFrom("signaalpartners").select("id").execute()).length).toBe(1);
    expect(made[0].body.partner.id).toBe(made[1].body.partner.id);
    expect(made.filter(({ body }) => body.client === null)).toHaveLength(1);
  });

  it("change from a day on: what was reported before stays as it was agreed then", async () => {
    const { overeenkomst, client } = (await ask("POST", "/signaalpartners", invoer())).body;
    const path = `/overeenkomsten/${overeenkomst.id}`;
    const wijziging = { vanaf: "2026-11-03", geboortedatumToegestaan: false, contact: null };
    const changed = await ask("POST", `${path}/wijziging`, wijziging);
    expect(changed.status).toBe(201);
    expect(changed.headers.get("location")).toBe(`/v1/overeenkomsten/${changed.body.id}`);
    expect(changed.body).toMatchObject({
      geldigVan: "2026-11-03",
      geldigTot: null,
      geboortedatumToegestaan: false,
      contact: null,
    });
    expect((await ask("GET", path)).body).toMatchObject({ geldigTot: "2026-11-02", eindeReden: "vervangen", contact });
    const partner = await asPartner(client);
    expect((await partner("POST", "/signalen", signaal("P-1", { signaaldatum: "2026-11-02" }))).status).toBe(201);
    expect(codesOf(await partner("POST", "/signalen", signaal("P-2")))).toEqual([
      "/persoon/geboortedatum geboortedatum-niet-toegestaan",
    ]);
  });

  it("end on a day, with a reason; a signal of that day is taken in still", async () => {
    const { overeenkomst, partner, client } = (await ask("POST", "/signaalpartners", invoer())).body;
    const path = `/overeenkomsten/${overeenkomst.id}/beeindiging`;
    const einde = { geldigTot: "2026-11-03", reden: "doorPartner" };
    expect((await ask("POST", path, einde)).body).toMatchObject({ geldigTot: "2026-11-03", eindeReden: "doorPartner" });
    const sender = await asPartner(client);
    expect((await sender("POST", "/signalen", signaal("P-1"))).status).toBe(201);
    town.base.clock.advance("PT24H");
    ask = await manager("0599");
    const late = await asPartner(client);
    expect((await late("POST", "/signalen", signaal("P-2", { signaaldatum: "2026-11-04" }))).status).toBe(403);
    expect(codeOf(await ask("POST", path, { ...einde, geldigTot: "2026-11-04" }))).toBe("422 geweigerd");
    expect((await ask("GET", `/signaalpartners/${partner.id}`)).body.actief).toBe(false);
    expect((await ask("GET", "/signaalpartners")).body.signaalpartners).toMatchObject([
      { id: partner.id, actief: false },
    ]);
    const nieuw = { partner: partner.id, geldigVan: "2026-11-04" };
    expect((await ask("POST", "/overeenkomsten", { ...nieuw, geldigVan: "2026-11-03" })).status).toBe(409);
    expect((await ask("POST", "/overeenkomsten", nieuw)).status).toBe(201);
    expect((await ask("GET", `/signaalpartners/${partner.id}`)).body.actief).toBe(true);
  });

  it("end with all that was planned after it: nothing holds beyond the day that was said", async () => {
    const { overeenkomst, partner, client } = (await ask("POST", "/signaalpartners", invoer())).body;
    const end = (id: string, geldigTot: string) =>
      ask("POST", `/overeenkomsten/${id}/beeindiging`, { geldigTot, reden: "doorPartner" });
    const change = { vanaf: "2026-11-08", terugkoppelniveau: "contact" };
    const { id } = (await ask("POST", `/overeenkomsten/${overeenkomst.id}/wijziging`, change)).body;
    const ended = await end(overeenkomst.id, "2026-11-03");
    expect([ended.status, ended.body.eindeReden, ended.body.ingetrokken]).toEqual([200, "doorPartner", [id]]);
    expect((await ask("GET", `/overeenkomsten/${id}`)).body).toMatchObject({
      geldigTot: "2026-11-07",
      eindeReden: "ingetrokken",
    });
    const audit = await town.base.db.read.q
      .selectFrom("audit")
      .select("details")
      .where("handeling", "=", "overeenkomst beëindigd")
      .executeTakeFirstOrThrow();
    expect(audit.details).toContain(id);
    town.base.clock.advance("PT240H");
    ask = await manager("0599");
    const late = await asPartner(client);
    expect((await late("POST", "/signalen", signaal("P-2", { signaaldatum: "2026-11-10" }))).status).toBe(403);
    expect((await ask("GET", `/signaalpartners/${partner.id}`)).body.actief).toBe(false);
    // What never held is in nobody's way.
    expect((await ask("POST", "/overeenkomsten", { partner: partner.id, geldigVan: "2026-11-04" })).status).toBe(201);
  });

  it("are withdrawn before they begin, and what went before keeps its own last day", async () => {
    const { overeenkomst } = (await ask("POST", "/signaalpartners", invoer())).body;
    const change = { vanaf: "2026-11-08", terugkoppelniveau: "contact" };
    const { id } = (await ask("POST", `/overeenkomsten/${overeenkomst.id}/wijziging`, change)).body;
    const einde = { geldigTot: "2026-11-03", reden: "doorGemeente" };
    for (const _time of [1, 2]) {
      const { status, body } = await ask("POST", `/overeenkomsten/${id}/beeindiging`, einde);
      expect([status, body.geldigTot, body.eindeReden, body.ingetrokken]).toEqual([
        200,
        "2026-11-07",
        "ingetrokken",
        [id],
      ]);
    }
    expect((await ask("GET", `/overeenkomsten/${overeenkomst.id}`)).body).toMatchObject({ geldigTot: "2026-11-07" });
    const yesterday = await ask("POST", `/overeenkomsten/${id}/beeindiging`, { ...einde, geldigTot: "2026-11-02" });
    expect(codesOf(yesterday)).toEqual(["/geldigTot in-het-verleden"]);
    const goOn = { vanaf: "2026-11-07", geldigTot: null };
    expect((await ask("POST", `/overeenkomsten/${overeenkomst.id}/wijziging`, goOn)).status).toBe(201);
  });

  it("refuse a change that ends before it begins, or meets another", async () => {
    const { overeenkomst, partner } = (await ask("POST", "/signaalpartners", invoer({}, { geldigTot: "2026-12-31" })))
      .body;
    await ask("POST", "/overeenkomsten", { partner: partner.id, geldigVan: "2027-02-01" });
    const change = (body: object) => ask("POST", `/overeenkomsten/${overeenkomst.id}/wijziging`, body);
    expect(codesOf(await change({ vanaf: "2026-12-01", geldigTot: "2026-11-30" }))).toEqual([
      "/geldigTot ongeldige-waarde",
    ]);
    expect(codeOf(await change({ vanaf: "2026-12-01", geldigTot: "2027-02-01" }))).toBe("409 overeenkomst-overlapt");
    expect(codeOf(await change({ vanaf: "2026-12-01", signaalsoorten: ["eindeLevering"] }))).toBe("422 geweigerd");
    expect((await change({ vanaf: "2026-12-01", geldigTot: "2027-01-31" })).status).toBe(201);
  });

  it("name the days that are taken, and what is wrong with a day before anything that was not sent", async () => {
    const { overeenkomst, partner } = (await ask("POST", "/signaalpartners", invoer({}, { geldigTot: "2026-12-31" })))
      .body;
    const overlap = await ask("POST", "/overeenkomsten", { partner: partner.id, geldigVan: "2026-12-31" });
    expect([codeOf(overlap), overlap.body.detail]).toEqual([
      "409 overeenkomst-overlapt",
      "Er is al een overeenkomst van 1 januari 2026 tot en met 31 december 2026. Kies andere dagen.",
    ]);
    const wijziging = `/overeenkomsten/${overeenkomst.id}/wijziging`;
    const late = await ask("POST", wijziging, { vanaf: "2027-01-01", terugkoppelniveau: "contact" });
    expect([codeOf(late), ...codesOf(late)]).toEqual(["422 geweigerd", "/vanaf na-einde"]);
  });

  it("answer the same change again with what it made, and refuse one that changes nothing", async () => {
    const { overeenkomst } = (await ask("POST", "/signaalpartners", invoer())).body;
    const path = `/overeenkomsten/${overeenkomst.id}/wijziging`;
    for (const nothing of [{}, { terugkoppelniveau: "basis" }, { geldigTot: null, contact }]) {
      const refused = await ask("POST", path, { vanaf: "2026-11-08", ...nothing });
      expect([codeOf(refused), ...codesOf(refused)]).toEqual(["422 geweigerd", "/vanaf geen-verschil"]);
    }
    const change = { vanaf: "2026-11-08", terugkoppelniveau: "contact" };
    const first = await ask("POST", path, change);
    const again = await ask("POST", path, change);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    const other = await ask("POST", path, { ...change, terugkoppelniveau: "regeling" });
    expect([codeOf(other), ...codesOf(other)]).toEqual(["422 geweigerd", "/vanaf na-einde"]);
    expect((await ask("GET", "/overeenkomsten")).body.overeenkomsten).toHaveLength(2);
    expect(
      (
        await ask("POST", `/overeenkomsten/${first.body.id}/wijziging`, {
          vanaf: "2026-12-01",
          geldigTot: "2026-12-31",
        })
      ).status,
    ).toBe(201);
  });

  it("never block a crisis for what they leave out: it is taken in and marked", async () => {
    const { client } = (await ask("POST", "/signaalpartners", invoer({}, { signaalsoorten: ["betalingsachterstand"] })))
      .body;
    const partner = await asPartner(client);
    const crisis = { soort: "ontruiming", datum: "2026-12-15" };
    const { status, body } = await partner("POST", "/signalen", signaal("P-1", { crisis }));
    expect(status).toBe(201);
    expect(body.opmerkingen).toMatchObject([{ code: "signaalsoort-niet-afgesproken" }]);
    const strict = invoer({ kvkNummer: "12345678" }, { signaalsoorten: ["ontruiming"] });
    const other = await asPartner((await ask("POST", "/signaalpartners", strict)).body.client);
    expect(codesOf(await other("POST", "/signalen", signaal("P-2")))).toEqual([
      "/crisis signaalsoort-niet-afgesproken",
    ]);
    expect((await other("POST", "/signalen", signaal("P-3", { crisis }))).body.opmerkingen).toEqual([]);
  });

  it("are read page by page: none, one, many, and only one's own", async () => {
    expect((await ask("GET", "/signaalpartners")).body).toEqual({ signaalpartners: [], volgende: null });
    expect((await ask("GET", "/overeenkomsten")).body).toEqual({ overeenkomsten: [], volgende: null });
    for (const number of [1, 2, 3, 4, 5]) {
      const who = number === 3 ? there : ask;
      await who("POST", "/signaalpartners", invoer({ kvkNummer: null, naam: `Partner ${number}` }));
    }
    for (const [path, list] of [
      ["/signaalpartners", "signaalpartners"],
      ["/overeenkomsten", "overeenkomsten"],
    ] as const) {
      const seen: string[] = [];
      let na: string | null = null;
      do {
        const { body } = await ask("GET", `${path}?limiet=2${na ? `&na=${na}` : ""}`);
        expect(body[list].length).toBe(2);
        seen.push(
          ...body[list].map(
            (item: { naam?: string; signaalpartner?: { naam: string } }) => item.naam ?? item.signaalpartner?.naam,
          ),
        );
        na = body.volgende;
      } while (na);
      expect(seen).toEqual(["Partner 1", "Partner 2", "Partner 4", "Partner 5"]);
      expect(codesOf(await ask("GET", `${path}?na=x`))).toEqual(["vraag/na ongeldige-cursor"]);
    }
    expect((await there("GET", "/signaalpartners")).body.signaalpartners).toMatchObject([{ naam: "Partner 3" }]);
    const { id } = (await ask("GET", "/signaalpartners?limiet=1")).body.signaalpartners[0];
    const one = (await ask("GET", `/overeenkomsten?partner=${id}`)).body.overeenkomsten;
    expect(one).toMatchObject([{ signaalpartner: { naam: "Partner 1" } }]);
  });

  it("show a partner its own, with every municipality, and never another's", async () => {
    const { client, partner } = (await ask("POST", "/signaalpartners", invoer())).body;
    await there("POST", "/signaalpartners", invoer());
    const other = (await ask("POST", "/signaalpartners", invoer({ kvkNummer: null, naam: "Buurman" }))).body;
    const own = await asPartner(client);
    const { overeenkomsten } = (await own("GET", "/overeenkomsten")).body;
    expect(overeenkomsten.map(({ gemeente }: { gemeente: { code: string } }) => gemeente.code)).toEqual([
      "0599",
      "0363",
    ]);
    expect((await own("GET", `/overeenkomsten/${overeenkomsten[1].id}`)).status).toBe(200);
    expect((await own("GET", `/overeenkomsten/${other.overeenkomst.id}`)).status).toBe(404);
    expect((await own("GET", `/overeenkomsten?partner=${partner.id}`)).status).toBe(404);
    for (const [method, path] of [
      ["GET", "/signaalpartners"],
      ["GET", `/signaalpartners/${partner.id}`],
    ] as const) {
      expect((await own(method, path)).status).toBe(403);
    }
    const einde = { geldigTot: "2026-11-03", reden: "doorPartner" };
    expect((await own("POST", `/overeenkomsten/${overeenkomsten[0].id}/beeindiging`, einde)).status).toBe(403);
  });

  it("are walls: another municipality hears of what is absent, and changes nothing", async () => {
    const { overeenkomst, partner } = (await ask("POST", "/signaalpartners", invoer({ naam: "Kanarie" }))).body;
    const before = await town.base.db.read.q.selectFrom("overeenkomsten").selectAll().execute();
    const requests: [string, (id: string) => string, ((id: string) => object)?][] = [
      ["GET", (id) => `/signaalpartners/${id}`],
      ["GET", (id) => `/overeenkomsten/${id}`],
      ["GET", (id) => `/overeenkomsten?partner=${id}`],
      ["POST", () => "/overeenkomsten", (id) => ({ partner: id })],
      ["POST", (id) => `/overeenkomsten/${id}/wijziging`, () => ({ vanaf: "2026-12-01" })],
      ["POST", (id) => `/overeenkomsten/${id}/beeindiging`, () => ({ geldigTot: "2026-12-01", reden: "doorGemeente" })],
    ];
    const worker = await manager("0599", ["zaken:lezen", "zaken:werken"]);
    for (const [method, path, body] of requests) {
      const mine = path("").includes("partner") || path("").endsWith("/overeenkomsten") ? partner.id : overeenkomst.id;
      const bare = async (id: string) => {
        const answer = await there(method, path(id), body?.(id));
        return JSON.stringify([answer.status, answer.body]).replaceAll(id, "-");
      };
      expect(await bare(mine)).toMatch(/^\[404/);
      expect(await bare(mine)).toBe(await bare(newUuid()));
      expect((await worker(method, path(mine), body?.(mine))).status).toBe(403);
    }
    expect(await town.base.db.read.q.selectFrom("overeenkomsten").selectAll().execute()).toEqual(before);
  });

  it("leave who did what in the audit, and no contact in it", async () => {
    const { overeenkomst } = (await ask("POST", "/signaalpartners", invoer())).body;
    await ask("POST", `/overeenkomsten/${overeenkomst.id}/wijziging`, { vanaf: "2026-12-01", contact: null });
    await ask("POST", `/overeenkomsten/${overeenkomst.id}/beeindiging`, {
      geldigTot: "2026-11-30",
      reden: "doorGemeente",
    });
    const rows = await town.base.db.read.q
      .selectFrom("audit")
      .selectAll()
      .where("handeling", "like", "%over%")
      .orderBy("id")
      .execute();
    expect(rows.map(({ handeling, onderwerp }) => [handeling, onderwerp])).toEqual([
      ["overeenkomst gewijzigd", overeenkomst.id],
      ["overeenkomst beëindigd", overeenkomst.id],
    ]);
    const all = await town.base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(JSON.stringify(all)).not.toMatch(/Kanarie|kanarie|0100000000/);
  });
});
