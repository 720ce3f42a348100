import { runRenewal } from '../lists/renew';
import { HIBP_LIST } from './renew-snapshot';

// `npm run data:hibp -- FILE_OR_URL`: renews the snapshot of Have I Been Pwned's list. Exits 1, with nothing written, when it may not.
await runRenewal(HIBP_LIST);
