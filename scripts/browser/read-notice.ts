import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import { until } from './wait';

/** The in-page badge of a page, as the debugger sees it: it looks into closed shadow roots, which the page cannot. */
export interface ReadNotice {
  text: string;
  buttons: string[];
  links: number;
  /** Where its box is on the screen, in CSS pixels. */
  box: { x: number; y: number; width: number; height: number };
}

type Node = Protocol.DOM.Node;

/** Reads the in-page badge; undefined when there is none. Rejects where it is there but takes no room. */
export function readNotice(page: Page): Promise<ReadNotice | undefined> {
  return withHosts(page, async ([host], client) => {
    if (!host) return undefined;
    const nodes = descendants(host);
    const section = nodes.find((node) => node.localName === 'section');
    const { model } = await client.send('DOM.getBoxModel', { nodeId: (section ?? host).nodeId });
    const [x = 0, y = 0] = model.border;
    return {
      text: textOf(nodes.find((node) => node.localName === 'p')),
      buttons: nodes.filter((node) => node.localName === 'button').map(textOf),
      links: nodes.filter((node) => node.localName === 'a').length,
      box: { x, y, width: model.width, height: model.height },
    };
  });
}

/** Presses a button of the in-page badge with the mouse, as a person would. */
export async function pressNotice(page: Page, label: string): Promise<void> {
  const { x, y } = await withHosts(page, async ([host], client) => {
    const button = host && descendants(host).find((node) => node.localName === 'button' && textOf(node) === label);
    if (!button) throw new Error(`the in-page badge has no button "${label}"`);
    const { model } = await client.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0] = model.border;
    return { x: left + model.width / 2, y: top + model.height / 2 };
  });
  // As long as a finger takes: a press that comes before the reader can have seen what is below it dismisses nothing.
  await page.mouse.click(x, y, { delay: 150 });
}

/**
 * Reads the in-page badge once it has spoken: its words come a moment after its box, so that they are read out.
 * @param read how a badge is read in this browser
 */
export async function spokenNotice(page: Page, read = readNotice): Promise<ReadNotice> {
  let notice: ReadNotice | undefined;
  await until(async () => {
    notice = await read(page);
    return (notice?.text ?? '') !== '';
  }, 'the in-page badge to speak');
  if (!notice) throw new Error('the in-page badge went away');
  return notice;
}

/** How many in-page badges a page has. */
export function countNotices(page: Page): Promise<number> {
  return withHosts(page, async (hosts) => hosts.length);
}

/**
 * Runs something as the page itself would, with the element that holds the in-page badge as `this`.
 * @param run uses nothing from outside; what it returns goes through JSON
 * @throws where there is no badge
 */
export function asThePage<T>(page: Page, run: (this: HTMLElement) => T): Promise<T> {
  return withHosts(page, async ([host], client) => {
    if (!host) throw new Error('there is no in-page badge');
    const { object } = await client.send('DOM.resolveNode', { nodeId: host.nodeId });
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      functionDeclaration: String(run),
      ...(object.objectId !== undefined && { objectId: object.objectId }),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  });
}

/** Does something with the elements that hold an in-page badge: whatever their name, each has a closed root with a labelled section in it. */
async function withHosts<T>(page: Page, use: (hosts: Node[], client: CDPSession) => Promise<T>): Promise<T> {
  const client = await page.createCDPSession();
  try {
    const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
    return await use(descendants(root).filter(isHost), client);
  } catch (error) {
    // It went between two questions; what has come in its place is read anew.
    if (error instanceof Error && /no node with given id|could not find node/i.test(error.message)) return withHosts(page, use);
    throw error;
  } finally {
    await client.detach();
  }
}

function isHost({ shadowRoots: [root] = [] }: Node): boolean {
  return (
    root?.shadowRootType === 'closed' &&
    descendants(root).some(({ localName, attributes = [] }) => localName === 'section' && attributes.includes('aria-label'))
  );
}

function descendants(node: Node): Node[] {
  return [node, ...(node.children ?? []).flatMap(descendants), ...(node.shadowRoots ?? []).flatMap(descendants)];
}

function textOf(node: Node | undefined): string {
  return node
    ? descendants(node)
        .filter((one) => one.nodeType === 3)
        .map((one) => one.nodeValue)
        .join('')
    : '';
}
