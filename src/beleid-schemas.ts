import { z } from "@hono/zod-openapi";
import { opEenRegel } from "./intake/signaal-schema.ts";
import { banden } from "./priority/rules.ts";

const dag = z.iso.date();
/** A value may be a number, a list or an object: each parameter has its own shape. */
const waarde = z.unknown().openapi({ description: "De waarde: een getal, ja of nee, een lijst of een object" });
const bron = z
  .object({
    sleutel: z.string(),
    soort: z.enum(["wet", "standaard", "overeenkomst", "beleid", "lezing"]),
    zekerheid: z.enum(["A", "B", "C", "S", "U"]).openapi({
      description: "Hoe zeker de bron is: van A (officiële tekst) tot U (niet vastgesteld)",
    }),
    titel: z.string(),
  })
  .openapi("BeleidBron");
const eigen = z
  .object({ waarde, geldtVan: dag, reden: z.string().openapi({ description: "Waarom de gemeente dit koos" }) })
  .openapi("EigenWaarde");

export const beleidOverzicht = z
  .object({
    op: dag.openapi({ description: "De dag waarvoor dit overzicht geldt" }),
    instellingen: z.array(
      z
        .object({
          sleutel: z.string(),
          naam: z.string(),
          soort: z.enum(["wet", "beleid"]),
          instelbaar: z.boolean().openapi({ description: "Of uw gemeente een eigen waarde kan vastleggen" }),
          waarde: waarde.openapi({ description: "Wat op deze dag telt" }),
          landelijk: z.object({ waarde, geldtVan: dag, bron }),
          eigen: eigen.nullable().openapi({ description: "De eigen waarde die op deze dag geldt" }),
          later: z.array(eigen).openapi({ description: "Eigen waarden die pas na deze dag gaan gelden" }),
        })
        .openapi("Instelling"),
    ),
  })
  .openapi("BeleidOverzicht");

export const beleidInvoer = z
  .strictObject({
    sleutel: z.string().openapi({ description: "Welke instelling, zoals in het overzicht" }),
    waarde,
    geldtVan: dag.openapi({ description: "De eerste dag waarop deze waarde geldt" }),
    reden: z
      .string()
      .trim()
      .min(1)
      .max(2000)
      .regex(opEenRegel, "Gebruik geen nieuwe regels, tabs of onzichtbare stuurtekens.")
      .openapi({ description: "Waarom de gemeente dit kiest" }),
  })
  .openapi("BeleidInvoer");
export const beleidVastgelegd = z
  .object({ sleutel: z.string(), waarde, geldtVan: dag, reden: z.string(), vastgelegdOp: z.iso.datetime() })
  .openapi("BeleidVastgelegd");

export const vooruitblikInvoer = z
  .strictObject({
    sleutel: z.string().openapi({ description: "Welke instelling, zoals in het overzicht" }),
    waarde,
    geldtVan: dag.optional().openapi({
      description: "Vanaf welke dag de waarde zou gelden. Zonder, of bij een dag die nog komt: vandaag",
    }),
    limiet: z.int().min(1).max(100).default(20).openapi({ description: "Hoeveel stijgers en hoeveel dalers u ziet" }),
  })
  .openapi("VooruitblikInvoer");

const band = z.enum(banden);
const plek = z.object({ plaats: z.int(), score: z.int(), band }).openapi("VooruitblikPlek");
const verschil = z
  .object({
    wat: z.enum(["erbij", "weg", "anders"]),
    code: z.string(),
    tekst: z.string(),
    gewichtVoor: z.int().openapi({ description: "Hoe zwaar de reden nu telt; 0 is niet" }),
    gewichtNa: z.int().openapi({ description: "Hoe zwaar de reden straks telt; 0 is niet" }),
    bron,
    uitleg: z.string(),
  })
  .openapi("VooruitblikVerschil");
const verschoven = z
  .object({
    zaak: z.uuid(),
    voor: plek,
    na: plek,
    plaatsen: z.int().openapi({ description: "Hoeveel plaatsen omhoog; onder nul is omlaag" }),
    uitleg: z.string(),
    verschillen: z.array(verschil).openapi({ description: "Redenen die erbij komen, vervallen of anders tellen" }),
  })
  .openapi("VooruitblikZaak");
const aantallen = z.object({ hoog: z.int(), midden: z.int(), laag: z.int() }).openapi("VooruitblikBand");

export const vooruitblik = z
  .object({
    sleutel: z.string(),
    op: dag.openapi({ description: "De dag waarvoor beide lijsten zijn uitgerekend" }),
    bekeken: z.int().openapi({ description: "Hoeveel open zaken er zijn bekeken" }),
    verschoven: z.int().openapi({ description: "Hoeveel zaken een andere plaats krijgen" }),
    grootsteStijging: z.int().openapi({ description: "In plaatsen" }),
    grootsteDaling: z.int().openapi({ description: "In plaatsen" }),
    banden: z
      .object({ hoog: aantallen, midden: aantallen, laag: aantallen })
      .openapi({ description: "Hoeveel zaken van elke band (buiten) naar elke band (binnen) gaan" }),
    stijgers: z.array(verschoven).openapi({ description: "De zaken die het meest stijgen" }),
    dalers: z.array(verschoven).openapi({ description: "De zaken die het meest dalen" }),
  })
  .openapi("Vooruitblik");
