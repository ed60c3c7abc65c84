import { addDagen } from "../../src/law/calendar.ts";
import type { SignaalpartnerSoort } from "../../src/law/lists.ts";
import {
  adresGegevens,
  afspraakNotitie,
  contactNotitie,
  prioriteitRedenen,
  signaalPersoon,
} from "../../src/personal-columns.ts";
import { newUuid } from "../../src/platform/ids.ts";
import type { TestBase } from "../support/world.ts";

export const vandaag = "2026-11-03";

/** What is known of a zaak on the list; days from today, null is none. */
export type Feit = {
  nr: number;
  uuid: string;
  team: string;
  behandelaar: string | null;
  status: "nieuw" | "inBehandeling" | "gesloten";
  band: "hoog" | "midden" | "laag";
  rang: number;
  termijn: number | null;
  crisis: boolean;
  contact: "geen" | "niet-bereikt" | "bereikt" | "gesprek";
  afspraak: number | null;
  dagenOpen: number;
  partner: SignaalpartnerSoort;
  wijk: string;
  postcode: string;
  huisnummer: number;
  straatnaam: string;
  achternaam: string;
};

const soorten = ["Huur", "Energie", "Water", "Zorg"] as const;
const straten = ["Putsebocht", "Zegenstraat", "Aalstraat", "Bas Jungeriusstraat", "Katendrechtse Lagedijk"] as const;
const at = <T>(items: readonly T[], nr: number): T => items[nr % items.length] as T;

/** Zaken with everything mixed, the same every time. */
export function makeFeiten(aantal: number, teams: readonly string[], mensen: readonly string[]): Feit[] {
  return Array.from({ length: aantal }, (_leeg, nr) => ({
    nr,
    uuid: newUuid(),
    team: at(teams, nr),
    behandelaar: nr % 5 === 0 ? at(mensen, nr / 5) : null,
    status: nr % 13 === 0 ? "gesloten" : nr % 3 === 0 ? "inBehandeling" : "nieuw",
    band: at(["laag", "midden", "hoog", "midden", "laag"] as const, nr),
    rang: -((nr * 37) % 90),
    termijn: nr % 6 === 0 ? null : ((nr * 11) % 40) - 5,
    crisis: nr % 17 === 0,
    contact: at(["geen", "niet-bereikt", "bereikt", "gesprek", "geen"] as const, nr * 7 + (nr % 3)),
    afspraak: nr % 10 === 0 ? 0 : nr % 10 === 1 ? -(1 + (nr % 4)) : nr % 10 === 2 ? 3 : null,
    dagenOpen: (nr * 7) % 60,
    partner: at(soorten, nr),
    wijk: `05991${nr % 4}`,
    postcode: `307${1 + (nr % 3)}H${"ABCDE".charAt(nr % 5)}`,
    huisnummer: 1 + ((nr * 53) % 240),
    straatnaam: at(straten, nr),
    achternaam: at(["Dijk", "Jansen", "El Amrani", "Vries"], nr),
  }));
}

/** Puts them in the tables as intake and teams would leave them. */
export async function storeFeiten({ db }: TestBase, feiten: readonly Feit[]): Promise<void> {
  await db.write(async (trx) => {
    const ids = async (table: "teams" | "medewerkers") =>
      new Map((await trx.q.selectFrom(table).select(["id", "uuid"]).execute()).map(({ id, uuid }) => [uuid, id]));
    const [teams, mensen] = [await ids("teams"), await ids("medewerkers")];
    const { id: gemeente_id } = await trx.q.selectFrom("gemeenten").select("id").executeTakeFirstOrThrow();
    const partners = await trx.q.selectFrom("signaalpartners").select("id").execute();
    const count = feiten.length;
    const adresIds = await trx.takeIds("adressen", count);
    const zaakIds = await trx.takeIds("zaken", count);
    const signaalIds = await trx.takeIds("signalen", count * 2);
    const perFeit = feiten.map((feit, index) => ({
      feit,
      adres_id: adresIds[index] as number,
      zaak_id: zaakIds[index] as number,
      signaalIds: signaalIds.slice(2 * index, 2 * index + 2),
      geopend: `${addDagen(vandaag, -feit.dagenOpen)}T08:00:00.000Z`,
    }));
    await trx.insertMany(
      "adressen",
      perFeit.map(({ feit, adres_id }) => ({
        id: adres_id,
        gemeente_id,
        adressleutel: `${feit.postcode}-${feit.huisnummer}${feit.nr < 240 ? "" : `B${feit.nr}`}`,
        buurt: `${feit.wijk}01`,
        wijk: feit.wijk,
        adresgegevens: adresGegevens.seal({
          straatnaam: feit.straatnaam,
          huisnummer: feit.huisnummer,
          huisletter: feit.nr < 240 ? null : "B",
          huisnummertoevoeging: feit.nr < 240 ? null : String(feit.nr),
          postcode: feit.postcode,
          plaatsnaam: "Rotterdam",
        }),
        zelfde_als_id: null,
      })),
    );
    await trx.insertMany(
      "zaken",
      perFeit.map(({ feit, adres_id, zaak_id, geopend }) => ({
        id: zaak_id,
        uuid: feit.uuid,
        gemeente_id,
        adres_id,
        team_id: teams.get(feit.team) as number,
        behandelaar_id: feit.behandelaar === null ? null : (mensen.get(feit.behandelaar) as number),
        status: feit.status,
        rang: feit.rang,
        prioriteit: -feit.rang,
        band: feit.band,
        prioriteit_redenen: prioriteitRedenen.seal([
          { code: "achterstand", tekst: `De schuld is € ${feit.nr + 100}.`, bron: "beleid-prioriteit", gewicht: 20 },
          { code: "partners", tekst: "Twee partners meldden hier iets.", bron: "beleid-prioriteit", gewicht: 15 },
        ]),
        geprioriteerd_op: vandaag,
        routering_redenen: "[]",
        geopend_op: geopend,
        opgepakt_op: null,
        afgesloten_op: feit.status === "gesloten" ? `${vandaag}T08:30:00.000Z` : null,
        resultaat: null,
        koppelingen_gezocht_op: geopend,
      })),
    );
    const signaal =
      (nr: number) =>
      (
        index: number,
        open: boolean,
        { feit, adres_id, zaak_id, geopend, signaalIds: eigen }: (typeof perFeit)[number],
      ) => ({
        id: eigen[index] as number,
        uuid: newUuid(),
        partner_id: at(partners, nr).id,
        gemeente_id,
        adres_id,
        gemeld_adres_id: adres_id,
        zaak_id,
        kenmerk: `W-${feit.nr}-${index}`,
        inhoud_hash: "",
        // What was taken back, or never taken up, is no reason to find a zaak by.
        soort: open ? feit.partner : at(soorten, feit.nr + 1),
        signaaldatum: geopend.slice(0, 10),
        ontstaansdatum: addDagen(geopend.slice(0, 10), -60),
        ontvangen_op: geopend,
        bedrag_centen: 10_000 + 100 * feit.nr,
        crisis_soort: open ? (feit.crisis ? "ontruiming" : null) : "eindeLevering",
        crisis_datum: null,
        warme_overdracht: 0,
        status: open ? "Nog niet opgepakt" : "Opgepakt",
        redenen: "[]",
        incasso: "{}",
        persoonsgegevens: signaalPersoon.seal({
          persoon: {
            voorletters: "A.",
            voorvoegsel: null,
            achternaam: feit.achternaam,
            geboortedatum: "1985-06-15",
            telefoonnummer: feit.nr % 2 === 0 ? "0612345678" : null,
            email: null,
            burgerservicenummer: null,
          },
          klantnummer: null,
        }),
        opmerkingen: "[]",
        ingetrokken_op: open ? null : geopend,
        intrekking_reden: open ? null : "betaald",
      });
    await trx.insertMany(
      "signalen",
      perFeit.flatMap((deel) => [signaal(deel.feit.nr)(0, true, deel), signaal(deel.feit.nr)(1, false, deel)]),
    );
    const termijn = (
      { zaak_id, signaalIds: [signaal_id = 0] }: (typeof perFeit)[number],
      dagen: number,
      status: string,
    ) => ({
      gemeente_id,
      zaak_id,
      signaal_id,
      soort: "wgs-aanbod",
      begint_op: addDagen(vandaag, dagen - 28),
      vervalt_op: addDagen(vandaag, dagen),
      risico_vanaf: addDagen(vandaag, dagen - 5),
      vervuld_op: status === "vervuld" ? addDagen(vandaag, dagen) : null,
      status,
      bronnen: '["wgs-aanbod-28"]',
      uitleg: "",
    });
    await trx.insertMany(
      "termijnen",
      perFeit.flatMap((deel) => [
        // Neither of these runs; the one that does may be written down as open though its day is past.
        termijn(deel, -9, "vervuld"),
        termijn(deel, -8, "vervallen"),
        ...(deel.feit.termijn === null
          ? []
          : [termijn(deel, deel.feit.termijn, "open"), termijn(deel, deel.feit.termijn + 2, "open")]),
      ]),
    );
    await trx.insertMany(
      "contactpogingen",
      perFeit.flatMap(({ feit, zaak_id }) =>
        feit.contact === "geen" || feit.contact === "gesprek"
          ? []
          : [
              {
                uuid: newUuid(),
                gemeente_id,
                zaak_id,
                soort: "Huisbezoek",
                bereikt: feit.contact === "bereikt" ? 1 : 0,
                datum: vandaag,
                dagdeel: "Ochtend",
                aanbod: 0,
                notitie: contactNotitie.seal(""),
                medewerker_id: null,
                vastgelegd_op: `${vandaag}T08:00:00.000Z`,
              },
            ],
      ),
    );
    await trx.insertMany(
      "zaak_gebeurtenissen",
      perFeit.flatMap(({ feit, zaak_id, geopend: op }) =>
        feit.contact === "gesprek"
          ? [{ zaak_id, op, soort: "gesprek", door: "test", details: JSON.stringify({ datum: vandaag }) }]
          : [],
      ),
    );
    const afspraak = (zaak_id: number, datum: string, status: string) => ({
      uuid: newUuid(),
      gemeente_id,
      zaak_id,
      medewerker_id: null,
      soort: "Huisbezoek",
      datum,
      dagdeel: null,
      notitie: afspraakNotitie.seal(""),
      status,
      gemaakt_op: `${vandaag}T08:00:00.000Z`,
      door: "test",
      afgerond_op: null,
    });
    await trx.insertMany(
      "afspraken",
      perFeit.flatMap(({ feit, zaak_id }) => [
        afspraak(zaak_id, addDagen(vandaag, -2), "gedaan"),
        ...(feit.afspraak === null ? [] : [afspraak(zaak_id, addDagen(vandaag, feit.afspraak), "open")]),
      ]),
    );
  });
}
