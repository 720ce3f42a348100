import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LookUpPanel } from '../../components/look-up-panel';
import type { ToldLookUp } from '../../core/wording/tell-look-up';
import type { ToldNews } from '../../core/wording/tell-news';
import { tellVerdict } from '../../core/wording/tell-verdict';
import { en } from '../../locales/en';
import { aTold } from '../support/told';

afterEach(cleanup);

function show(change: { found?: ToldLookUp; opened?: ReturnType<typeof aTold>; news?: ToldNews } = {}) {
  const calls = { onType: vi.fn(), onLookUp: vi.fn(), onOpen: vi.fn(), onBack: vi.fn(), onNews: vi.fn() };
  const page = render(
    <LookUpPanel
      words={en}
      suggestions={{ hits: [], areNear: false }}
      found={change.found}
      opened={change.opened}
      news={change.news}
      {...calls}
    />,
  );
  const submit = (text: string) => {
    const box = page.getByLabelText(en.lookup.label) as HTMLInputElement;
    fireEvent.input(box, { target: { value: text } });
    fireEvent.submit(box.form!);
  };
  return { ...page, ...calls, submit };
}

describe('the look-up', () => {
  it('looks up what was typed, without the spaces around it', () => {
    const { submit, onLookUp } = show();
    submit('  銀時 ');
    expect(onLookUp.mock.calls).toEqual([['銀時']]);
  });

  it.each(['', '   ', '　'])('does nothing for %j', (text) => {
    const { submit, onLookUp } = show();
    submit(text);
    expect(onLookUp).not.toHaveBeenCalled();
  });

  it('shows nothing before anything was looked up', () => expect(show().container.querySelector('[aria-live]')?.textContent).toBe(''));

  it('lists what was found, and opens what is chosen', () => {
    const hits = [
      { id: 'a-2026', key: '#a-2026', name: 'Shop A', when: '1 June 2026' },
      { id: 'b-2019', key: 'b.example', name: 'Shop B', when: '2019' },
    ];
    const { getByText, getByRole, onOpen } = show({ found: { sentence: '2 found', hits, near: [], several: [] } });
    expect(getByText('2 found')).toBeTruthy();
    fireEvent.click(getByRole('button', { name: /Shop B/ }));
    expect(onOpen.mock.calls).toEqual([[hits[1]]]);
  });

  it('leads to the catalogue with the same text where not all are listed', () => {
    const found = { sentence: 'Showing 20 of 26.', all: 'a&b 銀時', hits: [], near: [], several: [] };
    const href = show({ found }).getByRole('link', { name: en.lookup.all }).getAttribute('href') ?? '';
    const [page, query = ''] = href.split('#/?');
    expect([page, new URLSearchParams(query).get('text')]).toEqual(['/catalogue.html', 'a&b 銀時']);
  });

  it('says how else to look', () => {
    const { getByText } = show({ found: { sentence: 'None.', otherwise: en.lookup.otherwise, hits: [], near: [], several: [] } });
    expect(getByText(en.lookup.otherwise)).toBeTruthy();
  });

  it('says that nothing was found', () => {
    const { container } = show({
      found: { sentence: 'No record fits "x". That is not a guarantee of safety.', hits: [], near: [], several: [] },
    });
    expect(container.textContent).toContain('not a guarantee of safety');
    expect(container.querySelector('.hits')).toBeNull();
  });

  it('offers names that are near under words that claim nothing, beside the sentence that nothing was found', () => {
    const near = [{ id: 'a-2026', key: '#a-2026', name: 'Shop A', when: '1 June 2026', mark: { level: 'alert' as const, word: 'Act' } }];
    const { container, getByRole, onOpen } = show({ found: { sentence: 'No record fits "x".', hits: [], near, several: [] } });
    const section = getByRole('region', { name: en.lookup.near });
    expect(container.textContent).toContain('No record fits');
    expect(section.textContent).toContain(en.lookup.nearHint);
    expect(section.querySelector('.mark-alert')).not.toBeNull();
    fireEvent.click(getByRole('button', { name: 'Shop A (Act) 1 June 2026' }));
    expect(onOpen.mock.calls).toEqual([near]);
  });

  it('says beside a record by which other name it was found', () => {
    const hits = [{ id: 'a-2026', key: '#a-2026', name: 'Shop A', when: '1 June 2026', by: 'found by "Shop B"' }];
    const { getByRole } = show({ found: { sentence: '1 found', hits, near: [], several: [] } });
    expect(getByRole('button', { name: 'Shop A 1 June 2026 found by "Shop B"' })).toBeTruthy();
  });

  it('lists the newest disclosures and changes once the reader wants them', () => {
    const news = {
      disclosed: [{ id: 'a-2026', key: '#a-2026', name: 'Shop A', when: '1 June 2026' }],
      changed: [],
    };
    const closed = show();
    const fold = closed.container.querySelector('details.news') as HTMLDetailsElement;
    expect(closed.onNews).not.toHaveBeenCalled();
    fold.open = true;
    expect(closed.onNews).toHaveBeenCalledTimes(1);
    cleanup();
    const { getByRole, getByText, onOpen } = show({ news });
    expect(getByText(en.news.none)).toBeTruthy();
    fireEvent.click(getByRole('button', { name: /Shop A/, hidden: true }));
    expect(onOpen.mock.calls).toEqual([news.disclosed]);
  });

  it('goes on with the keyboard at the way back, once an incident is open', () => {
    const { getByRole } = show({ opened: aTold({ title: 'Opened' }) });
    expect(document.activeElement).toBe(getByRole('button', { name: /Back/ }));
  });

  it('shows one incident and the way back', () => {
    const { getByRole, container, onBack } = show({
      found: { sentence: '1 found', hits: [], near: [], several: [] },
      opened: aTold({ title: 'Opened' }),
    });
    expect(getByRole('article', { name: 'Opened' })).toBeTruthy();
    expect(container.textContent).not.toContain('1 found');
    fireEvent.click(getByRole('button', { name: /Back/ }));
    expect(onBack).toHaveBeenCalledTimes(1);
  });

  it('shows no button that does nothing where the dataset cannot be read', () => {
    const { queryByRole } = show({ found: { address: tellVerdict({ kind: 'unavailable' }, en), hits: [], near: [], several: [] } });
    expect(queryByRole('button', { name: en.popup.rebuild })).toBeNull();
  });

  it('offers each of several addresses, and guesses none', () => {
    const { getAllByRole, onLookUp } = show({
      found: { sentence: 'Choose one:', hits: [], near: [], several: ['a.example', 'b.example/tea'] },
    });
    const offered = getAllByRole('button').filter(({ textContent }) => /\.example/.test(textContent ?? ''));
    expect(offered.map(({ textContent }) => textContent)).toEqual(['a.example', 'b.example/tea']);
    fireEvent.click(offered[1]!);
    expect(onLookUp).toHaveBeenCalledWith('b.example/tea');
  });
});
