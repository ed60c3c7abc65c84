import { generateKeyPairSync } from "node:crypto";
import { beforeEach, describe, expect, it } from "vitest";
import { vingerafdruk } from "../../src/access/sleutel-rules.ts";
import { onboardingRoutes } from "../../src/intake/onboarding-routes.ts";
import { assertion, form } from "../access/world.ts";
import { gemeenteToken } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, type Town } from "../support/town.ts";
import { withoutIds } from "../support/without-ids.ts";
import { engines } from "../support/world.ts";

const pair = (kid: string) => {
  const { publicKey, privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const named = { kid, alg: "ES256" };
  return {
    publicJwk: { ...publicKey.export({ format: "jwk" }), ...named },
    privateJwk: { ...privateKey.export({ format: "jwk" }), ...named },
  };
};
const invoer = (changes: object = {}, overeenkomst: object = {}) => ({
  soort: "Huur",
  naam: "Woonbron",
  kvkNummer: "24483298",
  overeenkomst: { geldigVan: "2026-01-01", ...overeenkomst },
  ...changes,
});
const codeOf = ({ status, body }: Answer) => `${status} ${body.type?.split(":").at(-1)}`;

describe.each(engines)("registering a partner (%s)", (engine) => {
  let town: Town;
  let ask: (body: unknown) => Promise<Answer>;
  let there: (body: unknown) => Promise<Answer>;
  let show: (code: string, id: string) => Promise<Answer>;
  const request = async (code: string, path: string, body?: unknown) => {
    const headers = { Authorization: `Bearer ${await gemeenteToken(town.base, code, ["beheer"])}` };
    const init = { method: "POST", body: JSON.stringify(body) };
    const answer = await readAnswer(
      await town.app.request(`/v1${path}`, {
        headers: { ...headers, "Content-Type": "application/json" },
        ...(body === undefined ? {} : init),
      }),
    );
    const operation = onboardingRoutes.find(({ id }) => id === (body ? "meldSignaalpartnerAan" : "toonSignaalpartner"));
    if (answer.status < 400) {
      expect(operation?.answers[answer.status]?.schema?.parse(answer.body)).toEqual(answer.body);
    }
    return answer;
  };
  const count = async (table: "signaalpartners" | "overeenkomsten" | "clients") =>
    (await town.base.db.read.q.selectFrom(table).selectAll().execute()).length;
  const login = async (clientId: string, privateJwk: object) =>
    await town.app.request("/oauth/token", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
      body: form(await assertion(town.base, { clientId, privateJwk } as never)),
    });

  beforeEach(async () => {
    town = await makeTown(engine);
    await makeTown(engine, { code: "0363", base: town.base });
    ask = (body) => request("0599", "/signaalpartners", body);
    there = (body) => request("0363", "/signaalpartners", body);
    show = (code, id) => request(code, `/signaalpartners/${id}`);
  });

  it("gives nobody whom another registered, unless it brings that partner's own key", async () => {
    const [fals, echt] = [pair("vals"), pair("echt")];
    // In bad faith, or a wrong number: the KvK number and the name of the real one, with a key of somebody else.
    await there(invoer({ publicJwk: fals.publicJwk }));
    const before = await count("overeenkomsten");
    for (const body of [invoer(), invoer({ publicJwk: echt.publicJwk }), invoer({ naam: "Iets anders" })]) {
      const refused = await ask(body);
      expect(codeOf(refused)).toBe("409 partner-bekend");
      expect(withoutIds(JSON.stringify(refused.body))).not.toMatch(/0363|Woonbron|vals/);
    }
    expect(await count("overeenkomsten")).toBe(before);
    // Without the number it is a partner of its own, with the key that it made itself.
    const own = await ask(invoer({ publicJwk: echt.publicJwk, kvkNummer: null }));
    expect([own.status, own.body.partner.sleutels]).toEqual([
      201,
      [{ kid: "echt", vingerafdruk: vingerafdruk(echt.publicJwk) }],
    ]);
  });

  it("finds a partner that works elsewhere by its number and its key, and shows which keys it has", async () => {
    const { publicJwk } = pair("sleutel-1");
    const first = (await there(invoer({ publicJwk }))).body;
    const { kid: _kid, ...nameless } = publicJwk;
    const second = await ask(invoer({ naam: "Anders geschreven", publicJwk: nameless }));
    expect([second.status, second.body.client]).toEqual([201, null]);
    const sleutels = [{ kid: "sleutel-1", vingerafdruk: vingerafdruk(publicJwk) }];
    expect(second.body.partner).toMatchObject({ id: first.partner.id, naam: "Woonbron", sleutels, clients: [] });
    expect((await show("0363", first.partner.id)).body).toMatchObject({
      sleutels,
      clients: [{ client: first.client, kids: ["sleutel-1"] }],
    });
    expect((await show("0599", first.partner.id)).body.clients).toEqual([]);
  });

  it("finds one that has no key by number and name, and from then on lets neither bring a key", async () => {
    const first = (await there(invoer({ naam: " Stichting  WOONBRON " }))).body;
    expect(codeOf(await ask(invoer()))).toBe("409 partner-bekend");
    expect(codeOf(await ask(invoer({ naam: "Stichting Woonbron", publicJwk: pair("x").publicJwk })))).toBe(
      "409 partner-bekend",
    );
    expect((await ask(invoer({ naam: "stichting woonbron" }))).body.partner.id).toBe(first.partner.id);
    for (const who of [ask, there]) {
      expect(codeOf(await who(invoer({ publicJwk: pair("x").publicJwk })))).toBe("409 partner-bekend");
    }
    expect(await count("signaalpartners")).toBe(1);
  });

  it.each([["24483298"], [null]])("answers a repeat with what it made the first time (KvK %s)", async (kvkNummer) => {
    const { publicJwk } = pair("sleutel-1");
    const body = invoer({ kvkNummer, publicJwk });
    const first = await ask(body);
    const again = await ask(body);
    expect([first.status, again.status]).toEqual([201, 200]);
    expect(again.body).toEqual(first.body);
    expect(again.headers.get("location")).toBe(first.headers.get("location"));
    expect([await count("signaalpartners"), await count("overeenkomsten"), await count("clients")]).toEqual([
      1,
      1,
      first.body.partner.clients.length + 2,
    ]);
    const other = await ask(invoer({ kvkNummer, publicJwk }, { terugkoppelniveau: "contact" }));
    expect(codeOf(other)).toBe("409 overeenkomst-overlapt");
    const next = await ask(invoer({ kvkNummer, publicJwk }, { geldigVan: "2025-01-01", geldigTot: "2025-12-31" }));
    expect([next.status, next.body.partner.id]).toEqual([201, first.body.partner.id]);
  });

  it("makes one partner of two equal requests at the same moment, also without a KvK number", async () => {
    const body = invoer({ kvkNummer: null, publicJwk: pair("sleutel-1").publicJwk });
    const made = await Promise.all([ask(body), ask(body)]);
    expect(made.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect(made[0]?.body).toEqual(made[1]?.body);
    expect(await count("signaalpartners")).toBe(1);
  });

  it("keeps two of the same name apart when they have no number and not the same key", async () => {
    const [one, two] = [pair("a"), pair("b")];
    for (const { publicJwk } of [one, two]) await ask(invoer({ kvkNummer: null, publicJwk }));
    const elders = await there(invoer({ kvkNummer: null, publicJwk: one.publicJwk }));
    expect(elders.status).toBe(201);
    expect(await count("signaalpartners")).toBe(3);
  });

  it.each([["24483298"], [null]])(
    "takes the first key of a partner that had none, and no second (KvK %s)",
    async (kvkNummer) => {
      const { publicJwk, privateJwk } = pair("eerste");
      const { body: bare } = await ask(invoer({ kvkNummer }));
      expect(bare.partner).toMatchObject({ sleutels: [], clients: [{ client: bare.client, kids: [] }] });
      expect((await login(bare.client, privateJwk)).status).toBe(401);
      const completed = await ask(invoer({ kvkNummer, publicJwk }));
      expect([completed.status, completed.body.client]).toEqual([200, bare.client]);
      expect(completed.body.partner.sleutels).toEqual([{ kid: "eerste", vingerafdruk: vingerafdruk(publicJwk) }]);
      expect((await login(bare.client, privateJwk)).status).toBe(200);
      const audit = await town.base.db.read.q
        .selectFrom("audit")
        .select("onderwerp")
        .where("handeling", "=", "sleutel toegevoegd")
        .execute();
      expect(audit).toEqual([{ onderwerp: bare.client }]);
      if (kvkNummer) expect(codeOf(await ask(invoer({ publicJwk: pair("x").publicJwk })))).toBe("409 partner-bekend");
    },
  );
});
