import { describe, expect, it } from "vitest";
import { type Caller, makeTown, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import {
  closed,
  deliver,
  eviction,
  type Item,
  mailbox,
  mistaken,
  open,
  paid,
  twoPartners,
  withdraw,
} from "./taking-back.ts";

describe.each(engines)("a partner takes a signal back, on %s", (engine) => {
  it.each([
    ["betaald", paid, "Afgehandeld"],
    ["regeling", paid, "Afgehandeld"],
    ["vergissing", mistaken, mistaken],
  ])("%s: the only signal of a zaak closes it (%s), and the partner hears '%s' once", async (...given) => {
    const [reden, resultaat, waarde] = given;
    const town = await makeTown(engine);
    const huur = await town.partner("Huur", "Woonstek", { terugkoppelniveau: "regeling" });
    const id = await deliver(huur, "W-1");
    const gemeente = await town.gemeente();
    const answer = await withdraw(huur, id, reden);
    expect([answer.status, answer.body.ingetrokken]).toEqual([200, { op: "2026-11-03T09:00:00.000Z", reden }]);
    await town.jobs();
    await town.jobs();

    const [zaak] = await closed(gemeente);
    const shown = (await gemeente.get(`/v1/zaken/${zaak?.id}`)).body;
    expect(shown).toMatchObject({ status: "gesloten", resultaat, totaalBedrag: 0 });
    expect(shown.termijnen.map(({ status }: Item) => status)).toEqual(["vervallen"]);
    const told = await mailbox(huur);
    expect(told.map((item) => [item.kenmerk, item.waarde, item.contact, item.regeling])).toEqual([
      ["W-1", waarde, undefined, undefined],
    ]);
    expect((await huur.get(`/v1/signalen/${id}`)).body).toMatchObject({
      status: "Ontvangen",
      terugkoppeling: { waarde },
      ingetrokken: { reden },
    });
    const again = await withdraw(huur, id, reden);
    expect([again.status, again.body.terugkoppeling.waarde]).toEqual([200, waarde]);
    expect((await withdraw(huur, id, reden === "betaald" ? "regeling" : "betaald")).status).toBe(409);
  });

  it("tells it so at the same moment and in the same words whether or not others have signals there", async () => {
    const words = async (town: Town, huur: Caller, id: string, gemeente: Caller) => {
      const [{ id: zaak }] = await open(gemeente);
      const contact = { soort: "Huisbezoek", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
      await gemeente.post(`/v1/zaken/${zaak}/contactpogingen`, contact);
      await withdraw(huur, id, "betaald");
      await town.jobs();
      const { id: _id, signaal: _signaal, ...heard } = (await mailbox(huur))[0] as Item;
      return heard;
    };
    const alone = await makeTown(engine);
    const huur = await alone.partner("Huur", "Woonstek", { terugkoppelniveau: "regeling" });
    const single = await words(alone, huur, await deliver(huur, "H-1", eviction), await alone.gemeente());
    const both = await twoPartners(engine);
    expect(await words(both.town, both.huur, both.first, both.gemeente)).toEqual(single);

    const [zaak] = await open(both.gemeente);
    both.town.base.clock.set("2026-11-20T09:00:00Z");
    const resultaat = { resultaat: "Inwoner is overleden" };
    expect((await both.gemeente.post(`/v1/zaken/${zaak.id}/afsluiting`, resultaat)).status).toBe(200);
    await both.town.jobs();
    expect((await mailbox(both.huur)).map(({ waarde }) => waarde)).toEqual(["Afgehandeld"]);
    expect((await mailbox(both.zorg)).map(({ waarde }) => waarde)).toEqual(["Inwoner is overleden"]);
  });

  it("takes crisis, amount and term of a signal that was taken back out of the zaak", async () => {
    const { town, huur, first, gemeente } = await twoPartners(engine);
    const [before] = await open(gemeente);
    expect(before).toMatchObject({ totaalBedrag: 1475.5, termijn: { soort: "wgs-bedreigend" } });
    await withdraw(huur, first, "regeling");
    await town.jobs();
    const [after] = await open(gemeente);
    expect(after).toMatchObject({ id: before.id, totaalBedrag: 200, termijn: { soort: "wgs-aanbod" } });
    expect(after.prioriteit).toBeLessThan(before.prioriteit);
    const codes = (zaak: { redenen: Item[] }) => zaak.redenen.map(({ code }) => code);
    expect(codes(before)).toContain("crisisOntruiming");
    expect(codes(after)).not.toContain("crisisOntruiming");
    const { tijdlijn } = (await gemeente.get(`/v1/zaken/${after.id}/tijdlijn`)).body;
    expect(tijdlijn.find(({ soort }: Item) => soort === "signaalIngetrokken")).toMatchObject({
      tekst: "Woonstek trok het signaal in. Er is een betalingsregeling.",
      details: { signaal: first, reden: "regeling" },
    });
  });

  it("closes the zaak when the last partner takes its signal back", async () => {
    const { town, huur, zorg, first, second, gemeente } = await twoPartners(engine);
    await withdraw(zorg, second, "vergissing");
    await town.jobs();
    expect(await open(gemeente)).toHaveLength(1);
    await withdraw(huur, first, "betaald");
    await town.jobs();
    expect(await open(gemeente)).toEqual([]);
    const [zaak] = await closed(gemeente);
    expect((await gemeente.get(`/v1/zaken/${zaak?.id}`)).body.resultaat).toBe(paid);
  });
});
