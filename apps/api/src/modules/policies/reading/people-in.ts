/** Ids of those whom a policy names as approvers, however unfinished it is. */
export function peopleIn(policy: unknown): string[] {
  const found = new Set<string>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    const { by, id } = value as { by?: unknown; id?: unknown };
    if (by === 'person' && typeof id === 'string' && id) found.add(id);
    Object.values(value).forEach(look);
  };
  look(policy);
  return [...found];
}
