import { describe, expect, it } from "vitest";
import { inboxCookie } from "../../src/access/inbox-sessie.ts";
import { engines } from "../support/world.ts";
import { makeGemeentehuis, naar, staffBrowser } from "./oidc-gemeenten-world.ts";

describe.each(engines)("staff log in with the account of their municipality on %s", (engine) => {
  it("asks with PKCE, state and nonce, makes who is new, and knows them again", async () => {
    const { base, browser, provider, medewerkers, audit } = await makeGemeentehuis(engine);
    const first = browser();
    const url = new URL(await first.begin({ naar: "/inbox/zaken" }));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: "code",
      client_id: "seinhuis-inbox",
      scope: "openid email profile",
      code_challenge_method: "S256",
      redirect_uri: "http://seinhuis.test/inbox/inloggen/terug",
      state: expect.stringMatching(/.{20}/),
      nonce: expect.stringMatching(/.{20}/),
    });
    const answer = await first.back(provider.approve(url.href));
    expect(naar(answer)).toBe("/inbox/zaken");
    expect(naar(await browser().logIn())).toBe("/inbox");
    const rows = await medewerkers();
    expect(rows).toMatchObject([{ rol: "regisseur", team_id: null, ingetrokken_op: null }]);
    expect(rows[0]?.persoonsgegevens).toContain("Noor Visser");
    expect(JSON.stringify(await base.db.read.q.selectFrom("gebruikers").selectAll().execute())).not.toMatch(
      /persoon-1|Noor|noor@/,
    );
    const wie = `medewerker ${rows[0]?.uuid}`;
    expect((await audit()).map(({ handeling, actor, gemeente_id }) => [handeling, actor, gemeente_id])).toEqual([
      ["medewerker.gemaakt bij inloggen", "inloggen", rows[0]?.gemeente_id],
      ["sessie.begonnen", wie, rows[0]?.gemeente_id],
      ["sessie.begonnen", wie, rows[0]?.gemeente_id],
    ]);
    expect(JSON.stringify(await audit())).not.toMatch(/Noor|noor@/);
  });

  it("makes one worker of two first log-ins at once, with and without an e-mail address", async () => {
    const { base, browser, provider, medewerkers } = await makeGemeentehuis(engine);
    const both = async () => (await Promise.all([browser().logIn(), browser().logIn()])).map(({ status }) => status);
    expect(await both()).toEqual([303, 303]);
    provider.says = { sub: "persoon-2", roles: "beleid" };
    expect(await both()).toEqual([303, 303]);
    expect((await medewerkers()).map(({ rol }) => rol)).toEqual(["regisseur", "beleid"]);
    expect(await base.db.read.q.selectFrom("sessies").select("id").execute()).toHaveLength(4);
  });

  it("finds who was written down by e-mail, whatever the letters, and lets role and team follow the claim", async () => {
    const { browser, provider, bekend, medewerkers, audit, team } = await makeGemeentehuis(engine, {
      entry: { claimTeam: "afdeling", claimRol: "groepen", rollen: { "GG-Wijk": "wijkteam", "GG-Regie": "regisseur" } },
    });
    const uuid = await bekend("noor@example.nl", "beleid");
    provider.says = { email: " NOOR@Example.nl", name: "Noor", groepen: "GG-Wijk", afdeling: ["Zuid"] };
    expect(naar(await browser().logIn())).toBe("/inbox");
    expect(await medewerkers()).toMatchObject([{ uuid, rol: "wijkteam", team_id: expect.any(Number) }]);
    expect((await medewerkers())[0]?.persoonsgegevens).toContain('"Noor"');
    provider.says = { ...provider.says, groepen: ["ander", "GG-Wijk", "GG-Regie"], afdeling: "Bestaat niet" };
    expect(naar(await browser().logIn())).toBe("/inbox");
    expect(await medewerkers()).toMatchObject([{ uuid, rol: "regisseur", team_id: null }]);
    provider.says = { ...provider.says, groepen: "GG-Wijk" };
    expect(naar(await browser().logIn({ naar: "/inbox/zaken" }))).toBe("/inbox/geen-team");
    const changes = (await audit()).filter(({ handeling }) => handeling === "medewerker.gewijzigd bij inloggen");
    expect(changes.map(({ onderwerp, details }) => [onderwerp, JSON.parse(details)])).toEqual([
      [uuid, { rol: { van: "beleid", naar: "wijkteam" }, team: { van: null, naar: team } }],
      [uuid, { rol: { van: "wijkteam", naar: "regisseur" }, team: { van: team, naar: null } }],
      [uuid, { rol: { van: "regisseur", naar: "wijkteam" } }],
    ]);
  });

  it("leaves the team that the beheerder set when the log-in service has no say in it", async () => {
    const { base, browser, provider, bekend, medewerkers, team } = await makeGemeentehuis(engine);
    await bekend("noor@example.nl", "wijkteam");
    const { id } = await base.db.read.q
      .selectFrom("teams")
      .select("id")
      .where("uuid", "=", team)
      .executeTakeFirstOrThrow();
    await base.db.write(({ q }) => q.updateTable("medewerkers").set({ team_id: id }).execute());
    provider.says = { email: "noor@example.nl", roles: ["wijkteam"], afdeling: "Noord" };
    expect(naar(await browser().logIn())).toBe("/inbox");
    expect(await medewerkers()).toMatchObject([{ rol: "wijkteam", team_id: id }]);
  });

  it.each([
    ["no role", {}],
    ["a role of something else", { roles: ["Regisseur", "admin", "constructor", 7, null] }],
    ["a role that is no text", { roles: { regisseur: true } }],
  ])("%s: no access, an audit row, and nobody new", async (_name, says) => {
    const { browser, provider, medewerkers, audit } = await makeGemeentehuis(engine);
    provider.says = { email: "noor@example.nl", name: "Noor Visser", ...says };
    const answer = await browser().logIn();
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("U heeft nog geen toegang");
    expect(await medewerkers()).toEqual([]);
    expect(await audit()).toMatchObject([
      {
        handeling: "inloggen.geweigerd",
        gemeente_id: expect.any(Number),
        onderwerp: null,
        details: '{"reden":"geen-rol"}',
      },
    ]);
  });

  it("ends what runs when the role is taken away in the log-in service", async () => {
    const { browser, provider, audit } = await makeGemeentehuis(engine);
    const [first, second] = [browser(), browser()];
    await first.logIn();
    provider.says = { ...provider.says, roles: [] };
    const answer = await second.logIn();
    expect(answer.status).toBe(403);
    expect(second.jar.has(inboxCookie)).toBe(false);
    expect(naar(await first.send("/inbox/geen-team"))).toContain("/inbox/inloggen");
    expect((await audit()).map(({ handeling }) => handeling).slice(-2)).toEqual([
      "inloggen.geweigerd",
      "sessie.beeindigd",
    ]);
  });

  it("turns away who was sent away, at once and at every log-in, by account and by e-mail", async () => {
    const { base, browser, provider, bekend, audit } = await makeGemeentehuis(engine);
    await bekend("noor@example.nl", "regisseur");
    const first = browser();
    await first.logIn();
    expect(naar(await first.send("/inbox/geen-team"))).toBe("/inbox");
    const set = (table: "medewerkers" | "gebruikers", ingetrokken_op: string | null) =>
      base.db.write(({ q }) => q.updateTable(table).set({ ingetrokken_op }).execute());
    await set("medewerkers", base.clock.now());
    expect(naar(await first.send("/inbox/geen-team"))).toContain("/inbox/inloggen");
    const answer = await browser().logIn();
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("U heeft geen toegang meer")]);
    provider.says = { ...provider.says, sub: "persoon-2" };
    expect((await browser().logIn()).status).toBe(403);
    await set("medewerkers", null);
    await set("gebruikers", base.clock.now());
    provider.says = { ...provider.says, sub: "persoon-1" };
    expect((await browser().logIn()).status).toBe(403);
    const refused = (await audit()).filter(({ handeling }) => handeling === "inloggen.geweigerd");
    expect(refused.map(({ details }) => details)).toEqual(Array(3).fill('{"reden":"ingetrokken"}'));
  });

  it.each([
    ["is not looked into", { email_verified: false }],
    ["is said not to be, as a text", { email_verified: "false" }],
    ["is none", { email: "noor" }],
    ["is no text", { email: ["noor@example.nl"] }],
  ])("an e-mail address that %s makes nobody of who was written down", async (_name, says) => {
    const { browser, provider, bekend, medewerkers } = await makeGemeentehuis(engine);
    const uuid = await bekend("noor@example.nl", "beleid");
    provider.says = { ...provider.says, ...says };
    expect((await browser().logIn()).status).toBe(303);
    const [known, made] = await medewerkers();
    expect(known).toMatchObject({ uuid, rol: "beleid" });
    expect(made).toMatchObject({ rol: "regisseur" });
    expect(made?.persoonsgegevens).not.toContain("noor@");
  });

  it("lets another account take over only an address that was looked into", async () => {
    const { browser, provider, medewerkers, audit } = await makeGemeentehuis(engine);
    const first = browser();
    await first.logIn();
    provider.says = { ...provider.says, sub: "persoon-2" };
    const answer = await browser().logIn();
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("hoort bij een ander account")]);
    expect(naar(await first.send("/inbox/geen-team"))).toBe("/inbox");
    provider.says = { ...provider.says, email_verified: true };
    expect((await browser().logIn()).status).toBe(303);
    expect(naar(await first.send("/inbox/geen-team"))).toContain("/inbox/inloggen");
    expect(await medewerkers()).toHaveLength(1);
    expect((await audit()).map(({ handeling }) => handeling)).toContain("medewerker.account vervangen");
    provider.says = { ...provider.says, sub: "persoon-1", email_verified: undefined };
    expect((await browser().logIn()).status).toBe(403);
  });

  it("keeps municipalities apart, also with one log-in service and one address", async () => {
    const { base, provider, bekend, medewerkers } = await makeGemeentehuis(engine, { more: true });
    const uuid = await bekend("noor@example.nl", "regisseur", "Noor", "0363");
    const browser = () => staffBrowser(base, provider);
    expect((await browser().logIn({ gemeente: "0599" })).status).toBe(303);
    expect((await browser().logIn({ gemeente: "0363" })).status).toBe(303);
    const rows = await medewerkers();
    expect(rows).toHaveLength(2);
    expect(rows[0]?.uuid).toBe(uuid);
    expect(rows[0]?.gemeente_id).not.toBe(rows[1]?.gemeente_id);
  });
});

describe("a log-in of staff that is not right", () => {
  const engine = "sqlite";

  it.each([
    ["for another program", { aud: "iemand-anders" }],
    ["with another nonce", { nonce: "verzonnen" }],
    ["of another log-in service", { iss: "http://127.0.0.1:1" }],
  ])("an ID token %s is refused", async (_name, says) => {
    const { browser, provider, medewerkers } = await makeGemeentehuis(engine);
    provider.says = { ...provider.says, ...says };
    const answer = await browser().logIn();
    expect([answer.status, await answer.text()]).toEqual([400, expect.stringContaining("niet gelukt")]);
    expect(await medewerkers()).toEqual([]);
  });

  it("is refused without its cookie, with one of the portal, with another state, and twice with one code", async () => {
    const { browser, provider } = await makeGemeentehuis(engine);
    const [mine, other] = [browser(), browser()];
    const url = provider.approve(await mine.begin());
    expect((await other.back(url)).status).toBe(400);
    other.jar.set("seinhuis-inloggen", mine.jar.get("seinhuis-inbox-inloggen") ?? "");
    expect((await other.back(url)).status).toBe(400);
    const changed = new URL(url);
    changed.searchParams.set("state", "verzonnen");
    expect((await mine.back(changed)).status).toBe(400);
    expect(provider.exchanges()).toBe(0);
    const cookies = new Map(mine.jar);
    expect((await mine.back(url)).status).toBe(303);
    for (const [name, value] of cookies) mine.jar.set(name, value);
    expect((await mine.back(url)).status).toBe(400);
  });

  it("is refused when it took longer than a quarter of an hour, or the service says no", async () => {
    const { base, browser, provider } = await makeGemeentehuis(engine);
    const mine = browser();
    await mine.begin();
    const no = await mine.send("/inbox/inloggen/terug?error=access_denied&state=x");
    expect(no.status).toBe(400);
    const url = provider.approve(await mine.begin());
    base.clock.advance("PT15M1S");
    const late = await mine.back(url);
    expect([late.status, await late.text()]).toEqual([400, expect.stringContaining("Begin opnieuw")]);
  });

  it("says so when the log-in service cannot be reached", async () => {
    const { browser } = await makeGemeentehuis(engine, { entry: { issuer: "http://127.0.0.1:9" } });
    const answer = await browser().post("/inbox/inloggen");
    expect(answer.status).toBe(503);
  });

  it("is refused for a municipality that does not work here", async () => {
    const { base, browser } = await makeGemeentehuis(engine);
    await base.db.write(({ q }) => q.updateTable("gemeenten").set({ code: "0001" }).execute());
    const answer = await browser().logIn();
    expect([answer.status, await answer.text()]).toEqual([403, expect.stringContaining("werkt nog niet met Seinhuis")]);
  });
});
