import { aContract, bySales, type CourseVector } from './golden-vector.ts';

const contract = { pack: '001-contract', ...bySales } as const;

export const courseVectors: readonly CourseVector[] = [
  {
    ...contract,
    id: 'C8',
    says: 'the R&D VP rejects while the implementation VP approves',
    facts: aContract('260000.00', 6000),
    acts: [
      { by: 'sales-mgmt', does: 'advise' },
      { by: 'vp-rd', does: 'reject' },
      { by: 'vp-impl', does: 'approve', refused: 'task_not_open' },
    ],
    expect: {
      status: 'REJECTED',
      tasks: [
        { by: 'sales-mgmt', round: 1, state: 'ADVISED' },
        { by: 'vp-rd', round: 1, state: 'REJECTED' },
        { by: 'vp-impl', round: 1, state: 'SUPERSEDED' },
      ],
    },
  },
  {
    ...contract,
    id: 'C10',
    says: 'an approval arrives for content that has changed',
    facts: aContract('150000.00', 6000),
    acts: [
      { by: 'manager-a', does: 'return' },
      { by: 'sales-a1', does: 'resubmit' },
      { by: 'manager-a', does: 'approve', onOldContent: true, refused: 'subject_changed' },
      { by: 'manager-a', does: 'approve' },
    ],
    expect: {
      status: 'APPROVED',
      tasks: [
        { by: 'manager-a', round: 1, state: 'RETURNED' },
        { by: 'manager-a', round: 2, state: 'APPROVED' },
      ],
    },
  },
];
