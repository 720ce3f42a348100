/** Wording of the settings page, and of what leads from one of our surfaces to another. */
export const linksEn = {
  catalogue: 'All records',
  settings: 'Settings',
  more: 'More',
  toPage: 'Back to this page',
  label: 'Misemori',
} as const;

export const muteEn = {
  mute: 'Stop notices about this shop',
  muted: 'Notices about this shop are stopped.',
  unmute: 'Resume notices',
  here: 'You stopped notices about this shop.',
  resume: 'Resume',
} as const;

export const hostAccessEn = {
  missing: 'On sites that Misemori has no access to, shops are only looked at when you press the icon.',
  ask: 'Allow access to every site',
  unseen: 'Misemori may not see this page, so nothing can be said of it.',
} as const;

export const reportEn = {
  open: 'Report an error · I run this shop',
  intro: 'Complete this text, copy it and send it. As it stands it holds nothing about you: no page you visited, no answer you gave.',
  forShops:
    'If you run this shop: name a public page that shows what is right, such as your notice. Two people check it, and the next update corrects or withdraws the record, with the reason. A record that is right is not removed on request.',
  label: 'Text of the report',
  subject: 'Misemori record: {name} ({id}, revision {revision})',
  about: 'Record: {name}\nId: {id}, revision {revision}\nDate of the data: {date}\nMisemori: {version}',
  asks: { wrong: 'What is wrong:', right: 'What is right:', source: 'A public page that shows it (https://…):' },
  dateUnknown: 'unknown',
  copy: 'Copy the text',
  copied: 'Copied.',
  notCopied: 'It could not be copied. Select the text and copy it yourself.',
  send: 'Open where reports go',
  noReceiver: 'This build names nobody to send it to: send it to whoever you got the extension from.',
} as const;

export const settingsEn = {
  title: 'Misemori settings',
  saved: 'Saved.',
  failed: 'It could not be saved. Check the free space on this device.',
  unreadable:
    'Your settings and what is remembered cannot be read on this device right now. Until they can be, Misemori works as it was set at first, and changes are not kept.',
  notice: {
    title: 'How to be told',
    mode: {
      badge: { label: 'In the page and on the toolbar', hint: 'A small notice in the corner of the page, and a mark on the toolbar icon.' },
      toolbar: { label: 'On the toolbar only', hint: 'Nothing is shown in the page.' },
      off: { label: 'Not at all', hint: 'Records are shown only when you press the icon.' },
    },
  },
  noticeFrom: {
    title: 'What may appear in the page',
    caution: '“Be careful” and “Needs action”',
    alert: '“Needs action” only',
  },
  everySite: {
    label: 'Include sites that are not shops',
    hint: 'Forums, services and other sites where nothing is bought are told of too.',
  },
  muted: {
    title: 'Shops whose notices are stopped',
    none: 'None. To stop notices about a shop, press the Misemori icon while you are there.',
    since: 'since {date}',
    unmute: 'Resume',
    resumed: 'Notices about {shop} are on again.',
    below: '{host} and everything below it',
  },
  refresh: {
    title: 'Refreshing the data',
    label: 'Refresh automatically',
    hint: 'About once a day, only the data on incidents are fetched. Nothing about the pages you visit is ever sent.',
  },
  language: { title: 'Language', browser: 'Same as the browser', ja: '日本語', en: 'English' },
  history: {
    title: 'What is remembered',
    hint: 'Your settings, your answers and ticked steps, the shops whose notices you stopped, and which incidents you were shown or dismissed. It stays on this device.',
    holds: { one: '{n} incident is remembered', other: '{n} incidents are remembered' },
    ofKinds: ': {kinds}.',
    kinds: { told: '{n} answered or ticked', dismissed: '{n} no longer shown in pages', shown: '{n} only shown' },
    holdsNothing: 'No incident is remembered.',
    export: 'Save to a file',
    exported: 'Saved as {file}.',
    import: 'Load from a file',
    importHint: 'Loading a file replaces everything that is remembered now.',
    imported: 'Loaded.',
    problem: {
      unreadable: 'The file could not be read. Nothing has changed.',
      'too-large': 'The file is too large and was not loaded. Nothing has changed.',
      'not-json': 'This is not a file saved by Misemori; it was not loaded. Nothing has changed.',
      'not-ours': 'The contents are not as Misemori saves them; the file was not loaded. Nothing has changed.',
      'too-new': 'The file was saved by a newer Misemori. Update the extension, then load it. Nothing has changed.',
    },
    erase: 'Erase everything',
    eraseAsk: 'Erase everything that is remembered?',
    eraseHint: 'Settings go back to how they were at first. This cannot be undone.',
    eraseYes: 'Erase',
    eraseNo: 'Keep',
    erased: 'Erased.',
  },
} as const;
