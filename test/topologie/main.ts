import { runTopologie } from "./topologie.ts";

const [writers = "8", rounds = "2", door = "node"] = process.argv.slice(2);
if (door !== "node" && door !== "haproxy") throw new Error("npm run topologie -- [writers] [rounds] [node|haproxy]");
const figures = await runTopologie({ writers: Number(writers), rounds: Number(rounds), door });
process.stdout.write(`${JSON.stringify(figures, null, 2)}\n`);
const { failed, lost, double, outboxLeft, stopMillis } = figures;
const slow = Object.values(stopMillis)
  .flat()
  .filter((millis) => millis > 10_000).length;
if (failed + lost + double + outboxLeft + slow > 0) process.exitCode = 1;
