import type { Hono } from "hono";
import { describe, expect, it } from "vitest";
import { inboxCookie } from "../../src/access/inbox-sessie.ts";
import { rollen, rolRechten } from "../../src/access/rollen.ts";
import { inboxRoutes } from "../../src/inbox/routes.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { problemResponse } from "../../src/problem-response.ts";
import { type InboxWorld, type Ingelogd, inNoord, makeInbox, opAdres } from "./inbox-world.ts";

type Route = { method: string; path: string };

/** Whoever is there, logged in or not: the way in. */
const open = /^\/inbox\/inloggen/;
/** What a page is for, by the beginning of its address; the first that fits. All of it is needed. */
const rechten: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^\/inbox$/, []],
  [/^\/inbox\/(uitloggen|geen-team)/, []],
  [/^\/inbox\/(zaken|zoeken|koppelingen|live|overgedragen)/, ["zaken:lezen"]],
  [/^\/inbox\/regie\/herverdelen\/(hand|zaken)/, ["beheer", "zaken:werken"]],
  [/^\/inbox\/regie/, ["beheer"]],
  [/^\/inbox\/cijfers/, ["monitor:lezen"]],
  [/^\/inbox\/logboek/, ["audit:lezen"]],
];

/** Every page and every post of the inbox, from the application itself: a new one is tried without being listed. */
function routesOf({ town: { base } }: InboxWorld): Route[] {
  const inbox = inboxRoutes(base, (error, request) => problemResponse(base.log, error, request));
  const found = inbox.routes
    .filter(({ method, path }) => method !== "ALL" && !path.includes("*"))
    .map(({ method, path }) => ({ method, path: path === "/" ? "/inbox" : `/inbox${path}` }));
  return [...new Map(found.map((route) => [`${route.method} ${route.path}`, route])).values()];
}

const fill = (path: string, id: string): string => path.replace(/:\w+(\{[^/]*\})?/g, id);
const rechtOf = (path: string): readonly string[] | undefined => rechten.find(([form]) => form.test(path))?.[1];

async function ask(
  app: Hono,
  { method, path }: Route,
  headers: Record<string, string> = {},
  body = "",
): Promise<Response> {
  const form = { "Content-Type": "application/x-www-form-urlencoded" };
  const answer = await app.request(path, {
    method,
    headers: method === "GET" ? headers : { ...form, ...headers },
    ...(method === "GET" ? {} : { body }),
  });
  // A stream of events is not read to its end.
  const isStream = answer.headers.get("content-type")?.startsWith("text/event-stream");
  if (isStream && headers.cookie !== undefined) await answer.body?.cancel();
  return answer;
}

const cookieOf = ({ sleutel }: Ingelogd) => ({ cookie: `${inboxCookie}=${sleutel}` });

describe("the walls of the inbox", () => {
  it("let nobody in without a session", async () => {
    const world = await makeInbox();
    const routes = routesOf(world);
    expect(routes.length).toBeGreaterThan(50);
    for (const route of routes.filter(({ path }) => !open.test(path))) {
      const answer = await ask(world.town.app, { ...route, path: fill(route.path, newUuid()) });
      const name = `${route.method} ${route.path}`;
      if (route.path === "/inbox/live") {
        // A script sees no log-in page behind its stream: it hears that the session is over, and no more.
        expect(await answer.text()).toMatch(/^event: uit\ndata: \{\}\n\n$/);
        continue;
      }
      expect([name, answer.status]).toEqual([name, route.method === "GET" ? 303 : 401]);
      if (route.method === "GET") expect(answer.headers.get("location")).toMatch(/^\/inbox\/inloggen\?naar=/);
    }
  });

  it("take no post that another site made, nor one without the token of its session", async () => {
    const world = await makeInbox();
    const regisseur = await world.medewerker("regisseur");
    const id = await world.meld("A-1", opAdres(1));
    const csrf = world.town.base.keys.lookupHash(`csrf:${regisseur.sleutel}`);
    const posts = routesOf(world).filter(({ method, path }) => method !== "GET" && !open.test(path));
    expect(posts.length).toBeGreaterThan(20);
    for (const route of posts) {
      const name = `${route.method} ${route.path}`;
      const at = { ...route, path: fill(route.path, id) };
      const cookie = cookieOf(regisseur);
      const foreign = await ask(world.town.app, at, { ...cookie, "Sec-Fetch-Site": "cross-site" }, `csrf=${csrf}`);
      expect([name, foreign.status]).toEqual([name, 403]);
      const origin = await ask(world.town.app, at, { ...cookie, Origin: "https://boef.example" }, `csrf=${csrf}`);
      expect([name, origin.status]).toEqual([name, 403]);
      const bare = await ask(world.town.app, at, cookie, "csrf=vals&reden=x");
      expect([name, bare.status]).toEqual([name, 403]);
    }
    // Nothing came of all that.
    const { body } = await (await world.town.gemeente()).get(`/v1/zaken/${id}`);
    expect([body.status, body.contactpogingen]).toEqual(["nieuw", []]);
  });

  it("show each role its own pages and no other", async () => {
    const world = await makeInbox();
    const id = await world.meld("A-1", opAdres(1));
    for (const rol of rollen) {
      const wie = await world.medewerker(rol, "Noor Visser");
      const csrf = world.town.base.keys.lookupHash(`csrf:${wie.sleutel}`);
      for (const route of routesOf(world).filter(({ path }) => !open.test(path))) {
        const name = `${rol}: ${route.method} ${route.path}`;
        const recht = rechtOf(route.path);
        expect([name, recht === undefined]).toEqual([name, false]);
        if (recht === undefined || recht.length === 0) continue;
        const allowed = recht.every((een) => (rolRechten[rol].rechten as readonly string[]).includes(een));
        if (allowed && route.method !== "GET") continue;
        const answer = await ask(
          world.town.app,
          { ...route, path: fill(route.path, id) },
          cookieOf(wie),
          `csrf=${csrf}`,
        );
        const met = allowed ? answer.status !== 403 && answer.status < 500 : answer.status === 403;
        expect([name, answer.status, met]).toEqual([name, answer.status, true]);
      }
    }
  });

  it("answer another team's zaak as one that is not there, and nothing of it happens", async () => {
    const world = await makeInbox();
    const wie = await world.medewerker("wijkteam");
    const noord = await world.meld("A-1", inNoord(1));
    const before = await storedOf(world);
    const csrf = world.town.base.keys.lookupHash(`csrf:${wie.sleutel}`);
    // That page tells of nothing: who recorded a contact by which the zaak went to another team lands there.
    const withId = routesOf(world).filter(
      ({ path }) => /^\/inbox\/zaken\/:/.test(path) && !path.endsWith("/vastgelegd"),
    );
    expect(withId.length).toBeGreaterThan(20);
    for (const route of withId) {
      const name = `${route.method} ${route.path}`;
      const absent = newUuid();
      const texts = [];
      for (const id of [noord, absent]) {
        const at = { ...route, path: fill(route.path, id) };
        const answer = await ask(world.town.app, at, cookieOf(wie), `csrf=${csrf}&reden=omdat&versie=0-0`);
        expect([name, answer.status]).toEqual([name, 404]);
        texts.push((await answer.text()).replaceAll(id, "id"));
      }
      expect([name, texts[0]]).toEqual([name, texts[1]]);
    }
    expect(await storedOf(world)).toEqual(before);
  });
});

/** What a worker of another team may not change. */
async function storedOf({ town: { base } }: InboxWorld) {
  const { q } = base.db.read;
  return {
    zaken: await q.selectFrom("zaken").selectAll().execute(),
    pogingen: await q.selectFrom("contactpogingen").selectAll().execute(),
    gebeurtenissen: await q.selectFrom("zaak_gebeurtenissen").selectAll().execute(),
    afspraken: await q.selectFrom("afspraken").selectAll().execute(),
    bezig: await q.selectFrom("zaak_bezig").selectAll().execute(),
  };
}
