import type { Exposure } from '../../../core/incident/schema';
import { windowsOf } from '../../../core/incident/windows-of';

/** Each stretch of the days of a group, with its place in the record (`exposures.0.window`, `exposures.0.windows.1`). */
export function windowFields(exposure: Exposure, place: number): { field: string; window: ReturnType<typeof windowsOf>[number] }[] {
  return windowsOf(exposure).map((window, i) => ({
    field: exposure.windows ? `exposures.${place}.windows.${i}` : `exposures.${place}.window`,
    window,
  }));
}
