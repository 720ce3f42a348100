import { en } from './en';
import { ja } from './ja';

/** Every language there is. */
export const LOCALES = { ja, en } as const;
