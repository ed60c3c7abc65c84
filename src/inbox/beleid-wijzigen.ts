import type { InboxSessie } from "../access/inbox-sessie.ts";
import type { Context } from "../context.ts";
import { Probleem } from "../errors.ts";
import { seeOther } from "../platform/web/parts.ts";
import { listBeleid } from "../routing/list-beleid.ts";
import { listBeleidHistorie } from "../routing/list-beleid-historie.ts";
import { setBeleid } from "../routing/set-beleid.ts";
import { leesDagEnReden } from "./beleid-dag.ts";
import { controlePage, formPage } from "./beleid-form-page.ts";
import type { Formstand } from "./beleid-formstand.ts";
import type { Veldfout } from "./beleid-getallen.ts";
import { alsInvulling, inVelden, leesWaarde } from "./beleid-invoer.ts";
import { beleidPad } from "./beleid-overzicht.ts";
import { leesStap, regelsVeld, zetStap } from "./beleid-regels.ts";
import { inDagvelden } from "./beleid-velden.ts";
import { kruisingen } from "./beleid-volgorde-rules.ts";
import { vooruitblikVan } from "./beleid-vooruitblik.ts";
import { beleidFouten as f } from "./teksten-beleid.ts";

/**
 * One post of the form for a number: a step within a list of rules, a look at what would change, going back to the form,
 * or setting it.
 * @throws Probleem 400, 403, 404
 */
export async function handleWijziging(
  ctx: Context,
  sessie: InboxSessie,
  stand: Formstand,
  doe: string,
): Promise<Response> {
  if (doe === "terug") return formPage(sessie, stand);
  const stap = stand.naam === "routeringRegels" ? leesStap(doe) : null;
  if (stap) return stapPage(sessie, stand, stap);

  const { naam, invulling, vandaag } = stand;
  const [gelezen, dagEnReden] = [leesWaarde(naam, invulling), leesDagEnReden(invulling, vandaag)];
  if ("fouten" in gelezen || "fouten" in dagEnReden) {
    const fouten = [gelezen, dagEnReden].flatMap((deel) => ("fouten" in deel ? deel.fouten : []));
    return formPage(sessie, { ...stand, fouten }, 422);
  }
  const voorstel = { waarde: gelezen.waarde, ...dagEnReden.waarde };
  return doe === "vastleggen" ? await save(ctx, sessie, stand, voorstel) : await look(ctx, sessie, stand, voorstel);
}

/** The list of rules after one press of a button; day and reason stay as they were filled in. */
function stapPage(sessie: InboxSessie, stand: Formstand, stap: { wat: string; nummer: number }): Response {
  const { regels, open, fouten } = zetStap(stand.invulling, stap);
  const overige = ["vanaf-dag", "vanaf-maand", "vanaf-jaar", "reden"].map((naam): [string, string] => [
    naam,
    stand.invulling.get(naam),
  ]);
  const invulling = alsInvulling([...regelsVeld.uit(regels), ...open, ...overige]);
  return formPage(sessie, { ...stand, invulling, fouten }, fouten.length > 0 ? 422 : 200);
}

type Wens = { waarde: unknown; vanaf: string; reden: string };

async function look(ctx: Context, sessie: InboxSessie, stand: Formstand, wens: Wens): Promise<Response> {
  const { naam } = stand;
  const { waarde, vanaf, reden } = wens;
  const { eigen } = await listBeleidHistorie(ctx, { sleutel: naam });
  if (eigen.some(({ geldtVan }) => geldtVan === vanaf)) return bezet(sessie, stand);
  const { instellingen } = await listBeleid(ctx, { op: vanaf });
  const waardeVan = (anders: string): unknown => instellingen.find(({ sleutel }) => sleutel === anders)?.waarde;
  return await orRefused(sessie, stand, async () =>
    controlePage(sessie, {
      ...{ stand, waarde, vanaf, reden },
      velden: [...inVelden(naam, waarde), ...inDagvelden("vanaf", vanaf), ["reden", reden]],
      later: eigen.filter(({ geldtVan }) => geldtVan > vanaf).toReversed(),
      kruisingen: kruisingen(naam, waarde, waardeVan),
      vooruitblik: await vooruitblikVan(ctx, sessie, { naam, waarde, vanaf }),
    }),
  );
}

const save = async (ctx: Context, sessie: InboxSessie, stand: Formstand, wens: Wens): Promise<Response> =>
  await orRefused(sessie, stand, async () => {
    const { waarde, vanaf, reden } = wens;
    await setBeleid(ctx, { sleutel: stand.naam, waarde, geldtVan: vanaf, reden });
    return seeOther(`${beleidPad}/${stand.naam}?klaar=${vanaf}`);
  });

const bezet = (sessie: InboxSessie, stand: Formstand): Response =>
  formPage(sessie, { ...stand, fouten: [{ name: "vanaf", text: f.bezet }] }, 409);

/** A refusal of the verb as the form with everything that was filled in. */
async function orRefused(sessie: InboxSessie, stand: Formstand, work: () => Promise<Response>): Promise<Response> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Probleem)) throw error;
    if (error.status === 409) return bezet(sessie, stand);
    if (error.status !== 400) throw error;
    const fouten = error.fouten.map(({ veld, melding }): Veldfout => ({ name: veldVan(stand, veld), text: melding }));
    return formPage(sessie, { ...stand, fouten }, 422);
  }
}

/** The refusal of a team of a rule belongs to the list; any other to the value. */
const veldVan = ({ naam }: Formstand, veld: string): string =>
  veld.startsWith("/waarde") ? (naam === "routeringRegels" ? "regels" : "waarde") : veld.slice(1);
