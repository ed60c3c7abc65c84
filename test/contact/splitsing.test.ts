import { describe, expect, it } from "vitest";
import { makeSignaal, makeTermijn } from "../support/household.ts";
import { engines, tuesday } from "../support/world.ts";
import { callRoute } from "./call-route.ts";
import { postcode, rowsOf } from "./street.ts";
import { startSplit, thursday, visit, wednesday } from "./street-start.ts";

describe.each(engines)("taking signals of another dwelling out of a zaak (%s)", (engine) => {
  it("begins a zaak at the other address, whose clock runs from the first receipt", async () => {
    const { base, town, van, tweede, split, show, rows, zaakAt } = await startSplit(engine);
    const gebied = { postcode, huisnummer: 10, buurt: "05991001", wijk: "059910", gemeentecode: "0599" };
    await base.db.write((trx) => trx.insertMany("gebieden", [gebied]));
    const answer = await split(van.zaak.uuid, [tweede.uuid], "10 b");
    const nieuw = await zaakAt("10-B");
    expect(answer).toMatchObject({
      status: 200,
      body: {
        soort: "splitsing",
        rol: "van",
        andereZaak: { id: nieuw.uuid },
        op: thursday,
        ongedaanOp: null,
        zaak: { id: van.zaak.uuid, status: "nieuw" },
      },
    });
    expect(nieuw).toMatchObject({
      status: "nieuw",
      team_id: town.team.id,
      behandelaar_id: null,
      geopend_op: thursday,
      buurt: "05991001",
      wijk: "059910",
    });
    expect(await rows()).toEqual({
      signalen: [
        [van.signaal.id, van.zaak.id, van.adresId, 0],
        [tweede.id, nieuw.id, nieuw.adres_id, 0],
      ],
      termijnen: [
        [van.zaak.id, "wgs-aanbod", "2026-11-03", "open"],
        [nieuw.id, "wgs-aanbod", "2026-11-04", "open"],
      ],
    });
    expect(await show(nieuw.uuid)).toMatchObject({
      adres: { huisnummer: 10, huisletter: "B", postcode },
      personen: [{ achternaam: "Bakker", signalen: [tweede.uuid] }],
      koppelingen: [],
      verplaatsingen: [{ rol: "naar", andereZaak: { id: van.zaak.uuid } }],
    });
  });

  it("lets the term of a signal go along, and gives the zaak that stays one of its own", async () => {
    const { van, split, rows, zaakAt } = await startSplit(engine);
    await split(van.zaak.uuid, [van.signaal.uuid], "10B");
    const nieuw = await zaakAt("10-B");
    expect((await rows()).termijnen).toEqual([
      [nieuw.id, "wgs-aanbod", "2026-11-03", "open"],
      [van.zaak.id, "wgs-aanbod", "2026-11-04", "open"],
    ]);
  });

  it("starts no term for a signal that was taken back or has ended", async () => {
    const { base, town, partner, van, tweede, split, rows, zaakAt } = await startSplit(engine);
    const over = { ingetrokken_op: wednesday, intrekking_reden: "betaald" };
    await base.db.write(({ q }) =>
      q
        .updateTable("signalen")
        .set(over as object)
        .where("id", "=", tweede.id)
        .execute(),
    );
    await makeSignaal(base, town, van.zaak, partner, { status: "Inwoner is overleden" });
    const last = await split(van.zaak.uuid, [van.signaal.uuid], "10B");
    expect([last.status, last.body.fouten[0].code]).toEqual([422, "laatste-open-signaal"]);
    await makeSignaal(base, town, van.zaak, partner, { ontvangen_op: thursday });
    await split(van.zaak.uuid, [van.signaal.uuid], "10B");
    expect((await rows()).termijnen).toEqual([
      [(await zaakAt("10-B")).id, "wgs-aanbod", "2026-11-03", "open"],
      [van.zaak.id, "wgs-aanbod", "2026-11-05", "open"],
    ]);
    const refused = await split(van.zaak.uuid, [tweede.uuid], "10C");
    expect([refused.status, refused.body.fouten[0].code]).toEqual([422, "geen-open-signaal"]);
  });

  it("leaves what was done with the household that it was done for", async () => {
    const { van, tweede, split, post, show, zaakAt } = await startSplit(engine);
    await post(van.zaak.uuid, "legContactpogingVast", visit);
    await split(van.zaak.uuid, [tweede.uuid], "10B");
    const nieuw = await show((await zaakAt("10-B")).uuid);
    expect([nieuw.status, nieuw.contactpogingen]).toEqual(["nieuw", []]);
    expect(nieuw.termijnen).toMatchObject([{ soort: "wgs-aanbod", status: "open", vervuldOp: null }]);
    expect((await show(van.zaak.uuid)).contactpogingen).toHaveLength(1);
  });

  it("joins the open zaak at that address, where an offer that was made counts for it", async () => {
    const { base, town, partner, van, split, street, post, rows } = await startSplit(engine);
    const daar = await street.dwelling("10-B");
    await post(daar.zaak.uuid, "legContactpogingVast", visit);
    const crisis = await makeSignaal(base, town, van.zaak, partner, {
      crisis_soort: "ontruiming",
      ontvangen_op: wednesday,
    });
    await makeTermijn(base, town, van.zaak, crisis, "wgs-bedreigend", wednesday);
    const { body } = await split(van.zaak.uuid, [crisis.uuid], "10", { huisletter: "B" });
    expect(body.andereZaak).toEqual({ id: daar.zaak.uuid });
    expect((await rows()).signalen.at(-1)).toEqual([crisis.id, daar.zaak.id, daar.adresId, 1]);
    expect((await rows()).termijnen.at(-1)).toEqual([daar.zaak.id, "wgs-bedreigend", "2026-11-04", "vervuld"]);
    expect((await rowsOf(base, ["zaken"])).zaken).toHaveLength(2);

    await street.undo(daar.zaak.uuid, body.id);
    expect((await rows()).signalen.at(-1)).toEqual([crisis.id, van.zaak.id, van.adresId, 1]);
    expect((await rows()).termijnen.at(-1)).toEqual([van.zaak.id, "wgs-bedreigend", "2026-11-04", "open"]);
    expect((await street.show(daar.zaak.uuid)).status).toBe("inBehandeling");
  });

  it("begins a new zaak where only a closed one is", async () => {
    const { van, tweede, split, street, zaakAt } = await startSplit(engine);
    const closed = { status: "gesloten", afgesloten_op: tuesday, resultaat: "Inwoner is overleden" };
    const daar = await street.dwelling("10-B", { zaak: closed });
    await split(van.zaak.uuid, [tweede.uuid], "10B");
    const nieuw = await zaakAt("10-B");
    expect([nieuw.id === daar.zaak.id, nieuw.adres_id]).toEqual([false, daar.adresId]);
  });

  it("goes to the dwelling that another spelling was found to be", async () => {
    const { van, tweede, split, street } = await startSplit(engine);
    const kaal = await street.dwelling("20");
    const letter = await street.dwelling("20-A");
    const [{ id }] = (await street.koppelingen()).koppelingen;
    await street.decide(id, "bevestigd");
    const { body } = await split(van.zaak.uuid, [tweede.uuid], "20A");
    expect(body.andereZaak).toEqual({ id: kaal.zaak.uuid });
    expect((await street.show(letter.zaak.uuid)).signalen).toEqual([]);
  });

  it("makes a spelling a dwelling again, which decides the link, until the split is undone", async () => {
    const { base, van, tweede, split, street, undo, zaakAt, show } = await startSplit(engine);
    const closed = { status: "gesloten", afgesloten_op: tuesday, resultaat: "Inwoner is overleden" };
    const letter = await street.dwelling("10-A", { zaak: closed });
    const [{ id }] = (await street.koppelingen()).koppelingen;
    await street.decide(id, "bevestigd");
    const { body } = await split(van.zaak.uuid, [tweede.uuid], "10A");
    const nieuw = await zaakAt("10-A");
    const state = async () => {
      const { adressen, koppelingen } = await rowsOf(base, ["adressen", "koppelingen"]);
      return [adressen.map(({ zelfde_als_id }) => zelfde_als_id), koppelingen.map(({ status }) => status)];
    };
    expect([nieuw.uuid, nieuw.adres_id]).toEqual([body.andereZaak.id, letter.adresId]);
    expect(await state()).toEqual([[null, null], ["afgewezen"]]);
    expect((await show(van.zaak.uuid)).koppelingen).toEqual([]);
    expect((await undo(van.zaak.uuid, body.id)).status).toBe(200);
    expect(await state()).toEqual([[null, van.adresId], ["bevestigd"]]);
  });

  it("keeps the split when signals came in at what would be a spelling again", async () => {
    const { base, town, partner, van, tweede, split, street, undo, zaakAt } = await startSplit(engine);
    await street.dwelling("10-A", { zaak: { status: "gesloten", afgesloten_op: tuesday } });
    const [{ id }] = (await street.koppelingen()).koppelingen;
    await street.decide(id, "bevestigd");
    const { body } = await split(van.zaak.uuid, [tweede.uuid], "10A");
    const nieuw = await zaakAt("10-A");
    await makeSignaal(base, town, { ...nieuw, adresId: nieuw.adres_id }, partner);
    expect(await undo(van.zaak.uuid, body.id)).toMatchObject({ status: 409, body: { code: "al-bewerkt" } });
  });

  it("asks routing for a team, and puts both up for a new place", async () => {
    const { base, van, tweede, split, zaakAt } = await startSplit(engine);
    await split(van.zaak.uuid, [tweede.uuid], "10B");
    const nieuw = await zaakAt("10-B");
    const { outbox, audit } = await rowsOf(base, ["outbox", "audit"]);
    expect(outbox.map(({ soort, onderwerp_id }) => [soort, onderwerp_id])).toEqual([
      ["zaak.herprioriteren", van.zaak.id],
      ["zaak.herprioriteren", nieuw.id],
      ["zaak.routeren", nieuw.id],
    ]);
    const { verplaatsingen } = await rowsOf(base, ["verplaatsingen"]);
    const details = { naar: nieuw.uuid, nieuw: true, verplaatsing: verplaatsingen[0]?.uuid, signalen: [tweede.uuid] };
    expect(audit).toMatchObject([
      { handeling: "zaak.gesplitst", onderwerp: van.zaak.uuid, details: JSON.stringify(details) },
    ]);
  });

  it("writes it in the timeline of both, with the reason", async () => {
    const { ctx, van, tweede, split, zaakAt } = await startSplit(engine);
    await split(van.zaak.uuid, [tweede.uuid], "10B");
    const lines = async (id: string) =>
      (await callRoute(ctx, "toonTijdlijn", { params: { id } })).body.tijdlijn
        .filter(({ soort }: { soort: string }) => soort === "gesplitst")
        .map(({ tekst, details }: { tekst: string; details: Record<string, unknown> }) => [tekst, details.toelichting]);
    const reden = "Een andere woning.";
    expect(await lines(van.zaak.uuid)).toEqual([
      ["Signalen hoorden bij een andere woning. Zij staan nu in een andere zaak.", reden],
    ]);
    expect(await lines((await zaakAt("10-B")).uuid)).toEqual([
      ["Signalen uit een andere zaak horen bij deze woning. Zij staan nu hier.", reden],
    ]);
  });
});
