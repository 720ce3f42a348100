import { type Day, firstDay, lastDay } from '../../../../core/incident/partial-date';
import { windowsOf } from '../../../../core/incident/windows-of';
import type { Finding, IncidentRule } from '../rule';
import { windowFields } from '../window-fields';

export const windowInStory: IncidentRule = {
  name: 'window-in-story',
  description: 'A window ends no later than what was then known: the disclosure for what people did, the newest source for an attack.',
  check({ record }) {
    const found: Finding[] = [];
    const newest = latest([
      record.disclosed,
      record.stateSince?.date,
      ...record.sources.map((source) => source.date),
      ...(record.events ?? []).map((event) => event.date),
      ...(record.notices ?? []).map((notice) => notice.date),
      ...record.exposures.map((exposure) => exposure.disclosed),
    ]);
    // Where the figures changed later, the windows may have grown with them.
    const grew = record.notices !== undefined;
    const all = record.exposures.flatMap((exposure, i) => windowFields(exposure, i).map((one) => ({ ...one, exposure })));
    for (const { field, window, exposure } of all) {
      const { disclosed = record.disclosed } = exposure;
      // People can have booked for days still to come.
      if (!window.to || window.kind === 'stay' || window.kind === 'booking') continue;
      const told = window.kind === 'attack' || grew ? newest : disclosed && lastDay(disclosed);
      if (told && firstDay(window.to) > told) {
        const remedy = `${window.to} is after what was known on ${told}; add the later source, event or the exposure's \`disclosed\``;
        found.push({ field: `${field}.to`, remedy });
      }
    }
    const { attack } = record;
    for (const edge of ['from', 'to'] as const) {
      const date = attack?.[edge];
      if (date && newest && firstDay(date) > newest) {
        found.push({
          field: `attack.${edge}`,
          remedy: `${date} is after the newest source or event (${newest}); add the one that tells of it`,
        });
      }
    }
    const start = earliestStart(
      record.exposures.flatMap((one): ({ from?: string | undefined } | undefined)[] =>
        windowsOf(one).length > 0 ? [...windowsOf(one)] : [undefined],
      ),
      attack,
    );
    if (start && record.statementsFrom && record.statementsFrom < start) {
      found.push({
        field: 'statementsFrom',
        remedy: `${record.statementsFrom} is before anything was exposed (${start}); look again at the source`,
      });
    }
    if (start && record.misuse?.asOf && lastDay(record.misuse.asOf) < start) {
      found.push({
        field: 'misuse.asOf',
        remedy: `${record.misuse.asOf} is before anything was exposed (${start}); look again at the source`,
      });
    }
    return found;
  },
};

function latest(dates: (string | undefined)[]): Day | undefined {
  return dates
    .flatMap((date) => (date ? [lastDay(date)] : []))
    .sort()
    .at(-1);
}

/** The first day of the earliest window or of the attack; undefined when one of the windows has no known start. */
function earliestStart(
  windows: ({ from?: string | undefined } | undefined)[],
  attack: { from?: string | undefined } | undefined,
): Day | undefined {
  if (windows.some((window) => !window?.from)) return undefined;
  const starts = [...windows, attack].flatMap((span) => (span?.from ? [firstDay(span.from)] : []));
  return starts.sort()[0];
}
