import { describe, expect, it } from 'vitest';
import { noChange, requiredOf, written } from './changeForm';
import { bodyOf, type Change } from './reorganisation';

const nothing = {
  ...{ person: null, department: null, position: null, superior: null, office: null, sets: [] },
  ...{ name: null, code: null, parent: null, parentPosition: null, departmentKind: null },
};
const li = { id: 'p1', name: '李' };

describe('a change of a plan, on its way to the server', () => {
  it('leaves out what a move does not touch, and says "none" where it takes something away', () => {
    const move: Change = {
      ...nothing,
      kind: 'move',
      person: li,
      position: { code: 'legal', name: '法务' },
      sets: ['departmentId'],
    };
    expect(bodyOf(move)).toEqual({ kind: 'move', personId: 'p1', departmentId: null });
  });

  it('names the office of a head', () => {
    const head: Change = {
      ...nothing,
      kind: 'name_head',
      person: li,
      department: { id: 'd1', name: '部' },
      office: 'acting',
    };
    expect(bodyOf(head)).toEqual({ kind: 'name_head', personId: 'p1', departmentId: 'd1', office: 'acting' });
  });

  it('keeps the id of what it founds, and puts to the top what was taken from below something', () => {
    const east = { id: 'd9', name: '华东大区' };
    const founding: Change = {
      ...nothing,
      kind: 'found_department',
      department: east,
      ...{ name: '华东大区', code: 'east', departmentKind: 'branch' },
    };
    expect(bodyOf(founding)).toEqual({
      ...{ kind: 'found_department', departmentId: 'd9' },
      ...{ name: '华东大区', code: 'east', departmentKind: 'branch' },
    });
    const raised: Change = { ...nothing, kind: 'change_department', department: east, sets: ['parentId'] };
    expect(bodyOf(raised)).toEqual({ kind: 'change_department', departmentId: 'd9', parentId: null });
  });
});

describe('a change that is filled in', () => {
  it('of a department says only what is not left as it is', () => {
    const values = { ...noChange(), kind: 'change_department' as const, departmentId: 'd1', name: '华东销售部' };
    expect(written({ ...values, parentId: 'd2' })).toEqual({
      ...{ kind: 'change_department', departmentId: 'd1', name: '华东销售部' },
    });
    const sets = { ...values.sets, parent: true };
    expect(written({ ...values, sets, parentId: 'd2' })).toMatchObject({ parentId: 'd2' });
  });

  it('of a new position needs a code and a name, and stands at the top unless it is put elsewhere', () => {
    const values = { ...noChange(), kind: 'found_position' as const, code: 'east-director', name: '大区总监' };
    expect(requiredOf(values)).toEqual(['code', 'name']);
    expect(written(values)).toEqual({
      ...{ kind: 'found_position', positionCode: 'east-director', name: '大区总监', parentCode: null },
    });
  });
});
