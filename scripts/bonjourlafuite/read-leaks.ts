import type { Problem } from '../data/lint/problem';
import { listFiles } from '../lists/list-files';
import { type LeakListName, type LeakLists, leakListSchemas } from './leak-lists';
import type { Leak } from './leak-schema';
import { parseLeaks } from './parse-leaks';

/** The files of `data/bonjourlafuite/`, from the repository's root. */
export const LEAKS_FILE = 'data/bonjourlafuite/snapshot.json';
export const leakFile = (name: LeakListName) => `data/bonjourlafuite/${name}.json`;

export interface Leaks {
  leaks: Leak[];
  lists: LeakLists;
}

/** Reads and validates `data/bonjourlafuite/`. A file that is missing or does not fit becomes problems and counts as empty. */
export function readLeaks(root: string): { leaks: Leaks; problems: Problem[] } {
  const { problems, text: read, json, map } = listFiles(root);
  const text = read(LEAKS_FILE);
  const parsed = text === undefined ? { leaks: [] } : parseLeaks(text);
  if ('broken' in parsed) problems.push({ file: LEAKS_FILE, field: '', rule: 'schema', remedy: parsed.broken });
  const lists: LeakLists = {
    dataClasses: map(leakFile('data-classes'), leakListSchemas['data-classes']),
    shops: map(leakFile('shops'), leakListSchemas.shops),
    others: map(leakFile('others'), leakListSchemas.others),
    excluded: map(leakFile('excluded'), leakListSchemas.excluded),
    hosts: map(leakFile('hosts'), leakListSchemas.hosts),
    suppliers: map(leakFile('suppliers'), leakListSchemas.suppliers),
    names: map(leakFile('names'), leakListSchemas.names),
    corrections: map(leakFile('corrections'), leakListSchemas.corrections),
    discreet: new Set(json(leakFile('discreet'), leakListSchemas.discreet)),
    toldElsewhere: map(leakFile('told-elsewhere'), leakListSchemas['told-elsewhere']),
  };
  return { leaks: { leaks: 'leaks' in parsed ? parsed.leaks : [], lists }, problems };
}
