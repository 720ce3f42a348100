import { mount } from '../../components/mount';
import { today } from '../../core/incident/clock';
import type { Words } from '../../core/wording/words';
import { loadWords } from '../../locales/load-words';
import { isPinned } from '../../platform/action';
import * as clock from '../../platform/clock';
import { openHistoryStore } from '../../platform/history-store';
import { showNotice } from '../../platform/in-page-notice';
import { browserLanguage, chosenLanguage } from '../../platform/language';
import { preferenceStoreIn } from '../../platform/preferences-store';
import { App } from './app';

const words: Words = await loadWords(chosenLanguage(preferenceStoreIn(openHistoryStore().database)), browserLanguage());
document.documentElement.lang = words.locale;
document.title = `${words.welcome.example.title} · ${words.product}`;
document.body.classList.add('wide');
mount(<App words={words} today={today(clock)} pinned={await isPinned()} showNotice={showNotice} />);
