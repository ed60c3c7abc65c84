import { randomUUID } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { z } from "zod";
import { systeem } from "../../access/permission.ts";
import { countDdas } from "../../monitor/ddas.ts";
import { makeDdas } from "../../monitor/make-ddas.ts";
import { type Command, takeArgs, UsageError } from "../command.ts";

const dag = z.iso.date();

/** Writes the DDAS exchange of these municipalities to a file that only its owner can read. */
export const ddas: Command = {
  usage: "ddas <gemeentecode[,gemeentecode…]> <van> <tot> <bestand>",
  run: async (base, args) => {
    const [codes = "", van = "", tot = "", file = ""] = takeArgs(args, 4);
    if (![van, tot].every((given) => dag.safeParse(given).success)) {
      throw new UsageError("De eerste en de laatste dag schrijft u als 2026-11-03.");
    }
    const model = await makeDdas(systeem(base, "cli"), { gemeentecodes: codes.split(","), van, tot });
    const bestand = resolve(file);
    await writePrivate(bestand, JSON.stringify(model));
    return { bestand, ...countDdas(model.leveringen) };
  },
};

/** By way of a new file: an existing one keeps its own mode, and a half-written one never takes its place. */
async function writePrivate(file: string, text: string): Promise<void> {
  const temporary = `${file}.${randomUUID()}`;
  const handle = await open(temporary, "wx", 0o600);
  try {
    await handle.writeFile(text);
    await handle.sync();
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await handle.close();
  }
}
