import { describe, expect, it } from "vitest";
import { makeTown, signaal } from "../support/town.ts";
import { engines } from "../support/world.ts";

const header =
  "kenmerk;signaaldatum;achternaam;postcode;huisnummer;bedrag;ontstaansdatum;gemeentecode;herinnering_op;contact_op;contact_soort;contact_bereikt;gewezen_op_schuldhulp;aanbod_gegevensdeling_op;bezwaar";
const line = (kenmerk: string, changes: Record<string, string> = {}): string => {
  const cells = {
    kenmerk,
    signaaldatum: "03-11-2026",
    achternaam: "Dijk",
    postcode: "3073 he",
    huisnummer: "10a",
    bedrag: "1.275,50",
    ontstaansdatum: "2026-09-01",
    gemeentecode: "599",
    herinnering_op: "2026-09-15",
    contact_op: "2026-09-22",
    contact_soort: "Telefoon",
    contact_bereikt: "nee",
    gewezen_op_schuldhulp: "2026-09-15",
    aanbod_gegevensdeling_op: "2026-09-15",
    bezwaar: "nee",
    ...changes,
  };
  return Object.values(cells).join(";");
};

describe.each(engines)("taking signals in on %s", (engine) => {
  it("takes the good rows of a CSV file and says of each bad one which element, why and by what source", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const rows = [
      line("A-1"),
      line("A-2", { bezwaar: "ja", huisnummer: "11" }),
      line("A-3", { postcode: "30", bedrag: "1,23E+08" }),
      line("A-4", { huisnummer: "12", herinnering_op: "" }),
      line("A-5", { huisnummer: "13" }),
      line("A-1"),
    ];
    const sent = await partner.post("/v1/leveringen", [header, ...rows].join("\r\n"), { "Content-Type": "text/csv" });
    expect(sent.status).toBe(202);
    expect(sent.body).toMatchObject({ status: "verwerkt", aantal: 6, aanvaard: 2, bestaand: 1, geweigerd: 3 });
    expect(sent.body.kenmerken).toMatchObject({ scheidingsteken: ";", codering: "utf-8" });

    const location = sent.headers.get("location") as string;
    expect((await partner.get(location)).body).toEqual(sent.body);
    const report = await partner.get(`${location}/regels?status=geweigerd`);
    const faults = report.body.regels.map(
      ({ regel, fouten }: { regel: number; fouten: { veld: string; bron?: string }[] }) => [
        regel,
        fouten.map(({ veld, bron }) => [veld, bron]),
      ],
    );
    expect(faults).toEqual([
      [3, [["rij 3, kolom bezwaar", "bgs-2"]]],
      [
        4,
        [
          ["rij 4, kolom bedrag", undefined],
          ["rij 4, kolom postcode", undefined],
        ],
      ],
      [5, [["rij 5, kolom herinnering_op", "bgs-2"]]],
    ]);
    const csv = await partner.get(`${location}/regels?formaat=csv`);
    expect(csv.body.split("\r\n").filter(Boolean)).toHaveLength(7);

    const again = await partner.post("/v1/leveringen", [header, ...rows].join("\r\n"), { "Content-Type": "text/csv" });
    expect(again.body).toMatchObject({ aanvaard: 0, bestaand: 3, geweigerd: 3 });
    expect(await count(town.base, "signalen")).toBe(2);
  });

  it("tells of a cell that cannot be read that alone, and not also that its date is wanting", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const text = [header, line("U-1", { herinnering_op: "vorige week" })].join("\r\n");
    const sent = await partner.post("/v1/leveringen", text, { "Content-Type": "text/csv" });
    const report = await partner.get(`${sent.headers.get("location")}/regels`);
    const [{ fouten }] = report.body.regels;
    expect(fouten.map(({ veld, code }: Record<string, string>) => [veld, code])).toEqual([
      ["rij 2, kolom herinnering_op", "ongeldige-datum"],
    ]);
  });

  it("takes the same signals as a JSON list and as NDJSON, once", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const signalen = [1, 2, 3].map((n) => signaal(`J-${n}`, { adres: { huisnummer: n, postcode: "3073HE" } }));
    const list = await partner.post("/v1/leveringen", signalen);
    expect(list.body).toMatchObject({ formaat: "json", aanvaard: 3, bestaand: 0, geweigerd: 0 });
    const text = [...signalen.map((item) => JSON.stringify(item)), "{not json"].join("\n");
    const lines = await partner.post("/v1/leveringen", text, { "Content-Type": "application/x-ndjson" });
    expect(lines.body).toMatchObject({ formaat: "ndjson", aanvaard: 0, bestaand: 3, geweigerd: 1 });
    const single = await partner.post("/v1/signalen", signalen[0]);
    expect(single.status).toBe(200);
    expect(await count(town.base, "signalen")).toBe(3);
  });

  it("gives one levering for one Idempotency-Key and refuses another file under it", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const key = { "Idempotency-Key": "november-1" };
    const first = await partner.post("/v1/leveringen", [signaal("I-1")], key);
    const second = await partner.post("/v1/leveringen", [signaal("I-1")], key);
    expect(second.body).toEqual(first.body);
    const alsoDocumented = ["ontvangenOp", "klaarOp", "bijgewerktOp", "gelezenBytes", "sleutel", "advies"];
    const documented = [
      "id",
      "status",
      "formaat",
      "kenmerken",
      "fouten",
      "aantal",
      "aanvaard",
      "bestaand",
      "geweigerd",
    ];
    expect(Object.keys(first.body).sort()).toEqual([...documented, ...alsoDocumented].sort());
    expect((await partner.post("/v1/leveringen", [signaal("I-2")], key)).status).toBe(409);
    expect(await count(town.base, "leveringen")).toBe(1);
    const other = await town.partner("Water");
    expect((await other.post("/v1/leveringen", [signaal("I-1")], key)).body.id).not.toBe(first.body.id);
  });

  it("lets a levering whose process died be sent again after a minute, not before", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const key = { "Idempotency-Key": "november-2" };
    const first = await partner.post("/v1/leveringen", [signaal("C-1")], key);
    await town.base.db.write(({ q }) => q.updateTable("leveringen").set({ status: "bezig", klaar_op: null }).execute());
    town.base.clock.advance("PT59S");
    const early = await partner.post("/v1/leveringen", [signaal("C-1")], key);
    expect([early.status, early.headers.get("retry-after")]).toEqual([409, "60"]);
    town.base.clock.advance("PT1S");
    const late = await partner.post("/v1/leveringen", [signaal("C-1")], key);
    expect(late.body).toMatchObject({ id: first.body.id, status: "verwerkt", aantal: 1, bestaand: 1 });
  });

  it("pages through a report of more than a page, and through an empty one", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const signalen = Array.from({ length: 25 }, (_, n) => signaal(`P-${n}`, { incasso: n % 2 ? undefined : null }));
    const { headers } = await partner.post("/v1/leveringen", signalen);
    const url = `${headers.get("location")}/regels?limiet=10`;
    const seen: number[] = [];
    for (let na: number | null = 0; na !== null; ) {
      const page: { body: { regels: { regel: number }[]; volgende: number | null } } = await partner.get(
        `${url}&na=${na}`,
      );
      seen.push(...page.body.regels.map(({ regel }) => regel));
      na = page.body.volgende;
    }
    expect(seen).toEqual(Array.from({ length: 25 }, (_, n) => n + 1));
    expect((await partner.get(`${url}&status=aanvaard`)).body).toEqual({ regels: [], volgende: null });
  });

  it("refuses a file without a header it knows, and takes nothing in", async () => {
    const town = await makeTown(engine);
    const partner = await town.partner("Huur");
    const answer = await partner.post(
      "/v1/leveringen",
      "kenmerk;achternaam;bsn;achternaam;kleur\r\nA-1;Dijk;1;Dijk;rood\r\n",
      { "Content-Type": "text/csv" },
    );
    expect(answer.status).toBe(400);
    const codes = answer.body.fouten.map(({ code }: { code: string }) => code);
    expect(codes).toContain("bsn-niet-toegestaan");
    expect(answer.body.fouten.length).toBeGreaterThan(2);
    expect(await count(town.base, "signalen")).toBe(0);
  });

  it("takes a small landlord's signal without a covenant of his own but not after his registration ends", async () => {
    const town = await makeTown(engine);
    const small = await town.partner("Huur", "J. Particulier", { kleineVerhuurder: true, geldigTot: "2026-11-03" });
    expect((await small.post("/v1/signalen", signaal("S-1"))).status).toBe(201);
    town.base.clock.set("2026-11-04T09:00:00Z");
    const late = await small.post("/v1/signalen", signaal("S-2", { signaaldatum: "2026-11-04" }));
    expect([late.status, late.body.fouten[0].bron]).toEqual([403, "overeenkomst-vereist"]);
    expect((await small.post("/v1/signalen", signaal("S-3"))).status).toBe(201);
  });
});

async function count(base: { db: { read: { q: unknown } } }, table: "signalen" | "leveringen"): Promise<number> {
  const { q } = base.db.read as import("../../src/context.ts").Read;
  return (await q.selectFrom(table).select("id").execute()).length;
}
