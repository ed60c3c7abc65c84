import { describeSettings, readConfig } from "./config.ts";
import { migrateToLatest } from "./platform/migrations.ts";
import { serve } from "./serve.ts";
import { wire } from "./wire.ts";

/** The longest that a stop may take before the process ends anyway; what was acknowledged is on disk by then. */
const drainMillis = 10_000;

async function main(): Promise<void> {
  if (process.argv.includes("--help")) {
    process.stdout.write(`${describeSettings()}\n`);
    return;
  }
  const base = await wire(readConfig(process.env));
  await migrateToLatest(base.db);
  const running = await serve(base);
  const stop = (): void => {
    const since = process.hrtime.bigint();
    const end = (code: 0 | 1): void => {
      const millis = Number((process.hrtime.bigint() - since) / 1_000_000n);
      if (code === 0) base.log.info({ millis }, "stopped");
      else base.log.error({ millis }, "stopped with work left");
      process.exit(code);
    };
    setTimeout(() => end(1), drainMillis).unref();
    running.stop().then(
      () => end(0),
      () => end(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  base.log.info({ url: running.url, ops: running.opsUrl, database: base.db.engine }, "ready");
}

main().catch((error: unknown) => {
  const known = error instanceof Error ? error.message : "unknown";
  process.stderr.write(`Seinhuis does not start: ${known}\n`);
  process.exit(1);
});
