import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import {
  hashBetrokkene,
  hashWaar,
  hashWie,
  naamVorm,
  readBewijsHash,
  writeBewijsHash,
  zegelVan,
  zoutVan,
} from "../../src/proof/hash-rules.ts";

const keyed = (text: string) => createHash("sha256").update(`geheim${text}`).digest("hex");

describe("a name in a hash", () => {
  it.each([
    ["A.B. van Dijk", "a b Van dijk"],
    ["van 't Hof", "Van ’t  hof"],
    ["O'Brien-Smit", "obrien smit"],
    ["José".normalize("NFC"), "José".normalize("NFD")],
    ["Ijsbrand", "ĳsbrand"],
    ["Strauß", "STRAUSS"],
  ])("is the same: %s and %s", (a, b) => {
    expect(naamVorm(a)).toBe(naamVorm(b));
  });

  it.each([
    ["Jose", "José"],
    ["Dijk", "Dyk"],
    ["A. Dijk", "Dijk"],
    ["Dijk 1", "Dijk 2"],
  ])("is another: %s and %s", (a, b) => {
    expect(naamVorm(a)).not.toBe(naamVorm(b));
  });
});

describe("hashes of who and where", () => {
  const zout = zoutVan(keyed)("019a47a2-0000-7000-8000-000000000000");

  it("follow the rule that is written down", () => {
    const sha = (text: string) => createHash("sha256").update(text).digest("base64url");
    expect(hashWie(zout, "A.B. van Dijk", "1985-06-15")).toBe(
      sha(`seinhuis-bewijs-1|wie|${zout}|ABVANDIJK|1985-06-15`),
    );
    expect(hashWie(zout, "Dijk", null)).toBe(sha(`seinhuis-bewijs-1|wie|${zout}|DIJK|`));
    expect(hashWaar(zout, "3073HE-10-A")).toBe(sha(`seinhuis-bewijs-1|waar|${zout}|3073HE-10-A`));
  });

  it("have another salt for each signal and each installation", () => {
    expect(zout).toMatch(/^[0-9a-f]{32}$/);
    expect(zoutVan(keyed)("019a47a2-0000-7000-8000-000000000001")).not.toBe(zout);
    expect(zoutVan((text) => keyed(`${text}!`))("019a47a2-0000-7000-8000-000000000000")).not.toBe(zout);
  });

  it.each([
    [{ voorletters: "A.B.", geboortedatum: "1985-06-15" }, "1.vg."],
    [{ voorletters: null, geboortedatum: "1985-06-15" }, "1.g."],
    [{ voorletters: "A.", geboortedatum: null }, "1.v."],
    [{ voorletters: ".", geboortedatum: null }, "1.."],
  ])("are kept as text with what is in them: %j", (parts, begin) => {
    const made = hashBetrokkene(zout, { voorvoegsel: "van", achternaam: "Dijk", ...parts }, "3073HE-10-A");
    expect(writeBewijsHash(made).startsWith(begin)).toBe(true);
    expect(readBewijsHash(writeBewijsHash(made))).toEqual(made);
  });

  it("seal the content of each signal apart", () => {
    const zegel = zegelVan(keyed);
    expect(new Set([zegel("a", "x"), zegel("b", "x"), zegel("a", "y")]).size).toBe(3);
    expect(zegel("a", "x")).toBe(zegel("a", "x"));
  });
});
