import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HistoryPanel } from '../../components/history-panel';
import { en } from '../../locales/en';

afterEach(cleanup);
const text = en.settings.history;

function show(problem?: string) {
  const calls = { onExport: vi.fn(), onImport: vi.fn(), onErase: vi.fn() };
  return { ...render(<HistoryPanel words={en} holds="12 records" problem={problem} {...calls} />), ...calls };
}

describe('what is remembered', () => {
  it('says how much it is, and is saved when asked', () => {
    const { getByText, getByRole, onExport } = show();
    getByText('12 records');
    fireEvent.click(getByRole('button', { name: text.export }));
    expect(onExport).toHaveBeenCalledOnce();
  });

  it('is loaded from the file that is chosen, and from none where the choice was given up', () => {
    const { container, onImport } = show();
    const field = container.querySelector<HTMLInputElement>('#import-file')!;
    const file = new File(['{}'], 'memory.json');
    for (const files of [[], [file]]) {
      Object.defineProperty(field, 'files', { value: files, configurable: true });
      fireEvent.change(field);
    }
    expect(onImport.mock.calls).toEqual([[file]]);
  });

  it('is not erased before the reader was asked once more', () => {
    const { getByRole, container, onErase } = show();
    const dialog = container.querySelector('dialog')!;
    fireEvent.click(getByRole('button', { name: text.erase }));
    expect([dialog.open, onErase.mock.calls]).toEqual([true, []]);
    fireEvent.click([...dialog.querySelectorAll('button')].find((one) => one.textContent === text.eraseNo)!);
    expect(onErase).not.toHaveBeenCalled();
    fireEvent.click([...dialog.querySelectorAll('button')].find((one) => one.textContent === text.eraseYes)!);
    expect(onErase).toHaveBeenCalledOnce();
  });

  it('says at once why a file was refused', () =>
    expect(show('It is no file of ours.').getByRole('alert').textContent).toBe('It is no file of ours.'));
});
