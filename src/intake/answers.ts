import { z } from "@hono/zod-openapi";
import { intrekkingsredenen } from "../law/lists.ts";
import { bronnen } from "../law/sources.ts";
import { CorrectieAntwoord } from "./correctie-schema.ts";
import type { Levering } from "./levering-store.ts";
import type { Ontvangst } from "./signaal-store.ts";
import { adviesVoor } from "./voortgang-rules.ts";

export const FoutAntwoord = z
  .object({
    veld: z
      .string()
      .openapi({ description: "Waar het misgaat: een JSON Pointer, of rij en kolom", example: "/adres/postcode" }),
    code: z.string().openapi({ example: "verplicht" }),
    melding: z.string().openapi({ example: "Dit veld is verplicht." }),
    bron: z
      .string()
      .optional()
      .openapi({ description: `De bron van de regel, een van: ${Object.keys(bronnen).join(", ")}`, example: "bgs-2" }),
  })
  .openapi("Fout");

const OpmerkingAntwoord = z
  .object({
    code: z.string().openapi({ example: "eindelevering-zonder-vroegsignaal" }),
    tekst: z.string().openapi({
      description: "Wat er anders is, in gewone taal",
      example: "In het signaal staat geen schriftelijke herinnering.",
    }),
    bron: z.string().openapi({ description: "De sleutel van de bron van de regel", example: "energieregeling" }),
  })
  .openapi("Opmerking", { description: "Iets wat anders is dan de regels vragen. Het signaal is toch aanvaard" });

export const OntvangstAntwoord = z
  .object({
    id: z.uuid(),
    kenmerk: z.string(),
    gemeentecode: z.string(),
    signaaldatum: z.iso.date(),
    ontvangenOp: z.iso.datetime().openapi({ description: "Het tijdstip waarop de gemeente het signaal ontving" }),
    status: z.string().openapi({
      description: "'Ontvangen', of waarom het signaal bij binnenkomst niet is opgepakt",
      example: "Ontvangen",
    }),
    opmerkingen: z.array(OpmerkingAntwoord).openapi({
      description: "Wat anders is dan de regels vragen, zoals beoordeeld bij ontvangst. Meestal is deze lijst leeg",
    }),
  })
  .openapi("Ontvangst", { description: "Bewijs dat het signaal is ontvangen; verandert nooit meer" });

export const toReceipt = (ontvangst: Ontvangst): z.output<typeof OntvangstAntwoord> => ({
  id: ontvangst.uuid,
  kenmerk: ontvangst.kenmerk,
  gemeentecode: ontvangst.gemeentecode,
  signaaldatum: ontvangst.signaaldatum,
  ontvangenOp: ontvangst.ontvangenOp,
  status: ontvangst.nietOpgepakt ?? "Ontvangen",
  opmerkingen: ontvangst.opmerkingen.map(({ code, tekst, bron }) => ({ code, tekst, bron })),
});

export const SignaalAntwoord = OntvangstAntwoord.extend({
  terugkoppeling: z
    .object({
      waarde: z.string(),
      contact: z.string().optional(),
      regeling: z.string().optional(),
      aangemaaktOp: z.iso.datetime(),
    })
    .nullable()
    .openapi({ description: "Het laatste wat de gemeente over dit signaal liet weten" }),
  ingetrokken: z
    .object({ op: z.iso.datetime(), reden: z.enum(intrekkingsredenen) })
    .nullable()
    .openapi({ description: "Wanneer en waarom u het signaal introk; null als u dat niet deed" }),
  incassoPauze: z
    .object({
      van: z.iso.date().openapi({ description: "De eerste dag" }),
      tot: z.iso.date().nullable().openapi({ description: "De laatste dag; null als die nog niet bekend is" }),
      uitleg: z.string().openapi({ example: "Start geen nieuwe incasso tot u van de gemeente hoort." }),
      bron: z.string().openapi({ description: "De sleutel van de bron", example: "rotterdam-convenant" }),
    })
    .nullable()
    .openapi({ description: "Tot wanneer u geen nieuwe incasso start; null als dat niet is afgesproken" }),
  correcties: z.array(CorrectieAntwoord).openapi({ description: "Wat u later verbeterde, oudste eerst" }),
}).openapi("Signaal", { description: "Een eigen signaal, met het laatste wat de gemeente erover liet weten" });

export const LeveringAntwoord = z
  .object({
    id: z.uuid(),
    status: z.enum(["bezig", "verwerkt", "onderbroken", "geweigerd"]),
    formaat: z.enum(["json", "ndjson", "csv", "xlsx"]),
    kenmerken: z
      .record(z.string(), z.string())
      .openapi({ description: "Hoe het bestand is gelezen", example: { scheidingsteken: ";", codering: "utf-8" } }),
    aantal: z.int().openapi({ description: "Regels die tot nu toe zijn gelezen" }),
    aanvaard: z.int().openapi({ description: "Nieuwe signalen" }),
    bestaand: z.int().openapi({ description: "Signalen die er al waren, met dezelfde inhoud" }),
    geweigerd: z.int().openapi({ description: "Regels die niet zijn aanvaard; zie de regels" }),
    ontvangenOp: z.iso.datetime(),
    bijgewerktOp: z.iso.datetime().openapi({ description: "Wanneer wij voor het laatst met het bestand bezig waren" }),
    klaarOp: z.iso.datetime().nullable(),
    gelezenBytes: z.int().openapi({ description: "Hoeveel bytes van het bestand tot nu toe zijn gelezen" }),
    sleutel: z.string().nullable().openapi({ description: "De Idempotency-Key waarmee u deze levering stuurde" }),
    advies: z.string().nullable().openapi({
      description: "Wat u nu kunt doen; null als de levering klaar is",
      example: "Stuur hetzelfde bestand opnieuw met dezelfde Idempotency-Key. Wat al binnen is, telt niet dubbel.",
    }),
    fouten: z.array(FoutAntwoord),
  })
  .openapi("Levering");

export function toLeveringAnswer(levering: Levering): z.output<typeof LeveringAntwoord> {
  const {
    id: _inner,
    inhoudHash: _hash,
    gelezenBytes: _compared,
    gelezenHash: _begin,
    poging: _try,
    ...rest
  } = levering;
  const { uuid, voortgangBytes: gelezenBytes, idempotencySleutel: sleutel, ...shown } = rest;
  return { id: uuid, ...shown, gelezenBytes, sleutel, advies: adviesVoor(levering) };
}

export const RegelAntwoord = z
  .object({
    regel: z.int().openapi({ description: "Regel in het bestand, of plaats in de lijst" }),
    kenmerk: z.string().nullable(),
    status: z.enum(["aanvaard", "bestaand", "geweigerd"]),
    signaal: z.uuid().nullable(),
    fouten: z.array(FoutAntwoord),
  })
  .openapi("Leveringsregel");
