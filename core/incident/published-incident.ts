import * as z from 'zod/mini';
import { STRICT } from './forms';
import { publishedFields } from './schema';

/**
 * An incident as it may be published: anything unknown is an error. For tools; the extension reads
 * with {@link readIncident} whatever is not this to the last field.
 */
export const publishedIncidentSchema = z.strictObject(publishedFields(STRICT));
