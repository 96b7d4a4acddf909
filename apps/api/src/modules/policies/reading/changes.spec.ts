import { contractPolicy, quotePolicy, shippedPacks, type Policy } from '@countersign/approval-engine';
import { describe, expect, it } from 'vitest';
import { changesBetween as between } from './changes.js';
import './part.texts.js';

const NAMES = { people: new Map([['p-lin', '林晓岚']]), positions: new Map([['president', '总裁']]) };
const changesBetween = (before: Policy | null, after: Policy, locale: 'zh-CN' | 'en') =>
  between(before, after, NAMES, locale);
const copy = (policy: Policy): any => structuredClone(policy);
/** No word of the policy's own language is left in a sentence for people. */
const CODES = /\b(sufficientWhen|departmentHead|gte|lte|climb|undefined|null)\b|[{}]|policy\./;

describe('what a version changes', () => {
  it('is nothing where only its number is another', () => {
    expect(changesBetween(quotePolicy, { ...quotePolicy, version: 9 }, 'en')).toEqual([]);
  });

  it('names a threshold by the titles of its steps, as one line before and after', () => {
    const after = copy(quotePolicy);
    after.steps[0].rungs[0].sufficientWhen.value = 5500;

    expect(changesBetween(quotePolicy, after, 'zh-CN')).toEqual([
      {
        path: 'steps › discount › department-manager',
        kind: 'changed',
        what: 'step',
        label: '部门经理审批',
        where: '逐级审批 › 部门经理审批',
        before: '到这一级就够的条件：最低折扣不低于 5 折',
        after: '到这一级就够的条件：最低折扣不低于 5.5 折',
      },
    ]);
    expect(changesBetween(quotePolicy, after, 'en')[0]).toMatchObject({
      before: expect.stringContaining('This level suffices when: '),
      after: expect.stringContaining(' is at least '),
    });
  });

  it('tells a step that was taken out, in the reader’s language', () => {
    const after = copy(quotePolicy);
    const gone = after.steps.pop();

    const [change] = changesBetween(quotePolicy, after, 'en');
    expect(change).toMatchObject({
      ...{ path: `steps › ${gone.key}`, kind: 'removed', label: gone.title.en, where: gone.title.en, after: null },
    });
  });

  it('reads amounts and nested conditions', () => {
    const after = copy(contractPolicy);
    after.steps[0].branches[0].when.all[0].value.amount = '300000.00';

    const [change] = changesBetween(contractPolicy, after, 'zh-CN');
    expect(change).toMatchObject({ where: '条件分支 › 分支 1' });
    expect(change?.before).toMatch(/^条件：.+不超过 ¥200,000\.00 且 .+不低于 4\.5 折 且 .+$/);
    expect(change?.after).toMatch(/不超过 ¥300,000\.00/);
  });

  it('says whom a rule asks by name: a position, and a person as far as she may be known', () => {
    const after = copy(quotePolicy);
    after.steps[0].rungs[0].approvers = [
      { by: 'position', code: 'president' },
      { by: 'person', id: 'p-lin' },
    ];
    expect(changesBetween(quotePolicy, after, 'zh-CN')[0]).toMatchObject({
      before: '审批人：提交人所在部门负责人',
      after: '审批人：总裁、指定的人：林晓岚',
    });
    after.steps[0].rungs[0].approvers = [{ by: 'person', id: 'p-nobody' }];
    expect(changesBetween(quotePolicy, after, 'zh-CN')[0]?.after).toBe('审批人：指定的人：查无此人');
  });

  it.each(['zh-CN', 'en'] as const)('has words of %s for everything that shipped policies say', (locale) => {
    for (const { policy } of Object.values(shippedPacks)) {
      const empty = {
        ...policy,
        facts: {},
        authorities: [],
        gates: [],
        steps: [],
        switches: {},
        matrices: {},
      } as never;
      for (const change of changesBetween(empty, policy, locale)) {
        const text = `${change.where}: ${change.after}`;
        expect(change.after, change.path).not.toBe('');
        expect(change.where, text).not.toBe(change.path);
        expect(text, change.path).not.toMatch(CODES);
      }
    }
  });

  it('says nothing of a draft that is too unfinished to be read', () => {
    expect(changesBetween(quotePolicy, {} as Policy, 'en')).toEqual([]);
  });
});
