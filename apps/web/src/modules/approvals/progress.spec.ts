import { describe, expect, it } from 'vitest';
import { aNode, anApproval, aSeat } from '../../../test/approvals';
import { courseOf } from './flow';
import { mySeatOf } from './mySeat';
import { holdersOf, nextOf, stopsOf } from './progress';

const countersign = (rest = {}) =>
  anApproval([], {
    route: [
      aNode('部门经理', 'passed', [aSeat('陈思远', 'approved', { decidedAt: '2026-11-23T03:00:00.000Z' })]),
      aNode('研发', 'active', [aSeat('郑工', 'open'), aSeat('何伟', 'superseded')], { after: ['部门经理'] }),
      aNode('实施', 'passed', [aSeat('吴总', 'approved')], { after: ['部门经理'] }),
      aNode('法务', 'skipped', [], { after: ['部门经理'] }),
      aNode('总裁', 'planned', [aSeat('方总', 'planned')], { after: ['研发', '实施'] }),
    ],
    ...rest,
  });

describe('where an approval is', () => {
  it('is told in stops, those asked at the same time together, those not needed left out', () => {
    expect(stopsOf(countersign()).map(({ titles, state }) => [titles.join('+'), state])).toEqual([
      ['部门经理', 'done'],
      ['研发+实施', 'now'],
      ['总裁', 'next'],
    ]);
  });

  it('is not under way where it was rejected or returned, and no one’s fault where it was', () => {
    const rejected = anApproval([], {
      status: 'rejected',
      route: [aNode('经理', 'passed', []), aNode('总裁', 'failed', [aSeat('方总', 'rejected')], { after: ['经理'] })],
    });
    expect(stopsOf(rejected).map(({ state, tone }) => [state, tone])).toEqual([
      ['done', 'ok'],
      ['failed', 'bad'],
    ]);
    const returned = anApproval([], { status: 'returned', route: [aNode('经理', 'returned', [])] });
    expect(stopsOf(returned).map(({ state, tone }) => [state, tone])).toEqual([['returned', 'warn']]);
  });

  it('names who has it, and nobody whose seat is closed', () => {
    expect(holdersOf(countersign()).map(({ person }) => person.name)).toEqual(['郑工']);
  });

  it('names what usually follows', () => {
    expect(nextOf(countersign())).toEqual(['总裁']);
  });
});

describe('a return inside one round', () => {
  const { now, before, rounds } = courseOf(
    anApproval([], {
      round: 2,
      route: [
        aNode('经理', 'returned', [], { round: 1 }),
        aNode('经理', 'cancelled', [], { round: 2, visit: 1 }),
        aNode('经理', 'active', [], { round: 2, visit: 2 }),
      ],
    }),
  );

  it('shows the newest visit as what goes on', () => {
    expect(now.map(({ visit, state }) => [visit, state])).toEqual([[2, 'active']]);
  });

  it('keeps what it made void, apart from the rounds before', () => {
    expect(before.map(({ visit }) => visit)).toEqual([1]);
    expect(rounds.map(({ round, steps }) => [round, steps.length])).toEqual([[1, 1]]);
  });
});

describe('the reader’s own place', () => {
  const me = (name: string) => mySeatOf(countersign(), `id-of-${name}`);

  it('is to be asked, after those who have it now', () => {
    expect(me('方总')).toMatchObject({ is: 'later', others: ['郑工'] });
  });

  it('is not needed any more once a colleague has decided', () => {
    expect(me('何伟')).toMatchObject({ is: 'spared', node: { title: '研发' } });
  });

  it('is nothing to explain for those who decided, or only look on', () => {
    expect(me('陈思远')).toBeNull();
    expect(me('路人')).toBeNull();
  });
});
