import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { describe, expect, it } from "vitest";
import { newUuid } from "../../src/platform/ids.ts";
import { runAbonnementen } from "../delivery/contract-run.ts";
import { gemeenteToken, partnerToken } from "../support/server.ts";
import { type Answer, makeTown, readAnswer, signaal, type Town } from "../support/town.ts";
import { runAfspraken, runLeveringen } from "./contract-partner.ts";

type Media = { content?: Record<string, { schema: object }>; headers?: Record<string, { required?: boolean }> };
type Described = { operationId: string; security: object[]; responses: Record<string, Media> };
type Document = { paths: Record<string, Record<string, Described>> };
type Seen = { id: string; status: number };

const gemeenteRechten = ["zaken:lezen", "zaken:werken", "monitor:lezen", "beheer"] as const;

/** A client that holds every answer against the document that the server itself gives out. */
async function makeClient(town: Town) {
  const document = (await readAnswer(await town.app.request("/v1/openapi.json"))).body as Document;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  (addFormats as unknown as (ajv: Ajv2020) => void)(ajv);
  ajv.addSchema(document, "openapi");
  const tokens = {
    partner: await partnerToken(town.base, { scope: "signalen:aanleveren terugkoppelingen:lezen sleutels:beheren" }),
    gemeente: await gemeenteToken(town.base, "0599", [...gemeenteRechten]),
  };
  const seen: Seen[] = [];
  const faults: string[] = [];

  const send = async (
    who: keyof typeof tokens,
    method: string,
    path: string,
    init: RequestInit = {},
  ): Promise<Answer> => {
    const headers = { Authorization: `Bearer ${tokens[who]}`, ...init.headers };
    const answer = await readAnswer(await town.app.request(`/v1${path}`, { method, ...init, headers }));
    const [template, operation] = find(document, method, path);
    seen.push({ id: operation.operationId, status: answer.status });
    faults.push(...check(ajv, template, method, operation, answer).map((fault) => `${method} ${path}: ${fault}`));
    return answer;
  };
  return {
    document,
    seen,
    faults,
    get: (who: keyof typeof tokens, path: string) => send(who, "GET", path),
    post: (who: keyof typeof tokens, path: string, body: unknown, media = "application/json") => {
      const text = typeof body === "string" ? body : JSON.stringify(body);
      return send(who, "POST", path, { body: text, headers: { "Content-Type": media } });
    },
    put: (who: keyof typeof tokens, path: string, body: unknown) =>
      send(who, "PUT", path, { body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }),
    remove: (who: keyof typeof tokens, path: string) => send(who, "DELETE", path),
  };
}

function find(document: Document, method: string, path: string): [string, Described] {
  const bare = path.split("?")[0] as string;
  for (const [template, operations] of Object.entries(document.paths)) {
    const operation = operations[method.toLowerCase()];
    if (operation && new RegExp(`^${template.replace(/\{\w+\}/g, "[^/]+")}$`).test(bare)) return [template, operation];
  }
  throw new Error(`the document does not know ${method} ${path}`);
}

const pointerPart = (part: string): string => part.replaceAll("~", "~0").replaceAll("/", "~1");

function check(ajv: Ajv2020, template: string, method: string, operation: Described, answer: Answer): string[] {
  const { status, headers, body } = answer;
  const described = operation.responses[status];
  if (!described) return [`${status} is not in the document`];
  const always = Object.entries(described.headers ?? {}).filter(([, { required }]) => required);
  const missing = always.map(([name]) => name).filter((name) => !headers.has(name));
  const faults = missing.map((name) => `${status} lacks the header ${name}`);
  const media = (headers.get("content-type") ?? "").split(";")[0] as string;
  if (!described.content) return body === "" ? faults : [...faults, `${status} has a body`];
  if (!described.content[media]) return [...faults, `${status} comes as ${media}, which is not in the document`];
  const place = ["paths", template, method.toLowerCase(), "responses", String(status), "content", media, "schema"];
  const validate = ajv.getSchema(
    `openapi#/${place.map(pointerPart).map(encodeURIComponent).join("/")}`,
  ) as ValidateFunction;
  return validate(body) ? faults : [...faults, `${status} ${ajv.errorsText(validate.errors)}`];
}

const contact = {
  soort: "Huisbezoek",
  bereikt: true,
  datum: "2026-11-03",
  dagdeel: "Ochtend",
  aanbod: true,
  notitie: "Was thuis.",
};
const csv =
  "kenmerk;achternaam;huisnummer;postcode;bedrag;ontstaansdatum;signaaldatum\nC-1;Dijk;10;3073HE;100;2026-09-01;2026-11-03\n";

/** Everything about who lives where: links, merging, splitting, undoing, ending and sending on. */
async function workHouseholds({ get, post }: Awaited<ReturnType<typeof makeClient>>, town: Town): Promise<void> {
  await makeTown("sqlite", { code: "0363", base: town.base });
  const at = (kenmerk: string, huisnummer: string, more: object = {}) =>
    post("partner", "/signalen", signaal(kenmerk, { adres: { huisnummer, postcode: "3073HE" }, ...more }));
  const zaakVan = async (kenmerk: string): Promise<{ id: string; signalen: { id: string }[] }> => {
    const { zaken } = (await get("gemeente", "/zaken?limiet=200")).body;
    for (const { id } of zaken) {
      const zaak = (await get("gemeente", `/zaken/${id}`)).body;
      if (zaak.signalen.some((item: { kenmerk: string }) => item.kenmerk === kenmerk)) return zaak;
    }
    throw new Error(`no zaak with ${kenmerk}`);
  };
  const { id: eerste } = (await at("H-1", "20")).body;
  await at("H-2", "20 B");
  await at("H-3", "22");
  await at("H-4", "22", { persoon: { achternaam: "Anders", geboortedatum: "1990-01-01" } });
  await town.jobs();
  const { koppelingen } = (await get("gemeente", "/koppelingen")).body;
  const gevonden = koppelingen.find(({ soort }: { soort: string }) => soort === "adres");
  await post("gemeente", `/koppelingen/${gevonden.id}/besluit`, { besluit: "afgewezen", reden: "Twee woningen." });
  await post("gemeente", `/koppelingen/${gevonden.id}/besluit`, { besluit: "bevestigd" });
  await post("gemeente", `/koppelingen/${newUuid()}/besluit`, { besluit: "bevestigd" });
  const [een, twee, drie] = [await zaakVan("H-1"), await zaakVan("H-2"), await zaakVan("H-3")];
  const samen = await post("gemeente", `/zaken/${een.id}/samenvoeging`, { met: twee.id, reden: "Eén huishouden." });
  await post("gemeente", `/zaken/${een.id}/samenvoeging`, { met: een.id, reden: "Zichzelf." });
  await get("gemeente", `/zaken/${een.id}`);
  await get("gemeente", `/zaken/${twee.id}/tijdlijn`);
  await post("gemeente", `/zaken/${een.id}/herstel`, { verplaatsing: samen.body.verplaatsing ?? samen.body.id });
  const [signalA] = drie.signalen;
  const adres = { huisnummer: 24, postcode: "3073HE" };
  await post("gemeente", `/zaken/${drie.id}/splitsing`, { signalen: [signalA?.id], adres, reden: "Nummer 24." });
  await post("gemeente", `/zaken/${drie.id}/splitsing`, { signalen: [newUuid()], adres, reden: "Nummer 24." });
  const einde = { status: "Inwoner is overleden" };
  const over = await zaakVan("H-4");
  await post("gemeente", `/zaken/${over.id}/signalen/${over.signalen[0]?.id}/einde`, einde);
  await post("gemeente", `/zaken/${over.id}/signalen/${newUuid()}/einde`, einde);
  const elders = { huisnummer: 12, postcode: "1057ES" };
  await post("gemeente", `/zaken/${een.id}/doorzending`, { gemeentecode: "0014", adres: elders });
  await post("gemeente", `/zaken/${een.id}/doorzending`, { gemeentecode: "0363", adres: elders });
  await get("gemeente", `/zaken/${een.id}/uitleg`);
  await get("partner", `/signalen/${eerste}`);
  await get("partner", `/signalen/${eerste}/uitleg`);
}

/** Everything that a manager sets. */
async function manage({ get, post, put, remove }: Awaited<ReturnType<typeof makeClient>>): Promise<void> {
  const team = { naam: "Crisisteam", rol: "crisisteam", capaciteit: 20, gebieden: [] };
  const { id } = (await post("gemeente", "/teams", team)).body;
  await post("gemeente", "/teams", team);
  await get("gemeente", `/teams/${id}`);
  await put("gemeente", `/teams/${id}`, { ...team, naam: "Crisis" });
  await put("gemeente", `/teams/${newUuid()}`, team);
  const weg = { van: "2026-11-03", tot: "2026-11-10", reden: "Scholing." };
  const [afwezigheid] = (await post("gemeente", `/teams/${id}/afwezigheid`, weg)).body.afwezigheid;
  await get("gemeente", "/teams");
  await remove("gemeente", `/teams/${id}/afwezigheid/${afwezigheid.id}`);
  await remove("gemeente", `/teams/${id}/afwezigheid/${newUuid()}`);
  await post("gemeente", "/routering/herverdeling", { reden: "Nieuw team.", proef: true });
  await post("gemeente", "/routering/herverdeling", { reden: "Nieuw team." });
  await get("gemeente", "/beleid");
  const beleid = { sleutel: "bandHoog", waarde: 200, geldtVan: "2026-11-03", reden: "Meer aandacht." };
  await post("gemeente", "/beleid/vooruitblik", { sleutel: beleid.sleutel, waarde: beleid.waarde });
  await post("gemeente", "/beleid/vooruitblik", { sleutel: "aanbodDagen", waarde: 1 });
  await post("gemeente", "/beleid", beleid);
  await post("gemeente", "/beleid", beleid);
  await get("gemeente", "/bronnen");
}

describe("the OpenAPI document", () => {
  it("describes every answer of a run through all operations", async () => {
    const town = await makeTown("sqlite");
    const client = await makeClient(town);
    const { get, post } = client;

    const { id: signaalId } = (await post("partner", "/signalen", signaal("K-1"))).body;
    await post("partner", "/signalen", signaal("K-1"));
    await post("partner", "/signalen", signaal("K-1", { klantnummer: "2" }));
    await post("partner", "/signalen", signaal("K-2", { incasso: null }));
    await post("partner", "/signalen", signaal("K-3", { gemeentecode: "0363" }));
    await post("partner", "/signalen", {});
    await post("partner", "/signalen", " ".repeat(200_000));
    await post("partner", "/signalen", "<signaal/>", "application/xml");
    await post("gemeente", "/signalen", signaal("K-4"));
    await get("partner", "/signalen?kenmerk=K-1");
    await get("partner", "/signalen?soort=1");
    await get("partner", `/signalen/${signaalId}`);
    await get("partner", `/signalen/${newUuid()}`);
    await get("partner", `/signalen/${signaalId}/ontvangstbewijs`);
    await get("partner", `/signalen/${newUuid()}/ontvangstbewijs`);

    const { id: levering } = (await post("partner", "/leveringen", [signaal("L-1"), { kenmerk: "L-2" }])).body;
    await post("partner", "/leveringen", csv, "text/csv");
    await post("partner", "/leveringen", `${JSON.stringify(signaal("L-3"))}\n{`, "application/x-ndjson");
    await post("partner", "/leveringen", "{}");
    await post("partner", "/leveringen", "PK", "application/zip");
    await get("partner", `/leveringen/${levering}`);
    await get("partner", `/leveringen/${newUuid()}`);
    await get("partner", `/leveringen/${levering}/regels?status=geweigerd`);
    await get("partner", `/leveringen/${levering}/regels?limiet=1`);
    await get("partner", `/leveringen/${levering}/regels?formaat=csv`);
    await get("partner", `/leveringen/${levering}/regels?formaat=pdf`);

    await post("partner", "/signalen", signaal("K-5", { crisis: { soort: "ontruiming", datum: "2026-12-15" } }));
    const { id: zaak } = (await get("gemeente", "/zaken")).body.zaken[0];
    await get("gemeente", `/zaken?team=${newUuid()}`);
    await get("partner", "/zaken");
    await get("gemeente", "/termijnen?status=open");
    await get("gemeente", "/termijnen?status=weg");
    const { id: team } = (await get("gemeente", "/teams?limiet=1")).body.teams[0];
    const { id: behandelaar } = (await get("gemeente", "/medewerkers")).body.medewerkers[0];
    await get("gemeente", "/medewerkers?limiet=0");
    const { id: poging } = (
      await post("gemeente", `/zaken/${zaak}/contactpogingen`, { ...contact, medewerker: behandelaar })
    ).body;
    await post("gemeente", `/zaken/${zaak}/contactpogingen`, { ...contact, datum: "2027-01-01" });
    await get("gemeente", `/zaken/${zaak}/contactpogingen/${poging}`);
    await post("gemeente", `/zaken/${zaak}/stappen`, { stap: "hulpAanvaard", datum: "2026-11-03" });
    await post("gemeente", `/zaken/${zaak}/gesprek`, { datum: "2026-11-03", notitie: "Fijn gesprek." });
    await post("gemeente", `/zaken/${zaak}/gesprek`, { datum: "2027-11-03" });
    await post("gemeente", `/zaken/${zaak}/huishouden`, { minderjarigeKinderen: true, oggz: null, taal: "pl" });
    await get("gemeente", `/signalen/${signaalId}/uitleg`);
    await post("gemeente", `/zaken/${zaak}/toewijzing`, { team, behandelaar, reden: "Kent het gezin." });
    await post("gemeente", `/zaken/${zaak}/toewijzing`, {});
    await post("gemeente", `/zaken/${zaak}/brp-controle`, { signaal: signaalId, burgerservicenummer: "999990019" });
    await post("gemeente", `/zaken/${zaak}/brp-controle`, { signaal: signaalId, burgerservicenummer: "999990018" });
    await get("gemeente", `/zaken/${zaak}`);
    await get("gemeente", `/zaken/${newUuid()}`);
    await get("gemeente", `/zaken/${zaak}/tijdlijn`);
    await post("gemeente", `/zaken/${zaak}/heropening`, { reden: "Toch." });
    await post("gemeente", `/zaken/${zaak}/afsluiting`, { resultaat: "Vervolghulp en/of verwijzing financieel" });
    await post("gemeente", `/zaken/${zaak}/contactpogingen`, contact);
    await get("gemeente", "/zaken?status=gesloten");
    await get("gemeente", `/zaken/${zaak}/tijdlijn?limiet=2`);
    await town.jobs();
    const { id: bericht } = (await get("partner", "/terugkoppelingen")).body.terugkoppelingen[0];
    await get("partner", `/terugkoppelingen/${bericht}`);
    await get("partner", `/terugkoppelingen/${newUuid()}`);
    await post("partner", `/terugkoppelingen/${bericht}/ontvangst`, undefined);
    await post("partner", `/terugkoppelingen/${newUuid()}/ontvangst`, undefined);
    await get("partner", `/signalen/${signaalId}`);
    await post("gemeente", `/zaken/${zaak}/heropening`, { reden: "Belde terug." });
    await get("gemeente", "/monitor/indicatoren?per=kwartaal");
    await get("gemeente", "/monitor/indicatoren?formaat=csv");
    await get("gemeente", "/monitor/indicatoren?van=2027-01-01&tot=2026-01-01");

    const { id: ingetrokken } = (await post("partner", "/signalen", signaal("I-1", { klantnummer: "7" }))).body;
    await post("partner", `/signalen/${ingetrokken}/intrekking`, { reden: "betaald" });
    await post("partner", `/signalen/${ingetrokken}/intrekking`, { reden: "vergissing" });
    await get("partner", `/signalen/${ingetrokken}`);
    await workHouseholds(client, town);
    await manage(client);
    await runAbonnementen(client);
    await runLeveringen(client);
    await runAfspraken(client);

    expect(client.faults).toEqual([]);
    const all = Object.values(client.document.paths).flatMap((item) => Object.values(item));
    const reached = new Set(client.seen.filter(({ status }) => status < 300).map(({ id }) => id));
    expect(all.map(({ operationId }) => operationId).filter((id) => !reached.has(id))).toEqual([]);
    expect(new Set(client.seen.map(({ status }) => status))).toEqual(
      new Set([200, 201, 202, 204, 400, 403, 404, 409, 413, 415, 422]),
    );
  });

  it("names 401, 429 and 503 for every operation that asks for a token, and 403", async () => {
    const { document } = await makeClient(await makeTown("sqlite"));
    const all = Object.values(document.paths).flatMap((item) => Object.values(item));
    for (const operation of all.filter(({ security }) => security.length > 0)) {
      const statuses = Object.keys(operation.responses);
      expect(statuses, operation.operationId).toEqual(expect.arrayContaining(["401", "403", "429", "503"]));
    }
  });
});
