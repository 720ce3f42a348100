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

/** A ready-made report: for readers who found an error, and for people who run the shop. Nothing is sent by itself. */
export function ReportPanel({ told, words, onCopy }: ReportPanelProps) {
  const { report } = words;
  const [outcome, setOutcome] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);

  async function copy(): Promise<void> {
    const copied = await onCopy(told.text);
    setOutcome(copied ? report.copied : report.notCopied);
    if (!copied) area.current?.select();
  }

  return (
    <details class="report">
      <summary>{report.open}</summary>
      <p>{report.intro}</p>
      <p>{report.forShops}</p>
      <textarea ref={area} readOnly rows={8} aria-label={report.label} value={told.text} />
      <div class="actions">
        <button type="button" onClick={() => void copy()}>
          {report.copy}
        </button>
        {told.link !== undefined && (
          <a class="send" href={told.link} target="_blank" rel="noopener noreferrer">
            {report.send}
          </a>
        )}
      </div>
      {told.link === undefined && <p class="hint">{report.noReceiver}</p>}
      <p class="hint" role="status">
        {outcome}
      </p>
    </details>
  );
}
