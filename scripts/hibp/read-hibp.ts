import type { Problem } from '../data/lint/problem';
import { listFiles } from '../lists/list-files';
import { type HibpListName, type HibpLists, hibpListSchemas } from './hibp-lists';
import type { HibpRecord } from './hibp-schema';
import { parseHibp } from './parse-hibp';

/** The files of `data/hibp/`, from the repository's root. */
export const SNAPSHOT_FILE = 'data/hibp/snapshot.json';
export const listFile = (name: HibpListName) => `data/hibp/${name}.json`;

export interface Hibp {
  records: HibpRecord[];
  lists: HibpLists;
}

/** Reads and validates `data/hibp/`. A file that is missing or does not fit becomes problems and counts as empty. */
export function readHibp(root: string): { hibp: Hibp; problems: Problem[] } {
  const { problems, text: read, json, map } = listFiles(root);
  const text = read(SNAPSHOT_FILE);
  const parsed = text === undefined ? { records: [] } : parseHibp(text);
  if ('broken' in parsed) problems.push({ file: SNAPSHOT_FILE, field: '', rule: 'schema', remedy: parsed.broken });
  const lists: HibpLists = {
    dataClasses: map(listFile('data-classes'), hibpListSchemas['data-classes']),
    corrections: map(listFile('corrections'), hibpListSchemas.corrections),
    shops: map(listFile('shops'), hibpListSchemas.shops),
    discreet: new Set(json(listFile('discreet'), hibpListSchemas.discreet)),
    unseen: new Set(json(listFile('unseen'), hibpListSchemas.unseen)),
    excluded: map(listFile('excluded'), hibpListSchemas.excluded),
    names: map(listFile('names'), hibpListSchemas.names),
    toldElsewhere: map(listFile('told-elsewhere'), hibpListSchemas['told-elsewhere']),
  };
  return { hibp: { records: 'records' in parsed ? parsed.records : [], lists }, problems };
}
