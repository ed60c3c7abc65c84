import { describe, expect, it } from "vitest";
import { inboxRoutes } from "../../src/inbox/routes.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { problemResponse } from "../../src/problem-response.ts";
import { makeBuren } from "./aanval-wereld.ts";
import { type InboxWorld, type Ingelogd, inNoord, makeInbox, opAdres } from "./inbox-world.ts";

/** What an answer says, without the id that was asked for and what differs in each page. */
const kaal = async (answer: Response, id: string): Promise<string> =>
  `${answer.status} ${answer.headers.get("location") ?? ""} ${await answer.text()}`
    .replaceAll(id, "id")
    .replaceAll(/data-sinds="[^"]*"/g, "")
    .replaceAll(/name="(sleutel|id)" value="[\da-f-]{36}"/g, "");

/** Every post of the inbox with parts in its address. */
function postsOf({ town: { base } }: InboxWorld): string[] {
  const inbox = inboxRoutes(base, (error, request) => problemResponse(base.log, error, request));
  const found = inbox.routes.filter(({ method, path }) => method === "POST" && path.includes("/:"));
  return [...new Set(found.map(({ path }) => `/inbox${path}`))];
}

describe("an id of another municipality", () => {
  it("is nowhere in an address: the same as one that is not there, in every post", async () => {
    const world = await makeInbox();
    const buren = await makeBuren(world);
    const regisseur = await world.medewerker("regisseur", "Rian Regie");
    const before = await buren.stand();
    const posts = postsOf(world);
    expect(posts.length).toBeGreaterThan(20);
    const eigen = await world.meld("A-1", opAdres(1));
    const soorten = {
      teams: "team",
      medewerkers: "medewerker",
      brieven: "sjabloon",
      overeenkomsten: "overeenkomst",
      partners: "partner",
    } as const;
    const fields = { reden: "omdat", versie: "0-0", stap: "kies", besluit: "afgewezen" };
    for (const path of posts) {
      const [, soort = ""] = /^\/inbox\/(?:regie\/)?(\w+)\//.exec(path) ?? [];
      const vreemd = buren.ids[soorten[soort as keyof typeof soorten] ?? "zaak"];
      const deel = path.includes("afspraken") ? buren.ids.afspraak : buren.ids.signaal;
      // All of it theirs; and something of theirs below what is ours.
      const adressen = [(id: string) => path.replaceAll(/:\w+(\{[^/]*\})?/g, id)];
      const dieper = /^(\/inbox\/zaken\/):id(.*):\w+/.exec(path);
      if (dieper) adressen.push((id) => path.replace(":id", eigen).replaceAll(/:\w+(\{[^/]*\})?/g, id));
      for (const [at, adres] of adressen.entries()) {
        const texts = [];
        for (const id of [at === 0 ? vreemd : deel, newUuid()]) {
          texts.push(await kaal(await regisseur.post(adres(id), { ...fields, id }), id));
        }
        const name = `${path} ${at}`;
        expect([name, texts[0]]).toEqual([name, texts[1]]);
      }
    }
    expect(await buren.stand()).toEqual(before);
  });

  it("is nowhere in a form or a question either", async () => {
    const world = await makeInbox();
    const buren = await makeBuren(world);
    const [noor, regisseur] = [await world.medewerker(), await world.medewerker("regisseur", "Rian Regie")];
    const zaak = await world.meld("A-1", opAdres(1));
    const before = await buren.stand();
    const { zaak: hun, team, medewerker, sjabloon, zoekvraag } = buren.ids;
    const same = async (wie: Ingelogd, soort: string, ask: (id: string) => Promise<Response>, id: string) => {
      const absent = newUuid();
      expect([soort, await kaal(await ask(id), id)]).toEqual([soort, await kaal(await ask(absent), absent)]);
      return wie;
    };
    for (const wie of [noor, regisseur]) {
      const post = (path: string, fields: (id: string) => Record<string, string>) => async (id: string) =>
        await wie.post(path, { reden: "omdat", versie: "", ...fields(id) });
      const get = (path: (id: string) => string) => async (id: string) => await wie.get(path(id));
      const at = `/inbox/zaken/${zaak}`;
      await same(
        wie,
        "bulk: zaak",
        post("/inbox/zaken/wijs-toe", (id) => ({ zaak: id, naar: "geen" })),
        hun,
      );
      await same(
        wie,
        "bulk: person",
        post("/inbox/zaken/wijs-toe", (id) => ({ zaak, behandelaar: id })),
        medewerker,
      );
      await same(
        wie,
        "bulk: team",
        post("/inbox/zaken/wijs-toe", (id) => ({ zaak, team: id })),
        team,
      );
      await same(
        wie,
        "saved search",
        post("/inbox/zaken/zoekvragen/weg", (id) => ({ zoekvraag: id })),
        zoekvraag,
      );
      await same(
        wie,
        "hand over: person",
        post(`${at}/overdragen`, (id) => ({ naar: "persoon", collega: id })),
        medewerker,
      );
      await same(
        wie,
        "hand over: team",
        post(`${at}/overdragen`, (id) => ({ naar: "team", team: id })),
        team,
      );
      await same(
        wie,
        "merge",
        post(`${at}/samenvoegen`, (id) => ({ met: id })),
        hun,
      );
      await same(
        wie,
        "merge: number",
        post(`${at}/samenvoegen`, (id) => ({ stap: "kies", nummer: id })),
        hun,
      );
      await same(
        wie,
        "letter",
        get((id) => `${at}/brief?sjabloon=${id}`),
        sjabloon,
      );
      await same(
        wie,
        "letter made",
        post(`${at}/brief`, (id) => ({ sjabloon: id, aan: "0", tekst: "Beste" })),
        sjabloon,
      );
      await same(
        wie,
        "route",
        get((id) => `/inbox/zaken/route?zaak=${id}`),
        hun,
      );
      await same(
        wie,
        "live",
        get((id) => `/inbox/live?zaak=${id}`),
        hun,
      );
      await same(
        wie,
        "list: person",
        get((id) => `/inbox/zaken?behandelaar=${id}`),
        medewerker,
      );
      await same(
        wie,
        "list: team",
        get((id) => `/inbox/zaken?team=${id}`),
        team,
      );
      await same(
        wie,
        "search",
        post("/inbox/zoeken", (id) => ({ soort: "zaak", nummer: id })),
        hun,
      );
      await same(
        wie,
        "appointment",
        post(`${at}/afspraken`, (id) => ({
          soort: "Telefoon",
          "datum-dag": "9",
          "datum-maand": "11",
          "datum-jaar": "2026",
          medewerker: id,
        })),
        medewerker,
      );
    }
    for (const naam of ["vanTeam", "naarTeam", "vanMedewerker", "naarMedewerker"]) {
      const vreemd = naam.endsWith("Team") ? team : medewerker;
      const eigen = { vanTeam: await world.town.team("Zuid"), naarTeam: await world.town.team("Noord"), toon: "ja" };
      const vraag = (id: string) => new URLSearchParams({ ...eigen, [naam]: id });
      await same(
        regisseur,
        `move: ${naam}`,
        (id) => regisseur.get(`/inbox/regie/herverdelen/hand?${vraag(id)}`),
        vreemd,
      );
      const fields = (id: string) => ({ ...Object.fromEntries(vraag(id)), reden: "omdat", stempel: "x" });
      await same(
        regisseur,
        `moved: ${naam}`,
        (id) => regisseur.post("/inbox/regie/herverdelen/hand", fields(id)),
        vreemd,
      );
    }
    expect(await buren.stand()).toEqual(before);
  });
});

describe("what somebody of a wijkteam can find out about another team", () => {
  it("is nothing: not by searching, by counting, or by a list of chosen zaken", async () => {
    const world = await makeInbox();
    const noor = await world.medewerker();
    const eigen = await world.meld("A-1", opAdres(1));
    const pages = [
      "/inbox",
      "/inbox/zaken",
      "/inbox/zaken?status=gesloten",
      "/inbox/koppelingen",
      "/inbox/zaken/route",
    ];
    const zoek: Record<string, string>[] = [
      { soort: "adres", postcode: "3036BA", huisnummer: "7" },
      { soort: "kenmerk", kenmerk: "N-1" },
      {
        soort: "persoon",
        achternaam: "Dijk",
        "geboortedatum-dag": "15",
        "geboortedatum-maand": "6",
        "geboortedatum-jaar": "1985",
      },
    ];
    await noor.post("/inbox/zaken/zoekvragen", { naam: "Crises", vraag: "crisis=ja" });
    const look = async () => {
      const texts = [];
      for (const path of pages) texts.push(await kaal(await noor.get(path), ""));
      for (const fields of zoek) texts.push(await kaal(await noor.post("/inbox/zoeken", fields), ""));
      return texts;
    };
    const before = await look();
    const ander = { ...inNoord(7), crisis: { soort: "ontruiming", datum: "2026-11-20" } };
    const noord = await world.meld("N-1", ander);
    expect(await look()).toEqual(before);
    const route = await (await noor.get(`/inbox/zaken/route?zaak=${noord}&zaak=${eigen}`)).text();
    expect([route.includes("Putsebocht"), route.includes("Bergweg")]).toEqual([true, false]);
    const kort = await (await noor.post("/inbox/zoeken", { soort: "zaak", nummer: noord.slice(-8) })).text();
    expect(kort).not.toContain("Bergweg");
    // Another's saved search is not there, and stays.
    const sam = await world.medewerker("wijkteam", "Sam Bos");
    const { uuid } = await world.town.base.db.read.q.selectFrom("zoekvragen").select("uuid").executeTakeFirstOrThrow();
    expect((await sam.post("/inbox/zaken/zoekvragen/weg", { zoekvraag: uuid })).status).toBe(404);
    expect(await (await sam.get("/inbox/zaken")).text()).not.toContain("Crises</a>");
    expect(await (await noor.get("/inbox/zaken")).text()).toContain("Crises");
  });
});
