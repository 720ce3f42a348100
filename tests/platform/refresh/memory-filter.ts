import type { FilterDoor } from '../../../core/ports';

/** The site filter's door, without a browser's storage behind it. */
export function memoryFilter(): FilterDoor & { buckets: Record<string, string> } {
  let written: string | undefined;
  const filter = {
    buckets: {} as Record<string, string>,
    generation: async () => written,
    async write(buckets: Record<string, string>, generation: string) {
      filter.buckets = buckets;
      written = generation;
    },
  };
  return filter;
}
