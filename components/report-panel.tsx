import { useRef, useState } from 'preact/hooks';
import type { ToldIncident } from '../core/wording/tell-incident';
import type { ToldReport } from '../core/wording/tell-report';
import type { Words } from '../core/wording/words';

/** What a card needs to let its reader report an error. */
export interface Reporting {
  reportOn: (told: ToldIncident) => ToldReport;
  /** Puts a text into the clipboard; false where the browser refused. */
  onCopy: (text: string) => Promise<boolean>;
}

interface ReportPanelProps {
  told: ToldReport;
  words: Words;
  onCopy: Reporting['onCopy'];
}

/** A ready-made report, to be completed: for readers who found an error, and for people who run the shop. Nothing is sent by itself. */
export function ReportPanel({ told, words, onCopy }: ReportPanelProps) {
  const { report } = words;
  const [outcome, setOutcome] = useState<string>();
  const [completed, setCompleted] = useState<string>();
  const text = completed ?? told.text;
  const area = useRef<HTMLTextAreaElement>(null);

  async function copy(): Promise<void> {
    const copied = await onCopy(text);
    setOutcome(copied ? report.copied : report.notCopied);
    if (!copied) area.current?.select();
  }

  return (
    <details class="report">
      <summary>{report.open}</summary>
      <p>{report.intro}</p>
      <p>{report.forShops}</p>
      <textarea
        ref={area}
        rows={8}
        aria-label={report.label}
        value={text}
        onInput={({ currentTarget }) => {
          setCompleted(currentTarget.value);
          setOutcome(undefined);
        }}
      />
      <div class="actions">
        <button type="button" onClick={() => void copy()}>
          {report.copy}
        </button>
        {told.linkWith && (
          <a class="send" href={told.linkWith(text)} target="_blank" rel="noopener noreferrer">
            {report.send}
          </a>
        )}
      </div>
      {!told.linkWith && <p class="hint">{report.noReceiver}</p>}
      <p class="hint" role="status">
        {outcome}
      </p>
    </details>
  );
}
