import { sql } from "kysely";
import { describe, expect, it } from "vitest";
import { runDueJobs } from "../../src/jobs.ts";
import { bezoek, ingelogdePartner, invulling } from "../portal/signaal-world.ts";
import { engines } from "../support/world.ts";
import { about, canary, csvRow, found, header, makeWatched, person, place, type Watched } from "./canary.ts";

const { achternaam, voorletters, telefoonnummer, straatnaam, postcode, klantnummer, email } = canary;

async function tellAll({ send }: Watched): Promise<void> {
  const { id: own } = (await send("partner", "/signalen", about("K-1"))).body;
  await send("partner", "/signalen", about("K-1"));
  await send("partner", "/signalen", about("K-1", { klantnummer: `${klantnummer}-b` }));
  await send("partner", "/signalen", about("K-2", { achterstand: { bedrag: 1, ontstaansdatum: "2026-09-01" } }));
  await send("partner", "/signalen", about("K-3", { incasso: null, crisis: { soort: "ontruiming" } }));
  await send("partner", "/signalen", about("K-4", { gemeentecode: "0363" }));
  await send(
    "partner",
    "/signalen",
    about("K-5", { adres: { ...place, huisnummer: `${straatnaam} 7`, postcode: "QX3073" } }),
  );
  const bsn = { ...person, burgerservicenummer: canary.burgerservicenummer };
  await send("partner", "/signalen", about("K-6", { persoon: bsn }));
  await send("partner", "/signalen", about("K-7", { persoon: { ...bsn, [canary.burgerservicenummer]: 1 } }));
  await send("partner", "/signalen", about("K-8", { persoon: achternaam, adres: [straatnaam], signaaldatum: email }));
  await send("partner", "/signalen", JSON.stringify(about("K-9")).slice(0, -9));
  await send("partner", "/signalen", `{"${achternaam}":1,"${achternaam}":2}`);
  await send("partner", "/signalen", `achternaam=${achternaam}`, "application/x-www-form-urlencoded");
  await send("partner", `/signalen?kenmerk=K-1&bsn=${canary.burgerservicenummer}`);
  await send("partner", `/signalen/${own}`);
  const bewijs = String((await send("partner", `/signalen/${own}/ontvangstbewijs`)).body);
  expect(found(Buffer.from(bewijs.split(".")[1] as string, "base64url").toString())).toEqual([]);

  const list = [
    about("L-1"),
    about("L-2", { persoon: bsn }),
    about("L-3", { adres: { ...place, huisnummer: straatnaam } }),
    achternaam,
  ];
  const file = [header, csvRow("C-1", "100,00"), csvRow("C-2", achternaam), `${csvRow("C-3", "1")};${email}`].join(
    "\n",
  );
  const leveringen = [
    await send("partner", "/leveringen", list),
    await send(
      "partner",
      "/leveringen",
      `${JSON.stringify(about("N-1"))}\n{"kenmerk":"N-2","${achternaam}":`,
      "application/x-ndjson",
    ),
    await send("partner", "/leveringen", file, "text/csv"),
    await send("partner", "/leveringen", csvRow("C-4", "1"), "text/csv"),
    await send(
      "partner",
      "/leveringen",
      `${header};${achternaam};bsn\n${csvRow("C-5", "1")};x;${canary.burgerservicenummer}`,
      "text/csv",
    ),
    await send("partner", "/leveringen", `${achternaam} ${straatnaam}`),
  ];
  for (const { body } of leveringen.filter(({ status }) => status === 202)) {
    await send("partner", `/leveringen/${body.id}/regels`);
    await send("partner", `/leveringen/${body.id}/regels?formaat=csv`);
  }
  expect(leveringen.map(({ status }) => status)).toEqual([202, 202, 202, 400, 400, 400]);
}

/** What a partner puts right, agrees on and wants to be told: none of it shows the person, the agreement's own contact aside. */
async function tellMore({ send }: Watched): Promise<void> {
  const elders = { adres: { ...place, huisnummer: 9 } };
  const { id } = (await send("partner", "/signalen", about("M-1", elders))).body;
  const signaal = `/signalen/${id}`;
  const beter = { reden: "invoerfout", persoon: { achternaam: `${achternaam}-Pietsma`, email } };
  const answers = [
    await send("partner", `${signaal}/correctie`, beter),
    await send("partner", `${signaal}/correctie`, { reden: achternaam, persoon: achternaam }),
    await send("partner", `${signaal}/correctie`, { reden: "invoerfout", adres: place }),
    await send("partner", "/abonnementen", { url: `https://${email}/`, gebeurtenissen: [], handtekening: achternaam }),
    await send("gemeente", "/signaalpartners", { naam: achternaam, overeenkomst: { contact: { naam: achternaam } } }),
    await send("partner", `/leveringen?sleutel=${achternaam}`),
    await send("partner", `${signaal}/ontvangstbewijs?formaat=${achternaam}`),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 400, 422, 400, 403, 200, 400]);
  await send("partner", signaal);
  await send("partner", `${signaal}/uitleg`);
  await send("partner", `${signaal}/ontvangstbewijs?formaat=pdf`);
}

/** The pages may show somebody what he filled in himself; their addresses and the log may not. */
async function fillIn({ town, app }: Watched): Promise<string[]> {
  const kim = bezoek(app, await ingelogdePartner(town.base));
  const form = { csrf: await kim.csrf(), achternaam, voorletters, telefoonnummer, email, straatnaam, postcode };
  const { location } = await kim.get("/portaal/signalen/nieuw");
  const wrong = await kim.post(location, { ...invulling(), ...form, bedrag: achternaam });
  const right = await kim.post(location, { ...invulling(), ...form, actie: "verstuur" });
  const check = await kim.post(`${location}/controle`, { ...invulling(), ...form });
  const search = await kim.get(`/portaal/signalen?kenmerk=${encodeURIComponent(achternaam)}`);
  const known = { tekst: "a.b.c", naam: achternaam, postcode, huisnummer: "7" };
  const proof = await app.request("/controle", { method: "POST", body: new URLSearchParams(known) });
  expect([wrong.status, check.status, search.status].every((status) => status < 500)).toBe(true);
  expect(right.location).toMatch(/ontvangen$/);
  expect(proof.status).toBeLessThan(500);
  return [location, wrong.location, right.location, check.location];
}

/** What a municipality does; its answers may show the person, to the municipality alone. */
async function workIt({ send, answers, town }: Watched): Promise<void> {
  const before = answers.length;
  const zaken = (await send("gemeente", "/zaken")).body.zaken;
  expect(JSON.stringify(zaken)).toContain(achternaam);
  const id = zaken[0].id;
  const { signalen } = (await send("gemeente", `/zaken/${id}`)).body;
  const contact = { soort: "Telefoon", bereikt: true, datum: "2026-11-03", dagdeel: "Ochtend", aanbod: true };
  await send("gemeente", `/zaken/${id}/contactpogingen`, { ...contact, notitie: `${achternaam} ${canary.notitie}` });
  await send("gemeente", `/zaken/${id}/contactpogingen`, { ...contact, dagdeel: achternaam, notitie: canary.notitie });
  const bsn = { signaal: signalen[0].id, burgerservicenummer: canary.burgerservicenummer };
  const brp = [
    await send("gemeente", `/zaken/${id}/brp-controle`, bsn),
    await send("gemeente", `/zaken/${id}/brp-controle`, { ...bsn, burgerservicenummer: "999990018" }),
    await send("gemeente", `/zaken/${id}/brp-controle`, { ...bsn, burgerservicenummer: `${achternaam}` }),
  ];
  expect(brp.map(({ status }) => status)).toEqual([204, 422, 400]);
  await send("gemeente", `/zaken/${id}/toewijzing`, {
    team: await town.team("Noord"),
    reden: `${achternaam} verhuist`,
  });
  await send("gemeente", `/zaken/${id}/afsluiting`, {
    resultaat: "Vervolghulp en/of verwijzing",
    toelichting: canary.notitie,
  });
  await send("gemeente", `/zaken/${id}/heropening`, { reden: `${achternaam} belde` });
  await send("gemeente", `/zaken/${id}/afsluiting`, {
    resultaat: "Niet opgepakt: andere reden",
    toelichting: achternaam,
  });
  await send("gemeente", `/zaken/${id}/tijdlijn`);
  await send("gemeente", "/monitor/indicatoren?formaat=csv");
  const shown = answers.splice(before);
  answers.push(...shown.filter(({ status }) => status >= 400), ...shown.map((answer) => ({ ...answer, body: "" })));
  expect(JSON.stringify(shown.map(({ body }) => body))).not.toContain(canary.burgerservicenummer);
}

describe.each(engines)("personal data stays where it belongs (%s)", (engine) => {
  it("is in no answer to a partner, no problem, no header, no log line", async () => {
    const watched = await makeWatched(engine);
    await tellAll(watched);
    await tellMore(watched);
    await workIt(watched);
    await runDueJobs(watched.base);
    await watched.send("partner", "/terugkoppelingen");
    const answers = watched.answers.map(({ status, headers, body }) => JSON.stringify([status, [...headers], body]));
    expect(answers.length).toBeGreaterThan(40);
    expect(answers.flatMap(found)).toEqual([]);
    expect(watched.lines.flatMap(found)).toEqual([]);
  });

  it("is in no outbox, audit, terugkoppeling or row report, and in no column that is not meant for it", async () => {
    const watched = await makeWatched(engine);
    await tellAll(watched);
    await tellMore(watched);
    await workIt(watched);
    await runDueJobs(watched.base);
    for (const table of [
      "outbox",
      "bezorgingen",
      "abonnementen",
      "clients",
      "audit",
      "terugkoppelingen",
      "leveringen",
      "termijnen",
      "zaken",
    ] as const) {
      const rows = await watched.base.db.read.q.selectFrom(table).selectAll().execute();
      if (!/bezorg|abonn/.test(table)) expect(rows.length, table).toBeGreaterThan(0);
      expect(found(JSON.stringify(rows)), table).toEqual([]);
    }
    const { db } = watched.base;
    const rows = await db.read.q.selectFrom("signalen").selectAll().execute();
    expect(rows.flatMap(({ persoonsgegevens: _, ...rest }) => found(JSON.stringify(rest)))).toEqual([]);
    expect(found(JSON.stringify(rows))).toContain(achternaam);
    const regels = await db.read.q.selectFrom("levering_regels").selectAll().execute();
    expect(regels.flatMap(({ cellen: _, ...rest }) => found(JSON.stringify(rest)))).toEqual([]);
    // A refused row is kept for its sender to mend, never with a burgerservicenummer.
    expect(found(JSON.stringify(regels))).toContain(achternaam);
    expect(JSON.stringify(regels)).not.toContain(canary.burgerservicenummer);
  });

  it("is in no address and no log line when somebody fills in the pages", async () => {
    const watched = await makeWatched(engine);
    expect((await fillIn(watched)).flatMap(found)).toEqual([]);
    expect(watched.lines.flatMap(found)).toEqual([]);
    const audit = await watched.base.db.read.q.selectFrom("audit").selectAll().execute();
    expect(audit.length).toBeGreaterThan(0);
    expect(found(JSON.stringify(audit))).toEqual([]);
  });

  it("is in no log line and no answer when the database itself quotes the row that it refuses", async () => {
    const watched = await makeWatched(engine);
    await refuseSignalen(watched);
    const answers = [
      await watched.send("partner", "/signalen", about("K-1")),
      await watched.send("partner", "/leveringen", [about("K-2")]),
    ];
    expect(answers.map(({ status }) => status)).toEqual([500, 500]);
    expect(answers.flatMap(({ body }) => found(JSON.stringify(body)))).toEqual([]);
    expect(watched.lines.length).toBeGreaterThanOrEqual(2);
    expect(watched.lines.flatMap(found)).toEqual([]);
  });
});

/** Makes the database fail on every signal, with all that it holds in the message: on a line that looks like a frame too. */
async function refuseSignalen({ town }: Watched): Promise<void> {
  const { db } = town.base;
  const statements =
    db.engine === "sqlite"
      ? [
          `create trigger weiger before insert on signalen begin select raise(abort, 'row:' || char(10) || '    at ' || new.persoonsgegevens); end`,
        ]
      : [
          `create function weiger() returns trigger language plpgsql as $$ begin raise exception E'row:\\n    at %', new.persoonsgegevens; end $$`,
          "create trigger weiger before insert on signalen for each row execute function weiger()",
        ];
  await db.write(async (trx) => {
    for (const statement of statements) await sql.raw(statement).execute(trx.q);
  });
}
