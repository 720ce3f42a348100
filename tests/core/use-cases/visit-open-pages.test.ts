import { beforeEach, describe, expect, it, vi } from 'vitest';
import { openPagesVisitor } from '../../../core/use-cases/visit-open-pages';
import { backgroundPorts, type TestPorts } from '../../support/background-ports';
import { eventually } from '../../support/eventually';

let ports: TestPorts;
let ensured: () => Promise<void>;
beforeEach(() => {
  ports = backgroundPorts();
  ensured = async () => {};
});
const visitor = () => openPagesVisitor({ ...ports, ensured });

describe('pages that were open before there was anybody to visit them', () => {
  it('are visited once in a run of the browser, however often the worker starts', async () => {
    await visitor().once();
    await visitor().once();
    expect(ports.openPages.visits).toBe(1);
    ports.session.restart();
    await visitor().once();
    expect(ports.openPages.visits).toBe(2);
  });

  it('are visited after there is something to be told', async () => {
    let seenBefore: number | undefined;
    ensured = async () => {
      seenBefore = ports.openPages.visits;
    };
    await visitor().once();
    expect([seenBefore, ports.openPages.visits]).toEqual([0, 1]);
  });

  it('load anew and visit themselves where the browser has just started', async () => {
    const one = visitor();
    const begun = one.once();
    one.browserStarted();
    await begun;
    await visitor().once();
    expect(ports.openPages.visits).toBe(0);
  });

  it('keep nobody waiting, of whom one may be held by its own dialog for ever', async () => {
    vi.spyOn(ports.openPages, 'visit').mockReturnValue(new Promise(() => {}));
    const one = visitor();
    await one.once();
    await one.visit();
    expect(ports.openPages.visit).toHaveBeenCalledTimes(2);
  });

  it('that cannot be visited are reported, and nobody hears a rejection', async () => {
    vi.spyOn(ports.openPages, 'visit').mockRejectedValue(new Error('no tabs'));
    await visitor().visit();
    await eventually(() => expect(ports.reports).toEqual(['The open pages could not be visited:']));
  });
});
