import { render } from 'preact';
import { choicesIn } from '../../platform/choices-store';
import { openMemoryStore } from '../../platform/memory-store';
import { App } from './app';

const choices = choicesIn(openMemoryStore().database);
const root = document.getElementById('root');
const settings = await choices.settings();
if (root) render(<App choices={choices} initial={settings} />, root);
