import type { Command } from '@countersign/approval-engine';
import { describe, expect, it } from 'vitest';
import { pointersOf } from './pointers.js';

const pointed = (code: string, params: object, command: object = {}) =>
  pointersOf({ code, params } as never, command as Command).map(({ pointer }) => pointer);

describe('a refusal', () => {
  it.each([
    ['a reason that is missing', 'reason_required', {}, { kind: 'reject' }, ['/reason']],
    ['words that are missing', 'reason_required', {}, { kind: 'comment' }, ['/text']],
    ['a reason that is too long', 'text_too_long', { field: 'reason' }, {}, ['/reason']],
    ['an opinion that is missing', 'opinion_required', {}, {}, ['/opinion']],
    ['a decision that is not asked for', 'decision_not_offered', {}, {}, ['/decision']],
    ['a node it cannot go back to', 'return_target_unknown', {}, {}, ['/returnTo']],
    ['somebody who is not there', 'person_unavailable', { person: 'b' }, { to: 'b' }, ['/to']],
    ['authority that does not suffice', 'authority_insufficient', { person: 'b' }, { to: 'b' }, ['/to']],
    ['the submitter', 'submitter_may_not_decide', { submitter: 'b' }, { people: ['a', 'b'] }, ['/people/1']],
    ['somebody who sits there', 'already_seated', { person: 'a' }, { people: ['a', 'b'] }, ['/people/0']],
    ['somebody who is named twice', 'already_told', { person: 'a' }, { people: ['a', 'b', 'a'] }, ['/people/2']],
    ['more seats than there may be', 'too_many_seats', {}, { people: ['a'] }, ['/people']],
    ['a second person', 'second_person_required', {}, {}, ['/secondPersonId']],
    [
      'facts nobody knows',
      'fact_unknown',
      { field: 'ratio', fields: ['ratio', 'amount'] },
      {},
      ['/facts/ratio', '/facts/amount'],
    ],
    ['what a gate asks', 'gate_closed', { gate: 'met', fields: ['customerMet'] }, {}, ['/facts/customerMet']],
  ])('that is about %s says where', (_, code, params, command, pointers) => {
    expect(pointed(code, params, command)).toEqual(pointers);
  });

  it.each([
    ['whoever asks herself', 'authority_insufficient', { person: 'a' }, { kind: 'approve' }],
    ['another than the one named', 'separation_of_duties', { person: 'a' }, { kind: 'transfer', to: 'b' }],
    ['a stage that has come', 'nothing_to_do', {}, { kind: 'timeout' }],
  ])('that is about %s points nowhere', (_, code, params, command) => {
    expect(pointed(code, params, command)).toEqual([]);
  });
});
