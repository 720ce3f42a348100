import type { Answers } from './questions';

/** Why answers that will do each by itself will not do together, a sentence each; empty when they will. */
export function whyNotTogether(answers: Answers): string[] {
  const get = (flag: string) => (answers[flag] ?? '').trim();
  const [host, path, kind] = [get('host'), get('path'), get('kind')];
  const alone = ['path', 'kind', 'evidence', 'checked'].filter((flag) => host === '' && get(flag) !== '');
  const address = /^(?:https?:\/\/)?([^/:?#]+)(:\d*)?([^?#]*)/i.exec(host);
  return [
    ...alone.map((flag) => `--${flag} is about an address: give its --host, too`),
    ...(host !== '' && (address?.[1] !== host || /^https?$/i.test(host))
      ? [`--host takes a host alone: --host ${address?.[1] ?? ''}${address?.[3] && address[3] !== '/' ? ` --path ${address[3]}` : ''}`]
      : []),
    ...(path !== '' && !path.startsWith('/') ? [`--path begins with a slash: --path /${path}`] : []),
    ...(kind === 'path' && path === '' && host !== '' ? ['--kind path needs the path at which the shop begins: --path /…'] : []),
    ...(path !== '' && (kind === 'host' || kind === 'site')
      ? [`--kind ${kind} is about more than --path ${path}: leave one of them out`]
      : []),
    ...((get('operator-ja') === '') !== (get('operator-en') === '') ? ['--operator-ja and --operator-en go together'] : []),
    ...(get('supplier') !== '' && get('unnamed-supplier') !== ''
      ? ['--supplier names who --unnamed-supplier says is not named: leave one of them out']
      : []),
  ];
}
