/** What fills a stream of events. */
export type EventSink = {
  /** The latest: takes the place of what the reader has not taken yet. */
  send(text: string): void;
  /** A sign of life: left out while something waits to be read. */
  beat(): void;
  /** Ends the stream after what waits. */
  close(): void;
};

/** One server-sent event; the data on one line, so that nothing in it can pass for another field. */
export const eventText = (name: string, data: unknown): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

const encoder = new TextEncoder();

/**
 * Events of which only the latest counts: who reads slowly skips what lay in between, so that nothing piles up.
 *
 * @param open  called when the first byte is asked for, so that a stream that nobody reads costs nothing; what it
 *   returns is called once, when the reader is gone or the stream ends
 */
export function latestEvents(open: (sink: EventSink) => () => void): ReadableStream<Uint8Array> {
  let waiting: string | null = null;
  let closing = false;
  let gone = false;
  let leave: (() => void) | null = null;
  let wake = (): void => {};

  const sink: EventSink = {
    send: (text) => {
      waiting = text;
      wake();
    },
    beat: () => {
      waiting ??= ": hartslag\n\n";
      wake();
    },
    close: () => {
      closing = true;
      wake();
    },
  };
  const finish = (): void => {
    leave?.();
    leave = () => {};
  };
  const pull = async (controller: ReadableStreamDefaultController<Uint8Array>): Promise<void> => {
    leave ??= open(sink);
    while (waiting === null && !closing && !gone) {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
    if (gone) return;
    const text = waiting;
    waiting = null;
    if (text !== null) controller.enqueue(encoder.encode(text));
    if (!closing || waiting !== null) return;
    finish();
    controller.close();
  };
  const cancel = (): void => {
    gone = true;
    wake();
    finish();
  };
  return new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
}
