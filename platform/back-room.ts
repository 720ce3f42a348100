import type { BackRoom } from '../core/use-cases/back-room';
import type { HandedOver } from '../core/use-cases/background-ports';
import type { openDatasetStore } from './dataset-store';

// The back room is a script of its own (`entrypoints/back-room.ts`): what a worker reads before it can answer a visit is kept
// small. The two scripts share the worker's global scope and nothing else, so this is where they meet.

type Handed = HandedOver & { dataset: ReturnType<typeof openDatasetStore> };
type Open = (handedOver: Handed) => BackRoom;

declare global {
  var misemoriBackRoom: Open | undefined;
}

/** Runs scripts of the package in a service worker; a background page (Firefox) has no such function. */
declare const importScripts: ((...urls: string[]) => void) | undefined;

const SCRIPT = '/back-room.js';

/** In the back room's own script: says how it is opened. */
export function offerBackRoom(open: Open): void {
  globalThis.misemoriBackRoom = open;
}

/**
 * Has the browser keep the back room's script beside the worker's. To be called in the worker's first tick: a service worker
 * may later run only what it imported while it was being installed, and that at once (Service Workers, "importScripts()").
 */
export function keepBackRoom(): void {
  if (typeof importScripts === 'function') addEventListener('install', () => importScripts(SCRIPT));
}

/**
 * Opens the back room. Its script is read once in a life of the worker.
 * @throws when it cannot be read
 */
export async function openBackRoom(handedOver: Handed): Promise<BackRoom> {
  if (!globalThis.misemoriBackRoom) {
    if (typeof importScripts === 'function') importScripts(SCRIPT);
    else await runInPage(SCRIPT);
  }
  const open = globalThis.misemoriBackRoom;
  if (!open) throw new Error(`${SCRIPT} offered nothing`);
  return open(handedOver);
}

/** In a background page (Firefox). */
function runInPage(src: string): Promise<void> {
  return new Promise((done, failed) => {
    const script = document.createElement('script');
    script.addEventListener('load', () => done());
    script.addEventListener('error', () => failed(new Error(`${src} could not be read`)));
    script.src = src;
    document.head.append(script);
  });
}
