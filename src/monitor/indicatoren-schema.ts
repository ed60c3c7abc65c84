import { z } from "@hono/zod-openapi";
import { contactsoorten, signaalpartnerSoorten } from "../law/lists.ts";
import { bronSleutels } from "../law/sources.ts";
import { pers } from "./perioden.ts";

const aantal = z.int().min(0);
const perPartner = <T extends z.ZodType>(telling: T) => z.record(z.enum(signaalpartnerSoorten), telling);
const zakenBereikt = { zaken: aantal, bereikt: aantal };
const pogingen = { pogingen: aantal, bereikt: aantal };

const rijSchema = z
  .object({
    periode: z.string().openapi({ description: "2026-11, 2026-K4, 2026 of totaal", example: "2026-11" }),
    signalen: z.object({
      totaal: aantal,
      perPartner: perPartner(aantal),
      crisis: aantal,
      meervoudig: aantal,
      opeenvolgend: aantal,
      enkelvoudig: aantal,
      opgepakt: aantal,
      nietOpgepakt: z.object({ herhaald: aantal, onterecht: aantal, andere: aantal }),
    }),
    zaken: z.object({
      geopend: aantal,
      gesloten: aantal,
      bereikt: aantal,
      hulpGeaccepteerd: aantal,
      enkelvoudig: z.object(zakenBereikt),
      meervoudig: z.object(zakenBereikt),
    }),
    contact: z.object({ ...pogingen, perSoort: z.record(z.enum(contactsoorten), z.object(pogingen)) }),
    perPartner: perPartner(z.object({ ...zakenBereikt, hulpGeaccepteerd: aantal })),
    termijnen: z.object({ gestart: aantal, opTijd: aantal, teLaat: aantal, verlopen: aantal }),
  })
  .openapi("IndicatorenRij");

/** What the monitor answers: counts only, so that whoever makes a rate takes its denominator from the same row. */
export const indicatorenSchema = z
  .object({
    periode: z.object({ van: z.iso.date(), tot: z.iso.date(), per: z.enum(pers) }),
    definities: z.array(
      z.object({
        naam: z.string().openapi({ description: "het veld van een rij", example: "zaken.bereikt" }),
        tekst: z.string(),
        bron: z.enum(bronSleutels as [string, ...string[]]),
      }),
    ),
    rijen: z.array(rijSchema),
  })
  .openapi("Indicatoren");

export type Rij = z.output<typeof rijSchema>;
export type Indicatoren = z.output<typeof indicatorenSchema>;
