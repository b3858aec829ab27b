/** Enough of JSON Schema 2020-12 to hold the engines' published schemas against examples; an unknown keyword is an error. */
export type Schema = Readonly<Record<string, unknown>>;

const silent = new Set(['$schema', '$id', '$defs', 'title', 'description']);

function typeOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What in a document goes against a schema, as paths; empty when nothing does. */
export function faults(root: Schema, schema: Schema, value: unknown, path = ''): readonly string[] {
  return Object.entries(schema).flatMap(([keyword, wanted]): readonly string[] => {
    const fail = (isRight: boolean) => (isRight ? [] : [`${path || '/'}: ${keyword}`]);
    const within = (part: unknown, inner: unknown, at: string) => (isSchema(part) ? faults(root, part, inner, at) : []);
    if (silent.has(keyword)) return [];
    switch (keyword) {
      case '$ref': {
        const definitions = root.$defs;
        const name = String(wanted).split('/').at(-1) ?? '';
        return within(isSchema(definitions) ? definitions[name] : undefined, value, path);
      }
      case 'type': {
        const types = Array.isArray(wanted) ? wanted : [wanted];
        return fail(types.some((type) => type === typeOf(value) || (type === 'integer' && Number.isInteger(value))));
      }
      case 'enum':
        return fail(Array.isArray(wanted) && wanted.includes(value));
      case 'oneOf':
        return fail(
          Array.isArray(wanted) && wanted.filter((one) => within(one, value, path).length === 0).length === 1,
        );
      case 'required':
        return fail(
          !isSchema(value) || (Array.isArray(wanted) && wanted.every((key) => Object.hasOwn(value, String(key)))),
        );
      case 'properties':
        if (!isSchema(value) || !isSchema(wanted)) return [];
        return Object.entries(value).flatMap(([key, inner]) => within(wanted[key], inner, `${path}/${key}`));
      case 'additionalProperties': {
        if (!isSchema(value)) return [];
        const named = isSchema(schema.properties) ? schema.properties : {};
        const others = Object.entries(value).filter(([key]) => !Object.hasOwn(named, key));
        return wanted === false
          ? fail(others.length === 0)
          : others.flatMap(([key, inner]) => within(wanted, inner, `${path}/${key}`));
      }
      case 'items':
        return Array.isArray(value) ? value.flatMap((inner, index) => within(wanted, inner, `${path}/${index}`)) : [];
      case 'minItems':
        return fail(!Array.isArray(value) || value.length >= Number(wanted));
      case 'minProperties':
        return fail(!isSchema(value) || Object.keys(value).length >= Number(wanted));
      case 'minimum':
        return fail(typeof value !== 'number' || value >= Number(wanted));
      case 'pattern':
        return fail(typeof value !== 'string' || new RegExp(String(wanted)).test(value));
      default:
        return [`${path}: unknown keyword ${keyword}`];
    }
  });
}
