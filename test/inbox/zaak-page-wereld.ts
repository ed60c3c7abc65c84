import { recordContactpoging } from "../../src/contact/record-contactpoging.ts";
import { recordHuishouden } from "../../src/contact/record-huishouden.ts";
import { signaal } from "../support/town.ts";
import { type InboxWorld, type Ingelogd, makeInbox, opAdres } from "./inbox-world.ts";

export const langeNaam = "Energieleverancier Met Een Heel Lange Naam Die Toch Op Een Telefoon Moet Passen";
export const boef = "<script>alert(1)</script>";

export type RijkeZaak = InboxWorld & {
  wie: Ingelogd;
  zaak: string;
  signalen: Record<"huur" | "licht" | "water", string>;
};

const kees = {
  voorletters: "K.",
  achternaam: boef,
  geboortedatum: "1961-02-03",
  telefoonnummer: "06 12 34 56 78",
  email: "kees@example.nl",
};
const anna = { voorletters: "A.", voorvoegsel: "van", achternaam: "Dijk-Konings", geboortedatum: "1985-06-15" };

/** A household with three partners and two people: a crisis, a correction, a signal taken back, notes with markup. */
export async function makeRijk(): Promise<RijkeZaak> {
  const world = await makeInbox("sqlite");
  const { town } = world;
  const sam = await world.medewerker("wijkteam", "Sam Bos");
  const [huur, licht, water] = [
    await town.partner("Huur", "Woonbron"),
    await town.partner("Energie", langeNaam),
    await town.partner("Water", "Evides"),
  ];
  const zaak = await world.meld("H-1", { ...opAdres(10), persoon: anna }, huur);
  const meld = async (partner: typeof huur, kenmerk: string, changes: Record<string, unknown>): Promise<string> => {
    const { status, body } = await partner.post("/v1/signalen", signaal(kenmerk, { ...opAdres(10), ...changes }));
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  };
  const l1 = await meld(licht, "L-1", {
    persoon: kees,
    klantnummer: "K-1",
    achterstand: { bedrag: 310, ontstaansdatum: "2026-09-01" },
    crisis: { soort: "eindeLevering", datum: "2026-12-15" },
  });
  const w1 = await meld(water, "W-1", {
    persoon: anna,
    klantnummer: "W-9",
    achterstand: { bedrag: 96.4, ontstaansdatum: "2026-08-01" },
  });
  town.base.clock.set("2026-11-05T08:00:00.000Z");
  const achterstand = { bedrag: 290.15 };
  const verbeterd = await licht.post(`/v1/signalen/${l1}/correctie`, { reden: "invoerfout", achterstand });
  if (verbeterd.status >= 300) throw new Error(JSON.stringify(verbeterd.body));
  await recordContactpoging(sam.ctx, {
    zaak,
    medewerker: sam.uuid,
    soort: "Huisbezoek",
    bereikt: false,
    datum: "2026-11-04",
    dagdeel: "Avond",
    aanbod: false,
    notitie: `Niemand thuis.\n${boef} Buurvrouw zegt: na zes uur.`,
  });
  await recordHuishouden(sam.ctx, { zaak, minderjarigeKinderen: true, taal: "ar" });
  await meld(huur, "H-2", {
    persoon: { ...anna, telefoonnummer: "+31 10 123 45 67" },
    signaaldatum: "2026-11-05",
    achterstand: { bedrag: 1980, ontstaansdatum: "2026-09-01" },
  });
  const terug = await water.post(`/v1/signalen/${w1}/intrekking`, { reden: "betaald" });
  if (terug.status >= 300) throw new Error(JSON.stringify(terug.body));
  await town.jobs();
  // A session of two days ago has ended.
  const wie = await world.medewerker("wijkteam", "Noor Visser");
  const rij = await town.base.db.read.q
    .selectFrom("signalen")
    .select("uuid")
    .where("kenmerk", "=", "H-1")
    .executeTakeFirstOrThrow();
  return { ...world, wie, zaak, signalen: { huur: rij.uuid, licht: l1, water: w1 } };
}
