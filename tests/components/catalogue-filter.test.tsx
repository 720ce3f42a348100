import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CatalogueFilter } from '../../components/catalogue-filter';
import type { CatalogueView } from '../../core/catalogue/view';
import { en } from '../../locales/en';

afterEach(cleanup);
const text = en.catalogue.filter;

function show(view: CatalogueView = {}) {
  const onChange = vi.fn();
  const page = render(<CatalogueFilter words={en} view={view} years={[2026, 2024]} onChange={onChange} />);
  const choose = (label: string, value: string) => {
    const field = page.getByLabelText(label);
    fireEvent.input(field, { target: { value } });
    return onChange.mock.lastCall?.[0];
  };
  return { ...page, onChange, choose };
}

describe('the filter of the catalogue', () => {
  it('holds at once, with everything that was chosen before', () => {
    const { choose } = show({ year: '2024' });
    expect(choose(text.leaked, 'money')).toEqual({ year: '2024', leaked: 'money', sort: 'newest' });
  });

  it('leaves out what does not filter', () => {
    const { choose } = show({ year: '2024', text: 'tea' });
    expect(choose(text.year, '')).toEqual({ text: 'tea', sort: 'newest' });
  });

  it('offers the years that there are, and records of no known year', () => {
    const years = [...show().getByLabelText(text.year).querySelectorAll('option')].map((one) => one.value);
    expect(years).toEqual(['', '2026', '2024', 'unknown']);
  });

  it('shows what the address asks for, and has a word for each choice', () => {
    const { getByLabelText, container } = show({ text: 'tea', cause: 'unknown', sort: 'people' });
    const value = (label: string) => (getByLabelText(label) as HTMLInputElement).value;
    expect([value(text.text), value(text.cause), value(text.sort)]).toEqual(['tea', 'unknown', 'people']);
    for (const option of container.querySelectorAll('option')) expect(option.textContent).not.toBe('');
  });

  it('is cleared by one press', () => {
    const { getByRole, onChange } = show({ year: '2024' });
    fireEvent.click(getByRole('button', { name: text.clear }));
    expect(onChange).toHaveBeenCalledWith({});
  });

  it('loads no page when Enter is pressed', () => expect(fireEvent.submit(show().container.querySelector('form')!)).toBe(false));
});
