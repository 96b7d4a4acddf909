import { hualanOrg } from '@countersign/testing';
import { describe, expect, it } from 'vitest';
import { aContract, aNode, aPolicy, Course, hualan } from './course.fixtures.ts';
import { fold, invariants, type Action, type ApprovalEvent, type OrgDirectory } from './index.ts';
import { contractPack } from './packs/001-contract.ts';

/** What the house knew at each action of a course: another organisation from one of them on. */
const orgsOf =
  (before: OrgDirectory, after: OrgDirectory, from: number) =>
  ({ seq }: Action) =>
    seq < from ? before : after;
const promoted = hualanOrg({ but: { president: { disabled: true }, 'vp-rd': { positions: ['president'] } } });

describe('who approved as vice president and has been made president since', () => {
  const course = new Course({ policy: contractPack.policy, facts: aContract('260000.00', 4800) });
  course.does('sales-mgmt', 'advise').does('vp-rd', 'approve');
  const asVicePresident = course.instance.actions.at(-1)!.seq;
  course.org = promoted;
  course.does('vp-impl', 'approve');
  const orgAt = orgsOf(hualan, promoted, asVicePresident + 1);

  it('is asked again as president: nobody has decided with that authority yet', () => {
    expect(course.instance.status).toBe('RUNNING');
    expect(course.instance.tasks.at(-1)).toMatchObject({ nodeKey: 'president', principal: 'vp-rd', state: 'OPEN' });
  });

  it('breaks I-7 where his approval as vice president is taken for the president’s', () => {
    const { id: taskId, nodeId } = course.instance.tasks.at(-1)!;
    const reason = { code: 'duplicate' as const, params: { actions: [asVicePresident] } };
    const passed: ApprovalEvent[] = [
      { type: 'TaskDecided', taskId, state: 'AUTO_APPROVED', action: asVicePresident },
      { type: 'NodeClosed', nodeId, state: 'SKIPPED', reason },
      { type: 'InstanceApproved', grant: null },
    ];
    const forged = fold([...course.events, ...passed]);
    const broken = [invariants(forged, course.context), invariants(forged, { ...course.context, orgAt })].map((all) =>
      all.map(({ invariant, detail }) => [invariant, detail['node']]),
    );
    expect(broken).toEqual([[['I-7', 'president']], [['I-7', 'president']]]);
  });

  it('decides as president, and then it is approved', () => {
    course.does('vp-rd', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(invariants(course.instance, { ...course.context, orgAt })).toEqual([]);
  });
});

describe('a president who has decided in an empty seat below', () => {
  const policy = aPolicy([aNode('vp', 'vp-rd'), aNode('other', 'legal'), aNode('president', 'president')], {
    slates: 'at-activation',
    duplicateApprover: 'first',
  });
  const alone = hualanOrg({ but: { 'vp-rd': { disabled: true } } });

  it('is not asked again as president', () => {
    const course = new Course({ policy, facts: { ratio: 1 }, org: alone });
    course.does('president', 'approve').does('legal', 'approve');
    expect(course.instance.status).toBe('APPROVED');
    expect(course.instance.nodes.at(-1)).toMatchObject({ key: 'president', state: 'SKIPPED' });
    expect(invariants(course.instance, { ...course.context, orgAt: () => alone })).toEqual([]);
  });
});
