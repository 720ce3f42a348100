/** The first-run page, and the page with the invented shop. */
export const welcomeEn = {
  title: 'How Misemori works',
  intro: 'When a site where you shop has announced a leak of its customers’ data, Misemori tells you, quietly.',
  does: {
    title: 'What it does, and what it never does',
    yes: [
      'It compares the site you open with announcements that are kept on this device.',
      'Where there is a record, it marks its icon and shows a small message in a corner of the page.',
      'Press the icon to read what was announced and what you can do.',
    ],
    no: [
      'It never sends anybody the sites you visit or the words you look up.',
      'It asks the network for nothing but new records, about once a day (you can turn that off).',
      'It never says that a site without a record has no problem.',
    ],
  },
  icon: {
    title: 'Where the icon is',
    onToolbar: 'The icon is on your toolbar.',
    hidden: 'The icon is not on your toolbar yet.',
    steps: {
      chromium: [
        'Press the extensions button (a puzzle piece) in the toolbar.',
        'Press the pin beside "Misemori" in the list.',
        'The icon is now in the toolbar.',
      ],
      firefox: [
        'Press the extensions button (a puzzle piece) in the toolbar.',
        'Press the cogwheel beside "Misemori" and choose "Pin to Toolbar".',
        'The icon is now in the toolbar.',
      ],
    },
    picture: {
      chromium: 'The button with the puzzle piece, at the right of the toolbar, opens a list with Misemori and a pin beside it.',
      firefox: 'The button with the puzzle piece, at the right of the toolbar, opens a list with Misemori and a cogwheel beside it.',
    },
  },
  notice: 'How you are told (you can change this later)',
  next: {
    title: 'Try it',
    example: 'See it on an invented shop',
    catalogue: 'See all records',
    settings: 'All settings',
  },
  example: {
    title: 'Try it on an invented shop',
    intro:
      'This page is part of Misemori. "Nagisa Tea" is no real shop, and what it announced is invented. Nothing you answer or tick here is kept.',
    front: 'Nagisa Tea',
    frontText: 'A shop for tea and teapots. At a real shop, Misemori’s message comes in the corner of a page like this one.',
    again: 'Show the message again',
    quiet: {
      settled: 'You are done with this record, so no message comes.',
      notAmong: 'By your answers you are not among those affected, so no message comes.',
    },
    popup: 'What opens when you press the icon in the toolbar',
    back: 'Back to how it works',
  },
} as const;
