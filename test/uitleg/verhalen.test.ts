import { describe, expect, it } from "vitest";
import { systeem } from "../../src/access/permission.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import type { Caller } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { bytes, makeWorld, onderdelen, type Regel, regelsIn } from "./world.ts";

const elders = { straatnaam: "Putsebocht", huisnummer: 44, postcode: "3073HE", plaatsnaam: "Rotterdam" };

const signalenOf = async (gemeente: Caller): Promise<string[]> => {
  const [zaak] = (await gemeente.get("/v1/zaken")).body.zaken;
  const { signalen } = (await gemeente.get(`/v1/zaken/${zaak.id}`)).body;
  return signalen.map(({ id }: { id: string }) => id);
};

describe.each(engines)("explanations follow the story (%s)", (engine) => {
  it("a partner takes its signal back: both read that, the municipality alone what it was part of", async () => {
    const world = await makeWorld(engine);
    const { verhuurder, gemeente, town } = world;
    const id = await world.send();
    expect((await verhuurder.post(`/v1/signalen/${id}/intrekking`, { reden: "betaald" })).status).toBe(200);
    await town.jobs();
    const waarom = "De signaalpartner trok het signaal in op 3 november 2026. De achterstand is betaald.";
    const own = await verhuurder.get(`/v1/signalen/${id}/uitleg`);
    const seen = await gemeente.get(`/v1/signalen/${id}/uitleg`);
    for (const [answer, group] of [
      [own, "aanvaarding"],
      [seen, "samenvoeging"],
    ] as const) {
      regelsIn(world, answer);
      const found = answer.body[group].find(({ onderdeel }: Regel) => onderdeel === "ingetrokken");
      expect(found).toMatchObject({ tekst: waarom, bron: { sleutel: "lezing-intrekking", soort: "lezing" } });
    }
    expect(own.body.terugkoppeling[0].tekst).toBe("De signaalpartner hoorde op 3 november 2026: 'Afgehandeld'.");
    expect(onderdelen(seen.body.terugkoppeling)).toEqual(["gehoord", "nooit"]);
  });

  it("two zaken are joined by hand: the municipality reads that, the partner's explanation stays as it was", async () => {
    const world = await makeWorld(engine);
    const { verhuurder, gemeente } = world;
    const signalen = [await world.send(), await world.send({ adres: elders, persoon: { achternaam: "Bakker" } })];
    const own = () => Promise.all(signalen.map(async (id) => bytes(await verhuurder.get(`/v1/signalen/${id}/uitleg`))));
    const before = await own();
    const zaken: string[] = (await gemeente.get("/v1/zaken")).body.zaken.map(({ id }: { id: string }) => id);
    const [blijft = "", gaat = ""] = zaken;
    const body = { met: gaat, reden: "Eén gezin in twee huizen." };
    expect((await gemeente.post(`/v1/zaken/${blijft}/samenvoeging`, body)).status).toBe(200);

    const joined = await gemeente.get(`/v1/zaken/${blijft}/uitleg`);
    regelsIn(world, joined);
    expect(new Set(joined.body.aanvaarding.map(({ signaal }: Regel) => signaal))).toEqual(new Set(signalen));
    expect(joined.body.samenvoeging.at(-1).tekst).toBe(
      "Een medewerker voegde op 3 november 2026 een andere zaak bij deze zaak. De signalen kwamen mee.",
    );
    const gone = await gemeente.get(`/v1/zaken/${gaat}/uitleg`);
    regelsIn(world, gone);
    expect(gone.body.aanvaarding).toEqual([]);
    expect(gone.body.samenvoeging.map(({ tekst }: Regel) => tekst)).toEqual([
      "Een medewerker voegde deze zaak op 3 november 2026 samen met een andere zaak. De signalen gingen mee.",
    ]);
    expect(JSON.stringify([joined.body, gone.body])).not.toContain("gezin in twee huizen");
    expect(await own()).toEqual(before);
  });

  it("a signal is moved by hand: it tells who moved it, until that is undone; its partner reads the same as ever", async () => {
    const world = await makeWorld(engine);
    const { verhuurder, gemeente, town } = world;
    const eerst = await world.send();
    const later = await world.send({ adres: elders, persoon: { achternaam: "Bakker" } });
    const partner = async () =>
      await Promise.all([eerst, later].map(async (id) => bytes(await verhuurder.get(`/v1/signalen/${id}/uitleg`))));
    const zaakVan = async (id: string): Promise<string> => (await gemeente.get(`/v1/signalen/${id}/uitleg`)).body.zaak;
    const [blijft, gaat] = [await zaakVan(eerst), await zaakVan(later)];
    /** What the zaak and the signal itself say of this signal, which is the same. */
    const why = async (id: string): Promise<Regel[]> => {
      const own = await gemeente.get(`/v1/signalen/${id}/uitleg`);
      const zaak = await gemeente.get(`/v1/zaken/${own.body.zaak}/uitleg`);
      for (const answer of [own, zaak]) regelsIn(world, answer);
      const inZaak = zaak.body.samenvoeging.filter(({ signaal }: Regel) => signaal === id);
      expect(inZaak.map(({ signaal: _signaal, ...regel }: Regel) => regel)).toEqual(own.body.samenvoeging);
      return own.body.samenvoeging;
    };
    const before = { partner: await partner(), later: await why(later), eerst: await why(eerst) };
    expect(onderdelen(before.later)).toEqual(["status", "nieuwe-zaak", "enkelvoudig"]);

    town.base.clock.set("2026-11-05T09:00:00Z");
    const merge = await gemeente.post(`/v1/zaken/${blijft}/samenvoeging`, { met: gaat, reden: "Eén gezin." });
    const merged = await why(later);
    expect(onderdelen(merged)).toEqual(["status", "samengevoegd", "meervoudig"]);
    expect(merged[1]?.tekst).toMatch(/^Een medewerker voegde op 5 november 2026 twee zaken samen\./);
    expect(onderdelen(await why(eerst))).toEqual(["status", "nieuwe-zaak", "meervoudig"]);

    town.base.clock.set("2026-11-06T09:00:00Z");
    const adres = { huisnummer: 44, postcode: "3073HE" };
    const split = await gemeente.post(`/v1/zaken/${blijft}/splitsing`, {
      signalen: [later],
      adres,
      reden: "Toch niet.",
    });
    expect(split.status, JSON.stringify(split.body)).toBe(200);
    const apart = await why(later);
    expect(onderdelen(apart)).toEqual(["status", "gesplitst", "enkelvoudig"]);
    expect(apart[1]?.tekst).toContain("op 6 november 2026");

    const undo = async (verplaatsing: string) =>
      expect((await gemeente.post(`/v1/zaken/${blijft}/herstel`, { verplaatsing })).status).toBe(200);
    await undo(split.body.id);
    expect(await why(later)).toEqual(merged);
    await undo(merge.body.id);
    expect([await why(later), await why(eerst)]).toEqual([before.later, before.eerst]);
    expect(await partner()).toEqual(before.partner);
  });

  it("a confirmed link joins two zaken: the moved signal tells of the link", async () => {
    const world = await makeWorld(engine);
    const { gemeente, town } = world;
    await world.send();
    const adres = { ...elders, huisnummer: 10 };
    const later = await world.send({ adres, persoon: { achternaam: "Bakker" } });
    await town.jobs();
    const [link] = (await gemeente.get("/v1/koppelingen")).body.koppelingen;
    await gemeente.post(`/v1/koppelingen/${link.id}/besluit`, { besluit: "bevestigd" });
    const answers = await Promise.all(
      (await signalenOf(gemeente)).map((id) => gemeente.get(`/v1/signalen/${id}/uitleg`)),
    );
    for (const answer of answers) regelsIn(world, answer);
    const codes = answers.map(({ body }) => onderdelen(body.samenvoeging)[1]);
    expect(codes.toSorted()).toEqual(["koppeling-bevestigd", "nieuwe-zaak"]);
    const moved = answers.find(({ body }) => body.samenvoeging[1].onderdeel === "koppeling-bevestigd");
    expect(moved?.body.samenvoeging[1]).toMatchObject({
      tekst: expect.stringContaining("op 3 november 2026"),
      bron: { sleutel: "lezing-zelfde-woning" },
    });
    expect(moved?.body.id).toBe(later);
  });

  it("policy that is written down later for days before explains no signal of then, but those that follow", async () => {
    const world = await makeWorld(engine);
    const { town, verhuurder, gemeente } = world;
    const zetten = await town.gemeente(["beheer"]);
    const id = await world.send();
    const read = async (signaal: string) => [
      (await gemeente.get(`/v1/zaken/${await world.zaak()}/uitleg`)).body.aanvaarding.filter(
        (regel: Regel) => regel.signaal === signaal,
      ),
      (await gemeente.get(`/v1/signalen/${signaal}/uitleg`)).body.aanvaarding,
      (await verhuurder.get(`/v1/signalen/${signaal}/uitleg`)).body.aanvaarding,
    ];
    const before = await read(id);
    town.base.clock.set("2026-11-03T12:00:00Z");
    const body = { sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"], geldtVan: "2026-11-01", reden: "Besluit." };
    const made = await zetten.post("/v1/beleid", body);
    expect(made.status, JSON.stringify(made.body)).toBe(201);
    expect(await read(id)).toEqual(before);
    const next = await world.send({ persoon: { achternaam: "Bakker" } });
    for (const regels of await read(next)) expect(onderdelen(regels)).toContain("meldvenster");
    expect(await read(id)).toEqual(before);
  });

  it("a municipality works by Rotterdam's agreements: terms say that they are agreed, and who owes them", async () => {
    const world = await makeWorld(engine);
    const ctx = systeem(world.town.base, "test");
    const own = { gemeentecode: "0599", geldtVan: "2026-11-01", reden: "Besluit van het college." };
    await setBeleid(ctx, { ...own, sleutel: "werkafspraken", waarde: ["wgs", "rotterdam"] });
    await setBeleid(ctx, { ...own, sleutel: "prioriteitGewichten", waarde: { huur: 300 } });
    const id = await world.send({ crisis: { soort: "ontruiming", datum: "2026-12-15" } });
    const zaak = await world.gemeente.get(`/v1/zaken/${await world.zaak()}/uitleg`);
    regelsIn(world, zaak);
    const mph = zaak.body.termijnen.filter(({ onderdeel }: Regel) => onderdeel === "mph-huisbezoek");
    expect(mph.map(({ tekst }: Regel) => tekst)).toEqual(
      expect.arrayContaining([
        "De termijn loopt van 3 november 2026 tot en met 13 november 2026.",
        "Dit is een afspraak en geen wet. Hij komt uit: Het convenant van Rotterdam.",
        "Wie dit moet doen: de gemeente.",
      ]),
    );
    expect(mph[0].bron).toMatchObject({ sleutel: "rotterdam-convenant", soort: "overeenkomst", zekerheid: "S" });
    const huur = zaak.body.plaats.find(({ onderdeel }: Regel) => onderdeel === "huur");
    expect(huur).toMatchObject({
      tekst: expect.stringContaining("Dit telt voor 300."),
      bron: { sleutel: "beleid-gemeente" },
    });
    expect(zaak.body.plaats.at(-1).bron.sleutel).toBe("beleid-gemeente");

    const partner = await world.verhuurder.get(`/v1/signalen/${id}/uitleg`);
    expect(onderdelen(partner.body.aanvaarding)).toEqual(expect.arrayContaining(["meldvenster", "crisis"]));
    expect(JSON.stringify(partner.body)).not.toMatch(/termijn|werkdag|Dit telt voor/);
  });
});
