import { once } from "node:events";
import { type ClientRequest, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { createAdaptorServer } from "@hono/node-server";
import { describe, expect, it, onTestFinished } from "vitest";
import { readXlsxFile } from "../../src/platform/xlsx-reader.ts";
import { xlsxMedia } from "../../src/platform/xlsx-write.ts";
import { spool } from "../../src/platform/zip-spool.ts";
import { bestand, cel, type TestCel } from "../intake/xlsx-files.ts";
import { partnerToken } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { engines } from "../support/world.ts";

const columns = [
  ...["kenmerk", "gemeentecode", "signaaldatum", "voorletters", "voorvoegsel", "achternaam", "geboortedatum"],
  ...["straatnaam", "huisnummer", "huisletter", "postcode", "plaatsnaam", "bedrag", "ontstaansdatum"],
  ...["herinnering_op", "contact_op", "contact_soort", "contact_bereikt", "gewezen_op_schuldhulp"],
  ...["aanbod_gegevensdeling_op", "bezwaar"],
];
/** What `signaal` of the town holds, as Excel keeps it; 15 September 2026 is day 46280. */
const row = (kenmerk: string): TestCel[] => [
  ...[kenmerk, cel.getal(599), cel.datum(46329), "A.B.", "van", "Dijk", "1985-06-15"],
  ...["Putsebocht", cel.getal(10), "A", "3073HE", "Rotterdam", cel.getal("1275.5"), "01-09-2026"],
  ...[cel.datum(46280), cel.datum(46287), "telefoon", cel.waar(0), cel.datum(46280), cel.datum(46280), "nee"],
];

async function sender(town: Town) {
  const Authorization = `Bearer ${await partnerToken(town.base)}`;
  return async (body: Uint8Array | string, media = xlsxMedia, key?: string): Promise<Answer> => {
    const headers = { Authorization, "Content-Type": media, ...(key ? { "Idempotency-Key": key } : {}) };
    const init = { method: "POST", headers, body: body as RequestInit["body"] };
    return await readAnswer(await town.app.request("/v1/leveringen", init));
  };
}
const counts = ({ body }: Answer) => [body.aantal, body.aanvaard, body.bestaand, body.geweigerd];

describe.each(engines)("a levering in Excel (%s)", (engine) => {
  it("is the same signal as in JSON, and adds nothing when it comes again", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await bestand([row("WB-1"), row("WB-2").with(12, cel.fout), row("WB-3")], columns);
    const first = await send(file);
    expect(first.body).toMatchObject({ formaat: "xlsx", kenmerken: { werkblad: "1 van 1", bedragnotatie: "getal" } });
    expect(counts(first)).toEqual([3, 2, 0, 1]);
    expect(counts(await send(file))).toEqual([3, 0, 2, 1]);
    expect(counts(await send(JSON.stringify([signaal("WB-1")]), "application/json"))).toEqual([1, 0, 1, 0]);
  });

  it("keeps its key: the same bytes get the same answer, other bytes a refusal", async () => {
    const send = await sender(await makeTown(engine));
    const [one, other] = [await bestand([row("WB-1")], columns), await bestand([row("WB-2")], columns)];
    const first = await send(one, xlsxMedia, "maand");
    expect(first.status).toBe(202);
    expect((await send(one, xlsxMedia, "maand")).body).toEqual(first.body);
    expect((await send(other, xlsxMedia, "maand")).status).toBe(409);
  });

  it("refuses a file under the wrong name, either way, and takes nothing in", async () => {
    const town = await makeTown(engine);
    const send = await sender(town);
    const file = await bestand([row("WB-1")], columns);
    for (const [body, media, code] of [
      [file, "text/csv", "geen-tekstbestand"],
      [`${columns.join(";")}\n`, xlsxMedia, "geen-xlsx"],
    ] as const) {
      const answer = await send(body, media);
      expect([answer.status, answer.body.fouten[0].code]).toEqual([400, code]);
    }
    const signalen = await town.base.db.read.q.selectFrom("signalen").select("id").execute();
    expect(signalen).toEqual([]);
  });

  it("is refused when it is larger than a levering may be, and unpacks nothing", async () => {
    const send = await sender(await makeTown(engine, { settings: { MAX_LEVERING_BYTES: "1000" } }));
    const answer = await send(await bestand([row("WB-1")], columns));
    expect([answer.status, answer.headers.get("content-type")]).toEqual([413, "application/problem+json"]);
  });

  it("of a sender that left while it waits for its turn is broken off, and goes on under its key", async () => {
    const town = await makeTown(engine);
    const token = await partnerToken(town.base);
    const file = await bestand([row("WB-1")], columns);
    // Both turns are taken, so that it waits until its sender leaves and no longer.
    const spools = await Promise.all([file, file].map((bytes) => spool(Readable.from([bytes]))));
    onTestFinished(async () => void (await Promise.all(spools.map((handle) => handle.close()))));
    const others = spools.map((handle) => readXlsxFile(handle));
    await Promise.all(others.map((other) => other.next()));
    const headers = { Authorization: `Bearer ${token}`, "Content-Type": xlsxMedia, "Idempotency-Key": "maand" };
    const left = await uploadTo(town, headers, file);
    const status = async () =>
      (await town.base.db.read.q.selectFrom("leveringen").select("status").execute())[0]?.status;
    while ((await status()) !== "bezig") await new Promise((resolve) => setImmediate(resolve));
    left.destroy();
    while ((await status()) === "bezig") await new Promise((resolve) => setImmediate(resolve));
    expect(await status()).toBe("onderbroken");
    for (const other of others) await other.return(undefined);
    const init = { method: "POST", headers, body: file as RequestInit["body"] };
    expect(counts(await readAnswer(await town.app.request("/v1/leveringen", init)))).toEqual([1, 1, 0, 0]);
  });
});

/** Sends a file over a real connection, that can be cut. */
async function uploadTo(town: Town, headers: Record<string, string>, file: Uint8Array): Promise<ClientRequest> {
  const server = createAdaptorServer({ fetch: town.app.fetch }) as Server;
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const sent = request({ port, host: "127.0.0.1", path: "/v1/leveringen", method: "POST", headers });
  sent.on("error", () => {});
  sent.end(file);
  await once(sent, "finish");
  return sent;
}
