import { useEffect, useId, useRef, useState } from 'preact/hooks';
import type { ToldHit } from '../core/wording/tell-look-up';
import type { Words } from '../core/wording/words';

interface LookUpBoxProps {
  words: Words;
  /** Names that fit what is typed so far, best first. */
  suggestions: ToldHit[];
  /** At every change of the text; empty when it was cleared. */
  onType: (text: string) => void;
  onLookUp: (text: string) => void;
  onOpen: (choice: ToldHit) => void;
  /** Whether the reader came here to type: the field then has the focus. */
  focused?: boolean;
}

/**
 * The field to look a shop up in, with the names that fit offered below it (the combobox pattern of ARIA): the arrows go
 * through the list, Enter opens what is chosen or looks up what was typed, Escape closes the list. The list stays when the
 * focus leaves, because what lies below it would move away under the pointer.
 */
export function LookUpBox({ words, suggestions, onType, onLookUp, onOpen, focused = false }: LookUpBoxProps) {
  const { lookup } = words;
  const [text, setText] = useState('');
  const [wanted, setWanted] = useState(false);
  const [chosen, setChosen] = useState(-1);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (focused) field.current?.focus();
  }, [focused]);
  const open = wanted && suggestions.length > 0;
  const optionId = (n: number) => `${id}-${n}`;

  function type(next: string): void {
    setText(next);
    setWanted(next.trim() !== '');
    setChosen(-1);
    onType(next.trim());
  }

  function choose(hit: ToldHit): void {
    setWanted(false);
    setChosen(-1);
    onOpen(hit);
  }

  function submit(): void {
    const hit = open ? suggestions[chosen] : undefined;
    setWanted(false);
    if (hit) choose(hit);
    else if (text.trim() !== '') onLookUp(text.trim());
  }

  function move(by: 1 | -1): void {
    setWanted(text.trim() !== '');
    // One place more than there are names: the field itself.
    const places = suggestions.length + 1;
    setChosen(((chosen + 1 + by + places) % places) - 1);
  }

  function press(event: KeyboardEvent): void {
    // While a Japanese input method is composing, the keys belong to it.
    if (event.isComposing) return;
    if (event.key === 'ArrowDown') move(1);
    else if (event.key === 'ArrowUp') move(-1);
    else if (event.key === 'Escape' && wanted) {
      // Also while names are still being looked for; but only a list that is open keeps the popup from closing.
      setWanted(false);
      if (!open) return;
    } else return;
    event.preventDefault();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label for="look-up-text">{lookup.label}</label>
      <div class="row">
        <div class="combobox">
          <input
            ref={field}
            id="look-up-text"
            name="text"
            type="text"
            inputMode="search"
            role="combobox"
            aria-expanded={open}
            aria-controls={`${id}-list`}
            aria-autocomplete="list"
            aria-activedescendant={open && chosen >= 0 ? optionId(chosen) : undefined}
            autocomplete="off"
            spellcheck={false}
            placeholder={lookup.hint}
            maxLength={200}
            value={text}
            onInput={(event) => type(event.currentTarget.value)}
            onKeyDown={press}
            onBlur={() => setWanted(false)}
          />
          <div id={`${id}-list`} class="suggestions" role="listbox" aria-label={lookup.suggestions} hidden={!open}>
            {open &&
              suggestions.map((hit, n) => (
                // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the field, which keeps the focus
                <div
                  key={hit.id}
                  id={optionId(n)}
                  role="option"
                  tabIndex={-1}
                  aria-selected={n === chosen}
                  // The field keeps the focus, so that typing can go on.
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => choose(hit)}
                >
                  <span>{hit.name}</span> <span class="when">{hit.when}</span>
                </div>
              ))}
          </div>
        </div>
        <button type="submit">{lookup.submit}</button>
      </div>
    </form>
  );
}
