import { Hono } from "hono";
import { enterPortal } from "../access/portal-sessie.ts";
import type { Context } from "../context.ts";
import { countOngelezen } from "../feedback/count-ongelezen.ts";
import { countDezeMaand, type Telling } from "../intake/list-signalen.ts";
import { type Html, html } from "../platform/web/html.ts";
import { link, linkKnop, tellingTekst } from "../platform/web/parts.ts";
import { portalPage } from "./shell.ts";

/** The first page after the log-in: what can I do, and what is new. */
export function startRoutes(base: Omit<Context, "actor">): Hono {
  const app = new Hono();
  app.get("/", async (c) => {
    const { ctx, sessie } = await enterPortal(base, c.req.raw);
    const [maand, ongelezen] = await Promise.all([countDezeMaand(ctx), countOngelezen(ctx)]);
    return portalPage(sessie, {
      title: "Start",
      path: "/portaal",
      main: html`<h1>Welkom${sessie.gebruiker.naam ? `, ${sessie.gebruiker.naam}` : ""}</h1>
<p>Heeft een klant een achterstand, en hielp uw eigen contact niet? Meld het dan bij de gemeente. De gemeente biedt die klant hulp aan.</p>
<div class="knoppen">${linkKnop("/portaal/signalen/nieuw", "Meld één achterstand")}${linkKnop("/portaal/leveringen/nieuw", "Stuur een bestand", "secondary")}</div>
<h2>Deze maand</h2>
<ul class="kaarten">
${kaart(maand.in, "verstuurd", link("/portaal/signalen", "Bekijk uw signalen"))}
${kaart(maand.geweigerd, isOne(maand.geweigerd) ? "rij geweigerd" : "rijen geweigerd", link("/portaal/leveringen", "Bekijk uw bestanden"))}
${kaart({ aantal: ongelezen, meer: false }, ongelezen === 1 ? "antwoord niet gelezen" : "antwoorden niet gelezen", link("/portaal/antwoorden", "Lees de antwoorden"))}
</ul>
<h2>Meer</h2>
<ul class="utrecht-unordered-list">
<li>${link("/portaal/overeenkomsten", "Wat u met welke gemeente afsprak")}</li>
<li>${link("/portaal/sleutels", "Sleutels voor uw eigen programma")}</li>
<li>${link("/controle", "Een ontvangstbewijs controleren")}</li>
</ul>`,
    });
  });
  return app;
}

const isOne = ({ aantal, meer }: Telling): boolean => aantal === 1 && !meer;

const kaart = (getal: Telling, tekst: string, verder: Html): Html =>
  html`<li class="kaart"><p><span class="kaart__getal">${tellingTekst(getal)}</span> ${tekst}</p><p>${verder}</p></li>`;
