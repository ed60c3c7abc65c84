import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { bewijs } from "../../src/cli/commands/bewijs.ts";
import { readConfig } from "../../src/config.ts";
import { type Keys, loadKeys } from "../../src/platform/keys.ts";
import { leveringsbewijsType, signaalbewijsType } from "../../src/proof/bewijs-schema.ts";
import { hardenHash, scryptVorm } from "../../src/proof/harden-hash.ts";
import { hashBetrokkene, hashregel } from "../../src/proof/hash-rules.ts";
import { makeBewijsPdf } from "../../src/proof/make-bewijs-pdf.ts";
import { describeSignaal } from "../../src/proof/woorden-rules.ts";
import { makeBewijs, makeLeveringsbewijs, sign as signProof } from "../proof/build.ts";

const inhoud = makeBewijs();

/** A folder with a proof that some installation signed, and the command as somebody runs it there. */
async function desk() {
  const folder = mkdtempSync(path.join(tmpdir(), "seinhuis-bewijs-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const at = (name: string) => path.join(folder, name);
  const signer = await loadKeys(at("signer.json"));
  writeFileSync(at("bewijs.jose"), `${await sign(signer, signaalbewijsType)}\n`);
  writeFileSync(at("jwks.json"), JSON.stringify(signer.jwks));
  const run = async (keysFile: string, ...args: string[]) => {
    if (!("runAlone" in bewijs)) throw new Error("the command needs a database");
    return await bewijs.runAlone(readConfig({ KEYS_FILE: at(keysFile) }), args.map(at));
  };
  return { at, signer, run };
}

const persoon = { voorletters: "A.B.", voorvoegsel: "van", achternaam: "Dijk" };
const sign = (keys: Keys, typ: string) => signProof(keys, inhoud, typ);

describe("bewijs", () => {
  it("checks with the keys of this installation, or with published ones on a machine that has none", async () => {
    const { run, signer } = await desk();
    const { kid } = signer.bewijs;
    const sleutel = { kid, van: expect.stringMatching(/Z$/) };
    expect(await run("signer.json", "bewijs.jose")).toEqual({
      geldig: true,
      soort: "signaal",
      sleutel,
      bewijs: inhoud,
    });
    expect(await run("geen.json", "bewijs.jose", "jwks.json")).toMatchObject({ geldig: true, bewijs: inhoud });
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

  it("reads a PDF and a proof of a levering too", async () => {
    const { at, signer, run } = await desk();
    writeFileSync(
      at("bewijs.pdf"),
      await makeBewijsPdf(inhoud, describeSignaal(inhoud), await sign(signer, signaalbewijsType)),
    );
    expect(await run("geen.json", "bewijs.pdf", "jwks.json")).toMatchObject({ soort: "signaal", bewijs: inhoud });
    const levering = await signProof(signer, makeLeveringsbewijs(), leveringsbewijsType);
    writeFileSync(at("levering.jws"), levering);
    expect(await run("geen.json", "levering.jws", "jwks.json")).toMatchObject({ soort: "levering" });
    writeFileSync(at("twee.txt"), `${levering}\n${await sign(signer, signaalbewijsType)}`);
    await expect(run("geen.json", "twee.txt", "jwks.json")).rejects.toThrow("meer dan één bewijs");
    writeFileSync(at("leeg.pdf"), "%PDF-1.7");
    await expect(run("geen.json", "leeg.pdf", "jwks.json")).rejects.toThrow("geen ondertekend bewijs");
  });

  it("compares a name and an address from its input, and never repeats them", async () => {
    const { at, signer } = await desk();
    const zout = "00".repeat(16);
    const hashes = hashBetrokkene(zout, { ...persoon, geboortedatum: "1985-06-15" }, "3073HE-10-A");
    const [wie, waar] = [await hardenHash(hashes.wie, zout), await hardenHash(hashes.waar, zout)];
    const delen = { metVoorletters: true, metGeboortedatum: true };
    const betrokkene = {
      regel: hashregel,
      zout,
      scrypt: scryptVorm,
      wie: { hash: wie, ...delen },
      waar: { hash: waar },
    };
    writeFileSync(at("wie.jws"), await signProof(signer, makeBewijs({ betrokkene })));
    const ask = (input: string) => {
      const args = ["src/cli/main.ts", "bewijs", at("wie.jws"), at("jwks.json"), "--vergelijk"];
      return spawnSync(process.execPath, args, { input, encoding: "utf8" });
    };
    const adres = { postcode: "3073he", huisnummer: 10, huisletter: "a" };
    const good = ask(JSON.stringify({ naam: "A.B. van Dijk", geboortedatum: "1985-06-15", adres }));
    expect(JSON.parse(good.stdout)).toMatchObject({ geldig: true, klopt: { naam: true, adres: true } });
    const wrong = ask('{"achternaam":"Kanarie"}');
    expect(wrong.status).not.toBe(0);
    expect(wrong.stdout + wrong.stderr).toContain("Geef via de invoer JSON");
    expect(wrong.stdout + wrong.stderr).not.toContain("Kanarie");
  });
});
