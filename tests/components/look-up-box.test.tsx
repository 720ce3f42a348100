import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { LookUpBox } from '../../components/look-up-box';
import { en } from '../../locales/en';

afterEach(cleanup);

const HITS = ['Tea', 'Teapots', 'Steam'].map((name, n) => ({ id: `n${n}-2026`, key: `n${n}.example`, name, when: '2026' }));

function show(hits = HITS, areNear = false) {
  const calls = { onType: vi.fn(), onLookUp: vi.fn(), onOpen: vi.fn() };
  const page = render(<LookUpBox words={en} suggestions={{ hits, areNear }} {...calls} />);
  const box = page.getByRole('combobox') as HTMLInputElement;
  const type = (text: string) => fireEvent.input(box, { target: { value: text } });
  const press = (...keys: string[]) => {
    let went = true;
    for (const key of keys) went = fireEvent.keyDown(box, { key });
    return went;
  };
  const enter = () => fireEvent.submit(box.form!);
  const open = () => box.getAttribute('aria-expanded') === 'true';
  const chosen = () => page.container.querySelector('[aria-selected="true"] span')?.textContent;
  return { ...page, ...calls, box, type, press, enter, open, chosen };
}

describe('names that are offered while somebody types', () => {
  it('are asked for at every change, without the spaces around the text', () => {
    const { type, onType } = show();
    type(' te');
    type('');
    expect(onType.mock.calls).toEqual([['te'], ['']]);
  });

  it('are shown once something is typed, and not where nothing fits', () => {
    const some = show();
    expect(some.open()).toBe(false);
    some.type('te');
    expect(some.open()).toBe(true);
    expect(some.getAllByRole('option').map((one) => one.textContent)).toEqual(['Tea 2026', 'Teapots 2026', 'Steam 2026']);
    cleanup();
    const none = show([]);
    none.type('te');
    expect(none.open()).toBe(false);
  });

  it('that are only near are told as such, to assistive technology too', () => {
    const { type, container, getByRole } = show(HITS.slice(0, 1), true);
    type('tae');
    expect(getByRole('listbox', { name: en.lookup.near })).toBeTruthy();
    expect(container.querySelector('.near')?.textContent).toBe(en.lookup.near);
    cleanup();
    const fitting = show();
    fitting.type('te');
    expect(fitting.getByRole('listbox', { name: en.lookup.suggestions })).toBeTruthy();
    expect(fitting.container.querySelector('.near')).toBeNull();
  });

  it('are gone through with the arrows, by way of the field itself, and told to assistive technology', () => {
    const { type, press, chosen, box, container } = show();
    type('te');
    const seen = ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp'].map((key) => {
      press(key);
      return chosen();
    });
    expect(seen).toEqual(['Tea', 'Teapots', 'Steam', undefined, 'Steam']);
    const active = box.getAttribute('aria-activedescendant') ?? '';
    expect(container.querySelector(`[id="${active}"]`)?.textContent).toContain('Steam');
  });

  it('are opened with Enter where one is chosen; else what was typed is looked up', () => {
    const { type, press, enter, onOpen, onLookUp, open } = show();
    type('te');
    press('ArrowDown', 'ArrowDown');
    enter();
    expect([onOpen.mock.calls, onLookUp.mock.calls, open()]).toEqual([[[HITS[1]]], [], false]);
    type('tea ');
    enter();
    expect([onOpen.mock.calls.length, onLookUp.mock.calls]).toEqual([1, [['tea']]]);
  });

  it('are opened with a click, which does not take the focus from the field', () => {
    const { type, getAllByRole, onOpen, open } = show();
    type('te');
    const [first] = getAllByRole('option');
    expect(fireEvent.mouseDown(first!)).toBe(false);
    fireEvent.click(first!);
    expect([onOpen.mock.calls, open()]).toEqual([[[HITS[0]]], false]);
  });

  it('close with Escape, which closes the popup only where no list is open', () => {
    const { type, press, open } = show();
    type('te');
    expect([press('Escape'), open(), press('Escape')]).toEqual([false, false, true]);
  });

  it('leave the keys to a Japanese input method while it is composing', () => {
    const { type, box, chosen } = show();
    type('て');
    fireEvent.keyDown(box, { key: 'ArrowDown', isComposing: true });
    expect(chosen()).toBeUndefined();
  });

  it('are offered again after another letter, with none chosen', () => {
    const { type, press, chosen, open } = show();
    type('te');
    press('ArrowDown', 'Escape');
    type('tea');
    expect([open(), chosen()]).toEqual([true, undefined]);
  });
});
