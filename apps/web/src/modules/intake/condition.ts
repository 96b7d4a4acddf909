/** What conditions may ask of a lead, as the API offers it. */
export interface LeadFact {
  field: string;
  type: string;
  choices: string[];
}

/** How one fact is compared: the operators of the wire, and two words for `isNull`. */
export const OPS: Record<string, readonly string[]> = {
  text: ['eq', 'ne', 'in', 'contains', 'startsWith', 'filled', 'blank'],
  choice: ['eq', 'ne', 'in'],
  boolean: ['eq'],
};

export interface Test {
  field: string;
  op: string;
  /** One value; of "one of" there are several. */
  values: string[];
}

/** What the page can show and write: comparisons that all hold, or one of which does. */
export interface Tests {
  join: 'all' | 'any';
  tests: Test[];
}

interface Comparison {
  field: string;
  op: string;
  value?: unknown;
}
type Tree = Record<string, unknown>;

export const opsOf = (fact: LeadFact | undefined): readonly string[] => OPS[fact?.type ?? 'text'] ?? ['eq'];
export const blankTest = (): Test => ({ field: '', op: 'eq', values: [] });
export const takesValue = ({ op }: Pick<Test, 'op'>): boolean => op !== 'filled' && op !== 'blank';

/** @returns null for a condition that nests, which somebody wrote by API and the page would spoil */
export function testsOf(condition: object): Tests | null {
  const tree = condition as Tree;
  const join = 'any' in tree ? 'any' : 'all';
  const parts = Array.isArray(tree[join]) ? (tree[join] as Tree[]) : [tree];
  if (parts.some((part) => !('field' in part))) return null;
  return { join, tests: parts.map((part) => testOf(part as unknown as Comparison)) };
}

function testOf({ field, op, value }: Comparison): Test {
  if (op === 'isNull') return { field, op: value === true ? 'blank' : 'filled', values: [] };
  return { field, op, values: [value].flat().map(String) };
}

export function conditionOf({ join, tests }: Tests): object {
  const comparisons = tests.map(comparisonOf);
  return comparisons.length === 1 ? comparisons[0]! : { [join]: comparisons };
}

function comparisonOf({ field, op, values }: Test): Comparison {
  if (op === 'filled' || op === 'blank') return { field, op: 'isNull', value: op === 'blank' };
  const said = values.map((value) => value.trim()).filter(Boolean);
  return { field, op, value: op === 'in' ? said : (said[0] ?? '') };
}

/** A comparison without its value is not sent: the server would refuse it, or take it for something else. */
export const isWhole = (test: Test): boolean =>
  test.field !== '' && (!takesValue(test) || test.values.some((value) => value.trim() !== ''));
