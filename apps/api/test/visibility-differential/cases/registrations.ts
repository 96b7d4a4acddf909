import { expect } from 'vitest';
import { list, own, record, refers, type Cases } from '../case.js';
import { everyIdOf } from '../looks.js';
import { a, registrationConflict } from '../nouns.js';

const ACTS = ['registration.create', 'registration.settle'];
const NOBODY = '00000000-0000-7000-8000-00000000dead';
const ASKED = { leaderId: NOBODY, shares: [{ registrationId: NOBODY, percent: 100 }], reason: 'x' };

export const REGISTRATIONS: Cases = {
  listRegistrations: list('registration', 'registration.view', 'each role'),
  registerClaim: refers(a('opportunity'), 'registration.create', (opportunityId) => ({
    opportunityId,
    heardOn: '2026-11-02',
  })),
  getRegistration: record(a('registration'), 'registration.view'),
  withdrawRegistration: record(a('registration'), 'registration.create'),
  listRegistrationConflicts: own('registration.view', async ({ world, person, operation }) => {
    const seen = registrationConflict(world, person).seen.map(({ id }) => id);
    expect((await everyIdOf(world, person, operation.path)).ids).toEqual(seen.sort());
  }),
  getRegistrationConflict: record(registrationConflict, ['registration.view', 'approval.decide']),
  settleRegistrationConflict: record(registrationConflict, ACTS, { body: { outcome: 'separate', reason: 'x' } }),
  askRegistrationOverride: record(registrationConflict, ACTS, { body: ASKED }),
  withdrawRegistrationOverride: record(registrationConflict, ACTS),
};
