import { describe, expect, it } from 'vitest';
import { apiQuery, readQuery, writeQuery, type ListState } from './query';

const state: ListState = {
  q: '华锐',
  sort: '-expectedAmount',
  cursor: 'abc',
  filters: [
    { field: 'ownerId', op: 'in', value: '1,2' },
    { field: 'expectedCloseOn', op: 'between', value: '2026-10-01,2026-12-31' },
  ],
};
const defaults = { sort: '-updatedAt' };

describe('a list is a link', () => {
  it('that brings back every condition, the order and the page', () => {
    expect(readQuery(writeQuery(state, {}, defaults), defaults)).toEqual(state);
  });

  it('that spells conditions as the API does', () => {
    expect(apiQuery(state, 50)).toEqual({
      limit: '50',
      q: '华锐',
      'filter[ownerId][in]': '1,2',
      'filter[expectedCloseOn][between]': '2026-10-01,2026-12-31',
      sort: '-expectedAmount',
      cursor: 'abc',
    });
  });

  it('that says nothing about the usual order', () => {
    expect(writeQuery({ ...state, sort: '-updatedAt', q: '', cursor: '', filters: [] }, {}, defaults)).toEqual({});
    expect(readQuery({}, defaults).sort).toBe('-updatedAt');
  });

  it('that leaves the rest of the address alone', () => {
    const address = writeQuery(
      { ...state, filters: [] },
      { view: 'board', 'filter[stage][eq]': 'x', cursor: 'old' },
      defaults,
    );

    expect(address).toMatchObject({ view: 'board', cursor: 'abc' });
    expect(address).not.toHaveProperty('filter[stage][eq]');
  });

  it('that ignores comparisons nobody knows', () => {
    expect(readQuery({ 'filter[name][drop table]': 'x', 'filter[name][like]': 'x' }).filters).toEqual([]);
  });
});
