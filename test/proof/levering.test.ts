import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { checkBewijs } from "../../src/proof/check-bewijs.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { payloadOf } from "./build.ts";

const sha = (text: string) => createHash("sha256").update(text).digest("hex");

describe.each(engines)("proof of a levering on %s", (engine) => {
  async function delivered(rows: unknown[]) {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur", "Woonbron");
    const file = JSON.stringify(rows);
    const { id } = (await partner.post("/v1/leveringen", file)).body;
    const url = `/v1/leveringen/${id}/ontvangstbewijs`;
    return { town, partner, file, id: id as string, url };
  }
  const street = (count: number) =>
    Array.from({ length: count }, (_, at) => signaal(`L-${at}`, { adres: { huisnummer: at + 1, postcode: "3073HE" } }));

  it("counts, names the file and ties the register to it", async () => {
    const { town, partner, file, id, url } = await delivered([signaal("L-1"), { kenmerk: "L-2" }, signaal("L-1")]);
    const { body, headers } = await partner.get(url);
    expect(headers.get("content-type")).toBe("application/jose");
    const found = await checkBewijs(town.base.keys.jwks, Buffer.from(body));
    expect(found).toMatchObject({ uitkomst: "geldig", soort: "levering" });
    const said = payloadOf(body);
    expect(said).toMatchObject({
      levering: id,
      partner: { naam: "Woonbron" },
      ontvangenOp: "2026-11-03T09:00:00.000Z",
      ontvangenDag: "2026-11-03",
      bestandSha256: sha(file),
      regels: { aantal: 3, aanvaard: 1, bestaand: 1, geweigerd: 1 },
      register: { signalen: 2 },
    });
    const register = await partner.get(`${url}/register`);
    expect([register.status, register.headers.get("content-type")]).toEqual([200, "application/x-ndjson"]);
    const text = register.body as string;
    expect(sha(text)).toBe(said.register.sha256);
    const lines = text
      .trimEnd()
      .split("\n")
      .map((line) => JSON.parse(line));
    expect(lines.map(({ regel, kenmerk, soort }) => [regel, kenmerk, soort])).toEqual([
      [1, "L-1", "aanvaard"],
      [3, "L-1", "bestaand"],
    ]);
    const single = payloadOf((await partner.get(`/v1/signalen/${lines[0].signaal}/ontvangstbewijs`)).body);
    expect(lines[0]).toMatchObject({ zegel: single.zegel, ontvangenOp: single.ontvangenOp, gemeentecode: "0599" });
    for (const name of ["Dijk", "Putsebocht", "3073HE"]) expect(text + JSON.stringify(said)).not.toContain(name);
  });

  it("is a PDF too", async () => {
    const { partner, url } = await delivered([signaal("L-1")]);
    const pdf = await partner.get(`${url}?formaat=pdf`);
    expect([pdf.status, pdf.headers.get("content-type")]).toEqual([200, "application/pdf"]);
  });

  it.each([0, 999, 1000, 1001])("has a register of %i signals", async (count) => {
    const { partner, url } = await delivered([{ kenmerk: "fout" }, ...street(count)]);
    const text = (await partner.get(`${url}/register`)).body;
    const said = payloadOf((await partner.get(url)).body);
    expect(text.split("\n").length - 1).toBe(count);
    expect(said.register).toEqual({ sha256: sha(text), signalen: count });
  });

  it.each(["bezig", "onderbroken", "geweigerd"] as const)("is not there while the levering is %s", async (status) => {
    const { town, partner, url } = await delivered([signaal("L-1")]);
    await town.base.db.write((trx) => trx.q.updateTable("leveringen").set({ status }).execute());
    for (const path of [url, `${url}?formaat=pdf`, `${url}/register`]) {
      const { status: answer, body } = await partner.get(path);
      expect([answer, body.type]).toEqual([409, "urn:seinhuis:probleem:levering-niet-klaar"]);
    }
  });

  it("is nobody else's", async () => {
    const { town, url } = await delivered([signaal("L-1")]);
    const other = await town.partner("Huur", "Ander");
    for (const path of [url, `${url}/register`]) expect((await other.get(path)).status).toBe(404);
    expect((await (await town.gemeente()).get(url)).status).toBe(403);
    expect((await other.get("/v1/leveringen/x/ontvangstbewijs")).status).toBe(404);
  });
});
