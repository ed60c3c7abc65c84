import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

export type Certificaat = { certificate: string; key: string; file: string };

/** A certificate for this machine alone, good for a day; `file` holds both halves, as HAProxy reads them. */
export function makeCertificaat(folder: string): Certificaat {
  const [key, cert, file] = ["tls.key", "tls.crt", "tls.pem"].map((name) => path.join(folder, name)) as [
    string,
    string,
    string,
  ];
  const kind = ["-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-noenc", "-days", "1"];
  const names = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"];
  execFileSync("openssl", ["req", ...kind, ...names, "-keyout", key, "-out", cert], { stdio: "ignore" });
  const made = { certificate: readFileSync(cert, "utf8"), key: readFileSync(key, "utf8"), file };
  writeFileSync(file, made.certificate + made.key, { mode: 0o600 });
  return made;
}
