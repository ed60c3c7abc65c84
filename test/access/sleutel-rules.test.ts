import { generateKeyPairSync } from "node:crypto";
import { calculateJwkThumbprint } from "jose";
import { describe, expect, it } from "vitest";
import {
  addConflict,
  maxSleutels,
  type PubliekeSleutel,
  readSleutel,
  vingerafdruk,
} from "../../src/access/sleutel-rules.ts";

const op = "2026-11-03T09:00:00.000Z";
const ec = generateKeyPairSync("ec", { namedCurve: "P-256" });
const ecPublic = ec.publicKey.export({ format: "jwk" });
const ed = generateKeyPairSync("ed25519").publicKey.export({ format: "jwk" });
const rsa = (modulusLength: number, publicExponent = 65_537) =>
  generateKeyPairSync("rsa", { modulusLength, publicExponent }).publicKey.export({ format: "jwk" });
const rsa2048 = rsa(2048);
const read = (jwk: object) => readSleutel(jwk as Record<string, unknown>, "/sleutel", op);
const faults = (jwk: object) => {
  const result = read(jwk);
  return "fouten" in result ? result.fouten.map(({ veld, code }) => `${veld} ${code}`) : [];
};
const sleutel = (jwk: object): PubliekeSleutel => {
  const result = read(jwk);
  if ("fouten" in result) throw new Error(JSON.stringify(result.fouten));
  return result.sleutel;
};

describe("a public key that is uploaded", () => {
  it.each([
    ["EC P-256", ecPublic, "ES256"],
    ["Ed25519", ed, "EdDSA"],
    ["Ed25519, under its newer name", { ...ed, alg: "Ed25519" }, "EdDSA"],
    ["RSA of 2048 bits, for RS256", { ...rsa2048, alg: "RS256" }, "RS256"],
    ["RSA of 2048 bits, for PS256", { ...rsa2048, alg: "PS256" }, "PS256"],
  ])("is taken: %s", (_name, jwk, alg) => {
    expect(sleutel(jwk)).toMatchObject({ alg, use: "sig", toegevoegdOp: op });
  });

  it("keeps its kid, or is called by its print", async () => {
    expect(sleutel({ ...ecPublic, kid: "nov-2026" }).kid).toBe("nov-2026");
    expect(sleutel(ecPublic).kid).toBe(await calculateJwkThumbprint(ecPublic as { kty: string }));
    for (const jwk of [ecPublic, ed, rsa2048]) {
      expect(vingerafdruk(jwk)).toBe(await calculateJwkThumbprint(jwk as { kty: string }));
    }
  });

  it("leaves behind what a library wrote beside it", () => {
    const kept = sleutel({ ...ecPublic, ext: true, key_ops: ["verify"], x5c: ["MIIB"], iat: 1 });
    expect(Object.keys(kept).sort()).toEqual(["alg", "crv", "kid", "kty", "toegevoegdOp", "use", "x", "y"]);
  });

  it.each(["d", "p", "q", "dp", "dq", "qi", "oth", "k"])("is refused with a private part: %s", (name) => {
    const secret = "geheim-deel-dat-niemand-mag-lezen";
    const result = read({ ...ecPublic, [name]: secret });
    expect(result).toMatchObject({ fouten: [{ veld: "/sleutel", code: "geheime-sleutel" }] });
    expect(JSON.stringify(result)).not.toContain(secret);
  });

  it.each<[string, object, string[]]>([
    ["nothing", {}, ["/sleutel/kty ongeldige-keuze"]],
    ["a shared secret", { kty: "oct" }, ["/sleutel/kty ongeldige-keuze"]],
    ["a kind by a name that every object has", { kty: "constructor" }, ["/sleutel/kty ongeldige-keuze"]],
    ["another curve", { ...ecPublic, crv: "P-384" }, ["/sleutel/crv ongeldige-keuze"]],
    ["a point that is not on the curve", { ...ecPublic, y: ecPublic.x }, ["/sleutel ongeldige-sleutel"]],
    ["no point", { kty: "EC", crv: "P-256" }, ["/sleutel/x ongeldige-waarde", "/sleutel/y ongeldige-waarde"]],
    ["base64 with padding", { ...ed, x: `${ed.x}=` }, ["/sleutel/x ongeldige-waarde"]],
    ["another algorithm", { ...ecPublic, alg: "ES384" }, ["/sleutel/alg ongeldige-keuze"]],
    ["none", { ...ecPublic, alg: "none" }, ["/sleutel/alg ongeldige-keuze"]],
    ["RSA that does not say how it signs", rsa2048, ["/sleutel/alg ongeldige-keuze"]],
    ["RSA of 1024 bits", { ...rsa(1024), alg: "RS256" }, ["/sleutel zwakke-sleutel"]],
    ["RSA of 2040 bits", { ...rsa(2040), alg: "PS256" }, ["/sleutel zwakke-sleutel"]],
    ["RSA with exponent 3", { ...rsa(2048, 3), alg: "RS256" }, ["/sleutel zwakke-sleutel"]],
    ["for encryption", { ...ecPublic, use: "enc" }, ["/sleutel/use ongeldige-keuze"]],
    ["for signing, which is not for us", { ...ecPublic, key_ops: ["sign"] }, ["/sleutel/key_ops ongeldige-keuze"]],
    ["a kid with a slash", { ...ecPublic, kid: "a/b" }, ["/sleutel/kid ongeldige-waarde"]],
    ["a kid that could be a person's number", { ...ecPublic, kid: "999990019" }, ["/sleutel/kid ongeldige-waarde"]],
    ["a kid of 129 characters", { ...ecPublic, kid: "a".repeat(129) }, ["/sleutel/kid ongeldige-waarde"]],
    ["an unknown field", { ...ecPublic, naam: "x" }, ["/sleutel onbekend-veld"]],
  ])("is refused: %s", (_name, jwk, expected) => {
    expect(faults(jwk)).toEqual(expected);
  });

  it("may have a kid of 128 characters", () => {
    expect(faults({ ...ecPublic, kid: "a".repeat(128) })).toEqual([]);
  });
});

describe("adding a key to those that there are", () => {
  const nieuw = sleutel({ ...ecPublic, kid: "nieuw" });
  const some = (count: number): PubliekeSleutel[] =>
    Array.from({ length: count }, (_, index) => ({ ...nieuw, kid: `oud-${index}`, x: `x${index}` }));

  it.each([
    ["the first", [], [], null],
    ["one under the bound", some(maxSleutels - 1), [], null],
    ["one too many", some(maxSleutels), [], "te-veel-sleutels"],
    ["the same kid", [{ ...nieuw, x: "ander" }], [], "kid-bestaat"],
    ["the same kid at another client of the partner", [], [{ ...nieuw, x: "ander" }], "kid-bestaat"],
    ["the same key under another kid", [{ ...nieuw, kid: "ander" }], [], "sleutel-bestaat"],
  ])("%s", (_name, eigen, elders, code) => {
    expect(addConflict(nieuw, eigen, [...eigen, ...elders])?.code ?? null).toBe(code);
  });
});
