import { describe, expect, it } from "vitest";
import { fillBewijshashes } from "../../src/proof/fill-bewijshashes.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { payloadOf } from "./build.ts";

describe.each(engines)("signals of before the hashes of a proof were kept, on %s", (engine) => {
  it("get those of what was first reported, each once, and then outlive the person", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const ids: string[] = [];
    for (const kenmerk of ["F-1", "F-2"]) {
      const adres = { huisnummer: ids.length + 1, postcode: "3073HE" };
      ids.push((await partner.post("/v1/signalen", signaal(kenmerk, { adres }))).body.id);
    }
    const said = async (id = "") =>
      payloadOf((await partner.get(`/v1/signalen/${id}/ontvangstbewijs`)).body).betrokkene;
    const before = [await said(ids[0]), await said(ids[1])];
    const beter = { reden: "invoerfout", persoon: { achternaam: "Dijkstra" } };
    expect((await partner.post(`/v1/signalen/${ids[0]}/correctie`, beter)).status).toBe(200);
    const set = (changes: object) => town.base.db.write((trx) => trx.q.updateTable("signalen").set(changes).execute());
    await set({ bewijs_hash: null });
    expect(await fillBewijshashes(town.base)).toBe(2);
    expect(await fillBewijshashes(town.base)).toBe(0);
    await set({ persoonsgegevens: "" });
    expect([await said(ids[0]), await said(ids[1])]).toEqual(before);
    // Erased before they were kept: nothing is said of the person, and the proof still stands.
    await set({ bewijs_hash: null });
    expect(await fillBewijshashes(town.base)).toBe(0);
    expect(await said(ids[0])).toBeUndefined();
  });
});
