import { cleanup, render } from '@testing-library/preact';
import { afterEach, expect, it, vi } from 'vitest';
import { Fold } from '../../components/fold';

afterEach(cleanup);

it('a part waits behind its heading, as the reader left it, and tells when that changes', async () => {
  const onToggle = vi.fn();
  const { container } = render(
    <Fold name="sources" title="Sources" folds={{ isOpen: () => false, onToggle }}>
      There
    </Fold>,
  );
  const fold = container.querySelector('details')!;
  expect([fold.open, fold.querySelector('summary h3')?.textContent]).toEqual([false, 'Sources']);
  fold.open = true;
  fold.dispatchEvent(new Event('toggle'));
  await vi.waitFor(() => expect(onToggle).toHaveBeenCalledWith('sources', true));
});

it('a part that opens as it was left is no change', () => {
  const onToggle = vi.fn();
  const { container } = render(
    <Fold name="sources" title="Sources" folds={{ isOpen: () => true, onToggle }}>
      There
    </Fold>,
  );
  const fold = container.querySelector('details')!;
  expect(fold.open).toBe(true);
  fold.dispatchEvent(new Event('toggle'));
  expect(onToggle).not.toHaveBeenCalled();
});

it('a part has no fold where there is room', () => {
  const { container } = render(
    <Fold name="sources" title="Sources" folds={undefined}>
      There
    </Fold>,
  );
  expect([container.querySelector('details'), container.querySelector('h3')?.textContent]).toEqual([null, 'Sources']);
});
