import { describe, expect, it } from "vitest";
import { inboxCookie } from "../../src/access/inbox-sessie.ts";
import { rollen } from "../../src/access/rollen.ts";
import { makeGemeentehuis, naar } from "../access/oidc-gemeenten-world.ts";

const https = { PUBLIC_URL: "https://seinhuis.example" };

describe("the log-in page of the inbox", () => {
  it("asks which municipality where there are more, keeps the choice, and remembers it", async () => {
    const { browser } = await makeGemeentehuis("sqlite", { more: true });
    const mine = browser();
    const page = await (await mine.send("/inbox/inloggen?naar=/inbox/zaken")).text();
    expect(page).toContain("Bij welke gemeente werkt u?");
    expect(page).toContain("Amsterdam &lt;b&gt;");
    expect(page).toContain('value="/inbox/zaken"');
    for (const gemeente of ["", "9998", "0599' or 1=1"]) {
      const refused = await mine.post("/inbox/inloggen", { gemeente, naar: "/inbox/zaken" });
      const text = await refused.text();
      expect(refused.status).toBe(422);
      expect(text).toContain('href="#veld-gemeente">Kies de gemeente waar u werkt.');
      expect(text).toContain('value="/inbox/zaken"');
    }
    expect(await mine.begin({ gemeente: "0363" })).toContain("/authorize?");
    expect(await (await mine.send("/inbox/inloggen")).text()).toContain('<option value="0363" selected>');
  });

  it("asks nothing where there is one, and offers nobody to be", async () => {
    const { browser, bekend } = await makeGemeentehuis("sqlite");
    const uuid = await bekend("sam@example.nl", "regisseur", "Sam Bos");
    const page = await (await browser().send("/inbox/inloggen")).text();
    expect(page).toContain("U logt in met uw account van Gemeente 0599.");
    expect(page).not.toMatch(/<select|Sam Bos/);
    expect(await browser().begin({ medewerker: uuid })).toContain("/authorize?");
  });

  it.each(rollen)("%s lands on the first page of that work, whatever was asked before", async (rol) => {
    const { browser, provider, bekend, base, team } = await makeGemeentehuis("sqlite");
    await bekend("noor@example.nl", rol);
    const { id } = await base.db.read.q
      .selectFrom("teams")
      .select("id")
      .where("uuid", "=", team)
      .executeTakeFirstOrThrow();
    await base.db.write(({ q }) => q.updateTable("medewerkers").set({ team_id: id }).execute());
    provider.says = { email: "noor@example.nl", roles: rol };
    const first = { wijkteam: "", regisseur: "", beheerder: "/regie", beleid: "/cijfers", controleur: "/logboek" }[rol];
    const mag = {
      wijkteam: ["/zaken"],
      regisseur: ["/zaken", "/regie", "/cijfers"],
      beheerder: ["/regie", "/cijfers"],
      beleid: ["/cijfers"],
      controleur: ["/logboek"],
    }[rol];
    for (const asked of ["", "/zaken", "/regie", "/cijfers", "/logboek", "/geen-team"]) {
      const landed = naar(await browser().logIn({ naar: `/inbox${asked}` }));
      const may = mag.includes(asked) || (asked === "/geen-team" && mag.includes("/zaken"));
      expect([asked, landed]).toEqual([asked, `/inbox${may ? asked : first}`]);
    }
  });

  it.each([
    "https://boef.example/",
    "//boef.example",
    "/inbox/../v1",
    "/portaal",
    "/inbox\\@boef.example",
    "/inbox?x=1",
  ])("goes to the first page, not to %s", async (asked) => {
    const { browser } = await makeGemeentehuis("sqlite");
    expect(naar(await browser().logIn({ naar: asked }))).toBe("/inbox");
  });

  it("tells somebody of a wijkteam without a team so, until there is one", async () => {
    const { base, browser, provider, team } = await makeGemeentehuis("sqlite");
    provider.says = { ...provider.says, name: "<script>alert(1)</script>", roles: "wijkteam" };
    const mine = browser();
    expect(naar(await mine.logIn({ naar: "/inbox/zaken" }))).toBe("/inbox/geen-team");
    const page = await (await mine.send("/inbox/geen-team")).text();
    expect(page).toContain("U zit nog niet in een team");
    expect(page).toContain("&lt;script&gt;");
    const { id } = await base.db.read.q
      .selectFrom("teams")
      .select("id")
      .where("uuid", "=", team)
      .executeTakeFirstOrThrow();
    await base.db.write(({ q }) => q.updateTable("medewerkers").set({ team_id: id }).execute());
    expect(naar(await mine.send("/inbox/geen-team"))).toBe("/inbox");
  });
});

describe("a session of staff", () => {
  it("has a __Host- cookie over https, and a new one at each log-in", async () => {
    const { base, browser, provider } = await makeGemeentehuis("sqlite", { settings: https });
    const mine = browser();
    // Whoever planted a cookie here knows none that is logged in.
    mine.jar.set(`__Host-${inboxCookie}`, "geplant");
    const answer = await mine.logIn();
    const set = answer.headers
      .getSetCookie()
      .find((cookie) => cookie.includes(inboxCookie) && !cookie.includes("Max-Age=0"));
    expect(set).toMatch(/^__Host-seinhuis-inbox=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Secure$/);
    const before = mine.jar.get(`__Host-${inboxCookie}`) ?? "";
    expect(before).not.toBe("geplant");
    await mine.back(provider.approve(await mine.begin()));
    const thief = browser();
    thief.jar.set(`__Host-${inboxCookie}`, before);
    expect(naar(await thief.send("/inbox/geen-team"))).toContain("/inbox/inloggen");
    expect(naar(await mine.send("/inbox/geen-team"))).toBe("/inbox");
    // A second one elsewhere is fine, and ends by itself: after half an hour of nothing, and after ten hours of work.
    const second = browser();
    await second.logIn();
    for (let at = 0; at < 24; at++) {
      base.clock.advance("PT24M");
      expect(naar(await second.send("/inbox/geen-team"))).toBe("/inbox");
    }
    expect(naar(await mine.send("/inbox/geen-team"))).toContain("/inbox/inloggen");
    base.clock.advance("PT24M");
    expect(naar(await second.send("/inbox/geen-team"))).toContain("/inbox/inloggen");
  });

  it("does not log in, or out, for another site; nor out without the word of its own page", async () => {
    const { browser } = await makeGemeentehuis("sqlite");
    const mine = browser();
    await mine.logIn();
    for (const path of ["/inbox/inloggen", "/inbox/uitloggen"]) {
      const headers = { "Sec-Fetch-Site": "cross-site", Origin: "https://boef.example" };
      expect((await mine.send(path, { method: "POST", body: new URLSearchParams(), headers })).status).toBe(403);
    }
    expect((await mine.post("/inbox/uitloggen", { csrf: "verzonnen" })).status).toBe(403);
    expect(naar(await mine.send("/inbox/geen-team"))).toBe("/inbox");
    const csrf = /name="csrf" value="(\w+)"/.exec(await (await mine.send("/inbox/cijfers")).text())?.[1] ?? "";
    const out = await mine.post("/inbox/uitloggen", { csrf });
    expect(naar(out)).toBe("/inbox/inloggen?uit=ja");
    expect(mine.jar.has(inboxCookie)).toBe(false);
    expect(await (await mine.send("/inbox/inloggen?uit=ja")).text()).toContain("U bent uitgelogd.");
  });

  it("an address that tries too often waits", async () => {
    const { browser } = await makeGemeentehuis("sqlite");
    const mine = browser();
    for (let at = 0; at < 60; at++) await mine.send("/inbox/inloggen/terug");
    expect((await mine.send("/inbox/inloggen/terug")).status).toBe(429);
  });
});
