/** A part of one long test: many expectations on one world, and a fault says in which part it is. */
export async function deel(naam: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (error instanceof Error) error.message = `${naam}: ${error.message}`;
    throw error;
  }
}
