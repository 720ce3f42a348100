import type { ComponentChildren } from 'preact';
import { ORIGINS, REGIONS } from '../core/catalogue/entry';
import { type CatalogueView, filtersIn, SORTS } from '../core/catalogue/view';
import { STAKES } from '../core/incident/data-class';
import { STATES } from '../core/incident/state';
import { CATEGORIES, CAUSES } from '../core/incident/vocabulary';
import { tellPlain } from '../core/wording/numbers';
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
  const { filter, sort, leaked, cause, causeUnknown, stateActive, levelNone, category, region, origin } = words.catalogue;
  const set = filtersIn(view);
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
      <Choice label={filter.sort} name="sort" value={view.sort ?? 'newest'}>
        {SORTS.map((one) => (
          <option key={one} value={one}>
            {sort[one]}
          </option>
        ))}
      </Choice>
      <details class="filters" open={set > 0}>
        <summary>{set > 0 ? tellPlain(set, filter.set) : filter.more}</summary>
        <div class="filters-in">
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
          <Choice label={filter.kind} name="kind" value={view.kind} any={filter.any}>
            {CATEGORIES.map((one) => (
              <option key={one} value={one}>
                {category[one]}
              </option>
            ))}
          </Choice>
          <Choice label={filter.region} name="region" value={view.region} any={filter.any}>
            {REGIONS.map((one) => (
              <option key={one} value={one}>
                {region[one]}
              </option>
            ))}
          </Choice>
          <Choice label={filter.origin} name="origin" value={view.origin} any={filter.any}>
            {ORIGINS.map((one) => (
              <option key={one} value={one}>
                {origin[one]}
              </option>
            ))}
          </Choice>
          <button type="button" onClick={() => onChange({})}>
            {filter.clear}
          </button>
        </div>
      </details>
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
