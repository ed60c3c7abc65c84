import { z } from "@hono/zod-openapi";
import type { Context } from "../context.ts";
import { type Operation, operation } from "../platform/operation.ts";
import { eindestatussen } from "./end-rules.ts";
import { endSignaal } from "./end-signaal.ts";
import { padId } from "./route-parts.ts";
import { stand } from "./schemas.ts";

const eindeInvoer = z
  .strictObject({
    status: z.enum(eindestatussen).openapi({ description: "Waarom het signaal stopt" }),
    toelichting: z
      .string()
      .trim()
      .min(1)
      .max(4000)
      .optional()
      .openapi({ description: "Alleen voor de eigen gemeente. De signaalpartner leest dit niet" }),
  })
  .openapi("EindeInvoer");
export const standMetSignalen = stand
  .extend({ signalen: z.array(z.uuid()).openapi({ description: "De signalen die nu zijn gestopt" }) })
  .openapi("ZaakStandMetSignalen");

/** Ending a signal while the household goes on. */
export const endRoutes: readonly Operation<Context>[] = [
  operation({
    method: "post",
    path: "/zaken/{id}/signalen/{signaal}/einde",
    id: "beeindigSignaal",
    tag: "Huishoudens",
    summary: "Stop een signaal omdat het voor deze persoon niet verder kan",
    description:
      "Alle open signalen in de zaak over dezelfde persoon stoppen. De zaak gaat door voor de anderen. Is er geen open " +
      "signaal meer, dan sluit de zaak met dit resultaat. De signaalpartners horen daarna wat zij mogen weten.",
    scope: "zaken:werken",
    params: { id: padId("de zaak"), signaal: padId("het signaal") },
    body: { schema: eindeInvoer, example: { status: "Inwoner is overleden" } },
    answers: { 200: { description: "Hoe de zaak er nu voor staat, en wat er is gestopt", schema: standMetSignalen } },
    problems: [404, 409, 413, 415],
    call: async (ctx: Context, { params, body }) => ({
      status: 200,
      body: await endSignaal(ctx, { zaak: params.id, signaal: params.signaal, ...body }),
    }),
  }),
];
