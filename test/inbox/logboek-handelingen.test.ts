import { describe, expect, it } from "vitest";
import { handelingTeksten } from "../../src/inbox/teksten-logboek.ts";
import { readSource } from "../support/source-files.ts";

/** Every code that some file writes to the log: after `handeling:`, or given to an `audit` of its own. */
function handelingenIn(text: string): string[] {
  const places = [...text.matchAll(/\bhandeling(?::|\s=)([^,;}]*)|\baudit\(([^{;]*)/g)];
  return places.flatMap(([, named = "", given = ""]) =>
    [...(named + given).matchAll(/"([^"]+)"/g)].map(([, code = ""]) => code),
  );
}

describe("the words of the log", () => {
  const recorded = new Set(
    [...readSource()]
      .filter(([file]) => !file.startsWith("src/inbox/teksten-"))
      .flatMap(([, text]) => handelingenIn(text.replace(/\/\*[\s\S]*?\*\//g, ""))),
  );

  it("reads codes as they are written", () => {
    const text = `{ handeling: "een.twee", x } await audit(at, trx, "drie vier", {}); handeling: a ? "vijf" : "zes",`;
    expect(handelingenIn(text)).toEqual(["een.twee", "drie vier", "vijf", "zes"]);
    for (const code of ["zaak.bekeken", "sessie.beeindigd", "logboek.gedownload", "inloggen.geweigerd"]) {
      expect([...recorded]).toContain(code);
    }
  });

  it("are there for everything that is written down", () => {
    expect([...recorded].filter((code) => !Object.hasOwn(handelingTeksten, code))).toEqual([]);
  });

  it("are short, and different for each", () => {
    const words = Object.values(handelingTeksten);
    expect(new Set(words).size).toBe(words.length);
    expect(words.filter((text) => text.split(" ").length > 15)).toEqual([]);
  });
});
