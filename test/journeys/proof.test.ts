import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { bewijs } from "../../src/cli/commands/bewijs.ts";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

describe.each(engines)("proof of notification on %s", (engine) => {
  it("says what was reported, when and to whom, names nobody, and is checked offline", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur", "Woonbron");
    const { body } = await partner.post("/v1/signalen", signaal("P-1"));
    const proof = await partner.get(`/v1/signalen/${body.id}/ontvangstbewijs`);
    expect([proof.status, proof.headers.get("content-type")]).toEqual([200, "application/jose"]);

    const check = async (text: string, jwks = town.base.keys.jwks): Promise<Record<string, unknown>> => {
      const [file, keys] = [path.join(town.base.folder, "proof.jws"), path.join(town.base.folder, "jwks.json")];
      writeFileSync(file, `${text}\n`);
      writeFileSync(keys, JSON.stringify(jwks));
      if (!("runAlone" in bewijs)) throw new Error("the check must work without a database");
      return await bewijs.runAlone(town.base.config, [file, keys]);
    };
    const { geldig, bewijs: said } = await check(proof.body);
    expect(geldig).toBe(true);
    expect(said).toMatchObject({
      signaal: body.id,
      kenmerk: "P-1",
      ontvangenOp: "2026-11-03T09:00:00.000Z",
      partner: { naam: "Woonbron", soort: "Huur" },
      gemeente: { code: "0599" },
      incasso: { herinneringen: ["2026-09-15"], bezwaar: false },
    });
    for (const name of ["Dijk", "Putsebocht", "3073HE", "1985-06-15"]) expect(JSON.stringify(said)).not.toContain(name);

    const [header, payload, signature] = proof.body.split(".");
    const other = Buffer.from(JSON.stringify({ ...(said as object), ontvangenOp: "2026-01-01T09:00:00.000Z" }));
    await expect(check(`${header}.${other.toString("base64url")}.${signature}`)).rejects.toThrow("klopt niet");
    await expect(check(`${header}.${payload}.${signature.slice(0, -4)}AAAA`)).rejects.toThrow("klopt niet");
    await expect(check(proof.body, { keys: [] })).rejects.toThrow("klopt niet");
  });

  it("is nobody else's", async () => {
    const town = await makeTown(engine);
    const { body } = await (await town.partner("Huur")).post("/v1/signalen", signaal("P-2"));
    const other = await (await town.partner("Huur", "Ander")).get(`/v1/signalen/${body.id}/ontvangstbewijs`);
    expect(other.status).toBe(404);
  });
});
