import { z } from "@hono/zod-openapi";
import {
  contactsoorten,
  crisissoorten,
  dagdelen,
  eindresultaten,
  intrekkingsredenen,
  signaalpartnerSoorten,
  signaalstatussen,
  teamRollen,
} from "../law/lists.ts";
import { werkafspraakSets } from "../law/parameter-shapes.ts";
import { plichtigen } from "../law/werkafspraken-regel.ts";
import { termijnStatussen } from "./list-termijnen.ts";
import { tijdlijnSoorten } from "./tijdlijn-rules.ts";

const dag = z.iso.date();
const moment = z.iso.datetime();
export const verwijzing = z.object({ id: z.uuid() }).openapi("Verwijzing");
const team = z.object({ id: z.uuid(), naam: z.string() }).openapi("Team");
const partner = z.object({ soort: z.enum(signaalpartnerSoorten), naam: z.string() }).openapi("ZaakPartner");
export const reden = z
  .object({
    code: z.string(),
    tekst: z.string().openapi({ description: "Waarom, in gewone taal" }),
    bron: z.string().openapi({ description: "De sleutel van de bron waarop dit rust" }),
    gewicht: z.number().optional().openapi({ description: "Hoe zwaar deze reden telt" }),
  })
  .openapi("ZaakReden");
export const adres = z
  .object({
    straatnaam: z.string().nullable(),
    huisnummer: z.int(),
    huisletter: z.string().nullable(),
    huisnummertoevoeging: z.string().nullable(),
    postcode: z.string(),
    plaatsnaam: z.string().nullable(),
  })
  .openapi("ZaakAdres");
export const persoon = z
  .object({
    voorletters: z.string().nullable(),
    voorvoegsel: z.string().nullable(),
    achternaam: z.string(),
    geboortedatum: dag.nullable(),
  })
  .openapi("ZaakPersoon");
export const bronKort = z
  .object({
    sleutel: z.string(),
    soort: z
      .enum(["wet", "standaard", "overeenkomst", "beleid", "lezing"])
      .openapi({ description: "Wat voor bron het is. Bij 'lezing' staat het niet letterlijk in de wet" }),
    zekerheid: z.enum(["A", "B", "C", "S", "U"]).openapi({
      description:
        "Hoe zeker de bron is. A: officiële tekst gelezen. B: van een koepel of ministerie. C: werkwijze van één " +
        "gemeente of bedrijf. S: uit de stukken waarmee Seinhuis begon. U: niet vastgesteld.",
    }),
    titel: z.string(),
  })
  .openapi("BronKort");

const opvolgadvies = z
  .object({
    kanalen: z.array(z.enum(contactsoorten)).openapi({ description: "Hoe u het beste contact zoekt, het beste eerst" }),
    pogingen: z.int().openapi({ description: "Hoeveel contactpogingen het advies is" }),
    gedaan: z.int().openapi({ description: "Hoeveel contactpogingen er nu meetellen" }),
    resterend: z.int().openapi({ description: "Hoeveel contactpogingen er nog over zijn" }),
    redenen: z.array(reden).openapi({ description: "Waarom dit het advies is" }),
  })
  .openapi("Opvolgadvies");
export const huishoudgegevens = z
  .object({
    minderjarigeKinderen: z.boolean().nullable().openapi({ description: "Of er minderjarige kinderen wonen" }),
    oggz: z.boolean().nullable().openapi({ description: "Of het huishouden bij de doelgroep van de OGGZ hoort" }),
    ondernemer: z.boolean().nullable().openapi({ description: "Of een bewoner ondernemer is" }),
    taal: z.string().nullable().openapi({ description: "Taal van het huishouden, twee letters", example: "ar" }),
  })
  .openapi("Huishouden", { description: "Wat de gemeente zelf weet; null is onbekend" });

const termijnKort = z.object({
  soort: z.string(),
  vervaltOp: dag.openapi({ description: "De laatste dag" }),
  status: z.enum(termijnStatussen),
  dagenOver: z.int().openapi({ description: "Dagen tot de laatste dag; onder nul is te laat" }),
});
export const termijn = termijnKort
  .extend({
    naam: z.string().openapi({ description: "Waar de termijn over gaat" }),
    set: z
      .enum(werkafspraakSets)
      .nullable()
      .openapi({ description: "Uit welke werkafspraken de termijn komt. 'wgs' is de wet" }),
    wie: z.enum(plichtigen).openapi({ description: "Wie het moet doen" }),
    escalatie: z
      .enum(teamRollen)
      .nullable()
      .openapi({ description: "Welk team de zaak krijgt als de termijn voorbij is" }),
  })
  .extend({ begintOp: dag, vervuldOp: dag.nullable(), bronnen: z.array(bronKort), uitleg: z.string() })
  .openapi("Termijn");
export const termijnInLijst = termijn.extend({ zaak: z.uuid() }).openapi("TermijnInLijst");

const zaakBasis = z.object({
  id: z.uuid(),
  status: z.enum(["nieuw", "inBehandeling", "gesloten"]),
  band: z.enum(["hoog", "midden", "laag"]),
  prioriteit: z.int(),
  redenen: z.array(reden).openapi({ description: "Waarom de zaak hier in de lijst staat" }),
  opvolgadvies: opvolgadvies
    .nullable()
    .openapi({ description: "Hoe u deze zaak het beste opvolgt; leeg als de zaak dicht is" }),
  team,
  behandelaar: verwijzing.nullable(),
  adres,
  personen: z.array(persoon),
  partners: z.array(partner),
  totaalBedrag: z.number().openapi({ description: "In euro's: van elke partner het laatste signaal" }),
  soortMelding: z.object({ meervoudig: z.boolean(), opeenvolgend: z.boolean() }),
  termijn: termijnKort.openapi("TermijnKort").nullable().openapi({ description: "De termijn die het eerst afloopt" }),
  laatsteContact: z
    .object({
      datum: dag,
      soort: z
        .enum([...contactsoorten, "Gesprek"])
        .openapi({ description: "Hoe er contact was. 'Gesprek' is het eerste gesprek met de inwoner" }),
      bereikt: z.boolean(),
    })
    .nullable()
    .openapi({ description: "De laatste contactpoging of het laatste gesprek; leeg als er nog niets is gedaan" }),
  geopendOp: moment,
});
export const zaakInLijst = zaakBasis
  .extend({ signalen: z.int().openapi({ description: "Hoeveel signalen er in de zaak zijn" }) })
  .openapi("ZaakInLijst");

const signaal = z
  .object({
    id: z.uuid(),
    partner,
    kenmerk: z.string(),
    bedrag: z.number().openapi({ description: "In euro's" }),
    signaaldatum: dag,
    ontstaansdatum: dag,
    ontvangenOp: moment,
    crisis: z.object({ soort: z.enum(crisissoorten), datum: dag.nullable() }).nullable(),
    warmeOverdracht: z.boolean(),
    status: z.enum(signaalstatussen),
    meervoudig: z.boolean(),
    opeenvolgend: z.boolean(),
    redenen: z.array(reden),
    opmerkingen: z
      .array(reden)
      .openapi({ description: "Wat anders is dan de regels vragen. De signaalpartner ziet dit ook" }),
    ingetrokken: z
      .object({ op: moment, reden: z.enum(intrekkingsredenen) })
      .nullable()
      .openapi({ description: "Wanneer en waarom de signaalpartner het signaal introk" }),
    doorgezonden: z.boolean().openapi({
      description: "Een andere gemeente stuurde het signaal door. De signaalpartner hoort hier niets over",
    }),
    persoon: persoon.extend({ telefoonnummer: z.string().nullable(), email: z.string().nullable() }),
  })
  .openapi("ZaakSignaal");
export const contactpoging = z
  .object({
    id: z.uuid(),
    soort: z.enum(contactsoorten),
    bereikt: z.boolean(),
    datum: dag,
    dagdeel: z.enum(dagdelen),
    aanbod: z.boolean(),
    notitie: z.string().nullable(),
    medewerker: verwijzing.nullable(),
    vastgelegdOp: moment,
  })
  .openapi("Contactpoging");

const einde = { opgepaktOp: moment.nullable(), afgeslotenOp: moment.nullable() };
const resultaat = z.enum(eindresultaten).nullable();
export const huishouden = zaakBasis.extend({
  signalen: z.array(signaal),
  termijnen: z.array(termijn),
  contactpogingen: z.array(contactpoging),
  routering: z.array(reden).openapi({ description: "Waarom dit team de zaak kreeg" }),
  huishouden: huishoudgegevens,
  ...einde,
  resultaat,
});
export const stand = zaakBasis
  .pick({ id: true, status: true, team: true, behandelaar: true, geopendOp: true })
  .extend({ ...einde, resultaat })
  .openapi("ZaakStand");
export const tijdlijnItem = z
  .object({
    op: moment,
    soort: z.enum(tijdlijnSoorten),
    tekst: z.string(),
    details: z.record(z.string(), z.unknown()),
  })
  .openapi("TijdlijnItem");
export const teamInLijst = team
  .extend({
    rol: z.enum(teamRollen).openapi({ description: "Waarvoor het team er is" }),
    vangnet: z.boolean().openapi({ description: "Of dit team krijgt wat geen ander team kan krijgen" }),
    capaciteit: z.int().nullable().openapi({ description: "Hoeveel open zaken het team aankan; leeg is zonder grens" }),
    openZaken: z.int(),
    afwezig: z.boolean().openapi({ description: "Of het team vandaag geen nieuwe zaken krijgt" }),
  })
  .openapi("TeamInLijst");
export const medewerkerInLijst = z
  .object({ id: z.uuid(), naam: z.string().nullable(), rol: z.string(), team: verwijzing.nullable() })
  .openapi("Medewerker");
