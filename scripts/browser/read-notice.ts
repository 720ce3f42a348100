import type { Page, Protocol } from 'puppeteer-core';

/** The in-page badge of a page, as the debugger sees it: it looks into closed shadow roots, which the page cannot. */
export interface ReadNotice {
  text: string;
  buttons: string[];
  links: number;
  /** Where its box is on the screen, in CSS pixels. */
  box: { x: number; y: number; width: number; height: number };
}

type Node = Protocol.DOM.Node;

/** Reads the in-page badge; undefined when there is none. */
export async function readNotice(page: Page): Promise<ReadNotice | undefined> {
  const client = await page.createCDPSession();
  try {
    const host = await findHost(client);
    const root = host?.shadowRoots?.[0];
    if (!host || !root) return undefined;
    const nodes = descendants(root);
    const section = nodes.find((node) => node.localName === 'section');
    const { model } = await client.send('DOM.getBoxModel', { nodeId: (section ?? host).nodeId });
    const [x = 0, y = 0] = model.border;
    return {
      text: textOf(nodes.find((node) => node.localName === 'p')),
      buttons: nodes.filter((node) => node.localName === 'button').map(textOf),
      links: nodes.filter((node) => node.localName === 'a').length,
      box: { x, y, width: model.width, height: model.height },
    };
  } finally {
    await client.detach();
  }
}

/** Presses a button of the in-page badge with the mouse, as a person would. */
export async function pressNotice(page: Page, label: string): Promise<void> {
  const client = await page.createCDPSession();
  const host = await findHost(client);
  const button =
    host?.shadowRoots?.[0] && descendants(host.shadowRoots[0]).find((node) => node.localName === 'button' && textOf(node) === label);
  if (!button) throw new Error(`the in-page badge has no button "${label}"`);
  const { model } = await client.send('DOM.getBoxModel', { nodeId: button.nodeId });
  await client.detach();
  const [x = 0, y = 0] = model.border;
  await page.mouse.click(x + model.width / 2, y + model.height / 2);
}

async function findHost(client: Awaited<ReturnType<Page['createCDPSession']>>): Promise<Node | undefined> {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  return descendants(root).find((node) => node.localName === 'misemori-notice');
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
