export type Repeated = {
  /** Looks now, unless a look is going on; ends when that one does. */
  look(): Promise<void>;
  /** No look begins any more; ends when the one that goes on did. */
  stop(): Promise<void>;
};

/** Does work at once and then again and again, never twice at the same time. What fails is told and tried again. */
export function repeat(work: () => Promise<unknown>, millis: number, failed: (error: unknown) => void): Repeated {
  let stopped = false;
  let running: Promise<void> | undefined;
  const once = async (): Promise<void> => {
    try {
      await work();
    } catch (error) {
      failed(error);
    } finally {
      running = undefined;
    }
  };
  const look = (): Promise<void> => {
    if (!stopped) running ??= once();
    return running ?? Promise.resolve();
  };
  const timer = setInterval(() => void look(), millis);
  void look();
  return {
    look,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
