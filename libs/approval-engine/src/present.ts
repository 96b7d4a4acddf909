type Present<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields that have a value: what is stored says nothing about what was never said. */
export function present<T extends object>(fields: T): Present<T> {
  const said: { -readonly [K in keyof T]?: T[K] } = {};
  // Not by way of a list of entries: every node of every route comes through here.
  for (const name in fields) if (fields[name] !== undefined) said[name] = fields[name];
  return said as Present<T>;
}
