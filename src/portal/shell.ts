import type { PortalSessie } from "../access/portal-sessie.ts";
import { csrfField } from "../access/web-sessie.ts";
import { type Html, html } from "../platform/web/html.ts";
import { type Link, type PageParts, page, pageResponse } from "../platform/web/page.ts";

/** Where one can go in the portal, in the order of the work. */
const nav: readonly Link[] = [
  { href: "/portaal", text: "Start" },
  { href: "/portaal/signalen/nieuw", text: "Nieuw signaal" },
  { href: "/portaal/signalen", text: "Mijn signalen" },
  { href: "/portaal/leveringen", text: "Bestanden" },
  { href: "/portaal/antwoorden", text: "Antwoorden" },
  { href: "/portaal/overeenkomsten", text: "Overeenkomsten" },
  { href: "/portaal/sleutels", text: "Sleutels" },
];

type PortalPage = Pick<PageParts, "title" | "path" | "main" | "crumbs" | "refresh" | "scripts" | "refused">;

/** A page of the portal for who is logged in. */
export function portalPage(sessie: PortalSessie, parts: PortalPage, status = 200): Response {
  return pageResponse(
    page({ ...parts, nav, home: "/portaal", who: { name: sessie.partner.naam, leave: leave(sessie) } }),
    status,
  );
}

/** A page of the portal for who is not, or perhaps not, logged in. */
export const openPage = (parts: PortalPage, status = 200): Response =>
  pageResponse(page({ ...parts, nav: [], home: "/portaal", who: null }), status);

const leave = (sessie: PortalSessie): Html =>
  html`<form method="post" action="/portaal/uitloggen">${csrfField(sessie)}<button class="knop--als-link" type="submit">Uitloggen</button></form>`;
