import { Buffer } from "node:buffer";
import { describe, expect, it } from "vitest";
import { formaatOf } from "../../src/intake/regels-routes.ts";
import { xlsxMedia } from "../../src/platform/xlsx-write.ts";
import { partnerToken } from "../support/server.ts";
import { makeTown, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";
import { bestand } from "./xlsx-files.ts";

const kop =
  "gemeentecode;kenmerk;signaaldatum;achternaam;telefoonnummer;klantnummer;huisnummer;postcode;bedrag;ontstaansdatum;herinnering_op;contact_op;contact_soort;contact_bereikt;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;bezwaar";
type Row = { kenmerk: string; naam?: string; tel?: string; klant?: string; postcode?: string; bedrag?: string };
const rij = ({ kenmerk, naam = "Dijk", tel = "", klant = "", postcode = "3073HE", bedrag = "100,00" }: Row): string =>
  `0599;${kenmerk};2026-11-03;${naam};${tel};${klant};10;${postcode};${bedrag};2026-09-01;2026-09-15;2026-09-22;Telefoon;nee;2026-09-15;2026-09-15;nee`;
const csv = (rows: Row[]): string => [kop, ...rows.map(rij)].join("\n");

async function client(town: Town) {
  const Authorization = `Bearer ${await partnerToken(town.base)}`;
  const post = async (body: string | Uint8Array, media: string) => {
    const init = {
      method: "POST",
      headers: { Authorization, "Content-Type": media },
      body: body as RequestInit["body"],
    };
    return (await (await town.app.request("/v1/leveringen", init)).json()) as Record<string, number | string>;
  };
  const get = async (id: unknown, query: string, headers: Record<string, string> = {}) => {
    const answer = await town.app.request(`/v1/leveringen/${id}/regels?${query}`, {
      headers: { Authorization, ...headers },
    });
    return { status: answer.status, headers: answer.headers, bytes: Buffer.from(await answer.arrayBuffer()) };
  };
  const lines = async (id: unknown, query: string): Promise<string[]> =>
    (await get(id, query)).bytes.toString().replace("\ufeff", "").trimEnd().split("\r\n");
  return { post, get, lines };
}

const mend = (text: string): string => text.replaceAll("30733HE", "3073HE");

describe.each(engines)("refused rows come back to be mended (%s)", (engine) => {
  const rows = [{ kenmerk: "K-1" }, { kenmerk: "K-2", postcode: "30733HE", naam: "=cmd|x", tel: "+31612345678" }];

  it("as CSV in their own columns with a column 'fout', and go in when they are sent back", async () => {
    const { post, lines, get } = await client(await makeTown(engine));
    const { id, geweigerd } = await post(csv(rows), "text/csv");
    expect(geweigerd).toBe(1);
    const [header, row, ...rest] = await lines(id, "status=geweigerd&formaat=csv");
    expect([header, rest]).toEqual([`${kop};fout`, []]);
    expect(row).toMatch(/^0599;K-2;2026-11-03;'=cmd\|x;'\+31612345678;;10;30733HE;100,00;.*;nee;postcode: \S/);
    const file = (await get(id, "status=geweigerd&formaat=csv")).bytes.toString();
    const again = await post(mend(file), "text/csv");
    expect(again).toMatchObject({ aantal: 1, aanvaard: 1, geweigerd: 0 });
  });

  it("as Excel, which is read back as it is", async () => {
    const { post, get } = await client(await makeTown(engine));
    const { id } = await post(csv(rows), "text/csv");
    const report = await get(id, "status=geweigerd&formaat=xlsx");
    expect(report.headers.get("content-type")).toBe(xlsxMedia);
    expect(report.headers.get("content-disposition")).toBe(`attachment; filename="verslag-${id}.xlsx"`);
    const again = await post(report.bytes, xlsxMedia);
    expect(again).toMatchObject({ formaat: "xlsx", aantal: 1, geweigerd: 1 });
    const [, row] = (await get(again.id, "status=geweigerd&formaat=csv")).bytes.toString().split("\r\n");
    expect(row).toContain("K-2;2026-11-03;'=cmd|x;'+31612345678;;10;30733HE;100,00;");
  });

  it("after a levering in Excel too", async () => {
    const { post, lines } = await client(await makeTown(engine));
    const cells = csv(rows)
      .split("\n")
      .map((line) => line.split(";"));
    const { id } = await post(await bestand(cells.slice(1), cells[0]), xlsxMedia);
    const [header, row] = await lines(id, "status=geweigerd&formaat=csv");
    expect(header).toBe(`${kop};fout`);
    expect(row).toContain(";K-2;2026-11-03;'=cmd|x;");
  });

  it("with the number in the file of a row that could not be read, which goes in when it is filled in", async () => {
    const { post, get } = await client(await makeTown(engine));
    const file = `${csv([{ kenmerk: "K-1" }])}\nK-2;te weinig\n${rij({ kenmerk: "K-3", postcode: "x" })}`;
    const { id } = await post(file, "text/csv");
    const report = (await get(id, "status=geweigerd&formaat=csv")).bytes.toString();
    const [, unread, read] = report.split("\r\n");
    expect(unread).toBe(`${";".repeat(17)}Rij 3 van uw bestand: Deze rij heeft 2 cellen en de kopregel 17.`);
    expect(read).toMatch(/;nee;postcode: \S/);
    const mended = report.replace(";".repeat(17), `${rij({ kenmerk: "K-2" })};`).replace(";x;", ";3073HE;");
    expect(await post(mended, "text/csv")).toMatchObject({ aantal: 2, aanvaard: 2 });
  });

  it.each([
    // What the other rows showed, the amount of the refused row, and what the report makes of it.
    ["1275,50", "1.275", "1275,00", 1],
    ["1.275,50", "2.000", "2000,00", 1],
    ["1275.50", "1,275", "1275,00", 1],
    ["1275,50", "1,275", "1,275", 0],
    ["1275", "1.275", "1.275", 0],
    ["1275,50", "12,5", "12,5", 1],
    ["1275,50", "1.234.567", "1.234.567", 1],
  ])("in a file with %s the amount %s comes back as %s", async (shown, bedrag, back, aanvaard) => {
    const { post, get } = await client(await makeTown(engine));
    const { id } = await post(
      csv([
        { kenmerk: "K-1", bedrag: shown },
        { kenmerk: "K-2", bedrag, postcode: "30733HE" },
      ]),
      "text/csv",
    );
    const report = (await get(id, "status=geweigerd&formaat=csv")).bytes.toString();
    expect(report).toContain(`;30733HE;${back};`);
    expect(await post(mend(report), "text/csv")).toMatchObject({ aantal: 1, aanvaard });
  });

  it("without a burgerservicenummer, and without what may not be sent", async () => {
    const town = await makeTown(engine);
    const { post, lines } = await client(town);
    const bsn = { kenmerk: "K-3", postcode: "x", naam: "999990019", klant: "9999.90.019" };
    const { id } = await post(csv([bsn]), "text/csv");
    const [, row] = await lines(id, "status=geweigerd&formaat=csv");
    expect(row).toContain("0599;K-3;2026-11-03;;;;10;x;");
    const kept = await town.base.db.read.q.selectFrom("levering_regels").select("cellen").executeTakeFirstOrThrow();
    expect(kept.cellen).not.toMatch(/99990019|90\.019/);
  });

  it("for thirty days: then their content is gone, and the report says so", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const { id } = (await partner.post("/v1/leveringen", csv(rows), { "Content-Type": "text/csv" })).body;
    const report = async (): Promise<string[]> =>
      (await partner.get(`/v1/leveringen/${id}/regels?status=geweigerd&formaat=csv`)).body.trimEnd().split("\r\n");
    const kept = async () =>
      await town.base.db.read.q.selectFrom("levering_regels").select("regel").where("cellen", "is not", null).execute();
    // Received on 3 November: kept up to and including 2 December, in Amsterdam.
    town.base.clock.set("2026-12-02T22:59:59.999Z");
    await town.jobs();
    expect(await kept()).toEqual([{ regel: 3 }]);
    expect((await report())[1]).toMatch(/^0599;K-2;.*;postcode: [^;]*$/);
    town.base.clock.set("2026-12-02T23:00:00.000Z");
    await town.jobs();
    expect(await kept()).toEqual([]);
    expect((await report())[1]).toMatch(/^;{17}Rij 3 van uw bestand: postcode: .* De inhoud van deze rij is gewist\./);
  });

  it("never of a row that went in, nor of a levering in JSON", async () => {
    const town = await makeTown(engine);
    const { post, lines } = await client(town);
    const { id } = await post(JSON.stringify([signaal("J-1", { incasso: null })]), "application/json");
    expect((await lines(id, "status=geweigerd&formaat=csv"))[0]).toBe("regel;kenmerk;status;signaal;fouten");
    await post(csv([{ kenmerk: "K-1" }]), "text/csv");
    const kept = await town.base.db.read.q.selectFrom("levering_regels").select("cellen").execute();
    expect(kept.map(({ cellen }) => cellen)).toEqual([null, null]);
  });
});

describe("the whole report in one file", () => {
  it("has every row, beyond a page, as CSV and as Excel; as JSON it stays in pages", async () => {
    const { post, lines, get } = await client(await makeTown("sqlite"));
    const rows = Array.from({ length: 1_205 }, (_, at) => ({ kenmerk: `K-${at}`, postcode: "x" }));
    const { id } = await post(csv(rows), "text/csv");
    expect(await lines(id, "formaat=csv")).toHaveLength(1_206);
    expect(await lines(id, "formaat=csv&limiet=100")).toHaveLength(101);
    expect(await lines(id, "formaat=csv&alles=false")).toHaveLength(101);
    expect(await lines(id, "formaat=csv&alles=true&limiet=100")).toHaveLength(1_206);
    expect(await lines(id, "formaat=csv&limiet=1000&na=1000")).toHaveLength(207);
    expect(await lines(id, "formaat=csv&alles=true")).toHaveLength(1_206);
    expect(await lines(id, "formaat=csv&alles=true&status=aanvaard")).toEqual(["regel;kenmerk;status;signaal;fouten"]);
    const again = await post((await get(id, "formaat=xlsx&alles=true&status=geweigerd")).bytes, xlsxMedia);
    expect(again).toMatchObject({ aantal: 1_205, geweigerd: 1_205 });
    expect((await get(id, "alles=true")).status).toBe(400);
  });

  it.each([
    ["csv", "text/csv"],
    ["xlsx", xlsxMedia],
  ])(
    "has all 250 refused rows when nothing was said of how many, as %s; JSON has a hundred",
    async (formaat, media) => {
      const { post, get } = await client(await makeTown("sqlite"));
      const rows = Array.from({ length: 250 }, (_, at) => ({ kenmerk: `K-${at}`, postcode: "x" }));
      const { id } = await post(csv([...rows, { kenmerk: "GOED" }]), "text/csv");
      for (const query of [`formaat=${formaat}&status=geweigerd`, "status=geweigerd"]) {
        const { bytes } = await get(id, query, { Accept: media });
        expect(await post(bytes, media)).toMatchObject({ aantal: 250, geweigerd: 250 });
      }
      const page = JSON.parse((await get(id, "status=geweigerd")).bytes.toString());
      expect([page.regels.length, page.volgende]).toEqual([100, 101]);
    },
  );

  it("is nobody else's", async () => {
    const town = await makeTown("sqlite");
    const { post } = await client(town);
    const { id } = await post(csv([{ kenmerk: "K-1" }]), "text/csv");
    const other = await client(town);
    for (const formaat of ["json", "csv", "xlsx"]) {
      const mine = await other.get(id, `formaat=${formaat}`);
      const absent = await other.get("0199a000-0000-7000-8000-000000000000", `formaat=${formaat}`);
      expect([mine.status, mine.bytes.toString().replace(String(id), "")]).toEqual([
        404,
        absent.bytes.toString().replace("0199a000-0000-7000-8000-000000000000", ""),
      ]);
    }
  });
});

describe("the form of the report by Accept", () => {
  it.each([
    [undefined, "json"],
    ["*/*", "json"],
    ["text/csv", "csv"],
    ["TEXT/CSV;charset=utf-8", "csv"],
    [xlsxMedia, "xlsx"],
    ["application/json, text/csv", "json"],
    ["application/json;q=0.5, text/csv", "csv"],
    ["text/csv;q=0", "json"],
    ["text/html,application/xhtml+xml,*/*;q=0.8", "json"],
    ["image/png", "json"],
  ])("%s gives %s", (accept, formaat) => expect(formaatOf(accept)).toBe(formaat));

  it("counts when the address names none", async () => {
    const { post, get } = await client(await makeTown("sqlite"));
    const { id } = await post(csv([{ kenmerk: "K-1" }]), "text/csv");
    const type = async (query: string) => (await get(id, query, { Accept: "text/csv" })).headers.get("content-type");
    expect(await type("")).toBe("text/csv; charset=utf-8");
    expect(await type("formaat=json")).toBe("application/json");
  });
});
