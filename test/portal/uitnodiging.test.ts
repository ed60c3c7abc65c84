import { describe, expect, it } from "vitest";
import { makeTown } from "../support/town.ts";

describe("the page for a code", () => {
  const post = async (uitnodiging: string, headers: Record<string, string> = {}) => {
    const { app } = await makeTown("sqlite");
    const body = new URLSearchParams({ uitnodiging });
    const response = await app.request("/portaal/uitnodiging", { method: "POST", body, headers });
    return { status: response.status, location: response.headers.get("location"), text: await response.text() };
  };

  it.each([
    ["", "Vul de code uit uw uitnodiging in."],
    ["  ", "Vul de code uit uw uitnodiging in."],
    ["ABCD-EFGH", "Dit is geen code van ons."],
  ])("tells of %j at once that it cannot be one", async (code, melding) => {
    const { status, text } = await post(code);
    expect(status).toBe(422);
    expect(text).toContain(melding);
    expect(text).toContain('href="#veld-uitnodiging"');
  });

  it("sends what can be one on, and never in an address", async () => {
    const { status, location } = await post("abcd efgh jkmn pqrs tuvw");
    expect([status, location]).toEqual([307, "/portaal/inloggen"]);
  });

  it("takes no post from another site, whatever it calls this one", async () => {
    expect((await post("x", { Origin: "https://boef.example", Host: "boef.example" })).status).toBe(403);
    expect((await post("x", { Origin: "http://boef.example", Host: "boef.example" })).status).toBe(403);
    expect((await post("", { Origin: "http://seinhuis.test", Host: "intern" })).status).toBe(422);
    expect((await post("", { Origin: "http://localhost:8080", Host: "localhost:8080" })).status).toBe(422);
  });
});
