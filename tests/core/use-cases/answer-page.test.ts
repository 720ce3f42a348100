import { describe, expect, it, vi } from 'vitest';
import { pageHandlers } from '../../../core/use-cases/answer-page';
import { anIncident } from '../../support/an-incident';
import { askingPage, backgroundPorts } from '../../support/background-ports';

function open() {
  const ports = backgroundPorts([anIncident()]);
  const ensured = vi.fn(async () => {});
  return { ports, ensured, handlers: pageHandlers({ ...ports, filter: ports.install.filter }, ensured) };
}

describe('a page', () => {
  it('visits, asks what its badge says, and dismisses it', async () => {
    const { ports, handlers } = open();
    await handlers.visit({}, askingPage());
    expect(ports.toolbar.marks.get(7)).toBe('▲');
    expect(await handlers.notice({}, askingPage())).toMatchObject({ locale: 'en-GB' });
    await handlers.dismiss({}, askingPage());
    expect(ports.history.all.get('nagi-2026')).toMatchObject({ dismissedRevision: 1 });
  });

  it('has the dataset seen to after each visit, also after one that failed', async () => {
    const { ports, ensured, handlers } = open();
    vi.spyOn(ports.toolbar, 'mark').mockRejectedValue(new Error('no toolbar'));
    await expect(handlers.visit({}, askingPage())).rejects.toThrow('no toolbar');
    expect(ensured).toHaveBeenCalledTimes(1);
  });
});
