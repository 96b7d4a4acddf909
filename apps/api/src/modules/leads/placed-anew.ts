interface Placed {
  readonly id: string;
  place: number;
}

/**
 * Puts rows where an order says.
 * @param ids all of them, in their new order
 * @returns those that stand elsewhere now; null where the ids are not exactly those of the rows
 */
export function placedAnew<Row extends Placed>(rows: readonly Row[], ids: readonly string[]): Row[] | null {
  const places = new Map([...new Set(ids)].map((id, at) => [id, at + 1]));
  if (places.size !== rows.length || rows.some(({ id }) => !places.has(id))) return null;
  const moved = rows.filter(({ id, place }) => place !== places.get(id));
  return moved.map((row) => Object.assign(row, { place: places.get(row.id) }));
}
