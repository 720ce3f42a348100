import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FilePanel } from '../../components/file-panel';
import { en } from '../../locales/en';

afterEach(cleanup);

function show(busy = false, outcome?: string) {
  const onFile = vi.fn();
  const page = render(<FilePanel words={en} busy={busy} outcome={outcome} onFile={onFile} />);
  const field = page.getByLabelText(en.dataset.fileLabel) as HTMLInputElement;
  const choose = (...files: File[]) => {
    Object.defineProperty(field, 'files', { value: files, configurable: true });
    fireEvent.change(field);
  };
  return { ...page, onFile, field, choose };
}
const file = new File(['x'], 'data.misemori');

describe('a dataset file', () => {
  it('is taken when it is chosen, also the same one again', () => {
    const { choose, onFile } = show();
    choose(file);
    choose(file);
    expect(onFile.mock.calls).toEqual([[file], [file]]);
  });

  it('is not taken where the choice was given up', () => {
    const { choose, onFile } = show();
    choose();
    expect(onFile).not.toHaveBeenCalled();
  });

  it('cannot be chosen while another one is being read; then it says how that ended', () => {
    const { field, getByRole, rerender } = show(true, 'from before');
    expect([field.disabled, getByRole('status').textContent]).toEqual([true, en.dataset.refreshing]);
    rerender(<FilePanel words={en} busy={false} outcome="It ended." onFile={() => {}} />);
    expect([field.disabled, getByRole('status').textContent]).toEqual([false, 'It ended.']);
  });
});
