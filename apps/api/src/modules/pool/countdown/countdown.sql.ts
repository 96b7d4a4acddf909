import { TODAY } from '../../../platform/clock/today.sql.js';
import { DEFAULT_RULE } from './countdown.js';

/** The pool whose rule holds, beside `countdowns k`. */
export const HOME = 'LEFT JOIN pools h ON h.id = k.home_id AND h.deleted_at IS NULL';

/** The present day, looked up once for a statement and not once for a row: that is what a list of a million costs. */
export const THIS_DAY = `(SELECT ${TODAY})`;

const or = (column: string, days: number): string => `coalesce(h.${column}, ${days})`;
const { firstAlertDays, secondAlertDays, warnDays, recycleDays } = DEFAULT_RULE;

/** Natural days that counted, over `countdowns k`. */
export const DAYS = `(coalesce(k.frozen_from - 1, ${THIS_DAY}) - k.counts_from)`;

/** With how many days it is recycled, null for never; over `k` and its home `h`. */
export const LIMIT = `(CASE WHEN h.recycles THEN CASE WHEN k.signed THEN h.signed_recycle_days ELSE h.recycle_days END END)`;

export const FROZEN = `(coalesce(k.frozen_from <= ${THIS_DAY}, false) OR coalesce(k.thawed_on >= ${THIS_DAY}, false))`;

const WARN_AT = `(CASE WHEN ${LIMIT} IS NULL THEN ${or('warn_days', warnDays)}
  ELSE ${LIMIT} - (${or('recycle_days', recycleDays)} - ${or('warn_days', warnDays)}) END)`;

/** The phase of countdown.ts. */
export const PHASE = `(CASE WHEN NOT k.live THEN 'pooled' WHEN ${FROZEN} THEN 'frozen' WHEN ${DAYS} >= ${LIMIT} THEN 'due'
  WHEN ${DAYS} >= ${WARN_AT} THEN CASE WHEN ${LIMIT} IS NULL THEN 'long' ELSE 'warned' END
  WHEN ${DAYS} >= ${or('second_alert_days', secondAlertDays)} THEN 'second'
  WHEN ${DAYS} >= ${or('first_alert_days', firstAlertDays)} THEN 'first' ELSE 'fresh' END)`;

/** Which alert that is: 0 none, 1 first, 2 second, 3 the warning or later. */
export const TIER = `(CASE ${PHASE} WHEN 'first' THEN 1 WHEN 'second' THEN 2 WHEN 'warned' THEN 3 WHEN 'long' THEN 3 WHEN 'due' THEN 3 ELSE 0 END)`;

/** What goes with the next run. That it counted enough is said once more by the column alone, which an index can follow. */
export const DUE = `k.live AND k.frozen_from IS NULL AND NOT ${FROZEN} AND ${DAYS} >= ${LIMIT}`;
