import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CompactSign, compactVerify, importJWK } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";
import { readConfig } from "../../src/config.ts";
import { loadKeys, readKeys, rotateKeys } from "../../src/platform/keys.ts";
import { wire } from "../../src/wire.ts";

function folder(): string {
  const made = mkdtempSync(path.join(tmpdir(), "seinhuis-keys-"));
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
}

const read = (file: string) => JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;

describe("the keys file", () => {
  it("is made at the first start, with its folder, for its owner only, and read at the second", async () => {
    const file = path.join(folder(), "diep", "keys.json");
    const first = await loadKeys(file);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await loadKeys(file)).jwks).toEqual(first.jwks);
    expect(readdirSync(path.dirname(file))).toEqual(["keys.json"]);
  });

  it("is one file when several processes start at once", async () => {
    const file = path.join(folder(), "keys.json");
    const all = await Promise.all([loadKeys(file), loadKeys(file), loadKeys(file)]);
    expect(new Set(all.map((keys) => keys.token.kid))).toEqual(new Set([(await loadKeys(file)).token.kid]));
    expect(readdirSync(path.dirname(file))).toEqual(["keys.json"]);
  });

  it.each([0o640, 0o604, 0o620])("is refused with mode %o, because others can get at it", async (mode) => {
    const file = path.join(folder(), "keys.json");
    await loadKeys(file);
    chmodSync(file, mode);
    await expect(loadKeys(file)).rejects.toThrow("chmod 600");
  });

  it.each(["", "{}", "geheim", '{"token":1}'])("is refused when it holds %j, without quoting it", async (content) => {
    const file = path.join(folder(), "keys.json");
    writeFileSync(file, content, { mode: 0o600 });
    await expect(loadKeys(file)).rejects.toThrow("is not a keys file");
  });

  it("publishes public halves only", async () => {
    const keys = await loadKeys(path.join(folder(), "keys.json"));
    expect(keys.jwks.keys.map(({ alg, kid }) => [alg, kid])).toEqual([
      ["ES256", keys.token.kid],
      ["PS256", keys.bewijs.kid],
    ]);
    for (const jwk of keys.jwks.keys) expect(Object.keys(jwk)).not.toContain("d");
  });

  it("has a proof key of 3072 bits that its published half checks", async () => {
    const { bewijs } = await loadKeys(path.join(folder(), "keys.json"));
    expect(Buffer.from(String(bewijs.publicJwk.n), "base64url")).toHaveLength(3072 / 8);
    const text = await new CompactSign(Buffer.from("bewijs"))
      .setProtectedHeader({ alg: "PS256" })
      .sign(bewijs.privateKey);
    await expect(compactVerify(text, await importJWK(bewijs.publicJwk, "PS256"))).resolves.toBeDefined();
  });
});

describe("rotation", () => {
  it("makes new keys, keeps publishing the former ones, and drops their private halves", async () => {
    const file = path.join(folder(), "keys.json");
    const before = await loadKeys(file);
    const after = await rotateKeys(file);
    expect(after.token.kid).not.toBe(before.token.kid);
    expect(after.bewijs.kid).not.toBe(before.bewijs.kid);
    const exp = expect.any(Number);
    expect(after.jwks.keys.slice(2)).toEqual(before.jwks.keys.map((key) => ({ ...key, exp })));
    expect(after.jwks.keys.slice(0, 2).filter((key) => "exp" in key)).toEqual([]);
    expect(JSON.stringify(read(file).vorige)).not.toMatch(/"d"|pkcs8/);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect((await rotateKeys(file)).jwks.keys).toHaveLength(6);
  });

  it("leaves the look-up hash as it was: stored hashes must be found again", async () => {
    const file = path.join(folder(), "keys.json");
    const before = (await loadKeys(file)).lookupHash("a@example.nl");
    expect((await rotateKeys(file)).lookupHash("a@example.nl")).toBe(before);
  });
});

describe("keys of the demo", () => {
  it("are marked when they are made, and stay so when they are rotated or read by another", async () => {
    const file = path.join(folder(), "keys.json");
    expect((await loadKeys(file, { demo: true })).demo).toBe(true);
    expect((await rotateKeys(file)).demo).toBe(true);
    expect((await loadKeys(file)).demo).toBe(true);
  });

  it("are not made of keys that were there already", async () => {
    const file = path.join(folder(), "keys.json");
    expect((await loadKeys(file)).demo).toBe(false);
    expect((await loadKeys(file, { demo: true })).demo).toBe(false);
  });

  it("are not those of a file from before the mark", async () => {
    const file = path.join(folder(), "keys.json");
    await loadKeys(file);
    const { demo: _, ...unmarked } = read(file);
    writeFileSync(file, JSON.stringify(unmarked));
    expect((await loadKeys(file)).demo).toBe(false);
  });

  it.each([
    ["production", true, false],
    ["production", false, true],
    ["", true, true],
  ])("with NODE_ENV %j, a demo's %j: starts %j", async (NODE_ENV, demo, starts) => {
    const at = folder();
    const file = path.join(at, "keys.json");
    await loadKeys(file, { demo });
    const started = wire(readConfig({ NODE_ENV, KEYS_FILE: file, DATABASE_URL: `sqlite:${at}/test.db` }));
    if (starts) await (await started).close();
    else await expect(started).rejects.toThrow(/keys of the demo.*NODE_ENV is production/);
    expect(readdirSync(at).includes("test.db")).toBe(starts);
  });
});

describe("only reading", () => {
  it("gives what is there and makes nothing", async () => {
    const file = path.join(folder(), "keys.json");
    expect(await readKeys(file)).toBeUndefined();
    expect(readdirSync(path.dirname(file))).toEqual([]);
    const { jwks } = await loadKeys(file);
    expect((await readKeys(file))?.jwks).toEqual(jwks);
  });
});

describe("the look-up hash", () => {
  it("is 64 hex digits, differs per text and per installation", async () => {
    const [one, two] = await Promise.all([
      loadKeys(path.join(folder(), "a.json")),
      loadKeys(path.join(folder(), "b.json")),
    ]);
    expect(one.lookupHash("x")).toMatch(/^[0-9a-f]{64}$/);
    expect(one.lookupHash("x")).not.toBe(one.lookupHash("y"));
    expect(one.lookupHash("x")).not.toBe(two.lookupHash("x"));
  });
});
