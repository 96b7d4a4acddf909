import type { Place } from './places.repository.js';
import type { Certificate, FoundRecord } from './subject-request.entity.js';

interface Done {
  readonly at: Date;
  readonly records: readonly FoundRecord[];
  readonly places: readonly Place[];
  readonly files: number;
  readonly remaining: number;
}

/** What was done and what stayed, by numbers: nothing of what was erased can be read from it. */
export function certificateOf({ at, records, places, files, remaining }: Done): Certificate {
  const done = places.filter(({ outcome, treatment }) => outcome === 'done' && treatment !== 'point');
  const kept = places.filter(({ outcome }) => outcome === 'kept');
  return {
    erasedAt: at.toISOString(),
    records: {
      contact: records.filter(({ type }) => type === 'contact').length,
      lead: records.filter(({ type }) => type === 'lead').length,
    },
    erased: counted(done, ({ table }) => table).map(([table, places]) => ({ table, places })),
    kept: counted(kept, ({ hold, table }) => `${hold} ${table}`).map(([of, places]) => {
      const [hold = '', table = ''] = of.split(' ');
      return { hold, table, places };
    }),
    files,
    remaining,
  };
}

function counted(places: readonly Place[], of: (place: Place) => string): [string, number][] {
  const counts = new Map<string, number>();
  for (const place of places) counts.set(of(place), (counts.get(of(place)) ?? 0) + 1);
  return [...counts];
}
