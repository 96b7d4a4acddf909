import { describe, expect, it } from 'vitest';
import type { OrgDirectory } from '@countersign/approval-engine';
import { addDays, startOfBusinessDay } from '@countersign/kernel';
import { watch } from './continuity.js';
import { officesOf, type Office } from './offices.js';

const FIRST = '2026-11-28';
const DAYS = 31;
const CODES = ['president', 'manager', 'legal'];

/** A small generator with a seed: the same organisations every time. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2654435761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 374761393) | 0;
    return Math.abs(state ^ (state >>> 13)) % below;
  };
}

interface Fact {
  readonly from: number;
  readonly until: number;
}
const within = ({ from, until }: Fact, day: number): boolean => from <= day && day <= until;

/** What an organisation is made of, as days counted from the first. */
function anOrganisation(seed: number) {
  const roll = dice(seed);
  const stretch = (): Fact => {
    const from = roll(3) === 0 ? roll(DAYS) : -1;
    return { from, until: from + roll(45) + 1 };
  };
  const people = Array.from({ length: 3 + roll(6) }, (_, index) => `p${index}`);
  const anybody = (): string => people[roll(people.length)]!;
  const departments = Array.from({ length: 1 + roll(3) }, (_, index) => `d${index}`);
  return {
    ...{ people, departments },
    held: people.map((person) => ({
      person,
      code: CODES[roll(3)]!,
      department: departments[roll(departments.length)]!,
      ...stretch(),
    })),
    gone: people.filter(() => roll(6) === 0).map((person) => ({ person, from: roll(DAYS), until: 1000 })),
    heads: departments.filter(() => roll(4) > 0).map((department) => ({ department, person: anybody(), ...stretch() })),
    acting: departments
      .filter(() => roll(3) === 0)
      .map((department) => ({ department, person: anybody(), ...stretch() })),
    absences: people.filter(() => roll(3) === 0).map((person) => ({ person, from: roll(DAYS), until: roll(DAYS) + 5 })),
    proxies: people.filter(() => roll(3) === 0).map((principal) => ({ principal, proxy: anybody(), ...stretch() })),
  };
}
type Organisation = ReturnType<typeof anOrganisation>;

function directoryOn({ people, departments, ...facts }: Organisation, day: number): OrgDirectory {
  const date = (offset: number): string => addDays(FIRST, offset);
  const headOf = (list: Organisation['heads'], id: string): string | null =>
    list.find((each) => each.department === id && within(each, day))?.person ?? null;
  return {
    asOf: startOfBusinessDay(date(day)).toISOString(),
    people: people.map((id) => {
      const held = facts.held.filter((each) => each.person === id && within(each, day));
      return {
        ...{ id, name: id, superiorId: null, departmentId: held[0]?.department ?? null },
        positions: held.map(({ code }) => code),
        disabled: facts.gone.some((each) => each.person === id && within(each, day)),
      };
    }),
    departments: departments.map((id) => ({
      ...{ id, name: id, parentId: null },
      headId: headOf(facts.heads, id),
      actingHeadId: headOf(facts.acting, id),
    })),
    absences: facts.absences.map(({ person, from, until }) => ({ person, from: date(from), until: date(until) })),
    proxies: facts.proxies
      .filter(({ principal, proxy }) => principal !== proxy)
      .map(({ principal, proxy, from, until }) => ({ principal, proxy, from: date(from), until: date(until) })),
  };
}

/** The same question answered from the facts alone, one day and one person at a time. */
function canDecide(org: Organisation, person: string, day: number, asked: readonly string[] = []): boolean {
  if (asked.includes(person)) return false;
  if (org.gone.some((each) => each.person === person && within(each, day))) return false;
  if (!org.absences.some((each) => each.person === person && within(each, day))) return true;
  return org.proxies.some(
    (each) =>
      each.principal === person &&
      each.proxy !== person &&
      within(each, day) &&
      canDecide(org, each.proxy, day, [...asked, person]),
  );
}

function holders(org: Organisation, { kind, key }: Office, day: number): string[] {
  const now = <T extends Fact>(list: readonly T[]): T[] => list.filter((each) => within(each, day));
  if (kind === 'person') return org.people.filter((each) => each === key);
  if (kind === 'position')
    return [...new Set(now(org.held).flatMap(({ person, code }) => (code === key ? person : [])))];
  const first = (list: Organisation['heads']): string[] =>
    now(list.filter(({ department }) => department === key))
      .slice(0, 1)
      .map(({ person }) => person);
  return [...new Set([...first(org.heads), ...first(org.acting)])];
}

const POLICY = {
  code: '001-quote',
  content: {
    steps: [
      { approvers: [{ by: 'position', code: 'president' }] },
      {
        branches: [
          { steps: [{ approvers: [{ by: 'anyOfPositions', codes: ['manager', 'legal'] }, { by: 'departmentHead' }] }] },
        ],
      },
      { approvers: [{ by: 'person', id: 'p0' }] },
    ],
  } as never,
};

describe('the continuity radar', () => {
  it('agrees, office by office and day by day, with asking every person on every day, in 400 organisations', () => {
    let found = 0;
    for (let seed = 1; seed <= 400; seed++) {
      const organisation = anOrganisation(seed);
      const days = Array.from({ length: DAYS }, (_, day) => directoryOn(organisation, day));
      for (const office of watch(officesOf([POLICY], days[0]!), days)) {
        const able = days.map(
          (_, day) => holders(organisation, office, day).filter((each) => canDecide(organisation, each, day)).length,
        );
        const nobody = able.flatMap((count, day) => (count === 0 ? [addDays(FIRST, day)] : []));
        const told = office.breaks.flatMap(({ from, until }) =>
          days.map((_, day) => addDays(FIRST, day)).filter((day) => from <= day && day <= until),
        );
        expect(told, `${seed} ${office.kind} ${office.key}`).toEqual(nobody);
        expect(office.busFactor, `${seed} ${office.kind} ${office.key}`).toBe(Math.min(...able));
        expect([...office.holders].sort()).toEqual(holders(organisation, office, 0).sort());
        found += office.breaks.length;
      }
    }
    expect(found).toBeGreaterThan(400);
  });

  it('asks for every office a policy names, wherever in it the rule stands', () => {
    const org = directoryOn(anOrganisation(3), 0);
    const offices = officesOf([POLICY, { ...POLICY, code: '001-contract' }], org);

    expect(offices.filter(({ kind }) => kind !== 'head').map(({ kind, key }) => `${kind} ${key}`)).toEqual([
      'position president',
      'position manager',
      'position legal',
      'person p0',
    ]);
    expect(offices[0]!.policies).toEqual(['001-quote', '001-contract']);
  });
});
