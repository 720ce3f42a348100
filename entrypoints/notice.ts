import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { ask } from '../platform/messages';
import { showNotice } from '../platform/notice';

// Injected by the background into one document, only where the policy wants the in-page badge.
export default defineUnlistedScript(async () => {
  const told = await ask({ ask: 'notice' });
  if (told) showNotice(told, () => void ask({ ask: 'dismiss' }));
});
