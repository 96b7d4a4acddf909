import type { DomainError } from '../../platform/http/domain-error.js';
import type { RowProblem } from '../imports/index.js';

/** What is wrong with one cell, named as the file has it. */
export const problem = (field: string, code: string, params: Record<string, unknown> = {}): RowProblem => ({
  field,
  code,
  params,
});

export const problemOf = (field: string, { code, params }: DomainError): RowProblem => problem(field, code, params);

/** Names are compared as people read them: blanks, width and case make no difference. */
export const plain = (text: string): string => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '');

/** `总公司/华东分公司/销售一部`, from the top down or only its last steps. */
export const pathOf = (text: string): string[] =>
  text
    .split(/[/\\＞>／→]/)
    .map((step) => step.trim())
    .filter(Boolean);

/** Several in one cell. */
export const listed = (text: string): string[] =>
  text
    .split(/[、,，;；|\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

export function groupedBy<T>(all: readonly T[], key: (each: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) groups.set(key(each), [...(groups.get(key(each)) ?? []), each]);
  return groups;
}

/** What a verb refused, at the cell its field was read from. */
export function refusedFor(
  { code, params, fields }: DomainError,
  names: Readonly<Record<string, string>> = {},
): RowProblem {
  const name = fields[0]?.pointer.split('/').at(-1) ?? '';
  return problem(names[name] ?? name, code, params);
}
