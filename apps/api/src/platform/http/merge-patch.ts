type Json = Record<string, unknown>;

/** RFC 7396: what the patch names is replaced, what it sets to null goes away, everything else stays. */
export function mergePatch(target: unknown, patch: unknown): unknown {
  if (!isObject(patch)) return patch;
  const merged: Json = isObject(target) ? { ...target } : {};
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) delete merged[name];
    else merged[name] = mergePatch(merged[name], value);
  }
  return merged;
}

/** Puts what was sent into a row: columns as they came, the installation's own fields merged into those it has. */
export function applyPatch<T extends { custom: Json }>(row: T, sent: object): T {
  const given = Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
  const custom = 'custom' in given ? { custom: mergePatch(row.custom, given['custom']) } : {};
  return Object.assign(row, given, custom);
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
