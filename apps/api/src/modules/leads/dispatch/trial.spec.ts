import { describe, expect, it } from 'vitest';
import type { Standing, TriedRule } from './desk.js';
import { trialOf, type PastLead } from './trial.js';

const RULE: TriedRule = {
  id: 'all',
  version: 1,
  name: '全部',
  condition: { all: [] },
  way: 'load',
  mostOpen: 1,
  people: [{ personId: 'chen', weight: 1 }],
};
const CHEN: Standing = { name: '陈思远', departmentId: null, absences: [], open: 7 };

const came = (id: string, day: number, closedOn: number | null = null): PastLead => ({
  id,
  ownerId: 'intake',
  createdAt: new Date(Date.UTC(2026, 8, day)),
  cameOn: `2026-09-${String(day).padStart(2, '0')}`,
  closedAt: closedOn === null ? null : new Date(Date.UTC(2026, 8, closedOn)),
});

describe('a trial over the past', () => {
  it('lets the load fall when a lead was really closed, and starts from nothing', () => {
    const leads = [came('a', 1, 5), came('b', 3), came('c', 6)];
    const lines = trialOf(leads, [RULE], new Map([['chen', CHEN]]));
    expect(lines.map(({ wouldId }) => wouldId)).toEqual(['chen', null, 'chen']);
    expect(lines[1]?.empty).toEqual(['all']);
  });

  it('passes over who was away on the day the lead came', () => {
    const away = { ...CHEN, absences: [{ from: '2026-09-02', to: '2026-09-04' }] };
    const lines = trialOf([came('a', 3), came('b', 5)], [RULE], new Map([['chen', away]]));
    expect(lines.map(({ wouldId }) => wouldId)).toEqual([null, 'chen']);
  });
});
