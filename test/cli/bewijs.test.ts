import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { CompactSign } from "jose";
import { describe, expect, it, onTestFinished } from "vitest";
import { bewijs } from "../../src/cli/commands/bewijs.ts";
import { readConfig } from "../../src/config.ts";
import { bewijsType } from "../../src/intake/prove-ontvangst.ts";
import { type Keys, loadKeys } from "../../src/platform/keys.ts";

const inhoud = { signaal: "019a47a2-0000-7000-8000-000000000000" };

/** A folder with a proof that some installation signed, and the command as somebody runs it there. */
async function desk() {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-bewijs-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);
  const signer = await loadKeys(at("signer.json"));
  writeFileSync(at("bewijs.jose"), `${await sign(signer, bewijsType)}\n`);
  writeFileSync(at("jwks.json"), JSON.stringify(signer.jwks));
  const run = async (keysFile: string, ...args: string[]) => {
    if (!("runAlone" in bewijs)) throw new Error("the command needs a database");
    return await bewijs.runAlone(readConfig({ KEYS_FILE: at(keysFile) }), args.map(at));
  };
  return { at, signer, run };
}

async function sign({ bewijs: key }: Keys, typ: string): Promise<string> {
  const jws = new CompactSign(Buffer.from(JSON.stringify(inhoud)));
  return await jws.setProtectedHeader({ alg: key.alg, kid: key.kid, typ }).sign(key.privateKey);
}

describe("bewijs", () => {
  it("checks with the keys of this installation, or with published ones on a machine that has none", async () => {
    const { run } = await desk();
    expect(await run("signer.json", "bewijs.jose")).toEqual({ geldig: true, bewijs: inhoud });
    expect(await run("geen.json", "bewijs.jose", "jwks.json")).toEqual({ geldig: true, bewijs: inhoud });
  });

  it("makes no keys to check with: it says which are absent and how to get the published ones", async () => {
    const { at, run } = await desk();
    await expect(run("geen.json", "bewijs.jose")).rejects.toThrow(/geen sleutels.*geen\.json.*\/oauth\/jwks/);
    expect(existsSync(at("geen.json"))).toBe(false);
  });

  it("says which keys it tried when none of them signed the proof", async () => {
    const { at, run } = await desk();
    const other = await loadKeys(at("other.json"));
    writeFileSync(at("other-jwks.json"), JSON.stringify(other.jwks));
    await expect(run("other.json", "bewijs.jose")).rejects.toThrow(/deze installatie.*other\.json.*\/oauth\/jwks/);
    await expect(run("signer.json", "bewijs.jose", "other-jwks.json")).rejects.toThrow(
      /sleutels in .*other-jwks\.json/,
    );
  });

  it("refuses what is signed with the right key but is no proof", async () => {
    const { at, signer, run } = await desk();
    writeFileSync(at("anders.jose"), await sign(signer, "jwt"));
    await expect(run("signer.json", "anders.jose")).rejects.toThrow("klopt niet");
  });

  it("says in Dutch which file cannot be read", async () => {
    const { run } = await desk();
    await expect(run("signer.json", "weg.jose")).rejects.toThrow(
      /bestand met het bewijs is niet te lezen: .*weg\.jose/,
    );
    await expect(run("signer.json", "bewijs.jose", "weg.json")).rejects.toThrow(
      /bestand met de sleutels is niet te lezen/,
    );
  });

  it.each(["geen json", "{}", "[]", "null", '{"keys":"x"}', '{"keys":[1]}'])("refuses %s as keys", async (text) => {
    const { at, run } = await desk();
    writeFileSync(at("fout.json"), text);
    await expect(run("signer.json", "bewijs.jose", "fout.json")).rejects.toThrow("geen lijst van sleutels (JWKS)");
  });
});
