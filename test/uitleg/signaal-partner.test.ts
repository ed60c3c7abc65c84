import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { problemIn } from "../support/server.ts";
import { signaal } from "../support/town.ts";
import { withoutIds } from "../support/without-ids.ts";
import { engines } from "../support/world.ts";
import { bytes, contact, day, energie, makeWorld, onderdelen, type Regel, regelsIn } from "./world.ts";

describe.each(engines)("why a signal was accepted, for its partner (%s)", (engine) => {
  it("tells which proof counted, by which source, and what it can expect", async () => {
    const world = await makeWorld(engine);
    const answer = await world.verhuurder.get(`/v1/signalen/${await world.send()}/uitleg`);
    regelsIn(world, answer);
    expect(Object.keys(answer.body)).toEqual(["id", "aanvaarding", "terugkoppeling"]);
    expect(onderdelen(answer.body.aanvaarding)).toEqual([
      "aanvaard",
      "grondslag",
      "overeenkomst",
      "persoonlijkContact",
      "gewezenOpSchuldhulp",
      "herinnering",
      "aanbodGegevensdeling",
      "geen-bezwaar",
      "bewijs",
    ]);
    expect(answer.body.aanvaarding[2].tekst).toMatch(/^Op de signaaldatum was er een overeenkomst\. Die geldt vanaf /);
    expect(onderdelen(answer.body.terugkoppeling)).toEqual(["nog-niets", "niet-meer"]);
    expect(withoutIds(JSON.stringify(answer.body))).not.toMatch(/Dijk|1985|Putsebocht|3073/);
    expect(answer.body.aanvaarding.every(({ signaal: of }: Regel) => of === undefined)).toBe(true);
  });

  it("says the same to the byte whatever others report and the municipality does, until the partner hears of it", async () => {
    const world = await makeWorld(engine);
    const { town, verhuurder, leverancier, gemeente, send } = world;
    const id = await send();
    const read = async () => bytes(await verhuurder.get(`/v1/signalen/${id}/uitleg`));
    const before = await read();
    const steps: [string, () => Promise<unknown>][] = [
      ["another partner reports", () => send({ incasso: energie }, leverancier)],
      [
        "another partner reports a crisis",
        () => send({ incasso: energie, crisis: { soort: "eindeLevering", datum: "2026-11-10" } }, leverancier),
      ],
      ["the partner reports somebody else there", () => send({ persoon: { achternaam: "Bakker" } })],
      [
        "the team tries",
        async () =>
          gemeente.post(`/v1/zaken/${await world.zaak()}/contactpogingen`, { ...contact, notitie: "Moeder ziek." }),
      ],
      [
        "another team gets it",
        async () =>
          gemeente.post(`/v1/zaken/${await world.zaak()}/toewijzing`, {
            team: await town.team("Noord"),
            reden: "Druk.",
          }),
      ],
      [
        "it ends with debt help",
        async () =>
          gemeente.post(`/v1/zaken/${await world.zaak()}/afsluiting`, {
            resultaat: "Inwoner al bekend bij schuldhulpverlening",
          }),
      ],
    ];
    for (const [what, step] of steps) {
      await step();
      expect(await read(), what).toBe(before);
    }
    await town.jobs();
    const after = await verhuurder.get(`/v1/signalen/${id}/uitleg`);
    expect(after.body.terugkoppeling[0].tekst).toBe("De signaalpartner hoorde op 3 november 2026: 'Afgehandeld'.");
    expect(JSON.stringify(after.body)).not.toMatch(
      /al bekend|Lichtstad|Bakker|ziek|Noord|zaak|termijn|prioriteit|score/i,
    );
    expect(after.body.aanvaarding[0].onderdeel).toBe("aanvaard");
  });

  it.each<[string, Record<string, unknown>, string]>([
    ["too little", { achterstand: { bedrag: 49.99, ontstaansdatum: "2026-09-01" } }, "onder-drempel"],
    [
      "too young",
      {
        achterstand: { bedrag: 500, ontstaansdatum: "2026-10-05" },
        incasso: { ...(signaal("x").incasso as object), ...day("2026-10-06") },
      },
      "te-jong",
    ],
  ])("tells why it was not taken up: %s", async (_, changes, code) => {
    const world = await makeWorld(engine);
    const answer = await world.verhuurder.get(`/v1/signalen/${await world.send(changes)}/uitleg`);
    regelsIn(world, answer);
    expect(onderdelen(answer.body.aanvaarding).slice(0, 2)).toEqual(["niet-opgepakt", code]);
    expect(answer.body.aanvaarding[1].bron.soort).toBe("beleid");
    expect(answer.body.terugkoppeling[0].tekst).toMatch(/: 'Niet opgepakt: onterecht signaal'\.$/);
  });

  it("tells that it repeats what it told before", async () => {
    const world = await makeWorld(engine);
    await world.send();
    const answer = await world.verhuurder.get(`/v1/signalen/${await world.send()}/uitleg`);
    expect(onderdelen(answer.body.aanvaarding).slice(0, 2)).toEqual(["niet-opgepakt", "herhaling"]);
  });

  it("never gives another reason's reason", async () => {
    const world = await makeWorld(engine);
    const id = await world.send();
    await world.gemeente.post(`/v1/zaken/${await world.zaak()}/contactpogingen`, contact);
    const resultaat = "Niet opgepakt: andere reden";
    await world.gemeente.post(`/v1/zaken/${await world.zaak()}/afsluiting`, { resultaat, toelichting: "Hond bijt." });
    await world.town.jobs();
    const { body } = await world.verhuurder.get(`/v1/signalen/${id}/uitleg`);
    expect(body.aanvaarding[0].onderdeel).toBe("niet-opgepakt");
    expect(body.terugkoppeling[0].tekst).toBe("De signaalpartner hoorde op 3 november 2026: 'Niet opgepakt'.");
    expect(JSON.stringify(body)).not.toMatch(/andere reden|Hond/);
  });

  it("marks for both what came before it was due", async () => {
    const world = await makeWorld(engine);
    const einde = { soort: "eindeLevering", datum: "2026-11-10" };
    const id = await world.send({ incasso: null, crisis: einde }, world.leverancier);
    const marks = ["eindelevering-zonder-vroegsignaal", "eindelevering-te-laat"];
    for (const caller of [world.leverancier, world.gemeente]) {
      const answer = await caller.get(`/v1/signalen/${id}/uitleg`);
      regelsIn(world, answer);
      expect(onderdelen(answer.body.aanvaarding)).toEqual(expect.arrayContaining(["crisis", ...marks]));
    }
  });

  it("is for a signal of one's own alone", async () => {
    const { town, verhuurder, leverancier, send } = await makeWorld(engine);
    const id = await send();
    const found = await leverancier.get(`/v1/signalen/${id}/uitleg`);
    problemIn(found, 404);
    expect(bytes(found)).toBe(bytes(await leverancier.get(`/v1/signalen/${newUuid()}/uitleg`)));
    problemIn(await verhuurder.get("/v1/signalen/geen-id/uitleg"), 404);
    expect((await town.app.request(`/v1/signalen/${id}/uitleg`)).status).toBe(401);
  });

  it("is not of the copy that a municipality sent on", async () => {
    const { town, verhuurder, gemeente, send } = await makeWorld(engine);
    const [first, second] = [await send(), await send({ persoon: { achternaam: "Bakker" } })];
    const { db } = town.base;
    await db.write(async ({ q }) => {
      const { id } = await q.selectFrom("signalen").select("id").where("uuid", "=", first).executeTakeFirstOrThrow();
      await q.updateTable("signalen").set({ doorgezonden_van_id: id }).where("uuid", "=", second).execute();
    });
    problemIn(await verhuurder.get(`/v1/signalen/${second}/uitleg`), 404);
    const { body } = await gemeente.get(`/v1/signalen/${second}/uitleg`);
    expect(onderdelen(body.samenvoeging)).toContain("doorgezonden");
    expect(onderdelen(body.terugkoppeling)).toEqual(["doorgezonden"]);
  });
});
