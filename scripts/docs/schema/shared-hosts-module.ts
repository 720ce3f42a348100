import type { SharedHost } from '../../data/shared-host';

/** The list of shared hosts as core/ carries it: a line each, in four fields, without the sources. The same list gives the same bytes. */
export function sharedHostsModule(hosts: readonly SharedHost[]): string {
  const lines = hosts.map(({ host, tenants, reserved = [], own = [] }) =>
    [host, tenants, reserved, own]
      .map((field) => [field].flat().join(','))
      .join(' ')
      .trimEnd(),
  );
  const entries = lines.map((line) => `  '${line}',`).join('\n');
  return `/** Made from data/shared-hosts.json, which has the sources, by \`npm run data:schema\`: host, tenants, reserved, own. */\nexport const SHARED_HOSTS: readonly string[] = [\n${entries}\n];\n`;
}
