import { signaalpartnerSoorten } from "../../src/law/lists.ts";
import type { Beleidsregel, ParameterNaam } from "../../src/law/parameters.ts";
import type { ContactFeit, SignaalFeit, ZaakFeiten } from "../../src/priority/beeld-rules.ts";

/** A Tuesday with no holiday near. */
export const vandaag = "2026-11-03";

/** EUR 100 owed to an energy company since a month: no reason lifts it but the kind of partner. */
export const signaal = (changes: Partial<SignaalFeit> = {}): SignaalFeit => ({
  nr: 1,
  partnerId: 1,
  soort: "Energie",
  status: "Opgepakt",
  ingetrokken: null,
  signaaldatum: vandaag,
  ontstaansdatum: "2026-10-01",
  bedragCenten: 10_000,
  crisisSoort: null,
  crisisDatum: null,
  warmeOverdracht: false,
  meervoudig: false,
  opeenvolgend: false,
  achternaam: "Dijk",
  geboortedatum: null,
  klantnummer: null,
  ...changes,
});

export const contact = (changes: Partial<ContactFeit> = {}): ContactFeit => ({
  inZaak: true,
  soort: "Telefoon",
  bereikt: false,
  datum: vandaag,
  ...changes,
});

/** A zaak of these signals and nothing else, numbered as they stand here. */
export const feiten = (signalen: Partial<SignaalFeit>[] = [{}], more: Partial<ZaakFeiten> = {}): ZaakFeiten => ({
  signalen: signalen.map((changes, index) => signaal({ nr: index + 1, ...changes })),
  eerdere: [],
  termijnen: [],
  contacten: [],
  gesprekken: [],
  huishouden: null,
  ...more,
});

/** The municipality's own value, for as long as any test looks. */
export const eigen = (sleutel: ParameterNaam, waarde: unknown): Beleidsregel => ({
  sleutel,
  waarde,
  geldtVan: "2020-01-01",
});

/** Debts of one partner, each of another customer. */
export const cents = (...amounts: number[]) =>
  feiten(amounts.map((bedragCenten, at) => ({ bedragCenten, klantnummer: `K${at}` })));

/** Everything at once: every reason applies. */
export const alles = feiten(
  [
    ...signaalpartnerSoorten.map((soort, at) => ({ soort, partnerId: at + 10 })),
    { crisisSoort: "ontruiming", crisisDatum: "2026-11-04", partnerId: 2, bedragCenten: 300_000 },
    { crisisSoort: "eindeLevering", warmeOverdracht: true, meervoudig: true, opeenvolgend: true, partnerId: 3 },
    {
      crisisSoort: "opzeggingZorgverzekering",
      geboortedatum: "1950-01-01",
      partnerId: 4,
      ontstaansdatum: "2020-01-01",
    },
    { geboortedatum: "2004-01-01", partnerId: 5 },
    { partnerId: 6, bedragCenten: 45_050, ontstaansdatum: "2026-07-01" },
  ],
  {
    eerdere: [
      signaal({ nr: 0, partnerId: 6, signaaldatum: "2026-09-01", bedragCenten: 30_000, ontstaansdatum: "2026-07-01" }),
      signaal({ nr: -1, partnerId: 7, signaaldatum: "2026-08-01", status: "Niet opgepakt: herhaalde melding" }),
    ],
    termijnen: [
      { soort: "wgs-aanbod", status: "verlopen" },
      { soort: "wgs-bedreigend", status: "verlopen" },
      { soort: "wgs-gesprek", status: "risico" },
    ],
    huishouden: { minderjarigeKinderen: true, oggz: true },
  },
);
