import { z } from "@hono/zod-openapi";
import { berichtsoorten, bezorgstatussen, gebeurtenissen, pogingFouten, uitschakelredenen } from "./bezorging-rules.ts";
import { handtekeningen } from "./handtekening.ts";

const moment = z.iso.datetime();
const url = z
  .string()
  .min(1)
  .max(500)
  .openapi({ description: "Waar wij de berichten heen sturen: https, en een naam op het openbare internet" });
const welke = z
  .array(z.enum(gebeurtenissen))
  .min(1)
  .refine((list) => new Set(list).size === list.length, { message: "Noem elke gebeurtenis één keer." })
  .openapi({ description: "Waarvan u bericht wilt" });
const handtekening = z.enum(handtekeningen).openapi({
  description:
    "Hoe wij tekenen: 'hmac' met een gedeeld geheim, of 'ed25519' waarbij u alleen een publieke sleutel hebt",
});
const voorbeeldUrl = "https://haken.woonbron.example/seinhuis";

export const AbonnementWijziging = z
  .strictObject({ url, gebeurtenissen: welke })
  .openapi("AbonnementWijziging", { example: { url: voorbeeldUrl, gebeurtenissen: ["terugkoppeling.aangemaakt"] } });
export const AbonnementInvoer = z
  .strictObject({ url, gebeurtenissen: welke, handtekening })
  .openapi("AbonnementInvoer", {
    example: { url: voorbeeldUrl, gebeurtenissen: [...gebeurtenissen], handtekening: "ed25519" },
  });

const abonnement = z.object({
  id: z.uuid(),
  url: z.string(),
  gebeurtenissen: z.array(z.enum(gebeurtenissen)),
  handtekening,
  publiekeSleutel: z
    .string()
    .nullable()
    .openapi({ description: "Waarmee u de handtekening controleert (whpk_…); niet bij 'hmac'" }),
  vorigeHandtekeningTot: moment
    .nullable()
    .openapi({ description: "Tot dan staan er twee handtekeningen in elk bericht, na het vervangen van het geheim" }),
  status: z.enum(["actief", "uitgeschakeld"]),
  uitgeschakeld: z
    .object({ reden: z.enum(uitschakelredenen), melding: z.string() })
    .nullable()
    .openapi({ description: "Waarom wij ermee zijn gestopt" }),
  pauzeTot: moment.nullable().openapi({ description: "Tot dan sturen wij niets, omdat uw systeem het te druk had" }),
  aangemaaktOp: moment,
});
export const AbonnementAntwoord = abonnement.openapi("Abonnement");
export const AbonnementMetGeheim = abonnement
  .extend({
    geheim: z
      .string()
      .nullable()
      .openapi({ description: "Het gedeelde geheim (whsec_…). U ziet het alleen nu; niet bij 'ed25519'" }),
  })
  .openapi("AbonnementMetGeheim");
export const AbonnementenLijst = z.object({ abonnementen: z.array(AbonnementAntwoord) }).openapi("AbonnementenLijst");

const poging = z
  .object({
    op: moment,
    httpStatus: z.int().nullable().openapi({ description: "Wat uw systeem antwoordde; leeg als er geen antwoord was" }),
    fout: z.enum(pogingFouten).nullable().openapi({ description: "Leeg als het lukte" }),
    melding: z.string(),
    duurMs: z.int().openapi({ description: "Hoe lang het duurde, in milliseconden" }),
  })
  .openapi("Bezorgpoging");
export const BezorgingAntwoord = z
  .object({
    id: z.uuid().openapi({ description: "Staat ook in het bericht, als webhook-id" }),
    gebeurtenis: z.enum(berichtsoorten),
    onderwerp: z.uuid().openapi({ description: "Waar het bericht over gaat: het id in 'data'" }),
    status: z.enum(bezorgstatussen),
    volgendeOp: moment.nullable().openapi({ description: "Wanneer wij het weer proberen" }),
    aangemaaktOp: moment,
    bezorgdOp: moment.nullable(),
    pogingen: z.array(poging).openapi({ description: "De oudste eerst" }),
  })
  .openapi("Bezorging");
export const BezorgingenLijst = z
  .object({
    bezorgingen: z.array(BezorgingAntwoord),
    volgende: z.string().nullable().openapi({ description: "Geef dit mee als 'na' voor de volgende bladzijde" }),
  })
  .openapi("BezorgingenLijst");
