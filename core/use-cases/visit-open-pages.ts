import { inTurn } from './in-turn';
import type { OpenPagesPort, Report, SessionPort } from './ports';

/** Visits pages that were open before there was anybody to visit them. Neither method ever rejects. */
export interface OpenPagesVisitor {
  /**
   * Visits every open page if that was not yet done in this run of the browser: after an installation, an update, and after
   * the extension was switched off and on again, of which Chromium tells nothing but by forgetting. Not after a start of the
   * browser itself: there the pages load anew, and visit themselves.
   */
  once(): Promise<void>;
  /** The browser itself has just started; told in the first tick, if at all. */
  browserStarted(): void;
  /** Visits every open page in any case. */
  visit(): Promise<void>;
}

export function openPagesVisitor({
  openPages,
  session,
  ensured,
  report,
}: {
  openPages: OpenPagesPort;
  session: SessionPort;
  ensured: () => Promise<void>;
  report: Report;
}): OpenPagesVisitor {
  let begun = false;
  const next = inTurn('The open pages could not be visited:', report);

  async function visit(): Promise<void> {
    // There has to be something to be told; and nobody waits for a page that is held by its own dialog.
    await ensured();
    void openPages.visit().catch((error: unknown) => report('The open pages could not be visited:', error));
  }

  return {
    once: () =>
      next(async () => {
        if (await session.openPagesSeen()) return;
        await ensured();
        await session.setOpenPagesSeen();
        if (!begun) await visit();
      }),
    browserStarted() {
      begun = true;
    },
    visit: () => next(visit),
  };
}
