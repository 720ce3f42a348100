import { runRenewal } from '../lists/renew';
import { LEAK_LIST } from './renew-leaks';

// `npm run data:bonjourlafuite -- FILE_OR_URL`: renews the snapshot of BonjourLaFuite. Exits 1, with nothing written, when it may not.
await runRenewal(LEAK_LIST);
