import { describe, expect, it } from "vitest";
import { formaatVan } from "../../src/portal/upload-ontvangen.ts";
import { makeTown } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { bezoek, ingelogdePartner } from "./signaal-world.ts";
import { bestand, kop, rij } from "./upload-bestand.ts";

describe("the kind of a file by its name", () => {
  it.each([
    ["november.csv", "csv"],
    ["November.CSV ", "csv"],
    ["export.txt", "csv"],
    ["a.b.xlsx", "xlsx"],
    ["lijst.json", "json"],
    ["lijst.ndjson", "ndjson"],
    ["oud.xls", null],
    ["macro.xlsm", null],
    ["foto.jpg", null],
    ["csv", null],
    ["", null],
  ])("%s", (naam, expected) => {
    expect(formaatVan(naam)).toBe(expected);
  });
});

async function clerk(engine: Parameters<typeof makeTown>[0], settings: Record<string, string> = {}) {
  const town = await makeTown(engine, { settings });
  const partner = await ingelogdePartner(town.base, "Huur", "Woonbron");
  const web = bezoek(town.app, partner);
  const csrf = await web.csrf();
  const stuur = async (tekst: string | null, { naam = "november.csv", sleutel = "sleutel-1" } = {}) => {
    const form = new FormData();
    form.set("csrf", csrf);
    form.set("sleutel", sleutel);
    if (tekst !== null) form.set("bestand", new File([tekst], naam, { type: "text/csv" }));
    return await web.post("/portaal/leveringen/nieuw", form);
  };
  const aantal = async (): Promise<number> =>
    (await town.base.db.read.q.selectFrom("signalen").select("id").execute()).length;
  return {
    town,
    web,
    csrf,
    stuur,
    aantal,
    stroom: (tekst: string) => halveStroom(town.app, partner.cookie, csrf, tekst),
  };
}

/** A file of which the second half waits until the test says so. */
function halveStroom(app: Parameters<typeof bezoek>[0], cookie: string, csrf: string, tekst: string) {
  const veld = (naam: string, waarde: string) =>
    `--grens\r\nContent-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}\r\n`;
  const hoofd =
    `${veld("csrf", csrf)}${veld("sleutel", "stroom")}--grens\r\n` +
    'Content-Disposition: form-data; name="bestand"; filename="a.csv"\r\n\r\n';
  // More than a chunk of two thousand rows, so that something is in.
  const helft = Math.floor(tekst.length * 0.75);
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const body = new ReadableStream<Uint8Array>({
    start: (given) => {
      controller = given;
      given.enqueue(Buffer.from(hoofd + tekst.slice(0, helft)));
    },
  });
  const headers = { cookie, "content-type": "multipart/form-data; boundary=grens" };
  const answer = app.request("/portaal/leveringen/nieuw", {
    method: "POST",
    body,
    headers,
    duplex: "half",
  } as RequestInit);
  return {
    halverwege: async () => {
      for (let looks = 0; looks < 2000; looks += 1) {
        const known = await app.request("/portaal/leveringen/sleutel/stroom", { headers: { cookie } });
        const beeld = (await known.json()) as { id: string; aantal: number } | null;
        if (beeld && beeld.aantal > 0) return beeld;
        // Lets the reader of the file have its turn.
        await new Promise(setImmediate);
      }
      throw new Error("no row came in while the file waited");
    },
    klaar: async () => {
      controller?.enqueue(Buffer.from(`${tekst.slice(helft)}\r\n--grens--\r\n`));
      controller?.close();
      return { location: (await answer).headers.get("location") };
    },
    breekAf: async () => {
      controller?.error(new Error("connection lost"));
      return (await answer).status;
    },
  };
}

const getallen = (text: string): number[] =>
  [...text.matchAll(/data-aantal="\w+">([\d.]+)</g)].map(([, getal = ""]) => Number(getal.replace(".", "")));

describe.each(engines)("the upload page (%s)", (engine) => {
  it("has a key of its own every time, and the file as its last field", async () => {
    const { web } = await clerk(engine);
    const [one, other] = [await web.get("/portaal/leveringen/nieuw"), await web.get("/portaal/leveringen/nieuw")];
    const key = (text: string) => /name="sleutel" value="([^"]+)"/.exec(text)?.[1];
    expect(key(one.text)).not.toBe(key(other.text));
    const names = [...one.text.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name);
    expect(names.slice(names.indexOf("sleutel"))).toEqual(["sleutel", "bestand"]);
  });

  it("takes the good rows in and says of the others where and why", async () => {
    const { web, stuur, aantal } = await clerk(engine);
    const sent = await stuur(bestand(20, [3, 9, 15]));
    expect([sent.status, sent.location]).toEqual([303, expect.stringMatching(/^\/portaal\/leveringen\/[\w-]{36}$/)]);
    const { text } = await web.get(sent.location);
    expect(getallen(text)).toEqual([20, 17, 0, 3]);
    expect(text).toContain("De foute rijen niet.");
    expect(text).toMatch(/Kolom <strong>postcode<\/strong>: /);
    expect(await aantal()).toBe(17);
    const list = await web.get("/portaal/leveringen");
    expect(list.text).toContain(sent.location);
  });

  it("says of a file with other headers which columns are wrong", async () => {
    const { web, stuur } = await clerk(engine);
    const kopregel = kop.replace("achternaam", "naam").replace("postcode", "pc");
    const { text } = await web.get((await stuur(`${kopregel}\n${rij(1)}\n`)).location);
    const items = [...text.matchAll(/<li>(.*?)<\/li>/g)].map(([, item = ""]) => item.replace(/<[^>]+>/g, ""));
    expect(items).toEqual(
      expect.arrayContaining([
        "Kolom achternaam: Deze kolom is verplicht en ontbreekt.",
        "Kolom postcode: Deze kolom is verplicht en ontbreekt.",
        expect.stringMatching(/^Kolom \d+: Deze kolom kennen wij niet\.$/),
      ]),
    );
    expect(text).toContain("Er is niets naar de gemeente gestuurd.");
  });

  it.each([
    ["no row", [], [], "In dit bestand staan geen rijen. Er is niets naar de gemeente gestuurd."],
    ["only wrong rows", [2, [1, 2]], [], "In elke rij staat een fout. Er is niets naar de gemeente gestuurd."],
    ["only known rows", [2, []], [2, []], "Alle rijen stonden er al in."],
    ["known and wrong rows", [3, [3]], [2, []], "De goede rijen stonden er al in. De foute rijen"],
    ["known and new rows", [3, []], [2, []], "Alle nieuwe rijen zijn naar de gemeente gestuurd."],
    ["new and wrong rows", [3, [3]], [], "De goede rijen zijn naar de gemeente gestuurd."],
    ["new rows", [2, []], [], "Alle rijen zijn naar de gemeente gestuurd."],
  ] as const)("says of a file with %s what was sent", async (_naam, [aantal = 0, fout = []], [eerder = 0], tekst) => {
    const { web, stuur } = await clerk(engine);
    if (eerder > 0) await stuur(bestand(eerder, []), { sleutel: "eerder" });
    const { text } = await web.get((await stuur(bestand(aantal, fout))).location);
    expect(text).toContain(tekst);
  });

  it("adds nothing when the same file comes again, with the same key or another", async () => {
    const { web, stuur, aantal } = await clerk(engine);
    const first = await stuur(bestand(5, []));
    expect((await stuur(bestand(5, []))).location).toBe(first.location);
    const again = await stuur(bestand(5, []), { sleutel: "sleutel-2" });
    expect(getallen((await web.get(again.location)).text)).toEqual([5, 0, 5, 0]);
    expect(await aantal()).toBe(5);
  });

  it("refuses another file under the key of the first, on the same page", async () => {
    const { stuur, aantal } = await clerk(engine);
    await stuur(bestand(2, []));
    const other = await stuur(bestand(3, []));
    expect([other.status, other.text.includes('id="veld-bestand-fout"')]).toEqual([409, true]);
    expect(await aantal()).toBe(2);
  });

  it("says on the page of a file that could not be read what is wrong with it", async () => {
    const { web, stuur } = await clerk(engine);
    const sent = await stuur("dit is geen bestand van ons");
    const { text } = await web.get(sent.location);
    expect(text).toContain("Er is niets naar de gemeente gestuurd.");
    const next = await web.get(/href="([^"]+vervolg=[^"]+)"/.exec(text)?.[1] ?? "");
    expect(next.text).toContain('name="sleutel" value="sleutel-1"');
  });

  it.each([
    ["no file", null, "november.csv", 422],
    ["a file of another kind", "x", "foto.jpg", 415],
  ])("refuses %s", async (_naam, tekst, naam, status) => {
    const { stuur } = await clerk(engine);
    const refused = await stuur(tekst, { naam });
    expect([refused.status, refused.text.includes("vak--fout")]).toEqual([status, true]);
  });

  it("refuses what is larger than a levering may be", async () => {
    const { web, stuur } = await clerk(engine, { MAX_LEVERING_BYTES: "2000" });
    const refused = await stuur(bestand(20, []));
    const text = refused.status === 303 ? (await web.get(refused.location)).text : refused.text;
    expect(text).toMatch(/te groot/i);
  });

  it("refuses a post that does not bear what the page knows", async () => {
    const { web, aantal } = await clerk(engine);
    const form = new FormData();
    form.set("csrf", "x");
    form.set("bestand", new File([bestand(1, [])], "a.csv"));
    const refused = await web.post("/portaal/leveringen/nieuw", form);
    expect(refused.status).toBe(403);
    expect(refused.text).toContain("Kies uw bestand opnieuw.");
    expect(await aantal()).toBe(0);
  });

  it("pages the list and the refused rows", async () => {
    const { web, stuur } = await clerk(engine);
    expect((await web.get("/portaal/leveringen")).text).toContain("U heeft nog geen bestand gestuurd.");
    for (let nummer = 1; nummer <= 26; nummer += 1) await stuur(`${kop}\n${rij(1)}\n`, { sleutel: `s-${nummer}` });
    const first = await web.get("/portaal/leveringen");
    const second = await web.get(/href="([^"]+na=[^"]+)"/.exec(first.text)?.[1]?.replaceAll("&amp;", "&") ?? "");
    const count = (text: string) => (text.match(/<tr><th scope="row">/g) ?? []).length;
    expect([count(first.text), count(second.text)]).toEqual([25, 1]);
    const many = Array.from({ length: 51 }, (_leeg, index) => index + 1);
    const bad = await web.get((await stuur(bestand(51, many), { sleutel: "slecht" })).location);
    const rest = await web.get(/href="([^"]+\?na=\d+)"/.exec(bad.text)?.[1] ?? "");
    const rows = (text: string) => (text.match(/<th scope="row" data-kop="Rij">/g) ?? []).length;
    expect([rows(bad.text), rows(rest.text)]).toEqual([50, 1]);
  });

  it("hands out the refused rows, the proof, and how far it is; and nothing to another", async () => {
    const { town, web, stuur } = await clerk(engine);
    const { location } = await stuur(bestand(3, [2]));
    const other = bezoek(town.app, await ingelogdePartner(town.base, "Huur", "Een ander"));
    const parts = ["", "/verslag?formaat=csv", "/verslag?formaat=xlsx", "/bewijs?formaat=jose", "/voortgang"];
    for (const part of parts) {
      expect([part, (await web.get(location + part)).status]).toEqual([part, 200]);
      expect([part, (await other.get(location + part)).status]).toEqual([part, 404]);
    }
    expect((await web.get(`${location}/voortgang`)).text).toContain("event: klaar");
    expect(JSON.parse((await web.get("/portaal/leveringen/sleutel/sleutel-1")).text)).toMatchObject({ aantal: 3 });
    expect((await other.get("/portaal/leveringen/sleutel/sleutel-1")).text).toBe("null");
  });

  it("shows how far a file is while it still comes in, also without scripts", async () => {
    const { web, stroom } = await clerk(engine);
    const rest = stroom(bestand(4000, []));
    const beeld = await rest.halverwege();
    expect(beeld).toMatchObject({ status: "bezig", geweigerd: 0 });
    const { text } = await web.get(`/portaal/leveringen/${beeld.id}`);
    expect(text).toContain('<noscript><meta http-equiv="refresh" content="5"></noscript>');
    expect(text).toContain(`data-volg="/portaal/leveringen/${beeld.id}/voortgang"`);
    expect((await rest.klaar()).location).toBe(`/portaal/leveringen/${beeld.id}`);
    expect(getallen((await web.get(`/portaal/leveringen/${beeld.id}`)).text)).toEqual([4000, 4000, 0, 0]);
  });

  it("goes on with a file that broke off, from its own page, and nothing is double", async () => {
    const { web, stuur, stroom, aantal } = await clerk(engine);
    const rest = stroom(bestand(4000, []));
    const { id } = await rest.halverwege();
    await rest.breekAf();
    const { text } = await web.get(`/portaal/leveringen/${id}`);
    expect(text).toContain("Het sturen is afgebroken.");
    const next = await web.get(/href="([^"]+vervolg=[^"]+)"/.exec(text)?.[1] ?? "");
    const sleutel = /name="sleutel" value="([^"]+)"/.exec(next.text)?.[1] ?? "";
    expect((await stuur(bestand(4000, []), { sleutel })).location).toBe(`/portaal/leveringen/${id}`);
    expect(await aantal()).toBe(4000);
  });
});
