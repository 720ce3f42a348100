import type { Source } from '../../../../core/incident/schema';
import { whyNotPublic } from '../public-source';
import type { Finding, IncidentRule } from '../rule';

export const sourceIsPublic: IncidentRule = {
  name: 'source-is-public',
  description: 'A source, and its copy in an archive, is a page that anybody can open: no port, no name that nobody can look up.',
  check: checkSources,
};

/** The sources of an incident or a supplier that only their owner may be able to open. */
export function checkSources({ path, record }: { path: string; record: { sources?: readonly Source[] | undefined } }): Finding[] {
  // The demo's invented shops live under reserved names (RFC 2606).
  if (path.startsWith('scripts/demo/')) return [];
  return (record.sources ?? []).flatMap(({ url, archived }, i) =>
    Object.entries({ url, archived }).flatMap(([name, address]) => {
      const remedy = address && whyNotPublic(address);
      return remedy ? [{ field: `sources.${i}.${name}`, remedy }] : [];
    }),
  );
}
