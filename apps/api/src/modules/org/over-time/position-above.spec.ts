import { describe, expect, it } from 'vitest';
import type { DirectoryDepartment, DirectoryPerson, OrgDirectory } from '../directory.js';
import { superiorByPosition } from './position-above.js';

const department = (
  id: string,
  parentId: string | null,
  more: Partial<DirectoryDepartment> = {},
): DirectoryDepartment => ({
  ...{ id, code: id, name: id, parentId, kind: 'department', headId: null, actingHeadId: null },
  ...more,
});
const person = (
  id: string,
  departmentId: string,
  position: string,
  more: Partial<DirectoryPerson> = {},
): DirectoryPerson => ({
  ...{ id, name: id, active: true, departmentId, superiorId: null, positions: [position] },
  ...more,
});
const POSITIONS = [
  ['director', null],
  ['supervisor', 'director'],
  ['seller', 'supervisor'],
] as const;
const org = (people: DirectoryPerson[], headId: string | null = null): OrgDirectory => ({
  asOf: '',
  people,
  departments: [
    department('company', null),
    department('sales', 'company', { headId }),
    department('team', 'sales'),
    department('agent', 'sales', { kind: 'agent' }),
  ],
  positions: POSITIONS.map(([code, parentCode]) => ({ id: code, code, name: code, parentCode })),
  absences: [],
  proxies: [],
});
const above = (of: OrgDirectory, departmentId: string | null = 'team'): string | null =>
  superiorByPosition(of, { personId: 'new', positionCode: 'seller', departmentId });

describe('whom somebody reports to by her position', () => {
  it('holds the position above hers, in her department or the nearest above it', () => {
    expect(above(org([person('far', 'sales', 'supervisor'), person('near', 'team', 'supervisor')]))).toBe('near');
    expect(above(org([person('far', 'sales', 'supervisor'), person('boss', 'team', 'director')]))).toBe('far');
    expect(above(org([person('boss', 'company', 'director')]))).toBe('boss');
  });

  it('is nobody where nobody holds it, whose account works, or who does not report to her herself', () => {
    expect(above(org([]))).toBeNull();
    expect(above(org([person('gone', 'team', 'supervisor', { active: false })]))).toBeNull();
    expect(above(org([person('below', 'team', 'supervisor', { superiorId: 'new' })]))).toBeNull();
    expect(above(org([person('far', 'sales', 'supervisor')]), null)).toBeNull();
  });

  it('heads the department where several hold it, and is not guessed where none of them does', () => {
    const two = [person('one', 'sales', 'supervisor'), person('two', 'sales', 'supervisor')];
    expect(above(org(two, 'two'))).toBe('two');
    expect(above(org(two))).toBeNull();
  });

  it('is looked for inside the joint venture or agent alone', () => {
    expect(above(org([person('far', 'sales', 'supervisor')]), 'agent')).toBeNull();
    expect(above(org([person('hers', 'agent', 'supervisor')]), 'agent')).toBe('hers');
  });
});
