import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CatalogueList } from '../../components/catalogue-list';
import { tellEntry } from '../../core/wording/tell-entry';
import { en } from '../../locales/en';
import { ENTRIES } from '../support/catalogue-entries';

afterEach(cleanup);

const LINES = [ENTRIES.cards, ENTRIES.wrong].map((one) => tellEntry(one, en));
const show = (total: number, lines = LINES) => {
  const onMore = vi.fn();
  return { ...render(<CatalogueList words={en} lines={lines} total={total} onMore={onMore} />), onMore };
};

describe('the list of the catalogue', () => {
  it('has a line for each record, which leads to it', () => {
    const { getAllByRole, container } = show(2);
    expect(getAllByRole('link').map((one) => one.getAttribute('href'))).toEqual(['#/incident/cards-2026', '#/incident/wrong-2025']);
    expect([...container.querySelectorAll('.level')].map((one) => one.textContent)).toEqual(['Needs action', 'Withdrawn']);
  });

  it('tells of a withdrawn record its name and date alone', () =>
    expect(show(2).container.querySelectorAll('li')[1]?.querySelector('.facts')?.children).toHaveLength(1));

  it('grows when the reader asks for more, as long as there are more', () => {
    const { getByRole, onMore } = show(12);
    fireEvent.click(getByRole('button', { name: /10/ }));
    expect(onMore).toHaveBeenCalledOnce();
    cleanup();
    expect(show(2).queryByRole('button')).toBeNull();
  });

  it('says so where nothing fits', () => expect(show(0, []).container.textContent).toBe(en.catalogue.none));
});
