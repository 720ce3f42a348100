import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { ToldNotice } from '../core/wording/tell-notice';
import { showNotice } from '../platform/in-page-notice';
import { onLookAgain } from '../platform/messages';
import { tryAsk } from '../platform/try-ask';

// Injected by the background into one document, only where the policy wants the in-page badge.
export default defineUnlistedScript(async () => {
  const told = await tryAsk({ ask: 'notice' });
  if (told) show(told);
});

function show(told: ToldNotice): void {
  showNotice(told, {
    onSeen: () => void tryAsk({ ask: 'seen' }),
    onDismiss: () => void tryAsk({ ask: 'dismiss' }),
    async stillBelongs() {
      // Another shop may live at the next path; where nobody answers, nothing is claimed of it.
      const next = await tryAsk({ ask: 'notice' });
      const same = next?.text === told.text;
      // In another language, or of the shop at the next path: once this badge is gone.
      if (next && !same) setTimeout(() => show(next));
      return same;
    },
    onLookAgain,
  });
}
