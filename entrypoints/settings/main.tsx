import { render } from 'preact';
import { openHistoryStore } from '../../platform/history-store';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { App } from './app';

const preferenceStore = preferenceStoreIn(openHistoryStore().database);
const root = document.getElementById('root');
const settings = await preferenceStore.settings();
if (root) render(<App preferenceStore={preferenceStore} initial={settings} />, root);
