import { exchangesIn } from '../../platform/dataset-exchange';
import { openDatasetStore } from '../../platform/dataset-store';

/** The dataset in IndexedDB, to be read and to be exchanged, as the back room has it. */
export function openDataset() {
  const store = openDatasetStore();
  return { ...store, ...exchangesIn(store.database) };
}
