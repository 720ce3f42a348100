import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { App } from '../../../entrypoints/example/app';
import { en } from '../../../locales/en';

afterEach(cleanup);

function open() {
  const shown: { text: string; stillBelongs: () => Promise<boolean> }[] = [];
  const looks = vi.fn();
  const view = render(
    <App
      words={en}
      today="2026-11-27"
      pinned
      showNotice={({ text }, { stillBelongs, onLookAgain }) => {
        shown.push({ text, stillBelongs });
        onLookAgain(looks);
      }}
    />,
  );
  const level = () => view.container.querySelector('.level')?.className;
  const tickAll = async () => {
    for (;;) {
      const box = view.container.querySelector<HTMLInputElement>('.advice input:not(:checked)');
      if (!box) return;
      fireEvent.click(box);
      await vi.waitFor(() => expect(box.checked).toBe(true));
    }
  };
  return { ...view, shown, looks, level, tickAll };
}

describe('the invented shop', () => {
  it('shows the badge at once, and again when asked to', () => {
    const { shown, getByText } = open();
    expect(shown.map(({ text }) => text)).toEqual([expect.stringContaining('card data and other data')]);
    fireEvent.click(getByText(en.welcome.example.again));
    expect(shown).toHaveLength(2);
  });

  it('goes from alert to all done, takes the badge away, shows it no more, and comes back', async () => {
    const { shown, looks, level, tickAll, getByText, findByText, queryByText } = open();
    expect([level(), await shown[0]?.stillBelongs()]).toEqual(['level level-alert', true]);
    await tickAll();
    await findByText(en.settled.all);
    expect([level(), await shown[0]?.stillBelongs(), looks.mock.calls.length > 0]).toEqual(['level level-record', false, true]);
    fireEvent.click(getByText(en.welcome.example.again));
    expect(shown).toHaveLength(1);
    await findByText(en.welcome.example.quiet.settled);
    fireEvent.click(getByText(en.settled.undo));
    await vi.waitFor(() => expect(level()).toBe('level level-alert'));
    expect(queryByText(en.welcome.example.quiet.settled)).toBeNull();
    fireEvent.click(getByText(en.settled.confirm));
    await findByText(en.settled.all);
  });

  it('is done with who is not among those concerned, and asks again once that is forgotten', async () => {
    const { container, level, findByText, getByText } = open();
    for (let asked = container.querySelector('legend')?.textContent; asked; ) {
      const before = asked;
      fireEvent.click(container.querySelector('.answer-no')!);
      await vi.waitFor(() => expect(container.querySelector('legend')?.textContent).not.toBe(before));
      asked = container.querySelector('legend')?.textContent;
    }
    await findByText(en.settled.all);
    fireEvent.click(getByText(en.settled.undo));
    fireEvent.click(getByText(en.welcome.example.again));
    await findByText(en.welcome.example.quiet.notAmong);
    fireEvent.click(getByText(en.affected.forget));
    await vi.waitFor(() => expect(level()).toBe('level level-alert'));
  });
});
