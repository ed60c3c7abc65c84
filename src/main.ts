import { type Config, describeSettings, readConfig } from "./config.ts";
import { claimKeys } from "./keys-of-database.ts";
import { endOnUncaught } from "./platform/log.ts";
import { migrateToLatest } from "./platform/migrations.ts";
import { serve } from "./serve.ts";
import { startFault } from "./start-faults.ts";
import { wire } from "./wire.ts";

/** The longest that a stop may take before the process ends anyway; what was acknowledged is on disk by then. */
const drainMillis = 10_000;

let config: Config | undefined;

async function main(): Promise<void> {
  if (process.argv.includes("--help")) {
    process.stdout.write(`${describeSettings()}\n`);
    return;
  }
  // What it makes holds keys or personal data: for its own user alone.
  process.umask(0o077);
  config = readConfig(process.env);
  const base = await wire(config);
  endOnUncaught(base.log);
  await migrateToLatest(base.db);
  await claimKeys(base);
  const running = await serve(base);
  let stopping = false;
  const stop = (): void => {
    // Whoever asks twice has no patience left; what was acknowledged is on disk.
    if (stopping) process.exit(1);
    stopping = true;
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
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
  const { url, opsUrl: ops } = running;
  base.log.info({ ...(url ? { url } : {}), ops, mode: base.config.mode, database: base.db.engine }, "ready");
}

main().catch((error: unknown) => {
  process.stderr.write(`Seinhuis does not start: ${startFault(error, config)}\n`);
  process.exit(1);
});
