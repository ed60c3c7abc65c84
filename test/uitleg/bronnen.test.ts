import { describe, expect, it } from "vitest";
import { createApp } from "../../src/app.ts";
import { bronnen } from "../../src/law/sources.ts";
import { problemIn } from "../support/server.ts";
import { readAnswer } from "../support/town.ts";
import { testBase } from "../support/world.ts";

const ask = async (path = "/v1/bronnen", init: RequestInit = {}) =>
  readAnswer(await createApp(await testBase("sqlite")).request(path, init));

describe("the sources of the rules", () => {
  it("are open to everybody, all of them, in the shape of every list", async () => {
    const { status, body } = await ask();
    expect(status).toBe(200);
    expect(Object.keys(body)).toEqual(["bronnen", "volgende"]);
    expect(body.volgende).toBe(null);
    const expected = Object.entries(bronnen).map(([sleutel, gegevens]) => {
      return { sleutel, geldigTot: null, link: null, ...gegevens };
    });
    expect(body.bronnen).toEqual(expected);
  });

  it("say of a rule that ended when it did, and of one without an address that there is none", async () => {
    const { body } = await ask();
    const of = (sleutel: string) => body.bronnen.find((item: { sleutel: string }) => item.sleutel === sleutel);
    expect(of("afsluitbeleid-energie")).toMatchObject({ soort: "wet", zekerheid: "B", geldigTot: "2025-12-31" });
    expect(of("lezing-ontvangst")).toMatchObject({ soort: "lezing", zekerheid: "U", geldigTot: null, link: null });
    expect(of("wgs-4-2").link).toBe("https://wetten.overheid.nl/BWBR0031331");
  });

  it("take no question and no other method", async () => {
    problemIn(await ask("/v1/bronnen?soort=wet"), 400);
    const { headers } = await ask("/v1/bronnen", { method: "POST" });
    expect(headers.get("Allow")).toBe("GET, HEAD");
  });
});
