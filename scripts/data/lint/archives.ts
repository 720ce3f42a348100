import { hostOfSource } from '../../../core/incident/source';

/** Archives that keep a page as it was and hand it to anybody. National ones count by their host below the registry's. */
const ARCHIVES = [
  'web.archive.org',
  'archive.org',
  'archive.today',
  'archive.is',
  'archive.ph',
  'archive.li',
  'archive.vn',
  'archive.fo',
  'archive.md',
  'megalodon.jp',
  'warp.ndl.go.jp',
  'warp.da.ndl.go.jp',
  'ghostarchive.org',
  'perma.cc',
  'webcitation.org',
  'arquivo.pt',
  'webarchive.org.uk',
  'webarchive.nationalarchives.gov.uk',
  'webarchive.loc.gov',
];

/** What {@link isArchived} takes for an archive, for people: the ones that anybody can have a page kept by. */
export const ARCHIVES_TO_USE = 'web.archive.org, archive.today, megalodon.jp, ghostarchive.org or perma.cc';

/** Whether an address is one of an archive. */
export function isArchive(url: string): boolean {
  const host = hostOfSource(url);
  return host !== undefined && ARCHIVES.some((one) => host === one || host === `www.${one}`);
}

/** Whether a source can still be read when its page is gone: it has a copy in an archive, or stands in one itself. */
export function isArchived({ url, archived }: { url: string; archived?: string | undefined }): boolean {
  return archived !== undefined || isArchive(url);
}
