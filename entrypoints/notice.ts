import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { showNotice } from '../platform/in-page-notice';
import { ask } from '../platform/messages';

// Injected by the background into one document, only where the policy wants the in-page badge.
export default defineUnlistedScript(async () => {
  const told = await ask({ ask: 'notice' });
  if (!told) return;
  showNotice(told, {
    onDismiss: () => void ask({ ask: 'dismiss' }),
    // Another shop may live at the next path; where nobody answers, nothing is claimed of it.
    stillBelongs: () =>
      ask({ ask: 'notice' }).then(
        (next) => next?.text === told.text,
        () => false,
      ),
  });
});
