import { addDays, type PlainDate } from '@countersign/kernel';

/** What is so from one day to another, both inclusive; null is since always, and until further notice. */
export interface Span<F> {
  readonly from: PlainDate | null;
  readonly until: PlainDate | null;
  readonly fields: F;
}

export interface Stretch<F> extends Span<F> {
  readonly id: string;
}

/** What has to be taken back and what has to be recorded, so that the one becomes the other. */
export interface Difference<F> {
  readonly retract: readonly string[];
  readonly record: readonly Span<F>[];
}

/** In the order of days. */
export const inOrder = <S extends Span<unknown>>(spans: readonly S[]): S[] =>
  [...spans].sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1));

export function on<S extends Span<unknown>>(spans: readonly S[], day: PlainDate): S | undefined {
  return spans.find(({ from, until }) => (from === null || from <= day) && (until === null || until >= day));
}

/**
 * From a day on something is different. Each field changes until the day from which another change of that same field
 * was entered: whoever renames a department today does not undo the move entered for next month.
 */
export function changedFrom<F extends object>(
  spans: readonly Span<F>[],
  day: PlainDate,
  change: Partial<F>,
): Span<F>[] {
  const base = on(spans, day);
  if (!base) return [...spans];
  const spreading = new Map(Object.entries(change)) as Map<keyof F, F[keyof F]>;
  const changed = inOrder(spans).flatMap((span) => {
    if (span.until !== null && span.until < day) return [span];
    for (const key of spreading.keys()) if (span.fields[key] !== base.fields[key]) spreading.delete(key);
    const after = { ...span.fields, ...Object.fromEntries(spreading) };
    if (span.from !== null && span.from >= day) return [{ ...span, fields: after }];
    const { from, until, fields } = span;
    return [
      { from, until: addDays(day, -1), fields },
      { from: day, until, fields: after },
    ];
  });
  return joined(changed);
}

/** Nothing any more from a day on. */
export function closedFrom<F>(spans: readonly Span<F>[], day: PlainDate): Span<F>[] {
  return spans.flatMap((span) => {
    if (span.from !== null && span.from >= day) return [];
    return [span.until === null || span.until >= day ? { ...span, until: addDays(day, -1) } : span];
  });
}

/** The last of it goes on until further notice. */
export function goingOn<F>(spans: readonly Span<F>[]): Span<F>[] {
  return inOrder(spans).map((span, at, all) => (at === all.length - 1 ? { ...span, until: null } : span));
}

/** Neighbours that say the same are one. */
function joined<F extends object>(spans: readonly Span<F>[]): Span<F>[] {
  return spans.reduce<Span<F>[]>((done, span) => {
    const last = done.at(-1);
    const follows = last?.until != null && span.from !== null && addDays(last.until, 1) === span.from;
    if (!last || !follows || !same(last.fields, span.fields)) return [...done, span];
    return [...done.slice(0, -1), { ...last, until: span.until }];
  }, []);
}

export function difference<F extends object>(is: readonly Stretch<F>[], wanted: readonly Span<F>[]): Difference<F> {
  const alike = (a: Span<F>, b: Span<F>): boolean =>
    a.from === b.from && a.until === b.until && same(a.fields, b.fields);
  return {
    retract: is.filter((each) => !wanted.some((other) => alike(each, other))).map(({ id }) => id),
    record: wanted.filter((each) => !is.some((other) => alike(each, other))),
  };
}

function same<F extends object>(a: F, b: F): boolean {
  return (Object.keys(a) as (keyof F)[]).every((key) => a[key] === b[key]);
}
