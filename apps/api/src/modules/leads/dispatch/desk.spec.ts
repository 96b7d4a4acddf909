import { describe, expect, it } from 'vitest';
import { Desk, type Standing, type TriedRule } from './desk.js';
import { factsOf } from './lead-facts.js';

const TODAY = '2026-11-28';
const EAST = { field: 'region', op: 'eq', value: '华东' } as const;

const rule = (more: Partial<TriedRule> = {}): TriedRule => ({
  id: 'east',
  version: 1,
  name: '华东',
  condition: EAST,
  way: 'turn',
  mostOpen: null,
  people: [
    { personId: 'chen', weight: 1 },
    { personId: 'zhao', weight: 1 },
  ],
  ...more,
});

const person = (name: string, more: Partial<Standing> = {}): [string, Standing] => [
  name,
  { name, departmentId: null, absences: [], open: 0, ...more },
];
const desk = (rules: TriedRule[], ...people: [string, Standing][]): Desk => new Desk(rules, new Map(people));
const east = factsOf({ region: '华东' });
const turns = (at: Desk, n: number, today = TODAY): (string | undefined)[] =>
  Array.from({ length: n }, () => at.decide(east, today).given?.ownerId);

describe('a rule in turn', () => {
  it('goes round', () => {
    expect(turns(desk([rule()], person('chen'), person('zhao')), 4)).toEqual(['chen', 'zhao', 'chen', 'zhao']);
  });

  it('mixes weights evenly, instead of giving three to one person first', () => {
    const people = [
      { personId: 'chen', weight: 3 },
      { personId: 'zhao', weight: 1 },
    ];
    expect(turns(desk([rule({ people })], person('chen'), person('zhao')), 8).join(' ')).toBe(
      'chen chen zhao chen chen chen zhao chen',
    );
  });

  it('passes over who is away, and does not make up for it when she is back', () => {
    const away = person('zhao', { absences: [{ from: '2026-11-28', to: '2026-11-29' }] });
    const at = desk([rule()], person('chen'), away);
    expect(turns(at, 3)).toEqual(['chen', 'chen', 'chen']);
    expect(turns(at, 4, '2026-11-30')).toEqual(['chen', 'zhao', 'chen', 'zhao']);
  });

  it('gives nothing to whoever is paused, is full or has left, and says which', () => {
    const people = ['paused', 'full', 'gone', 'chen'].map((personId) => ({
      personId,
      weight: personId === 'paused' ? 0 : 1,
    }));
    const at = desk(
      [rule({ people, mostOpen: 10 })],
      person('paused'),
      person('full', { open: 10 }),
      person('chen', { open: 9 }),
    );
    const [tried] = at.decide(east, TODAY).tried;
    expect(tried?.people.map(({ outcome }) => outcome)).toEqual(['paused', 'full', 'gone', 'chosen']);
    expect(at.decide(east, TODAY).given, 'chen has her tenth').toBeNull();
  });
});

describe('a rule by load', () => {
  it('gives to whoever has fewest open leads for her weight, until they are level', () => {
    const at = desk([rule({ way: 'load' })], person('chen', { open: 2 }), person('zhao'));
    expect(turns(at, 4)).toEqual(['zhao', 'zhao', 'chen', 'zhao']);
  });

  it('counts what was closed meanwhile', () => {
    const at = desk([rule({ way: 'load' })], person('chen'), person('zhao'));
    expect(turns(at, 2)).toEqual(['chen', 'zhao']);
    at.release('zhao');
    expect(turns(at, 1)).toEqual(['zhao']);
  });
});

describe('rules in their order', () => {
  it('are tried until one is true and has somebody, and each says why it was not the one', () => {
    const rules = [
      rule({ id: 'north', name: '华北', condition: { field: 'region', op: 'eq', value: '华北' } }),
      rule({ id: 'empty', name: '没有人', people: [] }),
      rule({ id: 'rest', name: '其余', condition: { all: [] } }),
    ];
    const { given, tried } = desk(rules, person('chen'), person('zhao')).decide(east, TODAY);
    expect(given?.ruleId).toBe('rest');
    expect(tried.map(({ outcome }) => outcome)).toEqual(['not_met', 'nobody', 'gave']);
    expect(tried[0]?.unmet).toMatchObject([{ field: 'region', value: '华北', actual: '华东' }]);
  });

  it('take no blank for an answer: an unknown region is not "not 华北"', () => {
    const elsewhere = rule({ condition: { field: 'region', op: 'ne', value: '华北' } });
    const at = desk([elsewhere], person('chen'));
    expect(at.decide(factsOf({ region: ' ' }), TODAY).given).toBeNull();
    expect(at.decide(east, TODAY).given?.ownerId).toBe('chen');
  });
});
