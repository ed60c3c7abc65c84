import { describe, expect, it } from "vitest";
import { encodeCursor } from "../../src/platform/cursor.ts";
import { problemIn } from "../support/server.ts";
import { type Caller, makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const post = async (body: unknown) => {
  const town = await makeTown("sqlite");
  const partner = await town.partner("Huur");
  return problemIn(await partner.post("/v1/signalen", body), 400);
};

describe("400: a signal that breaks the schema", () => {
  it("names everything that is wrong at once, by JSON Pointer", async () => {
    const { fouten } = await post({
      kenmerk: "",
      gemeentecode: 599,
      signaaldatum: "03-11-2026",
      persoon: { achternaam: ["Dijk"], geslacht: "v" },
      adres: { huisnummer: 10.5, postcode: null },
      achterstand: { bedrag: "1275,50", ontstaansdatum: "2026-02-30" },
      incasso: { herinneringen: ["2026-09-15", "gisteren"], contactpogingen: [{ datum: "2026-09-22", soort: "Fax" }] },
      warmeOverdracht: "ja",
      extra: 1,
    });
    const found = fouten?.map(({ veld, code }) => `${veld} ${code}`).sort();
    expect(found).toEqual(
      [
        "/kenmerk verplicht",
        "/gemeentecode verkeerde-soort",
        "/signaaldatum ongeldige-datum",
        "/persoon/achternaam verkeerde-soort",
        "/persoon/geslacht onbekend-veld",
        "/adres/huisnummer ongeldige-waarde",
        "/adres/postcode verkeerde-soort",
        "/achterstand/bedrag verkeerde-soort",
        "/achterstand/ontstaansdatum ongeldige-datum",
        "/incasso/herinneringen/1 ongeldige-datum",
        "/incasso/contactpogingen/0/soort ongeldige-keuze",
        "/warmeOverdracht verkeerde-soort",
        "/extra onbekend-veld",
      ].sort(),
    );
  });

  it("names what is missing", async () => {
    const { fouten } = await post({});
    const found = fouten?.map(({ veld, code }) => `${veld} ${code}`).sort();
    expect(found).toEqual(
      ["/achterstand", "/adres", "/kenmerk", "/persoon", "/signaaldatum"].map((veld) => `${veld} verplicht`),
    );
  });

  it("refuses amounts and dates that cannot be meant", async () => {
    const partner = await (await makeTown("sqlite")).partner("Huur");
    const cases: [what: string, achterstand: Record<string, unknown>, veld: string][] = [
      ["more than two decimals", { bedrag: 1.005, ontstaansdatum: "2026-09-01" }, "/achterstand/bedrag"],
      ["nothing owed", { bedrag: 0, ontstaansdatum: "2026-09-01" }, "/achterstand/bedrag"],
      ["a year that is a typing error", { bedrag: 100, ontstaansdatum: "0206-09-01" }, "/achterstand/ontstaansdatum"],
      ["an unknown field inside", { bedrag: 100, ontstaansdatum: "2026-09-01", btw: 1 }, "/achterstand/btw"],
    ];
    for (const [what, achterstand, veld] of cases) {
      const problem = problemIn(await partner.post("/v1/signalen", signaal("K-1", { achterstand })), 400);
      expect(
        problem.fouten?.map((fout) => fout.veld),
        what,
      ).toEqual([veld]);
    }
  });

  it("refuses whatever is no object", async () => {
    const partner = await (await makeTown("sqlite")).partner("Huur");
    for (const body of ["[]", '"tekst"', "12", "null", "true"]) {
      const { fouten } = problemIn(await partner.post("/v1/signalen", body), 400);
      expect(fouten, body).toEqual([expect.objectContaining({ veld: "", code: "verkeerde-soort" })]);
    }
  });
});

describe("400: JSON that cannot be trusted", () => {
  const text = JSON.stringify(signaal("K-1"));
  const loneSurrogate = `${String.fromCharCode(92)}ud800`;
  const untrusted: [what: string, body: string, code: string][] = [
    ["nothing", "", "ongeldige-json"],
    ["half of it", text.slice(0, -1), "ongeldige-json"],
    ["something after it", `${text}{}`, "ongeldige-json"],
    ["a thousand levels", `${"[".repeat(1000)}${"]".repeat(1000)}`, "te-diep"],
    ["a key used twice", text.replace("{", '{"kenmerk":"K-0",'), "dubbele-sleutel"],
    ["__proto__", text.replace("{", '{"__proto__":{"kenmerk":"K-0"},'), "verboden-sleutel"],
    ["a lone surrogate", text.replace("K-1", loneSurrogate), "ongeldig-teken"],
    ["an escaped NUL", text.replace("K-1", `K${String.fromCharCode(92)}u0000`), "ongeldig-teken"],
    ["a bare NUL", text.replace("K-1", `K${String.fromCharCode(0)}`), "ongeldig-teken"],
    ["a number beyond all bounds", text.replace("1275.5", "1e999"), "getal-te-groot"],
    ["a word that JSON does not have", text.replace("1275.5", "NaN"), "ongeldige-json"],
  ];
  it("refuses it, and says where", async () => {
    const partner = await (await makeTown("sqlite")).partner("Huur");
    for (const [what, body, code] of untrusted) {
      const { fouten } = problemIn(await partner.post("/v1/signalen", body), 400);
      expect(fouten, what).toEqual([expect.objectContaining({ code, veld: expect.stringMatching(/^teken \d+$/) })]);
    }
  });
});

type Who = "partner" | "gemeente";
const nul = encodeCursor([1, "\u0000"]);

describe("400: parameters", () => {
  const refused: [what: string, who: Who, path: string, velden: string[]][] = [
    ["an unknown one", "partner", "/v1/signalen?kenmerk=K-1&soort=1", ["vraag/soort"]],
    ["a doubled one", "partner", "/v1/signalen?kenmerk=K-1&kenmerk=K-2", ["vraag/kenmerk"]],
    ["a missing one", "partner", "/v1/signalen", ["vraag/kenmerk"]],
    [
      "several at once",
      "gemeente",
      "/v1/zaken?limiet=0&status=weg&kleur=",
      ["vraag/kleur", "vraag/limiet", "vraag/status"],
    ],
    ["a page too long", "gemeente", "/v1/teams?limiet=201", ["vraag/limiet"]],
    ["a number that is none", "gemeente", "/v1/teams?limiet=veel", ["vraag/limiet"]],
    ["a cursor that is none", "gemeente", "/v1/zaken?na=abc", ["vraag/na"]],
    ["a cursor of another list", "gemeente", `/v1/zaken?na=${encodeCursor([1])}`, ["vraag/na"]],
    ["a date that is none", "gemeente", "/v1/monitor/indicatoren?van=2026-13-01", ["vraag/van"]],
  ];
  it("refuses what the operation does not know or cannot read", async () => {
    const actors = await makeActors("sqlite");
    for (const [what, who, path, velden] of refused) {
      const { fouten } = problemIn(await actors[who].get(path), 400);
      expect(fouten?.map(({ veld }) => veld).sort(), what).toEqual(velden);
    }
  });

  it("refuses an Idempotency-Key with a space, and names the header", async () => {
    const { partner } = await makeActors("sqlite");
    const headers = { "Content-Type": "text/csv", "Idempotency-Key": "a b" };
    const { fouten } = problemIn(await partner.post("/v1/leveringen", "kenmerk", headers), 400);
    expect(fouten?.map(({ veld }) => veld)).toEqual(["kop/idempotency-key"]);
  });
});

describe.each(engines)("parameters that a database chokes on (%s)", (engine) => {
  it("get an answer that blames nobody but the caller", async () => {
    const actors = await makeActors(engine);
    const answers: string[] = [];
    for (const [who, path] of hurtful) answers.push(`${(await actors[who].get(path)).status} ${path}`);
    expect(answers.filter((answer) => !/^(200|400|404) /.test(answer))).toEqual([]);
  });
});

const hurtful: [who: Who, path: string][] = [
  ["partner", "/v1/signalen?kenmerk=%00"],
  ["partner", "/v1/signalen?kenmerk=%ED%A0%80"],
  ["partner", "/v1/signalen/%00"],
  ["partner", "/v1/terugkoppelingen?na=%00"],
  ["partner", `/v1/terugkoppelingen?na=${nul}`],
  ["partner", `/v1/terugkoppelingen?na=${encodeCursor([1e300])}`],
  ["partner", "/v1/leveringen/%00/regels?na=99999999999999999999"],
  ["gemeente", "/v1/zaken/%00/tijdlijn"],
  ["gemeente", `/v1/zaken?na=${nul}`],
  ["gemeente", `/v1/zaken?na=${encodeCursor([2 ** 53, 1])}`],
  ["gemeente", `/v1/zaken?na=${encodeCursor([1, Number.MAX_SAFE_INTEGER])}`],
  ["gemeente", `/v1/zaken?status=gesloten&na=${encodeCursor(["\u0000", 1])}`],
  ["gemeente", `/v1/termijnen?status=open&na=${encodeCursor(["2026-11-03", Number.MAX_SAFE_INTEGER])}`],
  ["gemeente", `/v1/termijnen?status=open&na=${encodeCursor(["9999-99-99", 1])}`],
  ["gemeente", `/v1/teams?na=${encodeCursor([-1])}`],
  ["gemeente", "/v1/monitor/indicatoren?van=0001-01-01&tot=0001-01-02"],
  ["gemeente", "/v1/monitor/indicatoren?van=9999-12-30&tot=9999-12-31"],
];

async function makeActors(engine: (typeof engines)[number]): Promise<Record<Who, Caller>> {
  const town = await makeTown(engine);
  return { partner: await town.partner("Huur"), gemeente: await town.gemeente() };
}
