/** Waits until something holds; asks every 50 ms, for ten seconds at most. */
export async function until(holds: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (await holds()) return;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error('it did not come about within ten seconds');
}

/** Longer than a cold worker needs for its answer (45 ms measured, on a busy machine a few times that). */
export function settle(): Promise<void> {
  return new Promise((done) => setTimeout(done, 400));
}
