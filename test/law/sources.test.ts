import { expect, it } from "vitest";
import { bron, bronnen, bronSleutels } from "../../src/law/sources.ts";

it("no source cites the article 2.2.1 that the law does not have", () => {
  expect(JSON.stringify(bronnen)).not.toMatch(/2\.2\.1/);
});

it("every source has a title, a day and a known certainty; what is not official text is not called law with certainty A", () => {
  for (const sleutel of bronSleutels) {
    const { titel, geldigVan, zekerheid, soort } = bron(sleutel);
    expect(titel).toMatch(/^[A-Z].{5,}/);
    expect(Temporal.PlainDate.from(geldigVan).toString()).toBe(geldigVan);
    expect(["A", "B", "C", "S", "U"]).toContain(zekerheid);
    if (soort === "lezing") expect(zekerheid).not.toBe("A");
  }
});

it("every link is a public https address", () => {
  for (const sleutel of bronSleutels) expect(bron(sleutel).link ?? "https://").toMatch(/^https:\/\//);
});
