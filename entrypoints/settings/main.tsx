import { mount } from '../../components/mount';
import { openHistoryStore } from '../../platform/history-store';
import { preferenceStoreIn, settingsOrDefault } from '../../platform/preferences-store';
import { App } from './app';

const preferenceStore = preferenceStoreIn(openHistoryStore().database);
const initial = await settingsOrDefault(preferenceStore);
mount(<App preferenceStore={preferenceStore} initial={initial} />);
