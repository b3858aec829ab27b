export function isOneOf<const V extends string>(values: readonly V[], value: unknown): value is V {
  return (values as readonly unknown[]).includes(value);
}
