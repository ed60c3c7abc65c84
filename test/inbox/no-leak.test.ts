import { describe, expect, it } from "vitest";
import { inboxCookie } from "../../src/access/inbox-sessie.ts";
import { chooseLokaleMedewerker } from "../../src/access/list-lokale-medewerkers.ts";
import { systeem } from "../../src/access/permission.ts";
import type { Rol } from "../../src/access/rollen.ts";
import { startSessie } from "../../src/access/sessie.ts";
import { runDueJobs } from "../../src/jobs.ts";
import { registerMedewerker } from "../../src/routing/register-medewerker.ts";
import { about, canary, found, makeWatched, person, type Watched } from "../promises/canary.ts";
import { localLogin } from "../support/portal-login.ts";
import { type Bezocht, hrefsOf, kruip } from "./aanval-kruiper.ts";

/** Somebody of the municipality, logged in. @returns the session's secret */
async function logIn({ base }: Watched, rol: Rol): Promise<string> {
  const team = rol === "wijkteam" ? { team: "Zuid" } : {};
  const wie = { gemeentecode: "0599", email: `${rol}@example.nl`, naam: `Kim ${rol}`, rol, ...team };
  const { id } = await registerMedewerker(systeem(base, "test"), wie);
  return await startSessie(base, await chooseLokaleMedewerker(base, id));
}

/** The canary people come in, and are a zaak each. */
async function tell({ send, base }: Watched): Promise<string[]> {
  const bsn = { persoon: { ...person, burgerservicenummer: canary.burgerservicenummer } };
  const crisis = {
    adres: { straatnaam: canary.straatnaam, huisnummer: 9, postcode: canary.postcode },
    crisis: { soort: "ontruiming" },
  };
  for (const body of [about("K-1"), about("K-2", crisis), about("K-3", bsn)]) await send("partner", "/signalen", body);
  return (await base.db.read.q.selectFrom("zaken").select("uuid").execute()).map(({ uuid }) => uuid);
}

/** Somebody who writes the person into every field that takes a text. */
const typ = (name: string, max: number): string => {
  const fields: Record<string, string> = { burgerservicenummer: canary.burgerservicenummer, postcode: canary.postcode };
  return (fields[name] ?? `${canary.achternaam} ${canary.notitie}`).slice(0, max);
};

describe("a canary person in the inbox", () => {
  it("is in no address, header, log line, audit or outbox, whatever is done with the zaak", {
    timeout: 300_000,
  }, async () => {
    const watched = await makeWatched("sqlite", localLogin);
    const zaken = await tell(watched);
    const { base, app, lines } = watched;
    const begin = ["/inbox", "/inbox/zaken", "/inbox/koppelingen", ...zaken.map((id) => `/inbox/zaken/${id}`)];
    const sleutel = await logIn(watched, "wijkteam");
    const bezocht = await kruip({ app, sleutel, typ, begin, over: /uitloggen|zoekvragen/ });
    const posts = bezocht.filter(({ method }) => method === "POST");
    expect([posts.length > 11, posts.filter(({ status }) => status === 303).length > 8]).toEqual([true, true]);
    expect(bezocht.filter(({ text }) => found(text).length > 0).length).toBeGreaterThan(20);
    for (const { method, path, status, headers, text } of bezocht) {
      const at = `${method} ${path}`;
      const adressen = [
        path,
        headers.get("location") ?? "",
        ...hrefsOf(text).filter((href) => !/^(tel|mailto):/.test(href)),
      ];
      expect([at, adressen.flatMap(found)]).toEqual([at, []]);
      expect([at, found(JSON.stringify([...headers]))]).toEqual([at, []]);
      expect([at, headers.get("cache-control")]).toEqual([at, "no-store"]);
      // Without log-in, and of what went wrong, nothing is told.
      if (status >= 400 && status !== 409 && status !== 422) expect([at, found(text)]).toEqual([at, []]);
      expect([at, status < 500]).toEqual([at, true]);
    }
    await runDueJobs(base);
    expect(lines.flatMap(found)).toEqual([]);
    const { q } = base.db.read;
    for (const table of ["audit", "outbox", "terugkoppelingen", "sessies", "zaken", "termijnen"] as const) {
      const rows = await q.selectFrom(table).selectAll().execute();
      expect([table, found(JSON.stringify(rows))]).toEqual([table, []]);
    }
    // Everything else keeps it sealed to one column, or in the words of a worker.
    const audit = await q.selectFrom("audit").select("handeling").distinct().execute();
    const gedaan = audit.map(({ handeling }) => handeling);
    expect(gedaan).toEqual(expect.arrayContaining(["zaak.bekeken", "zaken.gezocht", "contactpoging.vastgelegd"]));
  });

  it("is on no page of who manages, counts or checks", { timeout: 300_000 }, async () => {
    const watched = await makeWatched("sqlite", localLogin);
    const [zaak = ""] = await tell(watched);
    const { app, lines } = watched;
    await kruip({ app, sleutel: await logIn(watched, "wijkteam"), typ, begin: [`/inbox/zaken/${zaak}/contact`] });
    for (const rol of ["beheerder", "beleid", "controleur"] as const) {
      const sleutel = await logIn(watched, rol);
      const begin = [
        "/inbox/regie",
        "/inbox/cijfers",
        "/inbox/logboek",
        "/inbox/logboek/bestand",
        "/inbox/regie/herverdelen/regels?toon=ja",
      ];
      const niets = (_name: string, max: number) => "Werkafspraak 12".slice(0, max);
      const bezocht: Bezocht[] = await kruip({ app, sleutel, typ: niets, begin });
      expect(bezocht.filter(({ status }) => status === 200).length, rol).toBeGreaterThan(3);
      for (const { method, path, text } of bezocht) {
        const at = `${rol}: ${method} ${path}`;
        expect([at, found(text)]).toEqual([at, []]);
        // Who may not open a zaak is not told its number either, save who checks the log.
        if (rol !== "controleur") expect([at, text.includes(zaak)]).toEqual([at, false]);
      }
    }
    expect(lines.flatMap(found)).toEqual([]);
  });

  it("is not in what a partner's session, an old one or none gets to see", async () => {
    const watched = await makeWatched("sqlite", localLogin);
    const [zaak = ""] = await tell(watched);
    for (const cookie of ["", `${inboxCookie}=verzonnen`, `seinhuis=${await logIn(watched, "wijkteam")}`]) {
      for (const path of [
        "",
        `/zaken/${zaak}`,
        "/zaken",
        "/zaken/route",
        `/zaken/${zaak}/tijdlijn`,
        `/live?zaak=${zaak}`,
      ]) {
        const answer = await watched.app.request(`/inbox${path}`, { headers: { cookie } });
        expect([path, found(await answer.text())]).toEqual([path, []]);
        expect(found(JSON.stringify([...answer.headers]))).toEqual([]);
      }
    }
  });
});
