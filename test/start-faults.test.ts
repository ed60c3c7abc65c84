import { expect, it } from "vitest";
import { startFault } from "../src/start-faults.ts";

const ports = { port: 8080, opsPort: 9090 };
const fault = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);
const listen = (code: string, port?: number): Error => fault(`listen ${code}`, { code, syscall: "listen", port });

it.each([
  [listen("EADDRINUSE", 8080), "another PORT."],
  [listen("EADDRINUSE", 9090), "another OPS_PORT."],
  [listen("EACCES", 8080), "choose a PORT from 1024"],
  [listen("EADDRNOTAVAIL", 8080), "HOST is not an address of this machine"],
  [fault("connect ECONNREFUSED", { code: "ECONNREFUSED", syscall: "connect" }), "DATABASE_URL (or DATABASE_URL_FILE)"],
  [fault("password authentication failed", { code: "28P01" }), "user and the password right"],
  [fault("the database system is starting up", { code: "57P03" }), "try again"],
  [fault('database "x" does not exist', { code: "3D000" }), "createdb"],
  [fault("permission denied for schema public", { code: "42501" }), "own the database"],
  [fault("sorry, too many clients already", { code: "53300" }), "max_connections"],
  [fault("unable to open database file", { code: "SQLITE_CANTOPEN" }), "Does the folder exist"],
  [fault("database is locked", { code: "SQLITE_BUSY" }), "stop it first"],
  [fault("SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string"), "there is none"],
  [fault("timeout exceeded when trying to connect"), "firewall"],
  [fault("The server does not support SSL connections"), "Switch SSL on"],
])("%s tells what to do", (error, hint) => {
  expect(startFault(error, ports)).toBe(`${error.message}\n  ${startFault(error, ports).split("\n  ")[1]}`);
  expect(startFault(error, ports)).toContain(hint);
});

it("adds nothing to what says enough, and nothing of what nobody knows", () => {
  expect(startFault(new Error("These settings are wrong:\n  PORT: x"))).toBe("These settings are wrong:\n  PORT: x");
  expect(startFault("geheim")).toBe("unknown");
});
