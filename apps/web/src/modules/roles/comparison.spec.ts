import { describe, expect, it } from 'vitest';
import { compared, differing } from './comparison';
import type { Catalogue, Role } from './role';

const catalogue: Catalogue = {
  areas: [{ code: 'customers', name: 'Customers' }],
  modules: [{ code: 'customer', name: 'Customers' }],
  scopes: [
    { code: 'none', name: 'Nobody' },
    { code: 'all', name: 'Everybody' },
  ],
  objects: [
    {
      code: 'contact',
      name: 'Contact',
      areas: ['customers'],
      permissions: [{ code: 'contact.view', name: 'See', operation: 'view', allows: '', office: null }],
      fields: [{ code: 'mobile', name: 'Mobile', limits: ['read', 'masked', 'hidden'] }],
    },
  ],
};
const aRole = (more: Partial<Role> = {}): Role => ({
  ...{ id: '1', version: 1, code: 'a', name: 'A', nameZh: 'A', nameEn: 'A', description: '', origin: 'own' },
  ...{ retired: false, holders: 0, areas: [], permissions: [], scopes: {}, fields: {}, traits: [] },
  ...more,
});
const differences = (one: Partial<Role>, other: Partial<Role> = {}) =>
  differing(compared([aRole(one), aRole(other)], catalogue, (key) => key));

describe('two roles side by side', () => {
  it('differ in nothing where they say the same', () => {
    expect(differences({ name: 'B' })).toEqual([]);
  });

  it('that differ in one masked field alone are told apart by it', () => {
    const [section, ...more] = differences({ fields: { 'contact.mobile': 'masked' } });
    expect(more).toEqual([]);
    expect(section?.title).toBe('roles.fields');
    expect(section?.lines).toEqual([
      { key: 'field contact.mobile', label: 'Contact · Mobile', cells: ['roles.access.masked', 'roles.access.write'] },
    ]);
  });

  it('that differ in what they belong to are told apart by it', () => {
    const [section] = differences({ traits: ['finance'] });
    expect(section?.lines.map(({ label, cells }) => [label, cells])).toEqual([['roles.trait.finance', ['✓', '—']]]);
  });

  it('show whose rows and what may be done as well', () => {
    const sections = differences({ scopes: { customer: 'all' }, permissions: ['contact.view'] });
    expect(sections.flatMap(({ lines }) => lines.map(({ cells }) => cells))).toEqual([
      ['Everybody', 'Nobody'],
      ['✓', '—'],
    ]);
  });
});
