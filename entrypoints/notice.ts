import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showNotice } from '../platform/in-page-notice';
import { tryAsk } from '../platform/try-ask';

// Injected by the background into one document, only where the policy wants the in-page badge.
export default defineUnlistedScript(async () => {
  const told = await tryAsk({ ask: 'notice' });
  if (!told) return;
  showNotice(told, {
    onDismiss: () => void tryAsk({ ask: 'dismiss' }),
    // Another shop may live at the next path; where nobody answers, nothing is claimed of it.
    stillBelongs: async () => (await tryAsk({ ask: 'notice' }))?.text === told.text,
  });
});
