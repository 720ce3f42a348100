import type { CatalogueEntry } from '../catalogue/entry';
import type { Route } from '../catalogue/route';
import { incidentName } from './summary';
import type { Words } from './words';

/** What a page of the catalogue is called. `opened`: the entry that the route opens, where it is there. */
export function tellTitle(route: Route, opened: CatalogueEntry | undefined, words: Words): string {
  switch (route.page) {
    case 'list':
      return words.catalogue.title;
    case 'incident':
      return opened ? incidentName(opened.recorded.incident, words) : words.catalogue.title;
    case 'mine':
      return words.catalogue.mine.title;
    case 'about':
      return words.catalogue.about.title;
    case 'changes':
      return words.catalogue.changes.title;
    case 'requests':
      return words.catalogue.requests.title;
  }
}
