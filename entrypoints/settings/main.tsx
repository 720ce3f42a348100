import { render } from 'preact';
import { openHistoryStore } from '../../platform/history-store';
import { preferenceStoreIn, settingsOrDefault } from '../../platform/preferences-store';
import { App } from './app';

const preferenceStore = preferenceStoreIn(openHistoryStore().database);
const root = document.getElementById('root');
const initial = await settingsOrDefault(preferenceStore);
if (root) render(<App preferenceStore={preferenceStore} initial={initial} />, root);
