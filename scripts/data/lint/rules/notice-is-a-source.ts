import { firstDay } from '../../../../core/incident/partial-date';
import type { Finding, IncidentRule } from '../rule';
import { rulesOf } from '../rules-of';

/** How a comment says that somebody else's page gives the words of the notice, where the notice itself is gone. */
const QUOTED = "the notice's text";

/** Sources that are a notice, or a copy of one. A report about a notice is neither. */
const NOTICES: ReadonlySet<string> = new Set(['official', 'supplier', 'card-issuer', 'regulator', 'repost']);

export const noticeIsASource: IncidentRule = {
  name: 'notice-is-a-source',
  description:
    'An address that was seen in the notice has the notice, a copy, or a report that gives its text among the sources, and was seen no earlier.',
  check({ record }) {
    const isThere = record.sources.some(({ kind }) => NOTICES.has(kind)) || record.comment?.includes(QUOTED);
    return rulesOf(record).flatMap(({ rule: { evidence, checked, host }, field }): Finding[] => {
      if (evidence !== 'notice') return [];
      const first = record.disclosed && firstDay(record.disclosed);
      return [
        ...(isThere
          ? []
          : [
              {
                field: `${field}.evidence`,
                remedy: `no source is the notice: add it or its copy, say where else ${host} was seen (third-party …), or say in the comment that a report gives "${QUOTED}"`,
              },
            ]),
        ...(first && checked < first
          ? [
              {
                field: `${field}.checked`,
                remedy: `the notice of ${record.disclosed} shows ${host}, so it was seen that day or later; else the evidence is another`,
              },
            ]
          : []),
      ];
    });
  },
};
