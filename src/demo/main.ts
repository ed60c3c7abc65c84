import { runDueJobs } from "../jobs.ts";
import { serve } from "../serve.ts";
import { eisVrijePoorten, ruimOp, schrijfSleutels } from "./bestanden.ts";
import { vandaag } from "./clock.ts";
import { gebruik, leesOpties } from "./opties.ts";
import { playDemo, type Voortgang } from "./play.ts";
import { telDemo } from "./telling.ts";
import { schrijfTelling } from "./telling-tekst.ts";
import { schrijfUitleg } from "./uitleg.ts";

/** The longest that a stop may take before the process ends anyway. */
const stopMillis = 10_000;

async function main(): Promise<void> {
  if (process.argv.includes("--help")) return console.log(gebruik);
  const opties = leesOpties(process.argv.slice(2), process.env);
  const { config, op } = opties;
  await eisVrijePoorten(config.host, [config.port, config.opsPort]);
  await ruimOp(opties.eigenBestanden);
  console.log(`Rotterdam wordt gemaakt, met drie maanden signalen tot ${op} (schaal ${opties.schaal}).\n`);
  const world = await playDemo(opties, progress());
  world.clock.goLive();
  await runDueJobs(world.base);
  const telling = await telDemo(world, op);
  await schrijfSleutels(world.sleutels);
  const running = await serve(world.base);
  console.log(schrijfTelling(telling));
  console.log(`Klaar in ${seconds()} seconden.`);
  console.log(schrijfUitleg({ ...config, url: config.publicUrl, op, vandaag: vandaag() }));
  const stop = (): void => {
    setTimeout(() => process.exit(1), stopMillis).unref();
    running.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

/** A line for every played week. */
function progress(): (week: Voortgang) => void {
  const cells = (values: readonly string[]): string => values.map((value) => value.padStart(10)).join("  ");
  console.log(cells(["tot en met", "signalen", "geweigerd", "zaken", "seconden"]));
  const getal = new Intl.NumberFormat("nl-NL");
  return ({ tot, signalen, geweigerd, zaken }) => {
    console.log(cells([tot, getal.format(signalen), getal.format(geweigerd), getal.format(zaken), seconds()]));
  };
}

/** Since the process began. */
const seconds = (): string => process.uptime().toFixed(1);

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : "De demo is gestopt.");
  process.exit(1);
});
