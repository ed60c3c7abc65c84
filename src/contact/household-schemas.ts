import { z } from "@hono/zod-openapi";
import { adres, huishouden, persoon, reden, stand, verwijzing } from "./schemas.ts";

export const koppelingStatussen = ["open", "bevestigd", "afgewezen"] as const;

const moment = z.iso.datetime();
const kant = z
  .object({
    adres,
    zaak: z
      .object({ id: z.uuid(), status: z.enum(["nieuw", "inBehandeling", "gesloten"]) })
      .nullable()
      .openapi({ description: "De open zaak op dit adres, anders de laatste" }),
    personen: z.array(persoon),
  })
  .openapi("KoppelingKant");
const koppelingBasis = z.object({
  id: z.uuid(),
  soort: z.enum(["adres", "persoon"]).openapi({ description: "Mogelijk dezelfde woning, of dezelfde persoon" }),
  status: z.enum(koppelingStatussen),
  redenen: z.array(reden).openapi({ description: "Waarom dit een mogelijke koppeling is" }),
  gevondenOp: moment,
  beslotenOp: moment.nullable(),
});
export const koppeling = koppelingBasis
  .extend({ kanten: z.array(kant).openapi({ description: "De twee adressen" }) })
  .openapi("Koppeling");
const zaakKoppeling = koppelingBasis.extend({ ander: kant }).openapi("ZaakKoppeling");

const zaakVerplaatsing = z
  .object({
    id: z.uuid(),
    soort: z.enum(["samenvoeging", "splitsing"]),
    rol: z.enum(["van", "naar"]).openapi({ description: "Of de signalen uit deze zaak gingen, of hierheen kwamen" }),
    andereZaak: verwijzing,
    op: moment,
    ongedaanOp: moment.nullable(),
  })
  .openapi("ZaakVerplaatsing");
export const verplaatsing = zaakVerplaatsing
  .extend({ zaak: stand.openapi({ description: "Hoe deze zaak er nu voor staat" }) })
  .openapi("Verplaatsing");

const persoonMetSignalen = persoon
  .extend({ signalen: z.array(z.uuid()).openapi({ description: "De signalen die over deze persoon gaan" }) })
  .openapi("ZaakPersoonMetSignalen");

/** One household with all that is known of it. */
export const zaak = huishouden
  .extend({
    personen: z.array(persoonMetSignalen).openapi({
      description: "Wie er in de signalen staan. Twee mensen die misschien dezelfde zijn, staan er apart",
    }),
    koppelingen: z.array(zaakKoppeling).openapi({ description: "Mogelijke en bevestigde koppelingen" }),
    verplaatsingen: z
      .array(zaakVerplaatsing)
      .openapi({ description: "Samenvoegingen en splitsingen, de nieuwste eerst" }),
    samengevoegdMet: verwijzing.nullable().openapi({ description: "De zaak waar deze zaak bij is gevoegd" }),
  })
  .openapi("Zaak");
