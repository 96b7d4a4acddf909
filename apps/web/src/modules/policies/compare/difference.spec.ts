import { beforeAll, describe, expect, it } from 'vitest';
import type { ComputedRef } from 'vue';
import { loadRoom } from '@/lib/i18n';
import { aPolicy, onTheBoard } from '../../../../test/policies';
import { shift } from '../tree';
import type { Ref } from '../api';
import type { ChoiceStep, PolicyContent, Step } from '../policy';
import { useWords } from '../words';
import type { Difference } from './difference';
import { useDifference } from './useDifference';

beforeAll(() => loadRoom('policies'));

function between(before: PolicyContent, after: PolicyContent, people: Ref[] = []): Difference[] {
  const found: { now?: ComputedRef<Difference[]> } = {};
  const part = {
    setup() {
      found.now = useDifference(
        () => before,
        () => after,
        useWords(),
      );
      return () => null;
    },
  };
  onTheBoard(part, { people });
  return found.now!.value;
}

describe('what two versions say differently', () => {
  it('is nothing for the same policy, in whatever order its JSON was kept', () => {
    const kept = { ...aPolicy, switches: { addSign: { depth: 2, most: 10 } } };
    const read = { ...aPolicy, switches: { addSign: { most: 10, depth: 2 } } };
    expect(between(kept, read)).toEqual([]);
  });

  it('is told in words, with what was said before', () => {
    const [first, price, ...rest] = aPolicy.steps;
    const line = { field: 'ratio', op: 'lt', value: 5500 } as const;
    const choice = price as ChoiceStep;
    const changed: Step = { ...choice, branches: [{ ...choice.branches[0]!, when: line }] };
    const after = { ...aPolicy, steps: [first!, changed, ...rest] };
    expect(between(aPolicy, after)).toMatchObject([
      { kind: 'changed', place: 'cheap', before: '最低折扣低于 5 折', after: '最低折扣低于 5.5 折' },
    ]);
  });

  it('names a node that only moved, and one that is gone', () => {
    const moved = between(aPolicy, { ...aPolicy, steps: shift(aPolicy.steps, 'president', 'up') });
    expect(moved.map(({ place, what }) => `${place}: ${what}`)).toContain('president: 位置');
    const gone = between(aPolicy, { ...aPolicy, steps: aPolicy.steps.slice(0, 2) });
    expect(gone.every(({ kind, where }) => kind === 'removed' && where === '总裁')).toBe(true);
  });
});

describe('a person who is named as an approver', () => {
  it('is called by name, and not by an id where nobody knows one', () => {
    const [first, ...rest] = aPolicy.steps;
    const named = { ...first, approvers: [{ by: 'person', id: 'p-lin' }] } as Step;
    const after = { ...aPolicy, steps: [named, ...rest] };
    const asked = (people: Ref[]) => between(aPolicy, after, people).map(({ after: text }) => text);
    expect(asked([{ id: 'p-lin', name: '林晓岚' }])).toEqual(['指定的人：林晓岚']);
    expect(asked([])).toEqual(['指定的人：查无此人']);
  });
});

describe('who is kept apart, and who is asked again', () => {
  it('is told by the names of nodes and facts', () => {
    const [first, ...rest] = aPolicy.steps;
    const minded = { ...first, decisive: ['ratio', 'met'] } as Step;
    const after = {
      ...aPolicy,
      steps: [minded, ...rest],
      switches: { ...aPolicy.switches, separate: [['manager', 'president']] },
    };
    const told = between(aPolicy, after).map(({ where, what, after: text }) => [where, what, text]);
    expect(told).toEqual([
      ['部门经理', '重新审批看什么', '最低折扣、见过客户'],
      ['设置', '须由不同的人审批的节点', '部门经理 ≠ 总裁'],
    ]);
  });
});
