import { cleanup, fireEvent, render } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DatasetPanel } from '../../components/dataset-panel';
import { tellDataset } from '../../core/wording/tell-dataset';
import { en } from '../../locales/en';
import { NOW_MS } from '../support/an-incident';
import { clockAt } from '../support/clock-at';

afterEach(cleanup);
const CLOCK = clockAt(NOW_MS);
const facts = { published: '2026-11-20T00:00:00Z', incidents: 1234, isOld: false, isHeldBack: false, hasFeed: true };

function show(change: { refreshing?: string; outcome?: string; told?: ReturnType<typeof tellDataset> | undefined } = {}) {
  const onRefresh = vi.fn();
  const onCancel = vi.fn();
  const onFromFile = vi.fn();
  const told = 'told' in change ? change.told : tellDataset(facts, CLOCK, en);
  return {
    onRefresh,
    onCancel,
    onFromFile,
    ...render(
      <DatasetPanel
        words={en}
        told={told}
        refreshing={change.refreshing}
        outcome={change.outcome}
        onRefresh={onRefresh}
        onCancel={onCancel}
        onFromFile={onFromFile}
      />,
    ),
  };
}

describe('the state of the dataset', () => {
  it('tells its age and size, and refreshes when asked', () => {
    const { container, getByRole, onRefresh } = show();
    expect(container.textContent).toContain('Data as of 20 November 2026 · 1,234 records');
    fireEvent.click(getByRole('button', { name: en.dataset.refresh }));
    expect(onRefresh).toHaveBeenCalledTimes(1);
  });

  it('cannot be asked twice while it refreshes, says how far it is, and can be stopped', () => {
    const { getByRole, onRefresh, onCancel } = show({ refreshing: 'Refreshing… 64 of 310 kB' });
    const button = getByRole('button', { name: 'Refreshing… 64 of 310 kB' }) as HTMLButtonElement;
    expect([button.disabled, button.getAttribute('aria-busy')]).toEqual([true, 'true']);
    fireEvent.click(button);
    expect(onRefresh).not.toHaveBeenCalled();
    fireEvent.click(getByRole('button', { name: en.dataset.cancel }));
    expect(onCancel).toHaveBeenCalledTimes(1);
  });

  it('takes a file, while no refresh is running', () => {
    const { getByRole, queryByRole, onFromFile } = show();
    expect(queryByRole('button', { name: en.dataset.cancel })).toBeNull();
    fireEvent.click(getByRole('button', { name: en.dataset.fromFile }));
    expect(onFromFile).toHaveBeenCalledTimes(1);
  });

  it('announces how it ended, in a place that was there before', () => {
    const { getByRole, rerender } = show();
    const status = getByRole('status');
    expect(status.textContent).toBe('');
    rerender(
      <DatasetPanel
        words={en}
        told={tellDataset(facts, CLOCK, en)}
        refreshing={undefined}
        outcome={en.refreshed.failed.unreachable}
        onRefresh={() => {}}
        onCancel={() => {}}
        onFromFile={() => {}}
      />,
    );
    expect(getByRole('status')).toBe(status);
    expect(status.textContent).toBe(en.refreshed.failed.unreachable);
  });

  it('marks the line that asks for something', () => {
    const { container } = show({ told: tellDataset({ ...facts, isOld: true, isHeldBack: false }, CLOCK, en) });
    expect([...container.querySelectorAll('.warning')].map((one) => one.textContent)).toEqual([en.dataset.old]);
  });

  it('says nothing of a dataset that is still being read', () => {
    const { container } = show({ told: undefined });
    expect(container.querySelector('footer > div')).toBeNull();
  });
});
