import { describe, expect, it } from 'vitest';
import { bodyOf, type Change } from './reorganisation';

const nothing = { person: null, department: null, position: null, superior: null, office: null, sets: [] };
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
});
