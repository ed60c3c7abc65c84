import { readFileSync } from "node:fs";
import path from "node:path";
import type { ApiView } from "./document.ts";

const program = readFileSync(path.join(import.meta.dirname, "programmas/lever.py.txt"), "utf8");

/** One program with nothing but the standard library; the signature is openssl's. */
export const pythonText = ({ serverUrl, tokenUrl }: ApiView): string =>
  program.replace("SERVER_URL", serverUrl).replace("TOKEN_ADRES", tokenUrl);
