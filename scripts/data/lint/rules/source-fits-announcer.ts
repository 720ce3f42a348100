import type { IncidentRule } from '../rule';

/** Who can have said it, by the kinds of source that show it. A repost or a news item can pass on anybody's word. */
const SHOWN_BY: Record<string, readonly string[]> = {
  operator: ['official', 'news', 'repost'],
  supplier: ['supplier', 'news', 'repost'],
  'card-issuer': ['card-issuer', 'news', 'repost'],
  authority: ['regulator', 'news', 'repost'],
  press: ['news', 'repost'],
  hibp: ['database'],
  bonjourlafuite: ['database'],
};

export const sourceFitsAnnouncer: IncidentRule = {
  name: 'source-fits-announcer',
  description: 'At least one source can carry the word of whoever is said to have announced it.',
  check({ record }) {
    const kinds = SHOWN_BY[record.announcedBy] ?? [];
    return record.sources.some((source) => kinds.includes(source.kind))
      ? []
      : [{ field: 'announcedBy', remedy: `add a source of kind ${kinds.join(', ')}, or name who announced it` }];
  },
};
