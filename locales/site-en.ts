/** Wording of the catalogue on the web; all else is said as in the extension. */
export const siteEn = {
  description: 'Breaches of customers’ data that shops and others have announced, each with its sources.',
  skip: 'Skip to the content',
  asOf: 'As of {date}. For anything newer, see the sources and the official notices.',
  language: 'English',
  newest: 'Newest first',
  years: {
    title: 'By year of disclosure',
    year: '{year}',
    page: 'Disclosed in {year}',
    unknown: 'Year of disclosure not known',
    part: '{title} (page {n} of {of})',
    before: '← Previous page',
    after: 'Next page →',
    all: 'All records of {year}',
  },
  search: {
    loading: 'Loading the records…',
    failed: 'The records could not be loaded, so nothing can be searched. Check your connection, or look through the lists by year.',
    exact: 'There is a record of that name. Open it',
    withoutScript: 'Searching and filtering need JavaScript. The lists by year work without.',
  },
  compare:
    'To see whether you may be among those affected, compare the dates above with those of your order or registration e-mails and card statements.',
  report: {
    intro: 'Complete this text and send it. It holds nothing about you.',
    send: 'Open where reports go',
    noReceiver: 'Send it to whoever runs this site.',
    version: 'web edition {version}',
  },
  data: {
    title: 'Use of the data',
    licence: 'Terms of CC BY 4.0',
    full: 'All records (JSON)',
    breaches: 'The list in the form of Have I Been Pwned’s (JSON)',
    feed: 'New disclosures and corrections (Atom)',
  },
  feed: { title: 'Misemori: new disclosures and corrections', changed: '{state}: {name}' },
} as const;
