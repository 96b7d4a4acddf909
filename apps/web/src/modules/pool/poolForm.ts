import type { Pool } from './pool';

export const DAYS = ['firstAlertDays', 'secondAlertDays', 'warnDays', 'recycleDays'] as const;

/** A pool as its form holds it: numbers as they are typed, empty for "never" and "any number". */
export interface PoolValues extends Record<(typeof DAYS)[number], string> {
  name: string;
  departmentId: string | null;
  regions: string;
  signedRecycleDays: string;
  recycles: boolean;
  claimQuota: string;
  quotaDays: string;
  cooldownDays: string;
}

const USUAL = {
  firstAlertDays: 7,
  secondAlertDays: 15,
  warnDays: 30,
  recycleDays: 60,
  signedRecycleDays: null,
  recycles: true,
  claimQuota: 20,
  quotaDays: 30,
  cooldownDays: 30,
};

const EVERYBODY = 'everybody';

export function valuesOf(pool: Pool | null): PoolValues {
  const { recycles, ...days } = pool ?? USUAL;
  const text = (value: number | null) => (value === null ? '' : String(value));
  return {
    name: pool?.name ?? '',
    departmentId: pool?.department?.id ?? EVERYBODY,
    regions: (pool?.regions ?? []).join('、'),
    recycles,
    firstAlertDays: text(days.firstAlertDays),
    secondAlertDays: text(days.secondAlertDays),
    warnDays: text(days.warnDays),
    recycleDays: text(days.recycleDays),
    signedRecycleDays: text(days.signedRecycleDays),
    claimQuota: text(days.claimQuota),
    quotaDays: text(days.quotaDays),
    cooldownDays: text(days.cooldownDays),
  };
}

/** What is no whole number goes as it was typed, and is refused with its field. */
export function bodyOf({ name, departmentId, regions, recycles, ...numbers }: PoolValues): Record<string, unknown> {
  const figures = Object.fromEntries(
    Object.entries(numbers).map(([key, typed]) => [key, typed.trim() === '' ? null : figureOf(typed.trim())]),
  );
  return {
    ...figures,
    name: name.trim(),
    recycles,
    departmentId: departmentId === EVERYBODY ? null : departmentId,
    regions: regions
      .split(/[、，,;；\s]+/)
      .map((region) => region.trim())
      .filter(Boolean),
  };
}

function figureOf(typed: string): number | string {
  const figure = Number(typed.normalize('NFKC'));
  return Number.isInteger(figure) ? figure : typed;
}
