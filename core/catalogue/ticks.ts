/** About as many steps as a chart of the catalogue's height has room for. */
const STEPS = 4;

/**
 * Where an axis of counts is marked: from 0 in equal, round steps (1, 2 or 5 times a power of ten) to the first that is not
 * below the largest count. Whole numbers only, never fewer than 0 and 1, never more than six steps.
 */
export function ticksUpTo(most: number): number[] {
  let top = Math.max(1, most);
  let step = roundStep(top / STEPS);
  // A top that was raised to a whole step may be reached in fewer, larger ones.
  for (let before = 0; before !== step; ) {
    before = step;
    top = Math.ceil(top / step) * step;
    step = roundStep(top / STEPS);
  }
  return Array.from({ length: Math.round(top / step) + 1 }, (_, i) => i * step);
}

/** The round number nearest to a step, by ratio; 1 at least. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  const ratio = step / power;
  const round = ratio >= Math.sqrt(50) ? 10 : ratio >= Math.sqrt(10) ? 5 : ratio >= Math.sqrt(2) ? 2 : 1;
  return Math.max(1, round * power);
}
