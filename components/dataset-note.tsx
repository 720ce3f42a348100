import type { ToldDataset } from '../core/wording/tell-dataset';

/** How old the data are that all of this rests on, and what is wrong with them; what can be done about it is elsewhere. */
export function DatasetNote({ told }: { told: ToldDataset | undefined }) {
  if (!told) return null;
  const warnings = [...told.troubles, ...(told.warning === undefined ? [] : [told.warning])];
  const [asOf] = told.lines;
  return (
    <footer class="dataset-note hint">
      {warnings.map((line) => (
        <p key={line} class="warning">
          {line}
        </p>
      ))}
      {asOf !== undefined && asOf !== told.warning && <p>{asOf}</p>}
    </footer>
  );
}
