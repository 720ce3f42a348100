import type { CDPSession, Page, Protocol } from 'puppeteer-core';

/** The in-page badge of a page, as the debugger sees it: it looks into closed shadow roots, which the page cannot. */
export interface ReadNotice {
  text: string;
  buttons: string[];
  links: number;
  /** Where its box is on the screen, in CSS pixels. */
  box: { x: number; y: number; width: number; height: number };
}

/** On the badge's box, inside its closed root: nothing else tells it from the page's own elements (`platform/in-page-notice.ts`). */
export const NOTICE_MARK = 'data-misemori';

/** Every element that could be the badge's host, as far as a page can tell. */
export const MAYBE_NOTICE = 'div[popover]';

type Node = Protocol.DOM.Node;

/** Reads the in-page badge; undefined when there is none. */
export function readNotice(page: Page): Promise<ReadNotice | undefined> {
  return withClient(page, async (client) => {
    const [host] = await findHosts(client);
    if (!host) return undefined;
    const nodes = descendants(host);
    const { model } = await client.send('DOM.getBoxModel', { nodeId: (nodes.find(isBox) ?? host).nodeId });
    const [x = 0, y = 0] = model.border;
    return {
      text: textOf(nodes.find((node) => node.localName === 'p')),
      buttons: nodes.filter((node) => node.localName === 'button').map(textOf),
      links: nodes.filter((node) => node.localName === 'a').length,
      box: { x, y, width: model.width, height: model.height },
    };
  });
}

/** How many in-page badges stand in a page; more than one is a fault. */
export function countNotices(page: Page): Promise<number> {
  return withClient(page, async (client) => (await findHosts(client)).length);
}

/** Presses a button of the in-page badge with the mouse, as a person would. */
export async function pressNotice(page: Page, label: string): Promise<void> {
  const { x, y } = await withClient(page, async (client) => {
    const [host] = await findHosts(client);
    const button = host && descendants(host).find((node) => node.localName === 'button' && textOf(node) === label);
    if (!button) throw new Error(`the in-page badge has no button "${label}"`);
    const { model } = await client.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0] = model.border;
    return { x: left + model.width / 2, y: top + model.height / 2 };
  });
  await page.mouse.click(x, y);
}

/**
 * Runs a function in the page, as a script of the page's own would, on the badge's host; it is sent there as text.
 * @throws when there is no badge
 */
export function onNoticeHost<Args extends unknown[], T>(
  page: Page,
  act: (host: HTMLElement, ...args: Args) => T,
  ...args: Args
): Promise<T> {
  return withClient(page, async (client) => {
    const [host] = await findHosts(client);
    if (!host) throw new Error('there is no in-page badge');
    const { object } = await client.send('DOM.resolveNode', { nodeId: host.nodeId });
    const { result, exceptionDetails } = await client.send('Runtime.callFunctionOn', {
      ...(object.objectId !== undefined && { objectId: object.objectId }),
      functionDeclaration: `function (...args) { return (${act})(this, ...args); }`,
      arguments: args.map((value) => ({ value })),
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  });
}

async function withClient<T>(page: Page, act: (client: CDPSession) => Promise<T>): Promise<T> {
  const client = await page.createCDPSession();
  try {
    return await act(client);
  } finally {
    await client.detach();
  }
}

async function findHosts(client: CDPSession): Promise<Node[]> {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  return descendants(root).filter((node) => node.shadowRoots?.some((one) => descendants(one).some(isBox)));
}

function isBox(node: Node): boolean {
  return node.attributes?.includes(NOTICE_MARK) ?? false;
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
