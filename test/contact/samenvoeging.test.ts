import { describe, expect, it } from "vitest";
import { runOutbox } from "../../src/jobs.ts";
import { huishoudGegevens } from "../../src/personal-columns.ts";
import { makeMedewerker, makePartner, makeSignaal, makeTermijn } from "../support/household.ts";
import { engines, tuesday } from "../support/world.ts";
import { rowsOf } from "./street.ts";
import { startMerge, thursday, visit, wednesday, whereIs, zaakOf } from "./street-start.ts";

describe.each(engines)("merging two zaken (%s)", (engine) => {
  it("brings everything into the one that stays, with its team and behandelaar, and closes the other without a result", async () => {
    const { street, base, town, blijft, gaat, merge, show, post } = await startMerge(engine);
    const [sam, kim] = [await makeMedewerker(base, town, "Sam"), await makeMedewerker(base, town, "Kim")];
    await post(blijft.zaak.uuid, "wijsZaakToe", { behandelaar: sam.uuid });
    base.clock.set(wednesday);
    await post(gaat.zaak.uuid, "wijsZaakToe", { behandelaar: kim.uuid });
    await post(gaat.zaak.uuid, "legContactpogingVast", { ...visit, notitie: "Bel ging niet." });
    base.clock.set(thursday);
    const answer = await merge(blijft.zaak.uuid, gaat.zaak.uuid);
    expect(answer).toMatchObject({
      status: 200,
      body: {
        id: expect.any(String),
        soort: "samenvoeging",
        rol: "naar",
        andereZaak: { id: gaat.zaak.uuid },
        op: thursday,
        ongedaanOp: null,
        zaak: { id: blijft.zaak.uuid, status: "inBehandeling", behandelaar: { id: sam.uuid }, opgepaktOp: tuesday },
      },
    });
    const ids = Array(2).fill(blijft.zaak.id);
    expect(await whereIs(street)).toEqual({ signalen: ids, termijnen: ids, contactpogingen: [blijft.zaak.id] });
    expect(await zaakOf(street, gaat.zaak.id)).toMatchObject({
      status: "gesloten",
      afgesloten_op: thursday,
      resultaat: null,
      samengevoegd_met_id: blijft.zaak.id,
    });
    const zaak = await show(blijft.zaak.uuid);
    expect(zaak.personen).toMatchObject([
      { achternaam: "Dijk", signalen: [blijft.signaal.uuid] },
      { achternaam: "Bakker", signalen: [gaat.signaal.uuid] },
    ]);
    expect(zaak.contactpogingen).toMatchObject([{ notitie: "Bel ging niet." }]);
    expect(zaak.soortMelding).toEqual({ meervoudig: true, opeenvolgend: false });
    expect(await show(gaat.zaak.uuid)).toMatchObject({
      status: "gesloten",
      signalen: [],
      personen: [],
      samengevoegdMet: { id: blijft.zaak.uuid },
      verplaatsingen: [{ rol: "van", andereZaak: { id: blijft.zaak.uuid } }],
    });
  });

  it("takes the zaak that stays up when the other was being worked", async () => {
    const { base, blijft, gaat, merge, post } = await startMerge(engine);
    base.clock.set(wednesday);
    await post(gaat.zaak.uuid, "legContactpogingVast", visit);
    base.clock.set(thursday);
    const { zaak } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    expect(zaak).toMatchObject({ status: "inBehandeling", opgepaktOp: wednesday, behandelaar: null });
  });

  it("counts an offer to the one for the terms of both that had begun", async () => {
    const { street, base, town, partner, blijft, gaat, merge, show, post } = await startMerge(engine);
    base.clock.set(wednesday);
    await post(gaat.zaak.uuid, "legContactpogingVast", visit);
    base.clock.set(thursday);
    const crisis = { crisis_soort: "ontruiming", ontvangen_op: thursday };
    const later = await makeSignaal(base, town, blijft.zaak, partner, crisis);
    await makeTermijn(base, town, blijft.zaak, later, "wgs-bedreigend", thursday);
    const { id } = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    const stateOf = async (zaak: string) =>
      (await show(zaak)).termijnen
        .map((item: Record<string, string>) => `${item.soort} ${item.status} ${item.vervuldOp}`)
        .sort();
    expect(await stateOf(blijft.zaak.uuid)).toEqual([
      "wgs-aanbod vervuld 2026-11-04",
      "wgs-aanbod vervuld 2026-11-04",
      "wgs-bedreigend open null",
    ]);
    await street.undo(blijft.zaak.uuid, id);
    expect(await stateOf(blijft.zaak.uuid)).toEqual(["wgs-aanbod open null", "wgs-bedreigend open null"]);
    expect(await stateOf(gaat.zaak.uuid)).toEqual(["wgs-aanbod vervuld 2026-11-04"]);
  });

  it("keeps what the municipality knows of either household, and gives it back", async () => {
    const { street, base, blijft, gaat, merge } = await startMerge(engine);
    const know = (id: number, gegevens: Parameters<typeof huishoudGegevens.seal>[0]) =>
      base.db.write(({ q }) =>
        q
          .updateTable("zaken")
          .set({ huishoudgegevens: huishoudGegevens.seal(gegevens) })
          .where("id", "=", id)
          .execute(),
      );
    await know(gaat.zaak.id, { minderjarigeKinderen: true, taal: "ar" });
    const first = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    const known = async () => huishoudGegevens.open((await zaakOf(street, blijft.zaak.id)).huishoudgegevens ?? "null");
    expect(await known()).toEqual({ minderjarigeKinderen: true, taal: "ar" });
    await street.undo(blijft.zaak.uuid, first.id);
    expect(await known()).toBeNull();

    await know(blijft.zaak.id, { minderjarigeKinderen: false });
    const second = (await merge(blijft.zaak.uuid, gaat.zaak.uuid)).body;
    expect(await known()).toEqual({ minderjarigeKinderen: false, taal: "ar" });
    await know(blijft.zaak.id, { taal: "pl" });
    await street.undo(blijft.zaak.uuid, second.id);
    expect(await known()).toEqual({ taal: "pl" });
    const { verplaatsingen } = await rowsOf(base, ["verplaatsingen"]);
    expect(verplaatsingen).toHaveLength(2);
  });

  it("tells no partner, now or when the other would have been told, and tells all when the zaak ends", async () => {
    const { base, town, blijft, gaat, merge, post } = await startMerge(engine);
    const sender = await makePartner(base, "Stroomgoed", "Energie", { town, niveau: "contact" });
    await makeSignaal(base, town, gaat.zaak, sender, { soort: "Energie" });
    const told = async () => {
      await runOutbox(base);
      return (await rowsOf(base, ["terugkoppelingen"])).terugkoppelingen.map(({ waarde, contact }) => [
        waarde,
        contact,
      ]);
    };
    await merge(blijft.zaak.uuid, gaat.zaak.uuid);
    expect(await told()).toEqual([]);
    base.clock.set(wednesday);
    await post(blijft.zaak.uuid, "legContactpogingVast", visit);
    await post(blijft.zaak.uuid, "sluitZaak", { resultaat: "Vervolghulp en/of verwijzing" });
    const ended = await told();
    expect(ended).toHaveLength(3);
    expect(ended).toContainEqual(["Afgehandeld", "Ja"]);
  });
});
