import { systeem } from "../../src/access/permission.ts";
import { assignZaak } from "../../src/contact/assign-zaak.ts";
import { closeZaak } from "../../src/contact/close-zaak.ts";
import { mergeZaken } from "../../src/contact/merge-zaken.ts";
import { planAfspraak } from "../../src/contact/plan-afspraak.ts";
import { inboxRoutes } from "../../src/inbox/routes.ts";
import { registerSignaalpartner } from "../../src/intake/register-signaalpartner.ts";
import { problemResponse } from "../../src/problem-response.ts";
import { registerTeam } from "../../src/routing/register-team.ts";
import { setBeleid } from "../../src/routing/set-beleid.ts";
import { opAdres } from "./inbox-world.ts";
import { maakAfwezig } from "./regie-world.ts";
import { boef, makeRijk } from "./zaak-page-wereld.ts";

const lang = `Wijkteam-Kralingen-Crooswijk-en-de-hele-lange-Bergse-Plassenbuurt ${boef}`;
const straat = "Burgemeester van Achterbergen-Molenaarstraat";
/** One more than stand on a page of the list. */
const zaken = 51;

/** Everything that a page can have to show at once: long names, markup in names, more than a page, what went wrong. */
export async function makeVol() {
  const rijk = await makeRijk();
  const { town, medewerker, meld, wie, zaak } = rijk;
  for (let nummer = 20; nummer < 20 + zaken; nummer++) {
    await meld(`V-${nummer}`, opAdres(nummer, nummer % 5 === 0 ? straat : "Putsebocht"));
  }
  const adres = { straatnaam: "Putsebocht", huisnummer: 10, huisletter: "A", postcode: "3073HE" };
  await meld("K-1", { adres });
  const [dicht, blijft, gaat] = [
    await meld("D-1", opAdres(90)),
    await meld("D-2", opAdres(91)),
    await meld("D-3", opAdres(92)),
  ];
  await closeZaak(wie.ctx, { zaak: dicht, resultaat: "Inwoner is overleden" });
  const { id: verplaatsing } = await mergeZaken(wie.ctx, { zaak: blijft, met: gaat, reden: "Dezelfde woning." });
  for (const datum of ["2026-11-05", "2026-11-06"]) {
    await planAfspraak(wie.ctx, { zaak, soort: "Afspraak op locatie", datum, dagdeel: null });
  }
  const regisseur = await medewerker("regisseur", `Een Heel Lange Naam Die Toch Op Een Telefoon Moet Passen ${boef}`);
  const { id: team } = await registerTeam(systeem(town.base, "test"), {
    ...{ gemeentecode: "0599", naam: lang, capaciteit: 2 },
    gebieden: [{ soort: "postcode", van: "3061", tot: "3069" }],
  });
  for (const nummer of [1, 2, 3]) {
    const druk = await meld(`T-${nummer}`, opAdres(100 + nummer));
    await assignZaak(regisseur.ctx, { zaak: druk, team, ...(nummer === 1 ? { behandelaar: wie.uuid } : {}) });
  }
  await maakAfwezig(town.base, wie.uuid);
  const regels = [{ naam: "R".repeat(100), als: { crisis: true }, team: await town.team("Zuid") }];
  const keuze = { geldtVan: "2026-11-05", reden: "R".repeat(90) };
  await setBeleid(regisseur.ctx, { sleutel: "routeringRegels", waarde: regels, ...keuze });
  const { partnerId: partner } = await registerSignaalpartner(regisseur.ctx, {
    ...{ soort: "Huur", naam: "V".repeat(120), overeenkomst: { geldigVan: "2026-01-01", geldigTot: "2026-12-01" } },
  });
  await town.jobs();
  return { ...rijk, regisseur, team, dicht, blijft, gaat, verplaatsing, partner };
}

/** What is no page: a stream, files, and the way back from a log-in service. */
const geenPagina = /\/(live|bestand|terug)$/;

type Vol = Awaited<ReturnType<typeof makeVol>>;

/** Every page that the application has, with somebody who may see it and something for it to show. */
export async function paginasVan(vol: Vol): Promise<[wie: string, pad: string][]> {
  const { town, regisseur, zaak, signalen, dicht, blijft, verplaatsing, team, wie, partner } = vol;
  const eerste = async (pad: string, begin: string): Promise<string> => {
    const pagina = await (await regisseur.get(pad)).text();
    return new RegExp(`${begin}([0-9a-f-]{36})`).exec(pagina)?.[1] ?? "ontbreekt";
  };
  const delen: readonly (readonly [RegExp, ...string[]])[] = [
    [/^\/zaken\/:id\/heropenen/, dicht],
    [/^\/zaken\/:id\/verplaatsingen/, blijft, verplaatsing],
    [/^\/zaken\/:id\/signalen/, zaak, signalen.huur],
    [/^\/zaken\/:id/, zaak],
    [/^\/koppelingen/, await eerste("/inbox/koppelingen", "/inbox/koppelingen/")],
    [/^\/regie\/teams/, team],
    [/^\/regie\/medewerkers/, wie.uuid],
    [/^\/regie\/beleid/, "routeringRegels"],
    [/^\/regie\/partners/, partner],
    [/^\/regie\/overeenkomsten/, await eerste(`/inbox/regie/partners/${partner}`, "/inbox/regie/overeenkomsten/")],
    [/^\/regie\/brieven/, await eerste("/inbox/regie/brieven", "/inbox/regie/brieven/")],
  ];
  const { routes } = inboxRoutes(town.base, (error, request) => problemResponse(town.base.log, error, request));
  const paden = new Set(routes.filter(({ method }) => method === "GET").map(({ path }) => path));
  return [...paden]
    .filter((path) => !geenPagina.test(path))
    .map((path) => {
      const rest = (delen.find(([begin]) => begin.test(path)) ?? []).slice(1);
      const gevuld = path.replace(/:\w+(\{[^/]*\})?/g, () => String(rest.shift()));
      const wie = { "/inloggen": "niemand", "/logboek": "controleur", "/geen-team": "zonderTeam" }[path];
      return [wie ?? "regisseur", gevuld === "/" ? "/inbox" : `/inbox${gevuld}`];
    });
}
