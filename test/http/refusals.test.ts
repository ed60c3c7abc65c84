import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import { partnerToken, problemIn } from "../support/server.ts";
import { makeTown, readAnswer, signaal, type Town } from "../support/town.ts";

type Body = string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>;
type Fouten = { veld: string; code: string; bron?: string }[] | undefined;
const short = (fouten: Fouten): string[] => (fouten ?? []).map(({ veld, code, bron }) => `${veld} ${code} ${bron}`);

/** A POST whose headers and body are exactly these. */
async function send(town: Town, path: string, body: Body, headers: Record<string, string>) {
  const Authorization = `Bearer ${await partnerToken(town.base)}`;
  const init = { method: "POST", body, headers: { Authorization, ...headers }, duplex: "half" } as const;
  return await readAnswer(await town.app.request(path, init));
}

describe("409: used for something else", () => {
  it("refuses a kenmerk that belongs to other content, and keeps the first", async () => {
    const town = await makeTown("sqlite");
    const partner = await town.partner("Huur");
    const { body: receipt } = await partner.post("/v1/signalen", signaal("K-1"));
    const other = signaal("K-1", { achterstand: { bedrag: 1275.51, ontstaansdatum: "2026-09-01" } });
    const { fouten } = problemIn(await partner.post("/v1/signalen", other), 409);
    expect(short(fouten)).toEqual(["/kenmerk kenmerk-in-gebruik undefined"]);
    // A new kenmerk for what is mended would make one household's arrears count twice.
    expect(fouten?.[0]?.melding).toMatch(/verbetering van hetzelfde signaal\? Geef dan een correctie door\./);
    const again = await partner.post("/v1/signalen", signaal("K-1"));
    expect([again.status, again.body]).toEqual([200, receipt]);
  });

  it("lets two partners use the same kenmerk", async () => {
    const town = await makeTown("sqlite");
    for (const partner of [await town.partner("Huur"), await town.partner("Zorg")]) {
      expect((await partner.post("/v1/signalen", signaal("K-1"))).status).toBe(201);
    }
  });

  it("refuses an Idempotency-Key that belongs to another file, and takes nothing of it in", async () => {
    const town = await makeTown("sqlite");
    const partner = await town.partner("Huur");
    const headers = { "Idempotency-Key": "maandag" };
    const first = await partner.post("/v1/leveringen", [signaal("K-1")], headers);
    problemIn(await partner.post("/v1/leveringen", [signaal("K-2")], headers), 409);
    expect((await partner.get("/v1/signalen?kenmerk=K-2")).body.signalen).toEqual([]);
    const again = await partner.post("/v1/leveringen", [signaal("K-1")], headers);
    expect([again.status, again.body]).toEqual([202, first.body]);
  });
});

describe("413: too large, by what arrives and not by what the headers say", () => {
  const block = new Uint8Array(64 * 1024).fill(0x20);
  const head = Buffer.from("kenmerk;achternaam;huisnummer;postcode;bedrag;ontstaansdatum;signaaldatum\n");
  /** Blanks without end, and how many bytes of them were taken; as CSV they are empty lines under a good header. */
  function endless(media = "") {
    const lines = Buffer.alloc(block.length, "\n");
    const taken = { bytes: 0 };
    const pull = (controller: ReadableStreamDefaultController<Uint8Array>): void => {
      const next = media === "text/csv" ? (taken.bytes === 0 ? head : lines) : block;
      taken.bytes += next.length;
      controller.enqueue(next);
    };
    return { taken, stream: new ReadableStream({ pull }) };
  }
  const limit = 256 * 1024;
  const signalen = ["/v1/signalen", "application/json", 128 * 1024] as const;
  const csv = ["/v1/leveringen", "text/csv", limit] as const;
  const ndjson = ["/v1/leveringen", "application/x-ndjson", limit] as const;
  const lijst = ["/v1/leveringen", "application/json", limit] as const;

  it.each([
    ["no Content-Length", signalen, {}],
    ["a Content-Length that is too small", signalen, { "Content-Length": "2" }],
    ["a Content-Length that is no number", signalen, { "Content-Length": "veel" }],
    ["no Content-Length", csv, {}],
    ["no Content-Length", ndjson, {}],
    ["no Content-Length", lijst, {}],
  ])("stops reading with %s: %s", async (_, [path, media, max], headers) => {
    const town = await makeTown("sqlite", { settings: { MAX_LEVERING_BYTES: String(limit) } });
    const { taken, stream } = endless(media);
    problemIn(await send(town, path, stream, { "Content-Type": media, ...headers }), 413);
    expect(taken.bytes).toBeLessThanOrEqual(max + 3 * block.length);
  });

  it("refuses on a Content-Length alone, before it reads", async () => {
    const { taken, stream } = endless();
    const headers = { "Content-Type": "application/json", "Content-Length": "131073" };
    problemIn(await send(await makeTown("sqlite"), "/v1/signalen", stream, headers), 413);
    expect(taken.bytes).toBeLessThanOrEqual(block.length);
  });

  it("refuses a JSON list that is too large to read whole", async () => {
    const { stream } = endless();
    problemIn(
      await send(await makeTown("sqlite"), "/v1/leveringen", stream, { "Content-Type": "application/json" }),
      413,
    );
  });
});

describe("415: in a form that is not read here", () => {
  const text = JSON.stringify(signaal("K-1"));
  const bomb = gzipSync(Buffer.alloc(8 * 1024 * 1024));
  it.each<[what: string, body: Body, headers: Record<string, string>]>([
    ["no media type", Buffer.from(text), {}],
    ["XML", text, { "Content-Type": "application/xml" }],
    ["a form", text, { "Content-Type": "application/x-www-form-urlencoded" }],
    ["plain text", text, { "Content-Type": "text/plain" }],
    ["another character set", text, { "Content-Type": "application/json; charset=iso-8859-1" }],
    ["bytes of another character set", Buffer.from(text.replace("Dijk", "Dýk"), "latin1"), json()],
    ["gzip", gzipSync(text), { ...json(), "Content-Encoding": "gzip" }],
    ["a gzip bomb", bomb, { ...json(), "Content-Encoding": "gzip" }],
    ["brotli", text, { ...json(), "Content-Encoding": "br" }],
  ])("refuses a signal with %s", async (_, body, headers) => {
    problemIn(await send(await makeTown("sqlite"), "/v1/signalen", body, headers), 415);
  });

  it.each<[what: string, body: Body, headers: Record<string, string>]>([
    ["no media type", Buffer.from("kenmerk"), {}],
    ["an old Excel file", "\xd0\xcf", { "Content-Type": "application/vnd.ms-excel" }],
    ["gzip", gzipSync("kenmerk"), { "Content-Type": "text/csv", "Content-Encoding": "gzip" }],
  ])("refuses a levering with %s", async (_, body, headers) => {
    problemIn(await send(await makeTown("sqlite"), "/v1/leveringen", body, headers), 415);
  });

  it("reads JSON that says that it is UTF-8", async () => {
    const headers = { "Content-Type": 'Application/JSON; charset="UTF-8"' };
    expect((await send(await makeTown("sqlite"), "/v1/signalen", text, headers)).status).toBe(201);
  });
});

function json(): Record<string, string> {
  return { "Content-Type": "application/json" };
}

describe("422: refused by a rule, with its source", () => {
  const incasso = signaal("K-1").incasso as Record<string, unknown>;
  const brief = [{ datum: "2026-09-22", soort: "Brief", bereikt: false }];
  it.each<[soort: SignaalpartnerSoort, changes: Record<string, unknown>, fouten: string[]]>([
    ["Huur", { contactpogingen: [] }, ["/incasso/contactpogingen incasso-persoonlijkContact bgs-2"]],
    ["Huur", { contactpogingen: brief }, ["/incasso/contactpogingen incasso-persoonlijkContact bgs-2"]],
    ["Huur", { gewezenOpSchuldhulp: null }, ["/incasso/gewezenOpSchuldhulp incasso-gewezenOpSchuldhulp bgs-2"]],
    ["Huur", { herinneringen: [] }, ["/incasso/herinneringen incasso-herinnering bgs-2"]],
    ["Huur", { aanbodGegevensdeling: null }, ["/incasso/aanbodGegevensdeling incasso-aanbodGegevensdeling bgs-2"]],
    ["Huur", { bezwaar: true }, ["/incasso/bezwaar incasso-bezwaar bgs-2"]],
    ["Huur", { herinneringen: ["2026-08-31", "2026-09-15"] }, ["/incasso/herinneringen/0 incasso-te-vroeg bgs-2"]],
    ["Huur", { gewezenOpSchuldhulp: "2026-11-04" }, ["/incasso/gewezenOpSchuldhulp incasso-te-laat bgs-2"]],
    ["Energie", { contactpogingen: [] }, ["/incasso/contactpogingen incasso-persoonlijkContact energieregeling"]],
    ["Water", { herinneringen: [] }, ["/incasso/herinneringen incasso-herinnering drinkwater-5"]],
    ["Zorg", { herinneringen: [] }, ["/incasso/herinneringen incasso-herinnering beleid-zorg"]],
    ["Zorg", { bezwaar: true }, ["/incasso/bezwaar incasso-bezwaar beleid-zorg"]],
    [
      "Water",
      { aanbodGegevensdeling: null },
      ["/incasso/aanbodGegevensdeling incasso-aanbodGegevensdeling drinkwater-5"],
    ],
    ["Energie", { bezwaar: true }, ["/incasso/bezwaar incasso-bezwaar energieregeling"]],
  ])("%s with %j", async (soort, changes, expected) => {
    const partner = await (await makeTown("sqlite")).partner(soort);
    const { fouten } = problemIn(
      await partner.post("/v1/signalen", signaal("K-1", { incasso: { ...incasso, ...changes } })),
      422,
    );
    expect(short(fouten)).toEqual(expected);
  });

  it("refuses a BSN and repeats its digits nowhere", async () => {
    const partner = await (await makeTown("sqlite")).partner("Huur");
    const persoon = { achternaam: "Dijk", burgerservicenummer: "999990019" };
    const answer = await partner.post("/v1/signalen", signaal("K-1", { persoon }));
    expect(short(problemIn(answer, 422).fouten)).toEqual(["/persoon/burgerservicenummer bsn-niet-toegestaan wgs-8c"]);
    expect(JSON.stringify([answer.body, [...answer.headers]])).not.toContain("99999001");
  });

  it.each<[soort: SignaalpartnerSoort, status: number]>([
    ["Huur", 422],
    ["Energie", 422],
    ["Water", 422],
    ["Zorg", 201],
  ])(
    "refuses a BSN by %s also when the overeenkomst allows it, unless it is an insurer's: %i",
    async (soort, status) => {
      const town = await makeTown("sqlite");
      const partner = await town.partner(soort, soort);
      // Only an insurer's can be made so; an older one may stand for others.
      await town.base.db.write(({ q }) => q.updateTable("overeenkomsten").set({ bsn_toegestaan: 1 }).execute());
      const persoon = { achternaam: "Dijk", burgerservicenummer: "999990019" };
      expect((await partner.post("/v1/signalen", signaal("K-1", { persoon }))).status).toBe(status);
    },
  );

  it.each<[what: string, soort: SignaalpartnerSoort, code: string, changes: Record<string, unknown>, fouten: string[]]>(
    [
      ["DUO in Amsterdam", "DUO", "0363", { achterstand: { bedrag: 270, ontstaansdatum: "2026-09-01" } }, []],
      [
        "DUO in Amsterdam, a cent too little",
        "DUO",
        "0363",
        { achterstand: { bedrag: 269.99, ontstaansdatum: "2026-09-01" } },
        ["/achterstand/bedrag bedrag-te-laag tijdelijke-regeling-2023"],
      ],
      ["DUO elsewhere", "DUO", "0344", {}, ["/gemeentecode partnersoort-niet-toegestaan tijdelijke-regeling"]],
      ["a mortgage in Rotterdam", "Hypotheek", "0599", {}, []],
      [
        "municipal taxes after their last day",
        "Overige",
        "0599",
        {},
        ["/gemeentecode partnersoort-niet-toegestaan tijdelijke-regeling"],
      ],
    ],
  )("%s", async (_what, soort, gemeentecode, changes, expected) => {
    const partner = await (await makeTown("sqlite", { code: gemeentecode })).partner(soort);
    const answer = await partner.post("/v1/signalen", signaal("K-1", { gemeentecode, ...changes }));
    expect(answer.status).toBe(expected.length > 0 ? 422 : 201);
    expect(short(answer.body.fouten)).toEqual(expected);
  });

  it("names everything that the rules have against it at once, and stores nothing", async () => {
    const partner = await (await makeTown("sqlite")).partner("Huur");
    const persoon = { achternaam: "Dijk", burgerservicenummer: "999990019" };
    const wrong = signaal("K-1", {
      signaaldatum: "2026-11-04",
      persoon,
      incasso: { ...incasso, herinneringen: [], bezwaar: true },
    });
    const { fouten } = problemIn(await partner.post("/v1/signalen", wrong), 422);
    expect(short(fouten).sort()).toEqual([
      "/incasso/bezwaar incasso-bezwaar bgs-2",
      "/incasso/herinneringen incasso-herinnering bgs-2",
      "/persoon/burgerservicenummer bsn-niet-toegestaan wgs-8c",
      "/signaaldatum in-de-toekomst lezing-datums",
    ]);
    expect((await partner.get("/v1/signalen?kenmerk=K-1")).body.signalen).toEqual([]);
  });

  it("takes a signal when nobody objected in so many words: silence does not block", async () => {
    const partner = await (await makeTown("sqlite")).partner("Huur");
    const silent = signaal("K-1", { incasso: { ...incasso, bezwaar: null } });
    expect((await partner.post("/v1/signalen", silent)).status).toBe(201);
  });
});
