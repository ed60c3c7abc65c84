import { describe, expect, it } from "vitest";
import { faultPage } from "../../src/portal/fault-page.ts";

const path = "/portaal/leveringen/nieuw";
async function page(status: number, { method = "POST", at = path, headers = {} as Record<string, string> } = {}) {
  const body = JSON.stringify({ title: "Soort inhoud", detail: "Zoals de regel het zegt." });
  const asked = { path: at, method, maxBytes: 200 * 1024 ** 2 };
  const shown = await faultPage(new Response(body, { status, headers }), asked);
  return { status: shown.status, wait: shown.headers.get("retry-after"), text: await shown.text() };
}

describe("the page of a refusal", () => {
  it("names the limit of a file, and of another form none", async () => {
    expect((await page(413)).text).toContain("Een bestand mag 200 MB zijn.");
    expect((await page(413, { at: "/portaal/sleutels" })).text).toContain("U vulde te veel in");
  });

  it.each([
    ["1", "Wacht 1 seconde en"],
    ["30", "Wacht 30 seconden en"],
  ])("names the %s seconds to wait", async (wait, tekst) => {
    const shown = await page(429, { headers: { "Retry-After": wait } });
    expect([shown.status, shown.wait, shown.text.includes(tekst)]).toEqual([429, wait, true]);
  });

  it("leads who is not logged in to the log-in and back", async () => {
    for (const method of ["GET", "POST"]) {
      const { text } = await page(401, { method });
      expect(text).toContain("<h1>U bent niet ingelogd</h1>");
      expect(text).toContain(`/portaal/inloggen?naar=${encodeURIComponent(path)}`);
      expect([method, text.includes("_blank")]).toEqual([method, method === "POST"]);
      expect(text).not.toContain("Hoofdmenu");
    }
  });

  it("says what the rules say of the rest", async () => {
    const { text } = await page(409);
    expect(text).toContain("<h1>Dit kan niet meer</h1>");
    expect(text).toContain("Zoals de regel het zegt.");
  });
});
