import { expect, it } from "vitest";
import { type Bezocht, hrefsOf, kruip } from "./aanval-kruiper.ts";
import { makeInbox } from "./inbox-world.ts";

const boef = (waar: string): string => `"'><img src=${waar}>`;
const escaped = (waar: string): string => `&lt;img src=${waar}&gt;`;

/** A signal in which all that a partner may write is markup, what would run as an address, and a text that turns round. */
const meldt = (huisnummer: number, changes: Record<string, unknown> = {}) => ({
  persoon: {
    voorletters: boef("voorletters"),
    voorvoegsel: boef("v"),
    achternaam: `\u202e</script><script>boef()</script>${boef("achternaam")}`,
    geboortedatum: "1985-06-15",
    telefoonnummer: "06 12345678",
  },
  adres: { straatnaam: boef("straatnaam"), huisnummer, postcode: "3073HE", plaatsnaam: boef("plaatsnaam") },
  klantnummer: boef("klant"),
  ...changes,
});

/** What a page must not hold: an element or an address that somebody typed, and what the policy forbids. */
const kwaad = /<img|<script>|\shref="\s*(?:javascript|data:[^,]|vbscript)|\sstyle=|\son\w+="/i;
/** Where a page may lead to beside this program: a telephone, a letter, an empty icon, and the sources of rules. */
const goed =
  /^(tel:[\d+]*|mailto:[^"<> ]*|data:,|https:\/\/(\w+\.)*(overheid|divosa|nvvk|schuldenwijzer|nibud|vng|rijksoverheid)\.(nl|eu)\/[\w/.%=&?#-]*)$/;
const isHtml = ({ headers }: Bezocht): boolean => headers.get("content-type")?.startsWith("text/html") ?? false;

it("shows markup that a partner or worker wrote as text, on every page and in every form", {
  timeout: 300_000,
}, async () => {
  const world = await makeInbox();
  const partner = await world.town.partner("Huur", boef("partner"));
  const zaken = [
    await world.meld("A-1", meldt(1), partner),
    await world.meld("A-2", meldt(2, { crisis: { soort: "ontruiming", datum: "2026-11-20" } }), partner),
    await world.meld("A-3", meldt(3), partner),
  ];
  await world.meld("A-4", { ...meldt(1), klantnummer: "2", achterstand: { bedrag: 99, ontstaansdatum: "2026-09-01" } });
  const paginas: Bezocht[] = [];
  // What the others see, a regisseur sees too.
  for (const rol of ["wijkteam", "regisseur", "controleur"] as const) {
    const { sleutel } = await world.medewerker(rol, boef("medewerker"));
    const begin = ["/inbox", "/inbox/zaken", "/inbox/regie", "/inbox/cijfers", "/inbox/logboek", "/inbox/koppelingen"];
    const typ = (name: string, max: number) => boef(`x-${name}`).slice(0, max);
    const opdracht = {
      app: world.town.app,
      sleutel,
      typ,
      begin: [...begin, ...zaken.map((id) => `/inbox/zaken/${id}`)],
    };
    const gezien = await kruip(opdracht);
    expect(gezien.length, rol).toBeGreaterThan(10);
    paginas.push(...gezien);
  }
  const html = paginas.filter(isHtml);
  for (const { method, path, status, headers, text } of html) {
    const at = `${method} ${path}`;
    expect([at, status < 500]).toEqual([at, true]);
    expect([at, kwaad.exec(text)?.[0]]).toEqual([at, undefined]);
    expect([at, headers.get("content-security-policy")]).toEqual([
      at,
      expect.stringMatching(/^default-src 'none'; style-src 'self'; script-src 'self';/),
    ]);
    const vreemd = hrefsOf(text).filter((href) => /^\w+:|^[/\\]{2}/.test(href) && !goed.test(href));
    expect([at, vreemd]).toEqual([at, []]);
  }
  // Nothing is shown of what was never there: each was seen, as the text that it is.
  const alles = html.map(({ text }) => text).join("");
  const waar = ["voorletters", "v", "achternaam", "straatnaam", "plaatsnaam", "partner", "medewerker"];
  const getypt = ["notitie", "reden", "naam", "tekst", "toelichting"].map((name) => `x-${name}`);
  expect([...waar, ...getypt].filter((item) => !alles.includes(escaped(item)))).toEqual([]);
});
