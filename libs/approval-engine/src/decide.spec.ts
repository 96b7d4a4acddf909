import { describe, expect, it } from 'vitest';
import { aQuote, Course, hualan } from './course.fixtures.ts';
import { decide, fold, quotePolicy, type Submit, type Task } from './index.ts';

const aSubmission = (but: Partial<Submit> = {}): Submit => ({
  kind: 'submit',
  actor: 'sales-a1',
  submitter: 'sales-a1',
  at: '2026-11-22T01:00:00.000Z',
  idempotencyKey: 'k',
  instanceId: 'i-1',
  subject: { type: 'quote', id: 'q-1', title: 'A quote', snapshot: {}, facts: aQuote(4800) },
  policy: quotePolicy,
  org: hualan,
  ...but,
});

describe('a submission', () => {
  it('is refused while the facts are not complete, and then nothing has happened', () => {
    const decision = decide(null, aSubmission({ subject: { ...aSubmission().subject, facts: aQuote(null) } }));
    expect(decision).toEqual({
      outcome: 'refused',
      refusal: { code: 'fact_unknown', params: { field: 'ratio', fields: ['ratio'] } },
    });
  });

  it('happens once for an instance, and its retry is recognised', () => {
    const { instance } = new Course();
    expect(decide(instance, aSubmission({ idempotencyKey: 'another' }))).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'instance_exists' },
    });
    expect(decide(instance, aSubmission({ idempotencyKey: 'key-1' }))).toMatchObject({
      outcome: 'repeated',
      action: { kind: 'submit' },
    });
  });

  it('may be made by an assistant in the name of the owner, who stays the one who cannot decide', () => {
    const decision = decide(null, aSubmission({ actor: 'sales-a2' }));
    expect(decision).toMatchObject({
      outcome: 'accepted',
      action: { actor: 'sales-a2', principal: 'sales-a1' },
      instance: { submitter: 'sales-a1' },
    });
  });

  it('does not touch what it was given', () => {
    const command = aSubmission();
    const before = structuredClone(command);
    decide(null, command);
    expect(command).toEqual(before);
  });
});

describe("a seat that came into the submitter's hands in spite of everything", () => {
  it('lets him decide nothing', () => {
    const { events } = new Course();
    const forged = fold(JSON.parse(JSON.stringify(events).replaceAll('"actor":"manager-a"', '"actor":"sales-a1"')));
    const { id: taskId, version: taskVersion } = forged.tasks[0] as Task;
    const seen = { taskId, taskVersion, subjectHash: forged.subject.hash };
    const decision = decide(forged, {
      kind: 'approve',
      actor: 'sales-a1',
      at: '2026-11-22T02:00:00.000Z',
      idempotencyKey: 'k',
      ...seen,
    });
    expect(decision).toMatchObject({ outcome: 'refused', refusal: { code: 'submitter_may_not_decide' } });
  });
});

describe('without a submission', () => {
  it('there is nothing to decide', () => {
    const stamp = { actor: 'sales-a1', at: '2026-11-22T01:00:00.000Z', idempotencyKey: 'k' };
    expect(decide(null, { ...stamp, kind: 'withdraw' })).toMatchObject({
      outcome: 'refused',
      refusal: { code: 'instance_not_found' },
    });
  });

  it('there is nothing to fold', () => {
    expect(() => fold([])).toThrow(/begins with a submission/);
    expect(() => fold([{ type: 'InstanceRejected' }])).toThrow(/begins with a submission/);
  });
});
