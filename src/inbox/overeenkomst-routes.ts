import { Hono, type Context as HonoContext } from "hono";
import { enterInbox, type InboxSessie } from "../access/inbox-sessie.ts";
import { checkCsrf } from "../access/web-sessie.ts";
import type { Context } from "../context.ts";
import { changeOvereenkomst } from "../intake/change-overeenkomst.ts";
import { endOvereenkomst } from "../intake/end-overeenkomst.ts";
import { registerOvereenkomst } from "../intake/register-overeenkomst.ts";
import { showOvereenkomst } from "../intake/show-overeenkomst.ts";
import { showPartner } from "../intake/show-partner.ts";
import { localDay } from "../law/calendar.ts";
import { type Form, readForm } from "../platform/web/form-body.ts";
import { seeOther } from "../platform/web/parts.ts";
import type { Veldfout } from "./beleid-getallen.ts";
import { alsInvulling } from "./beleid-invoer.ts";
import { inDagvelden } from "./beleid-velden.ts";
import { beginVelden, inAfspraakVelden, leesAfspraak, leesEinde } from "./overeenkomst-invoer.ts";
import { eindePage, nieuweOvereenkomstPage, wijzigPage } from "./overeenkomst-pages.ts";
import { orRefused } from "./overeenkomst-weigering.ts";
import { partnerPad } from "./partners-lijst.ts";

const partner = "/regie/partners/:id/overeenkomst";
const een = "/regie/overeenkomsten/:id";

/** A new agreement with a partner, other terms from a day on, and its end. */
export function overeenkomstRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  const enter = (c: HonoContext) => enterInbox(base, c.req.raw, "beheer");
  const posted = async (c: HonoContext) => {
    const { ctx, sessie } = await enter(c);
    const form = await readForm(c.req.raw);
    checkCsrf(sessie, form);
    return { ctx, sessie, form };
  };
  app.get(partner, async (c) => {
    const { ctx, sessie } = await enter(c);
    const gevonden = await showPartner(ctx, { id: c.req.param("id") });
    const invulling = alsInvulling(beginVelden(gevonden.soort, localDay(ctx.clock.now())));
    return nieuweOvereenkomstPage(sessie, gevonden, { invulling, fouten: [] });
  });
  app.post(partner, async (c) => {
    const { ctx, sessie, form } = await posted(c);
    return await handleNieuw(ctx, sessie, c.req.param("id"), form);
  });
  app.get(`${een}/wijzig`, async (c) => {
    const { ctx, sessie } = await enter(c);
    const item = await showOvereenkomst(ctx, { id: c.req.param("id") });
    return wijzigPage(sessie, item, { invulling: alsInvulling(inAfspraakVelden(item)), fouten: [] });
  });
  app.post(`${een}/wijzig`, async (c) => {
    const { ctx, sessie, form } = await posted(c);
    return await handleWijziging(ctx, sessie, c.req.param("id"), form);
  });
  app.get(`${een}/einde`, async (c) => {
    const { ctx, sessie } = await enter(c);
    const item = await showOvereenkomst(ctx, { id: c.req.param("id") });
    const vandaag = localDay(ctx.clock.now());
    const gepland = item.geldigVan > vandaag;
    const invulling = alsInvulling(gepland ? inDagvelden("geldigTot", vandaag) : []);
    return eindePage(sessie, { item, vandaag }, { invulling, fouten: [] });
  });
  app.post(`${een}/einde`, async (c) => {
    const { ctx, sessie, form } = await posted(c);
    return await handleEinde(ctx, sessie, c.req.param("id"), form);
  });
  return app;
}

async function handleNieuw(ctx: Context, sessie: InboxSessie, id: string, invulling: Form): Promise<Response> {
  const gevonden = await showPartner(ctx, { id });
  const toon = (fouten: readonly Veldfout[], status: number): Response =>
    nieuweOvereenkomstPage(sessie, gevonden, { invulling, fouten }, status);
  const gelezen = leesAfspraak(invulling, gevonden.soort, "geldigVan");
  if ("fouten" in gelezen) return toon(gelezen.fouten, 422);
  return await orRefused(toon, async () => {
    const { van, afspraak } = gelezen.waarde;
    await registerOvereenkomst(ctx, { ...afspraak, geldigVan: van, partnerId: id });
    return seeOther(partnerPad(id, "?klaar=overeenkomst"));
  });
}

async function handleWijziging(ctx: Context, sessie: InboxSessie, id: string, invulling: Form): Promise<Response> {
  const item = await showOvereenkomst(ctx, { id });
  const toon = (fouten: readonly Veldfout[], status: number): Response =>
    wijzigPage(sessie, item, { invulling, fouten }, status);
  const gelezen = leesAfspraak(invulling, item.signaalpartner.soort, "vanaf");
  if ("fouten" in gelezen) return toon(gelezen.fouten, 422);
  return await orRefused(toon, async () => {
    const { van, afspraak } = gelezen.waarde;
    await changeOvereenkomst(ctx, { ...afspraak, id, vanaf: van });
    return seeOther(partnerPad(item.signaalpartner.id, "?klaar=gewijzigd"));
  });
}

async function handleEinde(ctx: Context, sessie: InboxSessie, id: string, invulling: Form): Promise<Response> {
  const item = await showOvereenkomst(ctx, { id });
  const vandaag = localDay(ctx.clock.now());
  const toon = (fouten: readonly Veldfout[], status: number): Response =>
    eindePage(sessie, { item, vandaag }, { invulling, fouten }, status);
  const gelezen = leesEinde(invulling);
  if ("fouten" in gelezen) return toon(gelezen.fouten, 422);
  return await orRefused(toon, async () => {
    await endOvereenkomst(ctx, { id, ...gelezen.waarde });
    return seeOther(partnerPad(item.signaalpartner.id, "?klaar=beeindigd"));
  });
}
