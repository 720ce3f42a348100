import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import type { Problem } from '../data/lint/problem';

/** Reads the files of a list's folder. A file that is missing or does not fit becomes problems and counts as empty. */
export interface ListFiles {
  problems: Problem[];
  /** The text of a file; undefined where it cannot be read. */
  text(file: string): string | undefined;
  /** What a file holds by its schema; undefined where it does not fit. */
  json<T>(file: string, schema: z.core.$ZodType<T>): T | undefined;
  /** The same as a map, because a key may well be `constructor`. */
  map<T>(file: string, schema: z.core.$ZodType<Record<string, T>>): Map<string, T>;
}

/** @param root the repository's root, from which files are named */
export function listFiles(root: string): ListFiles {
  const problems: Problem[] = [];
  const add = (file: string, field: string, remedy: string) => problems.push({ file, field, rule: 'schema', remedy });
  const text = (file: string): string | undefined => {
    try {
      return readFileSync(join(root, file), 'utf8');
    } catch {
      add(file, '', 'the file cannot be read');
      return undefined;
    }
  };
  const json = <T>(file: string, schema: z.core.$ZodType<T>): T | undefined => {
    const found = text(file);
    if (found === undefined) return undefined;
    const result = z.safeParse(schema, parseJson(found));
    if (result.success) return result.data;
    for (const { path, message } of result.error.issues) add(file, path.join('.'), message);
    return undefined;
  };
  const map = <T>(file: string, schema: z.core.$ZodType<Record<string, T>>) => new Map(Object.entries(json(file, schema) ?? {}));
  return { problems, text, json, map };
}

/** Undefined for what is no JSON; the schema then says that it expected something else. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
