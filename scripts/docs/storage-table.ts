/** One way in which a store fails, and what a shopper notices at a shop with a recent leak of cards. Each is staged (`npm run torment`). */
export interface StorageFault {
  id: string;
  store: 'dataset' | 'memory' | 'site filter' | 'file handed over' | 'all of them';
  fault: string;
  /** The toolbar badge. */
  toolbar: '!';
  /** Whether the in-page badge speaks. */
  notice: boolean;
  /** What the popup says of it beside the verdict; `nothing` where all is well again. */
  popup: 'nothing' | 'rebuilt' | 'packaged' | 'memory' | 'not-kept';
  /** What was done, for whoever reads the table. */
  done: string;
  /** Where it can be staged. */
  browsers: readonly ('Chromium' | 'Firefox')[];
}

const BOTH = ['Chromium', 'Firefox'] as const;
const told = { toolbar: '!', notice: true, browsers: BOTH } as const;

/** Every store and every way; the order is that of the table. */
export const STORAGE_FAULTS: readonly StorageFault[] = [
  {
    id: 'dataset-rows-missing',
    store: 'dataset',
    fault: 'its rows are gone',
    popup: 'rebuilt',
    done: 'replaced by the one of the package; the next refresh brings the rest',
    ...told,
  },
  {
    id: 'dataset-rows-malformed',
    store: 'dataset',
    fault: 'its rows hold something else',
    popup: 'rebuilt',
    done: 'thrown away and replaced',
    ...told,
  },
  {
    id: 'dataset-mark-malformed',
    store: 'dataset',
    fault: 'its mark holds something else',
    popup: 'nothing',
    done: 'counts as none: installed as on the first day',
    ...told,
  },
  {
    id: 'dataset-later-version',
    store: 'dataset',
    fault: 'left behind by a later version',
    popup: 'nothing',
    done: 'deleted and installed as on the first day',
    ...told,
  },
  {
    id: 'dataset-evicted',
    store: 'dataset',
    fault: 'deleted while the extension runs',
    popup: 'nothing',
    done: 'installed as on the first day',
    ...told,
  },
  {
    id: 'dataset-hangs',
    store: 'dataset',
    fault: 'does not answer',
    popup: 'packaged',
    done: 'after 4 s the package is read, until the worker starts again',
    ...told,
  },
  {
    id: 'dataset-on-disk',
    store: 'dataset',
    fault: 'its files are garbled between two runs',
    popup: 'nothing',
    done: 'the browser drops them; installed as on the first day',
    ...told,
    browsers: ['Chromium'],
  },
  {
    id: 'memory-later-version',
    store: 'memory',
    fault: 'left behind by a later version without our stores',
    popup: 'memory',
    done: 'defaults hold; nothing is deleted, a person told it; no refresh by itself',
    ...told,
  },
  {
    id: 'memory-malformed',
    store: 'memory',
    fault: 'its settings hold something else',
    popup: 'nothing',
    done: 'each setting that cannot be read has its default',
    ...told,
  },
  {
    id: 'memory-evicted',
    store: 'memory',
    fault: 'deleted while the extension runs',
    popup: 'nothing',
    done: 'begins anew; speaks again of what was dismissed',
    ...told,
  },
  {
    id: 'memory-full',
    store: 'memory',
    fault: 'the disk is full',
    popup: 'not-kept',
    done: 'answers and ticks hold while the popup is open, and it says so; a dismissal holds until the browser is closed',
    ...told,
  },
  { id: 'memory-hangs', store: 'memory', fault: 'does not answer', popup: 'memory', done: 'after 4 s defaults hold', ...told },
  {
    id: 'filter-emptied',
    store: 'site filter',
    fault: 'deleted',
    popup: 'nothing',
    done: 'every page is put to the background meanwhile; written anew',
    ...told,
  },
  {
    id: 'filter-silenced',
    store: 'site filter',
    fault: 'its buckets were emptied by a page that was taken over',
    popup: 'nothing',
    done: 'looked at after every write by anybody, and daily; written anew',
    ...told,
  },
  {
    id: 'filter-on-disk',
    store: 'site filter',
    fault: 'its files are garbled between two runs',
    popup: 'nothing',
    done: 'what cannot be read counts as a hit; written anew where that is possible',
    ...told,
    browsers: ['Chromium'],
  },
  {
    id: 'inbox-later-version',
    store: 'file handed over',
    fault: 'left behind by a later version',
    popup: 'nothing',
    done: 'deleted; a file that was handed over is chosen again',
    ...told,
  },
  {
    id: 'no-databases',
    store: 'all of them',
    fault: 'Firefox that remembers no history has no databases for extensions',
    popup: 'packaged',
    done: 'the package is read, defaults hold; both are said',
    ...told,
    browsers: ['Firefox'],
  },
];

const POPUP: Readonly<Record<StorageFault['popup'], string>> = {
  nothing: 'the verdict',
  rebuilt: 'the verdict, and that the data were built anew',
  packaged: 'the verdict, and that it comes from the package',
  memory: 'the verdict, and that nothing can be remembered',
  'not-kept': 'the verdict, and that an answer could not be kept',
};

/** The page docs/when-storage-fails.md. */
export function storageTable(): string {
  const rows = STORAGE_FAULTS.map(({ store, fault, toolbar, notice, popup, done, browsers }) =>
    [store, fault, toolbar, notice ? 'speaks' : 'keeps quiet', POPUP[popup], done, browsers.join(', ')].join(' | '),
  );
  return `# When storage fails

Printed from scripts/docs/storage-table.ts by \`npm run docs:print\`; every line is staged in real profiles by \`npm run torment\`, some of them in every
\`npm test\`. What a shopper notices at a shop that leaked card numbers last month:

| Store | What happens | Toolbar | Page | Popup | What is done | Staged in |
| --- | --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}

A verdict never depends on what is remembered for the shopper, except that their own answers and mutes make it quieter: where those cannot be read, the
louder one holds. "No record" is never said because something could not be read. Why storage is asked to be unlimited:
[decision 0025](decisions/0025-storage-that-stays.md).
`;
}
