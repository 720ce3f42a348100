import type { ComponentChildren } from 'preact';
import { type CatalogueView, SORTS } from '../core/catalogue/view';
import { STAKES } from '../core/incident/data-class';
import { STATES } from '../core/incident/state';
import { CAUSES } from '../core/incident/vocabulary';
import type { Words } from '../core/wording/words';

interface CatalogueFilterProps {
  words: Pick<Words, 'catalogue' | 'level' | 'state'>;
  view: CatalogueView;
  /** Years that there are records of, newest first. */
  years: number[];
  onChange: (view: Record<string, string>) => void;
}

const LEVELS_SHOWN = ['alert', 'caution', 'record', 'none'] as const;

/** Which records of the catalogue are shown, and in which order. Every change applies at once. */
export function CatalogueFilter({ words, view, years, onChange }: CatalogueFilterProps) {
  const { filter, sort, leaked, cause, causeUnknown, stateActive, levelNone } = words.catalogue;
  return (
    <form
      class="filter"
      aria-label={filter.title}
      onSubmit={(event) => event.preventDefault()}
      onInput={(event) => {
        const values = [...new FormData(event.currentTarget)].filter(([, value]) => typeof value === 'string' && value !== '');
        onChange(Object.fromEntries(values.map(([name, value]) => [name, String(value)])));
      }}
    >
      <label class="wide">
        {filter.text}
        <input
          type="search"
          name="text"
          autocomplete="off"
          spellcheck={false}
          maxLength={200}
          placeholder={filter.textHint}
          value={view.text ?? ''}
        />
      </label>
      <Choice label={filter.year} name="year" value={view.year} any={filter.any}>
        {years.map((year) => (
          <option key={year} value={year}>
            {year}
          </option>
        ))}
        <option value="unknown">{filter.unknownYear}</option>
      </Choice>
      <Choice label={filter.leaked} name="leaked" value={view.leaked} any={filter.any}>
        {STAKES.map((one) => (
          <option key={one} value={one}>
            {leaked[one]}
          </option>
        ))}
      </Choice>
      <Choice label={filter.cause} name="cause" value={view.cause} any={filter.any}>
        {CAUSES.map((one) => (
          <option key={one} value={one}>
            {cause[one] || causeUnknown}
          </option>
        ))}
      </Choice>
      <Choice label={filter.level} name="level" value={view.level} any={filter.any}>
        {LEVELS_SHOWN.map((one) => (
          <option key={one} value={one}>
            {one === 'none' ? levelNone : words.level[one]}
          </option>
        ))}
      </Choice>
      <Choice label={filter.state} name="state" value={view.state} any={filter.any}>
        {STATES.map((one) => (
          <option key={one} value={one}>
            {one === 'active' ? stateActive : words.state[one]}
          </option>
        ))}
      </Choice>
      <Choice label={filter.sort} name="sort" value={view.sort ?? 'newest'}>
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {sort[one]}
          </option>
        ))}
      </Choice>
      <button type="button" onClick={() => onChange({})}>
        {filter.clear}
      </button>
    </form>
  );
}

interface ChoiceProps {
  label: string;
  name: string;
  value: string | undefined;
  /** Names the choice of everything; absent where one must be chosen. */
  any?: string;
  children: ComponentChildren;
}

function Choice({ label, name, value, any, children }: ChoiceProps) {
  return (
    <label>
      {label}
      <select name={name} value={value ?? ''}>
        {any !== undefined && <option value="">{any}</option>}
        {children}
      </select>
    </label>
  );
}
