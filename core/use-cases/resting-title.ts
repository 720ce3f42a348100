import { restingTitle } from '../wording/tell-toolbar';
import { inTurn } from './in-turn';
import type { ToolbarPort } from './ports';
import { type ChoicesPorts, readSettings } from './read-choices';

/**
 * What the icon says wherever a page has nothing on record: without access to sites nobody is warned unasked, and it says
 * so. Browsers forget it, and start the worker without any event after the extension was switched on again (seen in Chromium
 * 156), so it is told at the first start after whatever else is forgotten then (`SessionPort`). What comes back never rejects.
 */
export function restingTitleTeller(
  ports: ChoicesPorts & { toolbar: ToolbarPort; hasHostAccess: () => Promise<boolean> },
): () => Promise<void> {
  const tell = inTurn('The icon could not be titled:', ports.report);
  return () =>
    tell(async () => {
      const [hasAccess, { language }] = await Promise.all([ports.hasHostAccess(), readSettings(ports)]);
      await ports.toolbar.setRestingTitle(restingTitle(hasAccess, ports.words(language)));
    });
}
