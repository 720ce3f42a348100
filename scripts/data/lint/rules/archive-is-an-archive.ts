import type { Source } from '../../../../core/incident/schema';
import { ARCHIVES_TO_USE, isArchive } from '../archives';
import type { Finding, IncidentRule } from '../rule';

export const archiveIsAnArchive: IncidentRule = {
  name: 'archive-is-an-archive',
  description: 'The copy of a source is at an archive, and of that page, not the start page of the archive.',
  check: checkArchives,
};

/** The copies of an incident's or a supplier's sources that are at no archive, or of nothing. */
export function checkArchives({ record }: { record: { sources?: readonly Source[] | undefined } }): Finding[] {
  return (record.sources ?? []).flatMap(({ archived }, i) => {
    const field = `sources.${i}.archived`;
    if (archived === undefined) return [];
    if (!isArchive(archived)) return [{ field, remedy: `is at no archive that is known here: have the page kept at ${ARCHIVES_TO_USE}` }];
    return new URL(archived).pathname.length > 1
      ? []
      : [{ field, remedy: 'is the start page of the archive: write the address of the copy' }];
  });
}
