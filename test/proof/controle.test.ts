import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { payloadOf, sign } from "./build.ts";

async function open() {
  const town = await makeTown("sqlite");
  const partner = await town.partner("Huur", "Woonbron & <b>Zonen</b>");
  const { id } = (await partner.post("/v1/signalen", signaal("P-1"))).body;
  const jws = (await partner.get(`/v1/signalen/${id}/ontvangstbewijs`)).body as string;
  const check = async (fields: Record<string, string | Blob>, env?: object) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    const whole = new Response(form);
    const headers = { "Content-Type": whole.headers.get("content-type") as string };
    const init = { method: "POST", headers, body: await whole.arrayBuffer() };
    const response = await town.app.request("/controle", init, env);
    return { status: response.status, text: await response.text(), headers: response.headers };
  };
  return { town, partner, id: id as string, jws, check };
}
const file = (content: string | Uint8Array<ArrayBuffer>, name = "bewijs.pdf") => new File([content], name);
const titleOf = (text: string) => /<h1[^>]*>([^<]*)</.exec(text)?.[1];
const birth = { "geboortedatum-dag": "15", "geboortedatum-maand": "6", "geboortedatum-jaar": "1985" };

describe("the page where anybody checks a proof", () => {
  it("opens without a log-in, and lets nothing in from outside", async () => {
    const { town } = await open();
    const page = await town.app.request("/controle");
    expect(page.status).toBe(200);
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(page.headers.get("cache-control")).toBe("no-store");
    expect(titleOf(await page.text())).toBe("Controleer een bewijs");
    expect((await town.app.request("/controle", { method: "PUT" })).status).toBe(405);
  });

  it("says of a text, a file and a PDF what they prove, and escapes it", async () => {
    const { town, partner, id, jws, check } = await open();
    const response = await partner.get(`/v1/signalen/${id}`);
    expect(response.status).toBe(200);
    const { renderPdf } = await import("../../src/platform/render-pdf.ts");
    const attachment = { name: "x.jws", media: "application/jose", description: "x", text: jws };
    const about = { title: "t", subject: "s", author: "a", lang: "nl", made: town.base.clock.now() };
    const pdf = await renderPdf({ ...about, blocks: [{ kind: "title", text: "Anders" }], attachment });
    for (const fields of [
      { tekst: `\n ${jws} ` },
      { bestand: file(jws, "bewijs.jws") },
      { tekst: "", bestand: file(new Uint8Array(pdf)) },
    ] as Record<string, string | Blob>[]) {
      const { status, text } = await check(fields);
      expect([status, titleOf(text)]).toEqual([200, "Dit bewijs is echt"]);
      expect(text).toContain("3 november 2026 om 10:00:00 uur");
      expect(text).toContain("Woonbron &amp; &lt;b&gt;Zonen&lt;/b&gt;");
      expect(text).toContain(town.base.keys.bewijs.kid);
    }
  });

  it("says plainly what is wrong", async () => {
    const { town, jws, check } = await open();
    const foreign = jws.replace(/^[^.]+/, Buffer.from('{"alg":"PS256","kid":"elders"}').toString("base64url"));
    const changed = `${jws.slice(0, -8)}AAAAAAAA`;
    const two = `${jws} ${await sign(town.base.keys)}`;
    for (const [tekst, title] of [
      [foreign, "Wij kunnen dit bewijs hier niet controleren"],
      [changed, "Dit bewijs is niet geldig"],
      ["<script>alert(1)</script>", "Hier zit geen bewijs in"],
      [two, "Hier zit meer dan één bewijs in"],
    ] as const) {
      const { status, text } = await check({ tekst });
      expect([status, titleOf(text)]).toEqual([200, title]);
      expect(text).not.toContain("alert(1)");
      expect(text).not.toContain("Waarmee is het ondertekend");
    }
  });

  it("holds a name or an address against it, and repeats neither", async () => {
    const { jws, check } = await open();
    const ask = async (fields: Record<string, string>) => (await check({ ...fields, tekst: jws })).text;
    expect(await ask({ naam: "a.b. van dijk", ...birth })).toContain("Ja, het bewijs gaat over de naam");
    expect(await ask({ naam: "Kanariepietsma", ...birth })).toContain("Nee, de naam die u invulde");
    expect(await ask({ postcode: "3073 HE", huisnummer: "10a" })).toContain("Ja, het bewijs gaat over het adres");
    expect(await ask({ postcode: "3073HE", huisnummer: "11" })).toContain("Nee, het adres dat u invulde");
    const typed: Record<string, string>[] = [{ naam: "Kanariepietsma" }, { postcode: "9999ZZ", huisnummer: "77777" }];
    for (const fields of typed) {
      const text = await ask(fields);
      for (const value of Object.values(fields)) expect(text).not.toContain(value);
    }
    expect(await ask({})).not.toContain("die u invulde");
    expect(await ask({ naam: "A. Dijk" })).toContain("met voorletters, en met geboortedatum");
  });

  it.each([
    [{}, 400, "Kies een bestand, of plak de tekst"],
    [
      { naam: "Dijk", "geboortedatum-dag": "31", "geboortedatum-maand": "2", "geboortedatum-jaar": "1985" },
      400,
      "bestaat niet",
    ],
    [{ naam: "Dijk", "geboortedatum-dag": "x" }, 400, "bestaat niet"],
    [birth, 400, "Vul ook de naam in"],
    [{ postcode: "3073HE" }, 400, "allebei"],
    [{ huisnummer: "1" }, 400, "allebei"],
  ])("asks again for %j", async (fields, status, said) => {
    const { jws, check } = await open();
    const tekst = Object.keys(fields).length > 0 ? { tekst: jws } : {};
    const answer = await check({ ...fields, ...tekst } as Record<string, string>);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(said);
    expect(answer.text).toContain("<title>Fout: ");
  });

  it("takes a file up to its bound, and no other kind of body", async () => {
    const { town, check } = await open();
    expect((await check({ bestand: file("a".repeat(1000 * 1024)) })).status).toBe(200);
    const large = await check({ bestand: file("a".repeat(1024 * 1024)) });
    expect([large.status, titleOf(large.text)]).toEqual([413, "Controleer een bewijs"]);
    const json = { method: "POST", body: "{}", headers: { "Content-Type": "application/json" } };
    expect((await town.app.request("/controle", json)).status).toBe(400);
  });

  it("lets one caller check twenty times a minute, and others go on", async () => {
    const { town, check } = await open();
    const from = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } });
    for (let at = 0; at < 20; at += 1) expect((await check({ tekst: "x" }, from("185.10.20.30"))).status).toBe(200);
    const stopped = await check({ tekst: "x" }, from("185.10.20.30"));
    expect([stopped.status, stopped.headers.get("retry-after")]).toEqual([429, "60"]);
    expect((await check({ tekst: "x" }, from("185.10.20.31"))).status).toBe(200);
    expect((await check({ tekst: "x" }, from("::ffff:185.10.20.30"))).status).toBe(429);
    town.base.clock.advance("PT60S");
    expect((await check({ tekst: "x" }, from("185.10.20.30"))).status).toBe(200);
  });

  it("warns when the signal was taken back before the proof was made", async () => {
    const { partner, id, jws, check } = await open();
    expect((await check({ tekst: jws })).text).not.toContain("later ingetrokken");
    await partner.post(`/v1/signalen/${id}/intrekking`, { reden: "betaald" });
    const tekst = (await partner.get(`/v1/signalen/${id}/ontvangstbewijs`)).body as string;
    expect((await check({ tekst })).text).toContain("later ingetrokken");
  });

  it("shows a proof of a levering", async () => {
    const { town, partner, check } = await open();
    const { id } = (await partner.post("/v1/leveringen", [signaal("L-1")])).body;
    const tekst = (await partner.get(`/v1/leveringen/${id}/ontvangstbewijs`)).body as string;
    const { text } = await check({ tekst, naam: "Dijk" });
    expect(titleOf(text)).toBe("Dit bewijs is echt");
    expect(text).toContain(payloadOf(tekst).register.sha256);
    expect(text).toContain("niets waarmee wij een naam of adres kunnen vergelijken");
    expect(town.base.config.publicUrl).toBe("http://seinhuis.test");
  });
});
