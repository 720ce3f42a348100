import { STRICT } from '../incident/forms';
import { publishedIncidentSchema } from '../incident/published-incident';
import { headingSchema, manifestSchema, packSchema } from './format';

/** A manifest as it may be published: anything unknown is an error. For tools; the extension reads openly. */
export const strictManifestSchema = manifestSchema(STRICT);

/** A pack as it may be published: anything unknown is an error. For tools; the extension reads openly. */
export const strictPackSchema = packSchema(STRICT, publishedIncidentSchema, headingSchema(STRICT));
