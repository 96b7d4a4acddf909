import type { FactType, Facts, Matrix } from '../policy';

export type Window = NonNullable<Matrix['window']>;
export type Join = 'sum' | 'least' | 'most';

const ALL: readonly Join[] = ['sum', 'least', 'most'];
/** What can be made of several deals' facts: a price ratio is no sum. */
export const JOINS: Partial<Record<FactType, readonly Join[]>> = {
  money: ALL,
  integer: ALL,
  ratio: ['least', 'most'],
};
const USUAL_DAYS = 90;

/** The window most tables want: amounts of a quarter added up, so that splitting a deal gains nothing. */
export function newWindow(facts: Facts): Window {
  const [amount] = Object.entries(facts).find(([, { type }]) => type === 'money') ?? [];
  return { days: USUAL_DAYS, ...(amount ? { sum: [amount] } : {}) };
}

export function joinOf(window: Window, field: string): Join | null {
  return ALL.find((join) => window[join]?.includes(field)) ?? null;
}

/** The window with a fact counted that way and no other; null leaves it to the deal alone. */
export function joined(window: Window, field: string, how: Join | null): Window {
  const lists = ALL.map((join) => {
    const others = (window[join] ?? []).filter((each) => each !== field);
    return [join, join === how ? [...others, field] : others] as const;
  });
  const { days, purposes, by } = window;
  const kept = { days, ...(purposes ? { purposes } : {}), ...(by ? { by } : {}) };
  return { ...kept, ...Object.fromEntries(lists.filter(([, fields]) => fields.length > 0)) };
}
