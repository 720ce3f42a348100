import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Problem } from '../data/lint/problem';
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
  const problems: Problem[] = [];
  const add = (file: string, field: string, remedy: string) => problems.push({ file, field, rule: 'schema', remedy });

  const read = (file: string): string | undefined => {
    try {
      return readFileSync(join(root, file), 'utf8');
    } catch {
      add(file, '', 'the file cannot be read');
      return undefined;
    }
  };
  const list = <T>(name: HibpListName, schema: z.core.$ZodType<T>): T | undefined => {
    const text = read(listFile(name));
    if (text === undefined) return undefined;
    const result = z.safeParse(schema, parseJson(text));
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) add(listFile(name), path.join('.'), message);
    return undefined;
  };
  const map = <T>(name: HibpListName, schema: z.core.$ZodType<Record<string, T>>) => new Map(Object.entries(list(name, schema) ?? {}));

  const text = read(SNAPSHOT_FILE);
  const parsed = text === undefined ? { records: [] } : parseHibp(text);
  if ('broken' in parsed) add(SNAPSHOT_FILE, '', parsed.broken);
  const lists: HibpLists = {
    dataClasses: map('data-classes', hibpListSchemas['data-classes']),
    corrections: map('corrections', hibpListSchemas.corrections),
    shops: map('shops', hibpListSchemas.shops),
    discreet: new Set(list('discreet', hibpListSchemas.discreet)),
    unseen: new Set(list('unseen', hibpListSchemas.unseen)),
    excluded: map('excluded', hibpListSchemas.excluded),
    names: map('names', hibpListSchemas.names),
    toldElsewhere: map('told-elsewhere', hibpListSchemas['told-elsewhere']),
  };
  return { hibp: { records: 'records' in parsed ? parsed.records : [], lists }, problems };
}

/** Undefined for what is no JSON; the schema then says that it expected something else. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
