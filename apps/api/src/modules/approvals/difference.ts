import type { Locale } from '../../platform/http/locale.js';
import type { ApprovalSubject } from './approval-subjects.js';
import type { DifferenceView } from './approval-detail.view.js';

/** Leaf by leaf, what is no longer as it was between two snapshots; lists are compared position by position. */
export function differences(
  before: unknown,
  after: unknown,
  labels: ApprovalSubject['labels'],
  locale: Locale,
): DifferenceView[] {
  const old = new Map(leaves(before, '', locale));
  const now = new Map(leaves(after, '', locale));
  const paths = [...new Set([...old.keys(), ...now.keys()])].filter((path) => old.get(path) !== now.get(path));
  return paths.map((path) => ({
    path,
    label: labelOf(path, labels, locale),
    before: old.get(path) ?? null,
    after: now.get(path) ?? null,
  }));
}

function leaves(value: unknown, path: string, locale: Locale): [string, string][] {
  if (value === null || value === undefined) return [];
  if (typeof value !== 'object') return [[path, String(value)]];
  if ('amount' in value && 'currency' in value) return [[path, `${String(value.amount)} ${String(value.currency)}`]];
  // What is kept in every language is read in one.
  if ('zh-CN' in value && 'en' in value) return leaves((value as Record<Locale, unknown>)[locale], path, locale);
  return Object.entries(value).flatMap(([key, member]) => leaves(member, path ? `${path}.${key}` : key, locale));
}

/** `lines.2.netPrice` reads as "净单价 (3)" where the subject has a word for `lines.netPrice`. */
function labelOf(path: string, labels: ApprovalSubject['labels'], locale: Locale): string {
  const steps = path.split('.');
  const label = labels[steps.filter((step) => !/^\d+$/.test(step)).join('.')];
  const position = steps.find((step) => /^\d+$/.test(step));
  if (!label) return path;
  return position === undefined ? label[locale] : `${label[locale]} (${Number(position) + 1})`;
}
