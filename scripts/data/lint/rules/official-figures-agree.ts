import type { IncidentRule } from '../rule';

const SPEAKS_FOR_IT: ReadonlySet<string> = new Set(['official', 'supplier', 'regulator']);

export const officialFiguresAgree: IncidentRule = {
  name: 'official-figures-agree',
  description: 'What an official source says of a figure is no dispute: it replaces the figure, or it counts otherwise.',
  check({ record }) {
    return (record.figures ?? []).flatMap(({ is, source }, i) => {
      const kind = source === undefined ? undefined : record.sources[source]?.kind;
      if (is !== 'disputed' || kind === undefined || !SPEAKS_FOR_IT.has(kind)) return [];
      return [
        {
          field: `figures.${i}.is`,
          remedy: `source ${source} is ${kind}: write superseded, subset or gross, and its notice in \`notices\``,
        },
      ];
    });
  },
};
