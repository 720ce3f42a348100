import { posix } from 'node:path';
import { CORE_ORDER, ROOMS } from './house-plan';
import type { CodeFile } from './list-code';

/** Import and re-export statements as Biome formats them, and `import()`. */
const IMPORTS = [/^(?:import|export)\b[^;'"]*?\bfrom '([^']+)'/gm, /^import '([^']+)'/gm, /\bimport\('([^']+)'\)/g];

/** What a file imports, as written. */
export function importsOf(text: string): string[] {
  return IMPORTS.flatMap((pattern) => [...text.matchAll(pattern)].flatMap(([, specifier]) => specifier ?? []));
}

/** The imports that the plan of the house does not allow, a line each, with what to do instead. Empty when all is well. */
export function checkImports(files: readonly CodeFile[]): string[] {
  return files.flatMap(({ path, text }) => importsOf(text).flatMap((specifier) => refuse(path, specifier) ?? []));
}

function refuse(path: string, specifier: string): string | undefined {
  const room = roomOf(path);
  const plan = ROOMS[room];
  if (!plan) return `${path}: ${room}/ is no room of the house. Add it to scripts/house/house-plan.ts, or move the file.`;
  if (!specifier.startsWith('.')) {
    return plan.packages.some((allowed) => isNamed(allowed, specifier)) ? undefined : `${path} imports ${specifier}. ${plan.advice}`;
  }
  const target = posix.join(posix.dirname(path), specifier);
  if (roomOf(target) === room) return room === 'core' ? refuseOrder(path, target) : undefined;
  return plan.rooms.includes(roomOf(target)) ? undefined : `${path} imports ${target}. ${plan.advice}`;
}

function refuseOrder(path: string, target: string): string | undefined {
  const [own, other] = [heightOf(path), heightOf(target)];
  if (own < 0) return `${path} lies in no group of core/. Put it into one of ${CORE_ORDER.join(', ')}.`;
  if (other <= own) return undefined;
  return `${path} imports ${target}, a higher group (order: ${CORE_ORDER.join(' < ')}). Move what both need down, or pass it in.`;
}

/** The room that a file lies in; a room within another (`scripts/site`) has rules of its own. */
function roomOf(path: string): string {
  const rooms = Object.keys(ROOMS).filter((room) => path.startsWith(`${room}/`));
  return rooms.sort((a, b) => b.length - a.length)[0] ?? path.split('/', 1)[0] ?? '';
}

function heightOf(path: string): number {
  return CORE_ORDER.findIndex((group) => path.startsWith(`core/${group}/`));
}

function isNamed(allowed: string, specifier: string): boolean {
  return allowed.endsWith('*') ? specifier.startsWith(allowed.slice(0, -1)) : specifier === allowed;
}
