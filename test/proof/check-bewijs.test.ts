import { execFileSync, spawnSync } from "node:child_process";
import { createPublicKey, type webcrypto } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import { loadKeys, rotateKeys } from "../../src/platform/keys.ts";
import { leveringsbewijsType } from "../../src/proof/bewijs-schema.ts";
import { checkBewijs } from "../../src/proof/check-bewijs.ts";
import { findSigned } from "../../src/proof/extract-jws.ts";
import { makeBewijs, makeLeveringsbewijs, sign } from "./build.ts";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "seinhuis-controle-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}
const newKeys = () => loadKeys(path.join(folder(), "keys.json"));
const bytes = (text: string) => Buffer.from(text);
const asPdf = (...parts: string[]) =>
  Buffer.concat([
    bytes("%PDF-1.7\n"),
    ...parts.flatMap((part) => [bytes("1 0 obj\n<< >>\nstream\n"), deflateSync(part), bytes("\nendstream\nendobj\n")]),
  ]);

describe("finding what was signed in a made-up file", () => {
  const megabyte = 1024 * 1024;
  it.each<[what: string, file: Buffer]>([
    ["a text that begins again and again", bytes("eyJ".repeat(megabyte / 3))],
    ["the same, packed in a small PDF", asPdf("eyJ".repeat(megabyte / 4))],
    ["nothing but dots", bytes("eyJ.".repeat(megabyte / 4))],
    ["a hundred thousand empty parts", bytes(`%PDF-1.7\n${"stream\nendstream\n".repeat(60_000)}`)],
    ["a thousand parts that become too large", asPdf(...Array<string>(1_000).fill("0".repeat(megabyte + 1)))],
  ])("ends soon, with nothing: %s", (_, file) => {
    expect(findSigned(file)).toEqual([]);
  });

  it("finds it among other text, and takes nothing that only looks like it", async () => {
    const keys = await newKeys();
    const jws = await sign(keys);
    expect(findSigned(bytes(`Zie "${jws}".`))).toEqual([jws]);
    expect(findSigned(bytes(`x${jws}`))).toEqual([]);
    expect(findSigned(bytes(`${jws}.${jws}`))).toEqual([]);
  });
});

describe("checking a proof", () => {
  it("tells the two kinds apart and says with which key", async () => {
    const keys = await newKeys();
    const signaal = await checkBewijs(keys.jwks, bytes(await sign(keys)));
    const sleutel = { kid: keys.bewijs.kid, van: expect.stringMatching(/^20.*Z$/) };
    expect(signaal).toEqual({ uitkomst: "geldig", soort: "signaal", bewijs: makeBewijs(), sleutel });
    const levering = await sign(keys, makeLeveringsbewijs(), leveringsbewijsType);
    expect(await checkBewijs(keys.jwks, bytes(levering))).toMatchObject({ uitkomst: "geldig", soort: "levering" });
  });

  it("holds after the keys were replaced twice, and says until when the key was used", async () => {
    const file = path.join(folder(), "keys.json");
    const proofs = [await sign(await loadKeys(file))];
    proofs.push(await sign(await rotateKeys(file)));
    const { jwks } = await rotateKeys(file);
    proofs.push(await sign(await loadKeys(file)));
    const found = await Promise.all(proofs.map((proof) => checkBewijs(jwks, bytes(proof))));
    expect(found.map(({ uitkomst }) => uitkomst)).toEqual(["geldig", "geldig", "geldig"]);
    expect(found.map((one) => "sleutel" in one && typeof one.sleutel.tot)).toEqual(["string", "string", "undefined"]);
    expect(new Set(found.map((one) => "sleutel" in one && one.sleutel.kid)).size).toBe(3);
  });

  it("knows nothing of a key of before its day was kept", async () => {
    const keys = await newKeys();
    const jwks = {
      keys: keys.jwks.keys.map(({ iat: _iat, ...key }: Record<string, unknown>) => key as webcrypto.JsonWebKey),
    };
    const found = await checkBewijs(jwks as typeof keys.jwks, bytes(await sign(keys)));
    expect(found).toMatchObject({ sleutel: { kid: keys.bewijs.kid } });
    expect(found).not.toHaveProperty("sleutel.van");
  });

  it("refuses what was changed, what is another's and what is something else", async () => {
    const [keys, other] = [await newKeys(), await newKeys()];
    const proof = await sign(keys);
    const [head, , signature] = proof.split(".");
    const changed = bytes(JSON.stringify(makeBewijs({ kenmerk: "ander" }))).toString("base64url");
    const outcome = async (text: string | Uint8Array) =>
      (await checkBewijs(keys.jwks, typeof text === "string" ? bytes(text) : text)).uitkomst;
    expect(await outcome(`${head}.${changed}.${signature}`)).toBe("ongeldig");
    expect(await outcome(`${proof.slice(0, -8)}AAAAAAAA`)).toBe("ongeldig");
    expect(await outcome(await sign(other))).toBe("andere-sleutel");
    expect(await outcome(await sign(keys, makeBewijs(), "jwt"))).toBe("ongeldig");
    expect(await outcome(await sign(keys, { signaal: "x" }))).toBe("ongeldig");
    expect(await outcome(await sign(keys, makeBewijs(), leveringsbewijsType))).toBe("ongeldig");
    const notPs256 = bytes(JSON.stringify({ alg: "none", kid: keys.bewijs.kid, typ: leveringsbewijsType }));
    expect(await outcome(`${notPs256.toString("base64url")}.${changed}.${signature}`)).toBe("ongeldig");
    for (const nothing of ["", "hallo", "%PDF-1.7 leeg", "a.b.c", "\u0000".repeat(1000)]) {
      expect(await outcome(nothing)).toBe("geen-bewijs");
    }
    expect(await outcome(`${proof}\n${await sign(keys, makeBewijs({ kenmerk: "2" }))}`)).toBe("meer-bewijzen");
    expect(await outcome(`  \n${proof}\r\n`)).toBe("geldig");
  });

  it("finds it in a PDF that another program packed, and stops at a bomb", async () => {
    const keys = await newKeys();
    const proof = await sign(keys);
    expect((await checkBewijs(keys.jwks, asPdf("iets", proof))).uitkomst).toBe("geldig");
    expect((await checkBewijs(keys.jwks, asPdf(proof, await sign(keys)))).uitkomst).toBe("meer-bewijzen");
    expect(findSigned(asPdf("a".repeat(50_000_000), proof))).toEqual([proof]);
    expect(findSigned(asPdf(...Array(20).fill("a".repeat(1_000_000)), proof))).toEqual([]);
  });

  it.skipIf(spawnSync("openssl", ["version"]).error)("openssl agrees", async () => {
    const keys = await newKeys();
    const at = (name: string) => path.join(folder(), name);
    const [data, signature, key] = [at("data"), at("signature"), at("key.pem")];
    const [head, payload, signed = ""] = (await sign(keys)).split(".");
    writeFileSync(signature, Buffer.from(signed, "base64url"));
    const publicKey = createPublicKey({ key: keys.bewijs.publicJwk as webcrypto.JsonWebKey, format: "jwk" });
    writeFileSync(key, publicKey.export({ type: "spki", format: "pem" }));
    const options = ["-sigopt", "rsa_padding_mode:pss", "-sigopt", "rsa_pss_saltlen:digest"];
    const verify = () =>
      spawnSync("openssl", ["dgst", "-sha256", "-verify", key, "-signature", signature, ...options, data]);
    writeFileSync(data, `${head}.${payload}`);
    expect(verify().stdout.toString()).toContain("Verified OK");
    writeFileSync(data, `${head}.${payload}x`);
    expect(verify().status).not.toBe(0);
    expect(execFileSync("openssl", ["version"]).toString()).toContain("OpenSSL");
  });
});
