import * as z from 'zod/mini';

const patterns = z.optional(z.array(z.string()));
const script = z.object({ matches: z.array(z.string()), js: patterns, css: patterns });

/** The parts of a manifest by which an extension gets at anything beyond itself, or lets others get at it. */
const manifestSchema = z.object({
  permissions: patterns,
  optional_permissions: patterns,
  host_permissions: patterns,
  optional_host_permissions: patterns,
  content_scripts: z.optional(z.array(script)),
  web_accessible_resources: z.optional(z.array(z.object({ resources: z.array(z.string()), matches: patterns }))),
  externally_connectable: z.optional(z.object({ matches: patterns, ids: patterns })),
});

/** Each single thing that a manifest asks for, as `key: value`, as PERMISSIONS.md lists it. */
export function askedFor(manifest: unknown): string[] {
  const { content_scripts = [], web_accessible_resources = [], externally_connectable = {}, ...lists } = manifestSchema.parse(manifest);
  return [
    ...Object.entries(lists).flatMap(([key, values = []]) => values.map((value) => `${key}: ${value}`)),
    ...content_scripts.flatMap(({ matches, js = [], css = [] }) =>
      [...js, ...css].flatMap((file) => matches.map((match) => `content_scripts: ${file} on ${match}`)),
    ),
    ...web_accessible_resources.flatMap(({ resources, matches = [] }) =>
      resources.flatMap((file) => matches.map((match) => `web_accessible_resources: ${file} to ${match}`)),
    ),
    ...Object.entries(externally_connectable).flatMap(([key, values = []]) =>
      values.map((value) => `externally_connectable.${key}: ${value}`),
    ),
  ];
}
