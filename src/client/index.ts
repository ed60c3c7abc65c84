export * from "./antwoord.ts";
export * from "./fout.ts";
export * from "./opdrachten.ts";
export * from "./seinhuis.ts";
export * from "./sleutel.ts";
export * from "./verzending.ts";
export * from "./webhook.ts";
