import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The popup's twin in an unpacked extension: the same page, with one script before its own. `?tab=` is the tab that it is opened over. */
export const POPUP_OVER_TAB = 'popup-over-tab.html';
const SCRIPT = 'popup-over-tab.js';

/** Tells the popup, which asks for the tab in front, of the one that it is opened over; it stands in a tab itself. */
const OVER_TAB = `(() => {
  const { tabs } = globalThis.browser ?? globalThis.chrome;
  const { query } = tabs;
  const over = Number(new URLSearchParams(location.search).get('tab'));
  tabs.query = (of) => (of.active && of.currentWindow ? tabs.get(over).then((tab) => [tab]) : query(of));
})();
`;

/** Puts the twin beside the files of an unpacked extension; the counter has to be there (`addCounter`). */
export function addPopupOverTab(extension: string): void {
  const page = readFileSync(join(extension, 'popup.html'), 'utf8');
  const scripts = `<script src="/${SCRIPT}"></script><script src="/count-answers.js"></script>`;
  const twin = page.replace('<head>', `<head>${scripts}`);
  if (twin === page) throw new Error('popup.html has no head');
  putWhole(join(extension, SCRIPT), OVER_TAB);
  putWhole(join(extension, POPUP_OVER_TAB), twin);
}

/** Another browser may be reading it at this moment, so it is never half there. */
function putWhole(path: string, text: string): void {
  writeFileSync(`${path}.${process.pid}`, text);
  renameSync(`${path}.${process.pid}`, path);
}
