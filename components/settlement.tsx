import type { ToldSettlement } from '../core/wording/tell-settlement';

interface SettlementProps {
  told: ToldSettlement;
  /** False in a private window. */
  keeps: boolean;
  /** Absent where nothing can be kept; the button is then not there. */
  onSettle?: ((done: boolean) => void) | undefined;
}

/** That the reader is done with a record, or can say so. */
export function Settlement({ told, keeps, onSettle }: SettlementProps) {
  const { kind, text, action } = told;
  const button = onSettle && keeps;
  if (text === undefined && !button) return null;
  return (
    <div class={`settlement settlement-${kind}`} role="status">
      {text !== undefined && <p>{text}</p>}
      {button && (
        <button type="button" class={kind === 'settled' ? 'link' : undefined} onClick={() => onSettle(kind !== 'settled')}>
          {action}
        </button>
      )}
    </div>
  );
}
