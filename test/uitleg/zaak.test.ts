import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { problemIn } from "../support/server.ts";
import { makeTown } from "../support/town.ts";
import { withoutIds } from "../support/without-ids.ts";
import { engines } from "../support/world.ts";
import { bytes, contact, energie, makeWorld, onderdelen, type Regel, regelsIn } from "./world.ts";

describe.each(engines)("why a zaak is as it is (%s)", (engine) => {
  it("tells of every signal why it was accepted and joined, the place, the team, the terms and what partners hear", async () => {
    const world = await makeWorld(engine);
    const { gemeente, leverancier, send } = world;
    const huur = await send();
    const stroom = await send({ incasso: energie }, leverancier);
    const id = await world.zaak();
    const answer = await gemeente.get(`/v1/zaken/${id}/uitleg`);
    expect(regelsIn(world, answer).length).toBeGreaterThan(30);

    const { body } = answer;
    expect(Object.keys(body)).toEqual([
      "id",
      "aanvaarding",
      "samenvoeging",
      "plaats",
      "team",
      "termijnen",
      "opvolging",
      "terugkoppeling",
    ]);
    expect(body.id).toBe(id);
    const of = (group: string, uuid: string): Regel[] => body[group].filter((regel: Regel) => regel.signaal === uuid);
    expect(onderdelen(of("aanvaarding", huur))).toEqual([
      "grondslag",
      "overeenkomst",
      "persoonlijkContact",
      "gewezenOpSchuldhulp",
      "herinnering",
      "aanbodGegevensdeling",
      "geen-bezwaar",
    ]);
    expect(of("aanvaarding", stroom)[0]?.bron).toMatchObject({
      sleutel: "energieregeling",
      soort: "wet",
      zekerheid: "B",
    });
    expect(onderdelen(of("samenvoeging", huur))).toEqual(["status", "nieuwe-zaak", "meervoudig"]);
    expect(onderdelen(of("samenvoeging", stroom))).toEqual(["status", "zelfde-adres", "meervoudig"]);
    expect(onderdelen(of("terugkoppeling", huur))).toEqual(["nog-niets", "nooit"]);

    expect(onderdelen(body.plaats)).toEqual(expect.arrayContaining(["score", "band", "huur", "meerderePartners"]));
    expect(body.plaats.at(-1)).toMatchObject({
      onderdeel: "gewichten",
      tekst: expect.stringMatching(/^Hoe zwaar een reden telt, is beleid en geen wet\./),
      bron: { soort: "beleid" },
    });
    expect(body.team[0].tekst).toBe("De zaak is van het team 'Zuid'.");
    expect(body.team).toHaveLength(2);
    const termijn = body.termijnen.filter(({ onderdeel }: Regel) => onderdeel === "wgs-aanbod");
    expect(termijn.map(({ tekst }: Regel) => tekst)).toEqual(
      expect.arrayContaining([
        "De termijn loopt van 3 november 2026 tot en met 1 december 2026.",
        "Wie dit moet doen: de gemeente.",
      ]),
    );
    expect(new Set(termijn.map(({ bron }: Regel) => bron.soort))).toEqual(new Set(["wet", "lezing"]));
  });

  it("follows what happens: the term is met, the zaak is closed, the partners are told", async () => {
    const world = await makeWorld(engine);
    const { gemeente, send, town } = world;
    const uuid = await send();
    const id = await world.zaak();
    await gemeente.post(`/v1/zaken/${id}/contactpogingen`, contact);
    await gemeente.post(`/v1/zaken/${id}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing" });
    const read = async () => {
      const answer = await gemeente.get(`/v1/zaken/${id}/uitleg`);
      return { regels: regelsIn(world, answer), body: answer.body };
    };
    const before = await read();
    expect(before.body.terugkoppeling[0]).toMatchObject({
      onderdeel: "straks",
      signaal: uuid,
      tekst: "De signaalpartner hoort binnenkort: 'Afgehandeld'.",
    });
    expect(before.regels.map(({ tekst }) => tekst)).toEqual(
      expect.arrayContaining(["Het is op tijd gedaan op 3 november 2026."]),
    );
    expect(before.body.plaats[0].tekst).toMatch(/De zaak is gesloten en staat niet meer in de lijst\.$/);
    await town.jobs();
    const after = await read();
    expect(after.body.terugkoppeling[0].tekst).toBe("De signaalpartner hoorde op 3 november 2026: 'Afgehandeld'.");
  });

  it("needs nobody's name, address, number or note for it", async () => {
    const { gemeente, send, zaak } = await makeWorld(engine);
    const persoon = { achternaam: "Kanariepietsma", telefoonnummer: "+31687654321", email: "kanarie@example.nl" };
    await send({ persoon });
    const id = await zaak();
    await gemeente.post(`/v1/zaken/${id}/contactpogingen`, { ...contact, notitie: "Kanarie zingt." });
    const { body } = await gemeente.get(`/v1/zaken/${id}/uitleg`);
    expect(withoutIds(JSON.stringify(body))).not.toMatch(/kanarie|687654321|Putsebocht|3073/i);
  });

  it("writes down that somebody looked", async () => {
    const { town, gemeente, send, zaak } = await makeWorld(engine);
    await send();
    const id = await zaak();
    await gemeente.get(`/v1/zaken/${id}/uitleg`);
    const rows = await town.base.db.read.q
      .selectFrom("audit")
      .select(["handeling", "onderwerp", "details"])
      .where("handeling", "=", "zaak.bekeken")
      .execute();
    expect(rows).toEqual([{ handeling: "zaak.bekeken", onderwerp: id, details: '{"deel":"uitleg"}' }]);
  });

  it("is for the municipality of the zaak alone", async () => {
    const { town, verhuurder, send, zaak } = await makeWorld(engine);
    await send();
    const id = await zaak();
    const elders = await makeTown(engine, { code: "0363", base: town.base });
    const other = await elders.gemeente();
    const found = await other.get(`/v1/zaken/${id}/uitleg`);
    const absent = await other.get(`/v1/zaken/${newUuid()}/uitleg`);
    problemIn(found, 404);
    expect(bytes(found)).toBe(bytes(absent));
    problemIn(await other.get("/v1/zaken/geen-id/uitleg"), 404);
    problemIn(await verhuurder.get(`/v1/zaken/${id}/uitleg`), 403);
    problemIn(await (await town.gemeente(["zaken:werken"])).get(`/v1/zaken/${id}/uitleg`), 403);
    expect((await town.app.request(`/v1/zaken/${id}/uitleg`)).status).toBe(401);
  });
});
