import { describe, expect, it } from "vitest";
import { checkBewijs } from "../../src/proof/check-bewijs.ts";
import { compareBetrokkene } from "../../src/proof/compare-betrokkene.ts";
import { describeSignaal } from "../../src/proof/woorden-rules.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { payloadOf } from "./build.ts";

describe.each(engines)("proof of a signal on %s", (engine) => {
  async function reported(changes: Record<string, unknown> = {}) {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur", "Woonbron");
    const { id } = (await partner.post("/v1/signalen", signaal("P-1", changes))).body;
    const get = (headers = {}, query = "") => partner.get(`/v1/signalen/${id}/ontvangstbewijs${query}`, headers);
    return { town, partner, id: id as string, get, said: async () => payloadOf((await get()).body) };
  }

  it("is handed out as signed text or as PDF, by Accept or by name", async () => {
    const { get, id } = await reported();
    const jose = await get();
    expect([jose.status, jose.headers.get("content-type")]).toEqual([200, "application/jose"]);
    expect(jose.headers.get("content-disposition")).toBe(`attachment; filename="ontvangstbewijs-${id}.jws"`);
    for (const pdf of [await get({ Accept: "application/pdf" }), await get({}, "?formaat=pdf")]) {
      expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
      expect(pdf.headers.get("vary")).toContain("Accept");
      expect(pdf.body.startsWith("%PDF-1.7")).toBe(true);
    }
    expect((await get({}, "?formaat=docx")).status).toBe(400);
  });

  it("says the local day, what is irregular and what became of the signal", async () => {
    const { town, said } = await reported();
    expect(await said()).toMatchObject({
      ontvangenDag: "2026-11-03",
      opmerkingen: [],
      afgegevenOp: town.base.clock.now(),
    });
  });

  it("keeps what was first reported and says beside it what was put right, also when the person is erased", async () => {
    const { town, partner, said, id } = await reported();
    const eerst = await said();
    town.base.clock.advance("PT24H");
    const send = (body: object) => partner.post(`/v1/signalen/${id}/correctie`, { reden: "invoerfout", ...body });
    expect((await send({ achterstand: { bedrag: 900 } })).status).toBe(200);
    expect((await send({ persoon: { achternaam: "Dijkstra" } })).status).toBe(200);
    const later = await said();
    expect([later.achterstand, later.betrokkene?.wie]).toEqual([eerst.achterstand, eerst.betrokkene?.wie]);
    const op = "2026-11-04T09:00:00.000Z";
    const bedrag = { veld: "/achterstand/bedrag", oud: 1275.5, nieuw: 900 };
    expect(later.gecorrigeerd).toEqual([
      { op, reden: "invoerfout", wijzigingen: [bedrag] },
      { op, reden: "invoerfout", wijzigingen: [{ veld: "/persoon/achternaam" }] },
    ]);
    const paren = describeSignaal(later as never).delen.flatMap((deel) => deel.paren);
    expect(paren).toContainEqual(["Achterstand", "€ 1.275,50, ontstaan op 1 september 2026".replace("€ ", "€\u00a0")]);
    const verbeterd = paren.filter(([label]) => label === "Later verbeterd").map(([, tekst]) => tekst);
    expect(verbeterd[0]).toMatch(/de achterstand van €.1\.275,50 naar €.900,00\.$/);
    expect(verbeterd[1]).toMatch(/gegevens van de persoon\.$/);
    // A signal of before the hashes were kept: the name is that of the report, not of the correction.
    await town.base.db.write((trx) => trx.q.updateTable("signalen").set({ bewijs_hash: null }).execute());
    expect((await said()).betrokkene?.wie).toEqual(eerst.betrokkene?.wie);
    await town.base.db.write((trx) => trx.q.updateTable("signaal_correcties").set({ wijziging: "" }).execute());
    const erased = await said();
    expect(erased.achterstand).toEqual(eerst.achterstand);
    expect(erased.gecorrigeerd?.[0]?.wijzigingen).toEqual([bedrag]);
    expect((await partner.get(`/v1/signalen/${id}`)).status).toBe(200);
  });

  it("is the same after the name and the address were erased, and when the hashes were not kept yet", async () => {
    const { town, said, id } = await reported();
    const before = await said();
    const set = (changes: object) =>
      town.base.db.write((trx) => trx.q.updateTable("signalen").set(changes).where("uuid", "=", id).execute());
    const { bewijs_hash } = await town.base.db.read.q
      .selectFrom("signalen")
      .select("bewijs_hash")
      .executeTakeFirstOrThrow();
    await set({ bewijs_hash: null });
    expect(await said()).toEqual(before);
    await set({ bewijs_hash, persoonsgegevens: "" });
    await town.base.db.write((trx) =>
      trx.q.updateTable("adressen").set({ adresgegevens: "", adressleutel: "gewist" }).execute(),
    );
    expect(await said()).toEqual(before);
  });

  it("can be held against a name or an address in hand, and differs for each signal", async () => {
    const { town, partner, get, said } = await reported();
    const found = await checkBewijs(town.base.keys.jwks, Buffer.from((await get()).body));
    if (found.uitkomst !== "geldig" || found.soort !== "signaal") throw new Error(found.uitkomst);
    const compare = (bekend: Parameters<typeof compareBetrokkene>[1]) => compareBetrokkene(found.bewijs, bekend);
    const geboortedatum = "1985-06-15";
    expect(await compare({ naam: "a.b. VAN DIJK", geboortedatum })).toEqual({ naam: true });
    expect(await compare({ naam: "A.B. van Dijk", geboortedatum: "1985-06-16" })).toEqual({ naam: false });
    expect(await compare({ naam: "A.B. van Dijk" })).toEqual({ naam: false });
    expect(await compare({ naam: "C. Bos", geboortedatum })).toEqual({ naam: false });
    expect(await compare({ adres: { postcode: "3073 he", huisnummer: "10a" } })).toEqual({ adres: true });
    expect(await compare({ adres: { postcode: "3073HE", huisnummer: "10" } })).toEqual({ adres: false });
    expect(await compare({ adres: { postcode: "x", huisnummer: "10" } })).toEqual({ adres: false });
    expect(await compareBetrokkene({ ...found.bewijs, betrokkene: undefined }, { naam: "x" })).toBeNull();

    const other = (await partner.post("/v1/signalen", signaal("P-2"))).body.id;
    const second = payloadOf((await partner.get(`/v1/signalen/${other}/ontvangstbewijs`)).body).betrokkene;
    const first = (await said()).betrokkene;
    expect(second.zout).not.toBe(first.zout);
    expect(second.wie.hash).not.toBe(first.wie.hash);
    expect(second.waar.hash).not.toBe(first.waar.hash);
  });

  it("says which parts of a name are in it, and works without a birth date", async () => {
    const { get, town } = await reported({ persoon: { achternaam: "Bos" } });
    const found = await checkBewijs(town.base.keys.jwks, Buffer.from((await get()).body));
    if (found.uitkomst !== "geldig" || found.soort !== "signaal") throw new Error(found.uitkomst);
    expect(found.bewijs.betrokkene?.wie).toMatchObject({ metVoorletters: false, metGeboortedatum: false });
    expect(await compareBetrokkene(found.bewijs, { naam: "bos", geboortedatum: "1985-06-15" })).toEqual({ naam: true });
  });
});
