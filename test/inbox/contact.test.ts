import { describe, expect, it } from "vitest";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { listAfspraken } from "../../src/contact/list-afspraken.ts";
import { planAfspraak } from "../../src/contact/plan-afspraak.ts";
import { showZaak } from "../../src/contact/show-zaak.ts";
import { newUuid } from "../../src/platform/ids.ts";
import { inNoord, makeInbox, opAdres } from "./inbox-world.ts";

const naam = { persoon: { achternaam: "<script>alert(1)</script>" } };
const dag = { "datum-dag": "3", "datum-maand": "nov", "datum-jaar": "2026", dagdeel: "Ochtend" };
const visit = { ...dag, soort: "Huisbezoek", uitkomst: "bereikt-aanbod", notitie: "Zoon <b>deed</b> open." };
const answerOf = async (response: Response) =>
  (await response.json()) as { reden: string; code: string; vastgelegd: string; naar: string };
const field = (text: string, name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";

async function begin() {
  const world = await makeInbox();
  const noor = await world.medewerker();
  const zaak = await world.meld("A-1", { ...opAdres(1), ...naam });
  const pad = `/inbox/zaken/${zaak}/contact`;
  const form = async () => {
    const text = await (await noor.get(pad)).text();
    return { text, sleutel: field(text, "sleutel"), versie: field(text, "versie") };
  };
  return { ...world, noor, zaak, pad, form };
}

describe("writing down a contact", () => {
  it("fills in day and part of the day, saves once and tells what came of it", async () => {
    const { noor, zaak, pad, form } = await begin();
    const { text, sleutel, versie } = await form();
    expect(text).toContain("vandaag, 3 november 2026, ochtend");
    expect(text).toContain(
      'name="datum-dag" type="text" inputmode="numeric" maxlength="2" autocomplete="off" value="3"',
    );
    expect(text).toContain("&lt;script&gt;alert(1)");
    expect(text).not.toContain("<script>alert");
    const fields = { ...visit, sleutel, versie };
    const [answer, again] = await Promise.all([noor.post(pad, fields), noor.post(pad, fields)]);
    expect([answer.status, again.status]).toEqual([303, 303]);
    expect(again.headers.get("location")).toBe(answer.headers.get("location"));
    const { contactpogingen } = await showZaak(noor.ctx, { id: zaak });
    expect(contactpogingen).toMatchObject([{ soort: "Huisbezoek", bereikt: true, aanbod: true, dagdeel: "Ochtend" }]);
    expect(contactpogingen[0]?.medewerker).toEqual({ id: noor.uuid });
    const page = await (await noor.get(answer.headers.get("location") ?? "")).text();
    expect(page).toContain("Contact vastgelegd");
    expect(page).toContain("Huisbezoek op 3 november 2026, ochtend. Gesproken, en hulp aangeboden.");
    expect(page).toContain("Het aanbod is op tijd gedaan.");
    expect(page).not.toContain("<b>deed</b>");
  });

  it("keeps both contacts of two workers, and says so", async () => {
    const { town, medewerker, noor, pad, form } = await begin();
    const sam = await medewerker("wijkteam", "Sam <i>Bos</i>");
    const mine = await form();
    town.base.clock.set("2026-11-03T09:15:00.000Z");
    expect((await sam.post(pad, { ...visit, sleutel: newUuid(), versie: mine.versie })).status).toBe(303);
    const answer = await noor.post(pad, { ...visit, uitkomst: "niets", ...mine });
    const page = await (await noor.get(answer.headers.get("location") ?? "")).text();
    expect(page).toContain(
      "Sam &lt;i&gt;Bos&lt;/i&gt; legde om 10:15 uur ook contact vast. Beide staan in de tijdlijn.",
    );
    // What Sam's offer met is not said of Noor's attempt.
    const melding = page.slice(page.indexOf('id="melding"')).split("</div>")[0];
    expect(melding).toContain("Niet gesproken, geen hulp aangeboden.");
    expect(melding).not.toContain("Het aanbod is op tijd gedaan.");
  });

  it.each([
    ["nothing chosen", { soort: "", uitkomst: "" }, ["Kies hoe u contact zocht.", "Kies wat eruit kwam."]],
    ["a day that does not exist", { "datum-dag": "31" }, ["Vul een dag in die bestaat, met dag, maand en jaar."]],
    ["a day to come", { "datum-dag": "4" }, ["Deze dag moet nog komen."]],
    [
      "an offer without a message",
      { soort: "Administratief" },
      ["Bij administratief werk krijgt de inwoner geen bericht."],
    ],
    ["too long a note", { notitie: "x".repeat(4001) }, ["De notitie is te lang."]],
  ])("keeps the form when it is refused: %s", async (_name, changes, messages) => {
    const { noor, pad, form } = await begin();
    const { sleutel, versie } = await form();
    const answer = await noor.post(pad, { ...visit, ...changes, sleutel, versie });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    for (const message of messages) expect(text).toContain(message);
    expect(text).toContain("<title>Fout: ");
    expect([field(text, "sleutel"), field(text, "versie")]).toEqual([sleutel, versie]);
    expect(text).toContain(
      String({ ...visit, ...changes }.notitie)
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;"),
    );
    const json = await noor.post(pad, { ...visit, ...changes, sleutel, versie }, { Accept: "application/json" });
    expect([json.status, (await answerOf(json)).reden]).toEqual([422, expect.stringContaining(messages[0] ?? "")]);
  });

  it("says of a used key that it was used, and offers a new one", async () => {
    const { noor, pad, form } = await begin();
    const { text: _text, ...hidden } = await form();
    await noor.post(pad, { ...visit, ...hidden });
    const answer = await noor.post(pad, { ...visit, ...hidden, soort: "Brief" });
    expect(answer.status).toBe(409);
    const text = await answer.text();
    expect(text).toContain("Dit formulier was al verstuurd.");
    expect(field(text, "sleutel")).toMatch(/^[\da-f-]{36}$/);
    expect(field(text, "sleutel")).not.toBe(hidden.sleutel);
  });

  it("is closed to other teams, roles and posts without the token, in both forms of the answer", async () => {
    const { town, medewerker, meld, noor, pad } = await begin();
    const noord = await meld("A-2", inNoord(2));
    const elders = `/inbox/zaken/${noord}/contact`;
    const absent = `/inbox/zaken/${newUuid()}/contact`;
    const json = { Accept: "application/json" };
    for (const path of [elders, absent]) {
      expect((await noor.get(path)).status).toBe(404);
      expect((await noor.post(path, visit)).status).toBe(404);
    }
    const bodies = [await noor.post(elders, visit, json), await noor.post(absent, visit, json)];
    expect(await bodies[0]?.text()).toBe(await bodies[1]?.text());
    const beheerder = await medewerker("beheerder");
    expect((await beheerder.get(pad)).status).toBe(403);
    expect((await beheerder.post(pad, visit, json)).status).toBe(403);
    expect((await noor.post(pad, { ...visit, csrf: "x" }, json)).status).toBe(403);
    const out = await town.app.request(pad, { method: "POST", headers: json, body: new URLSearchParams(visit) });
    expect([out.status, (await answerOf(out)).code]).toEqual([401, "niet-ingelogd"]);
    expect(await town.base.db.read.q.selectFrom("contactpogingen").select("id").execute()).toEqual([]);
  });

  it("answers a script in JSON with where to go", async () => {
    const { noor, zaak, pad, form } = await begin();
    const { text: _text, ...hidden } = await form();
    const answer = await noor.post(pad, { ...visit, ...hidden }, { Accept: "application/json" });
    const { vastgelegd, naar } = await answerOf(answer);
    expect(answer.status).toBe(200);
    expect(naar).toBe(`/inbox/zaken/${zaak}?vastgelegd=${vastgelegd}&versie=${hidden.versie}#melding`);
    await closeZaak(noor.ctx, { zaak, resultaat: "Inwoner is overleden" });
    const again = await noor.post(pad, { ...visit, ...hidden }, { Accept: "application/json" });
    expect([again.status, (await answerOf(again)).vastgelegd]).toEqual([200, vastgelegd]);
    expect(await (await noor.get(pad)).text()).toContain("Deze zaak is gesloten.");
    const fresh = await noor.post(pad, { ...visit, sleutel: newUuid() }, { Accept: "application/json" });
    expect([fresh.status, (await answerOf(fresh)).reden]).toEqual([409, expect.stringContaining("gesloten")]);
  });

  it("offers the plan of today, and ends it with the contact", async () => {
    const { noor, zaak, pad, form } = await begin();
    const plan = { zaak, soort: "Telefoon", datum: "2026-11-03", dagdeel: null, medewerker: noor.uuid } as const;
    const { id } = await planAfspraak(noor.ctx, plan);
    const { text, sleutel, versie } = await form();
    expect(text).toContain("Dit was gepland: Telefoon, 3 november 2026. Het plan is nu klaar.");
    expect(text).toMatch(/value="Telefoon" checked/);
    await noor.post(pad, { ...visit, soort: "Telefoon", sleutel, versie, afspraak: id, afspraakGedaan: "ja" });
    expect(await listAfspraken(noor.ctx, { zaak })).toMatchObject([{ id, status: "gedaan" }]);
  });
});
