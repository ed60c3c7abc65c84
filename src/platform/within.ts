/** What did not come in time. */
export class TooLate extends Error {
  override readonly name = "TooLate";
}

/**
 * The same promise, for so long.
 * @throws TooLate when it takes longer; what it comes to later is dropped
 */
export async function within<T>(millis: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooLate("too late")), millis);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
    work.catch(() => {});
  }
}
