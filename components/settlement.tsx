import type { ToldSettlement } from '../core/wording/tell-settlement';
import type { Words } from '../core/wording/words';

interface SettlementProps {
  words: Pick<Words, 'settled'>;
  told: ToldSettlement;
  /** False in a private window. */
  keeps: boolean;
  /** Absent where nothing can be kept; the button is then not there. */
  onSettle?: ((done: boolean) => void) | undefined;
  /** Where an answer is why: to give another one. */
  onChange?: (() => void) | undefined;
}

/** That the reader is done with a record, or can say so. */
export function Settlement({ words, told, keeps, onSettle, onChange }: SettlementProps) {
  const { kind, text, action } = told;
  const button = onSettle && keeps;
  if (text === undefined && !button && !onChange) return null;
  return (
    <div class={`settlement settlement-${kind}`} role="status">
      {text !== undefined && <p>{text}</p>}
      {button && (
        <button type="button" class={kind === 'settled' ? 'link' : undefined} onClick={() => onSettle(kind !== 'settled')}>
          {action}
        </button>
      )}
      {onChange && (
        <button type="button" class="link" onClick={onChange}>
          {words.settled.changeAnswer}
        </button>
      )}
    </div>
  );
}
