import { describe, expect, it } from 'vitest';
import { isLate, isMilestoneLate, moved, placeOf, stepsOf, type Project } from './project';
import { blankProject, bodyOf, broughtBy, milestonesIn } from './projectForm';

const yuan = (amount: string) => ({ amount, currency: 'CNY' as const });
const step = (from: string | null, to: string) => ({ from, to }) as Project['steps'][number];

describe('a project on its course', () => {
  it('stands where it is; paused it stands where it runs, and cancelled where it was', () => {
    expect(placeOf({ status: 'planned', steps: [] })).toBe(0);
    expect(placeOf({ status: 'paused', steps: [step('running', 'paused')] })).toBe(1);
    expect(placeOf({ status: 'closed', steps: [] })).toBe(3);
    expect(placeOf({ status: 'cancelled', steps: [step(null, 'planned'), step('planned', 'cancelled')] })).toBe(0);
    expect(placeOf({ status: 'cancelled', steps: [step('running', 'paused'), step('paused', 'cancelled')] })).toBe(1);
  });

  it('offers only what the server allows, what leads on first', () => {
    const may = (...allowed: string[]) =>
      Object.fromEntries(
        ['cancel', 'pause', 'close', 'accept', 'run'].map((verb) => [verb, { allowed: allowed.includes(verb) }]),
      ) as unknown as Project['can'];

    expect(stepsOf({ can: may('pause', 'accept', 'cancel') })).toEqual(['accept', 'pause', 'cancel']);
    expect(stepsOf({ can: may() })).toEqual([]);
  });

  it('is late after its last day, and not once it was accepted', () => {
    const today = '2026-11-20';
    expect(isLate({ status: 'running', plannedUntil: '2026-11-19' }, today)).toBe(true);
    expect(isLate({ status: 'running', plannedUntil: '2026-11-20' }, today)).toBe(false);
    expect(isLate({ status: 'accepted', plannedUntil: '2026-11-19' }, today)).toBe(false);
    expect(isLate({ status: 'planned', plannedUntil: null }, today)).toBe(false);
  });
});

describe('a milestone', () => {
  it('is late when its day is over and nobody has reached it', () => {
    const milestone = { id: 'm', name: '到货验收', dueOn: '2026-11-19', doneAt: null, doneBy: null };
    expect(isMilestoneLate(milestone, '2026-11-20')).toBe(true);
    expect(isMilestoneLate({ ...milestone, doneAt: '2026-11-20T02:00:00Z' }, '2026-11-20')).toBe(false);
    expect(isMilestoneLate({ ...milestone, dueOn: null }, '2026-11-20')).toBe(false);
  });

  it('moves up and down, and stays where there is no further', () => {
    expect(moved(['a', 'b', 'c'], 'c', -1)).toEqual(['a', 'c', 'b']);
    expect(moved(['a', 'b', 'c'], 'a', 1)).toEqual(['b', 'a', 'c']);
    expect(moved(['a', 'b'], 'a', -1)).toEqual(['a', 'b']);
    expect(moved(['a', 'b'], 'b', 1)).toEqual(['a', 'b']);
  });
});

describe('a project being started', () => {
  const contract = { title: '锦川精工 MES 一期', customer: { id: 'cu', name: '锦川精工' }, amount: yuan('150000.00') };

  it('takes from its contract what nobody has typed', () => {
    expect(broughtBy(blankProject(), contract)).toEqual({
      ...{ customer: contract.customer, name: contract.title, amount: contract.amount },
    });
    const typed = { ...blankProject(), name: '一期上线', amount: yuan('90000.00') };
    expect(broughtBy(typed, contract)).toMatchObject({ name: '一期上线', amount: yuan('90000.00') });
  });

  it('names its contract, or its customer where there is none, and no amount that was left empty', () => {
    const values = { ...blankProject({ contract: { id: 'ct', name: 'HT-1' } }), name: 'N' };
    expect(bodyOf({ ...values, customer: contract.customer })).toEqual({
      ...{ contractId: 'ct', number: null, name: 'N', plannedFrom: null, plannedUntil: null, note: '', milestones: [] },
    });
    expect(bodyOf({ ...values, contract: null, customer: contract.customer, amount: yuan('1.00') })).toMatchObject({
      ...{ customerId: 'cu', amount: yuan('1.00') },
    });
  });

  it('has a milestone for each line with words in it', () => {
    expect(milestonesIn(' 进场 \n\n验收\n')).toEqual([{ name: '进场' }, { name: '验收' }]);
  });
});
