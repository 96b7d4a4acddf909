import type { GoldenCase, OrgDirectory } from '@countersign/approval-engine';
import type { PolicyTests } from '../approvals/index.js';
import { CaseNameIsTaken, CasesAreMalformed } from './policies.errors.js';

type Shape = Readonly<Record<string, unknown>>;

/** @throws CasesAreMalformed naming the first member that is not as it should be, CaseNameIsTaken */
export function readTests(cases: readonly unknown[], organisation: unknown): PolicyTests {
  for (const [index, value] of cases.entries()) {
    const [fault] = faultsOf(value);
    if (fault) throw new CasesAreMalformed({ path: `cases[${index}].${fault[0]}`, expected: fault[1] });
  }
  const names = (cases as GoldenCase[]).map(({ name }) => name.trim());
  const twice = names.find((name, index) => names.indexOf(name) < index);
  if (twice !== undefined) throw new CaseNameIsTaken({ name: twice });
  if (organisation !== null && !isOrganisation(organisation))
    throw new CasesAreMalformed({ path: 'organisation', expected: 'asOf, people, departments' });
  return { cases: cases as GoldenCase[], organisation: organisation as OrgDirectory | null };
}

function faultsOf(value: unknown): [member: string, expected: string][] {
  const { name, submitter, facts, expect } = isShape(value) ? value : ({} as Shape);
  const faults: [string, string, boolean][] = [
    ['name', 'text', typeof name === 'string' && name.trim() !== ''],
    ['submitter', 'id', typeof submitter === 'string'],
    ['facts', 'object', isShape(facts)],
    ['expect.outcome', 'route, nobody, blocked, refused', isShape(expect) && typeof expect['outcome'] === 'string'],
  ];
  return faults.filter(([, , holds]) => !holds).map(([member, expected]) => [member, expected]);
}

function isOrganisation(value: unknown): boolean {
  if (!isShape(value) || typeof value['asOf'] !== 'string') return false;
  return isListOf(value['people'], 'positions') && isListOf(value['departments'], 'name');
}

function isListOf(value: unknown, member: string): boolean {
  return (
    Array.isArray(value) && value.every((item) => isShape(item) && typeof item['id'] === 'string' && member in item)
  );
}

function isShape(value: unknown): value is Shape {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
