import { monitorEventLoopDelay } from "node:perf_hooks";

export type EventLoop = {
  /** The longest that anything had to wait for its turn since this was last asked, in seconds. */
  longest(): number;
  stop(): void;
};

export function watchEventLoop(): EventLoop {
  const delay = monitorEventLoopDelay({ resolution: 20 });
  delay.enable();
  return {
    longest: () => {
      const seconds = delay.max / 1e9;
      delay.reset();
      return seconds;
    },
    stop: () => void delay.disable(),
  };
}
