import { readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

export const root = path.join(import.meta.dirname, "..", "..");

export type Service = {
  image: string;
  user: string;
  build?: string;
  profiles?: string[];
  entrypoint?: string[];
  command?: string | string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  tmpfs?: string[];
  secrets?: string[];
  networks?: string[];
  network_mode?: string;
  depends_on?: Record<string, { condition: string }>;
  healthcheck: { test?: string[]; disable?: boolean };
  restart: string;
  read_only: boolean;
  cap_drop: string[];
  cap_add?: string[];
  security_opt: string[];
  stop_grace_period: string;
  logging: { driver: string; options: Record<string, string> };
  cpus: number;
  mem_limit: string;
  memswap_limit?: string;
  pids_limit: number;
};

export type Compose = {
  services: Record<string, Service>;
  networks: Record<string, { internal?: boolean; enable_ipv6?: boolean; ipam?: { config: { subnet: string }[] } }>;
  volumes: Record<string, unknown>;
  secrets: Record<string, { file: string }>;
};

export const composeText = readFileSync(path.join(root, "docker-compose.yml"), "utf8");

/** docker-compose.yml as Compose reads it, with anchors filled in and variables as they stand. */
export const compose = parse(composeText, { merge: true }) as Compose;

export const services = Object.entries(compose.services);
/** What runs for as long as the installation does. */
export const lasting = services.filter(([name]) => name !== "migrate" && name !== "voorbereiden");
/** The processes of the program itself. */
export const own = services.filter(([, { image }]) => image.startsWith("seinhuis:"));
