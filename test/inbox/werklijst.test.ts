import { describe, expect, it } from "vitest";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { makeFeiten, storeFeiten } from "../contact/werklijst-wereld.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const text = async (answer: Response | Promise<Response>): Promise<string> =>
  (await (await answer).text()).replaceAll(/\s+/g, " ").replaceAll("\u00a0", " ");
const rijen = (page: string): number => page.split('<th scope="row">').length - 1;
const location = (answer: Response): string => answer.headers.get("location") ?? "";
/** What the box of a zaak sends. */
const vinkje = (page: string, zaak: string): string =>
  new RegExp(`value="(${zaak}\\.\\d+-\\d+)"`).exec(page)?.[1] ?? "";

describe("the page of the list of work", () => {
  it("is calm when there is nothing, and shows one zaak with all that a worker needs", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const noor = await medewerker();
    expect(await text(noor.get("/inbox/zaken"))).toContain("Er is nu geen werk.");
    expect(await text(noor.get("/inbox/zaken?status=gesloten"))).toContain("Er is geen werk dat hierbij past.");
    const zaak = await meld("A-1", {
      ...opAdres(10, "<script>alert(1)</script>"),
      persoon: { voorletters: "A.", achternaam: "Wolkenstein-van der Heijden", geboortedatum: "1985-06-15" },
    });
    await meld("A-2", inNoord(2));
    const page = await text(noor.get("/inbox/zaken"));
    expect(rijen(page)).toBe(1);
    expect(page).toContain("1 tot 1 van 1");
    expect(page).toContain(`/inbox/zaken/${zaak}`);
    for (const shown of [
      "Wolkenstein-van der Heijden",
      "Woonbron",
      "€ 1.275,50",
      "open sinds vandaag",
      "1 december 2026",
      "nog 28 dagen",
      "Nog geen",
      "Niemand",
      "Noor Visser",
    ]) {
      expect(page, shown).toContain(shown);
    }
    expect(page).not.toContain("<script>alert");
    expect(page).toContain("&lt;script&gt;alert(1)");
    const audit = await town.base.db.read.q
      .selectFrom("audit")
      .select("details")
      .where("handeling", "=", "werklijst.bekeken")
      .execute();
    expect(JSON.parse(audit.at(-1)?.details ?? "")).toEqual({
      filters: [],
      sorteer: "prioriteit",
      aantal: 1,
      zaken: [zaak],
    });
    for (const rol of ["beheerder", "beleid", "controleur"] as const) {
      expect((await (await medewerker(rol)).get("/inbox/zaken")).status, rol).toBe(403);
    }
  });

  it("turns 312 zaken by page, narrows, and takes filters away one by one", async () => {
    const { medewerker, town } = await makeInbox();
    await town.partner("Huur", "Woonbron");
    const [regisseur, noor] = [
      await medewerker("regisseur", "Riet Regie"),
      await medewerker("wijkteam", "<b>Noor</b>"),
    ];
    const [zuid, noord] = [await town.team("Zuid"), await town.team("Noord")];
    const feiten = makeFeiten(312, [zuid, noord], [noor.uuid]).map((feit) => ({ ...feit, status: "nieuw" as const }));
    await storeFeiten(town.base, feiten);
    let path = "/inbox/zaken";
    const seen: string[] = [];
    for (const stand of [
      "1 tot 50",
      "51 tot 100",
      "101 tot 150",
      "151 tot 200",
      "201 tot 250",
      "251 tot 300",
      "301 tot 312",
    ]) {
      const page = await text(regisseur.get(path));
      expect(page).toContain(`${stand} van 312`);
      seen.push(...[...page.matchAll(/name="zaak" value="([\da-f-]{36})/g)].map(([, id = ""]) => id));
      const next = /href="([^"]+)">Volgende bladzijde/.exec(page)?.[1];
      expect(next === undefined).toBe(stand.startsWith("301"));
      path = next?.replaceAll("&amp;", "&") ?? path;
    }
    expect(new Set(seen)).toEqual(new Set(feiten.map(({ uuid }) => uuid)));
    expect(seen).toHaveLength(312);

    const narrowed = await text(
      regisseur.get(
        `/inbox/zaken?team=${noord}&behandelaar=${noor.uuid}&termijn=verlopen&sorteer=termijn&wijk=059912&sinds=2026-02-31&partner=nix`,
      ),
    );
    expect(narrowed).toContain("Team: Noord");
    expect(narrowed).toContain("Wie werkt eraan: &lt;b&gt;Noor&lt;/b&gt;");
    expect(narrowed).toContain("Termijn: voorbij");
    expect(narrowed).toContain("Wijk 059912");
    expect(narrowed).toContain(
      `href="/inbox/zaken?behandelaar=${noor.uuid}&amp;termijn=verlopen&amp;wijk=059912&amp;sorteer=termijn" aria-label="Haal dit filter weg: Team: Noord"`,
    );
    // A worker of a team sees no filter on teams, and nothing of another team whatever the address asks.
    const own = await text(noor.get(`/inbox/zaken?team=${noord}&band=hoog`));
    expect(own).not.toContain('name="team"');
    expect(rijen(own)).toBe(
      feiten.filter(({ team, behandelaar, band }) => team === noord && behandelaar === noor.uuid && band === "hoog")
        .length,
    );
    expect((await regisseur.get("/inbox/zaken?na=onzin")).status).toBe(400);
  });

  it("keeps a question under a name, with how many it finds, and takes it away", async () => {
    const { medewerker, meld } = await makeInbox();
    const [noor, sam] = [await medewerker(), await medewerker("wijkteam", "Sam Bos")];
    await meld("A-1", opAdres(1));
    const vraag = "band=midden&sorteer=oudste&na=x&onzin=1";
    const saved = await noor.post("/inbox/zaken/zoekvragen", { naam: " Later <i> ", vraag });
    expect([saved.status, location(saved)]).toEqual([303, "/inbox/zaken?band=midden&sorteer=oudste&zoekvraag=bewaard"]);
    const page = await text(noor.get(location(saved)));
    expect(page).toContain("Uw zoekvraag is bewaard.");
    expect(page).toMatch(
      /href="\/inbox\/zaken\?band=midden&amp;sorteer=oudste" aria-current="page">Later &lt;i&gt; <span class="snel__getal">1<\/span>/,
    );
    expect(await text(sam.get("/inbox/zaken"))).not.toContain("Later &lt;");
    const id = /name="zoekvraag" value="([^"]+)"/.exec(page)?.[1] ?? "";
    for (const [naam, melding] of [
      ["", "Geef de zoekvraag een naam."],
      ["later <I>", "U heeft al een zoekvraag met deze naam."],
      ["x".repeat(61), "Maak de naam korter."],
    ] as const) {
      const refused = await noor.post("/inbox/zaken/zoekvragen", { naam, vraag: "band=hoog" });
      const shown = await text(refused);
      expect(refused.status).toBe(422);
      expect(shown).toContain(melding);
      expect(shown).toContain("Belang: eerst");
      expect(shown).toContain(`value="${naam.replace("<", "&lt;").replace(">", "&gt;")}"`);
    }
    for (let nummer = 2; nummer <= 20; nummer += 1) {
      expect((await noor.post("/inbox/zaken/zoekvragen", { naam: `Vraag ${nummer}`, vraag: "" })).status).toBe(303);
    }
    expect(await text(noor.post("/inbox/zaken/zoekvragen", { naam: "Vraag 21", vraag: "" }))).toContain(
      "U heeft al 20 zoekvragen.",
    );
    expect((await sam.post("/inbox/zaken/zoekvragen/weg", { zoekvraag: id })).status).toBe(404);
    expect((await noor.post("/inbox/zaken/zoekvragen/weg", { zoekvraag: id, csrf: "x" })).status).toBe(403);
    const gone = await noor.post("/inbox/zaken/zoekvragen/weg", { zoekvraag: id, vraag: "band=hoog" });
    expect(location(gone)).toBe("/inbox/zaken?band=hoog&zoekvraag=weg");
    expect(await text(noor.get("/inbox/zaken"))).not.toContain("Later &lt;i&gt;");
  });

  it("gives many away with a reason, and tells of each that stayed why", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const [noor, sam, riet] = [
      await medewerker(),
      await medewerker("wijkteam", "Sam Bos"),
      await medewerker("regisseur", "Riet"),
    ];
    const elders = await medewerker("wijkteam", "Ali Noord", "Noord");
    const [vrij, dicht, anders] = [
      await meld("A-1", opAdres(1)),
      await meld("A-2", opAdres(2)),
      await meld("A-3", opAdres(3)),
    ];
    const noord = await meld("A-4", inNoord(4));
    const page = await text(noor.get("/inbox/zaken"));
    const zaak = [vrij, dicht, anders].map((id) => vinkje(page, id));
    expect(page).toContain("Sam Bos");
    expect(page).not.toContain("Ali Noord");

    const incomplete = await noor.post("/inbox/zaken/wijs-toe", {
      vraag: "sorteer=adres",
      reden: "  ",
      zaak: zaak[0] ?? "",
    });
    const shown = await text(incomplete);
    expect(incomplete.status).toBe(422);
    expect(shown).toContain("Kies aan wie u dit geeft.");
    expect(shown).toContain("Schrijf op waarom u dit doet.");
    expect(shown).toMatch(new RegExp(`value="${zaak[0]}" form="verdelen" checked`));
    expect(shown).toContain("Postcode en huisnummer");
    const fields = { behandelaar: sam.uuid, reden: "Noor is vrij <3", vraag: "" };
    expect((await noor.post("/inbox/zaken/wijs-toe", { ...fields })).status).toBe(422);
    expect(
      await text(noor.post("/inbox/zaken/wijs-toe", { ...fields, zaak: zaak[0] ?? "", behandelaar: elders.uuid })),
    ).toContain("Kies iemand uit uw eigen team.");
    expect(
      await text(
        noor.post("/inbox/zaken/wijs-toe", { ...fields, zaak: zaak[0] ?? "", team: await town.team("Noord") }),
      ),
    ).toContain("U kunt alleen binnen uw eigen team verdelen.");
    expect((await noor.post("/inbox/zaken/wijs-toe", { ...fields, zaak: zaak[0] ?? "", csrf: "x" })).status).toBe(403);

    await closeZaak(sam.ctx, { zaak: dicht, resultaat: "Inwoner is overleden" });
    await recordContactpoging(sam.ctx, {
      zaak: anders,
      medewerker: sam.uuid,
      soort: "Huisbezoek",
      bereikt: false,
      datum: "2026-11-03",
      dagdeel: "Ochtend",
      aanbod: false,
    });
    const csrf = /name="csrf" value="([^"]+)"/.exec(page)?.[1] ?? "";
    const body = new URLSearchParams({ csrf, ...fields });
    for (const value of [...zaak, `${noord}.0-0`]) body.append("zaak", value);
    const answer = await town.app.request("/inbox/zaken/wijs-toe", {
      method: "POST",
      body,
      headers: { cookie: `seinhuis-inbox=${noor.sleutel}` },
    });
    expect(answer.status).toBe(303);
    expect(location(answer)).not.toMatch(/Putsebocht|Noor/);
    const told = await text(noor.get(location(answer)));
    expect(told).toContain("1 van 4 zaken toegewezen.");
    expect(told).toMatch(/Putsebocht 2<\/a> is intussen gesloten\./);
    expect(told).toMatch(/Putsebocht 3<\/a> is intussen door iemand anders veranderd\./);
    expect(told).toContain("1 zaak ziet u niet meer.");
    expect(told).not.toContain("Bergweg");
    const behandelaars = await town.base.db.read.q
      .selectFrom("zaken")
      .leftJoin("medewerkers", "medewerkers.id", "zaken.behandelaar_id")
      .select(["zaken.uuid", "medewerkers.uuid as wie", "zaken.status"])
      .orderBy("zaken.id")
      .execute();
    expect(behandelaars).toEqual([
      { uuid: vrij, wie: sam.uuid, status: "inBehandeling" },
      { uuid: dicht, wie: null, status: "gesloten" },
      { uuid: anders, wie: null, status: "inBehandeling" },
      { uuid: noord, wie: null, status: "nieuw" },
    ]);
    // Who sees all teams gives to any of them.
    const all = await text(riet.get("/inbox/zaken"));
    const naar = { team: await town.team("Noord"), behandelaar: elders.uuid, reden: "Drukte", vraag: "" };
    const moved = await riet.post("/inbox/zaken/wijs-toe", { ...naar, zaak: vinkje(all, anders) });
    expect(location(moved)).toBe("/inbox/zaken?toegewezen=1");
    expect(await text(riet.get(location(moved)))).toContain("1 zaak toegewezen.");
    expect((await noor.get(`/inbox/zaken/${anders}`)).status).toBe(404);
    expect(
      (await riet.post("/inbox/zaken/wijs-toe", { ...naar, team: riet.uuid, zaak: vinkje(all, vrij) })).status,
    ).toBe(404);
  });

  it("makes a route on paper by street and number, of the list or of what was chosen", async () => {
    const { medewerker, meld, town } = await makeInbox();
    const noor = await medewerker();
    expect(await text(noor.get("/inbox/zaken/route"))).toContain("Er is geen adres voor deze route.");
    const persoon = { voorletters: "B.", achternaam: "Bel", geboortedatum: "1980-01-01", telefoonnummer: "0612345678" };
    const tien = await meld("A-10", { ...opAdres(10), persoon });
    const negen = await meld("A-9", opAdres(9));
    const aalstraat = await meld("A-2", opAdres(2, "Aalstraat"));
    const noord = await meld("A-4", inNoord(4));
    const order = (page: string): string[] =>
      [...page.matchAll(/<h3>.*?\/inbox\/zaken\/([\da-f-]{36})/g)].map(([, id = ""]) => id);
    const route = await text(noor.get("/inbox/zaken/route?status=nieuw"));
    expect(order(route)).toEqual([aalstraat, negen, tien]);
    expect(route).toContain("0612345678");
    expect(route).toContain("geen telefoonnummer bekend");
    const chosen = await noor.post("/inbox/zaken/wijs-toe", { doe: "route", vraag: "band=hoog", zaak: `${tien}.0-0` });
    expect(location(chosen)).toBe(`/inbox/zaken/route?band=hoog&zaak=${tien}`);
    expect(order(await text(noor.get(location(chosen))))).toEqual([tien]);
    expect(order(await text(noor.get(`/inbox/zaken/route?zaak=${noord}&zaak=x`)))).toEqual([]);
    expect(await text(noor.post("/inbox/zaken/wijs-toe", { doe: "route", vraag: "" }))).toContain(
      "Kies eerst een of meer zaken.",
    );
    const audit = await town.base.db.read.q
      .selectFrom("audit")
      .select("details")
      .where("handeling", "=", "route.bekeken")
      .execute();
    expect(audit.map(({ details }) => JSON.parse(details))).toContainEqual({
      filters: ["status"],
      aantal: 3,
      zaken: [aalstraat, negen, tien],
    });
  });
});
