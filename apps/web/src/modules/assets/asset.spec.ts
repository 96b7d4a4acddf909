import { describe, expect, it } from 'vitest';
import { dueOf, type Asset } from './asset';
import { blankAsset, bodyOf, changesOf, requiredOf, valuesOf } from './assetForm';
import { asks, presetQuery } from './assetPresets';

const TODAY = '2026-11-28';

describe('a warranty', () => {
  it('ends soon on its ninetieth day, is over on the day after its last, and matters to nobody once the thing is gone', () => {
    const at = (day: string | null, state = 'in_use') =>
      dueOf({ state, warrantyUntil: day, replaceDueOn: null }, 'warrantyUntil', TODAY);
    expect([at('2027-02-27'), at('2027-02-26'), at(TODAY), at('2026-11-27')]).toEqual([null, 'soon', 'soon', 'over']);
    expect([at(null), at('2026-11-27', 'removed'), at('2026-11-27', 'spare')]).toEqual([null, null, 'over']);
  });
});

describe('a replacement', () => {
  it('is due on its day', () => {
    const at = (day: string) =>
      dueOf({ state: 'in_use', warrantyUntil: null, replaceDueOn: day }, 'replaceDueOn', TODAY);
    expect([at('2026-11-29'), at(TODAY)]).toEqual(['soon', 'over']);
  });
});

describe('a preset of the list', () => {
  it('is a link to what still stands there, the most urgent first', () => {
    expect(presetQuery('warrantySoon', TODAY)).toEqual({
      'filter[state][in]': 'in_use,spare',
      'filter[warrantyUntil][between]': '2026-11-28,2027-02-26',
      sort: 'warrantyUntil',
    });
    expect(presetQuery('warrantyOver', TODAY)['filter[warrantyUntil][lte]']).toBe('2026-11-27');
    expect(presetQuery('replaceDue', TODAY)['filter[replaceDueOn][lte]']).toBe(TODAY);
  });

  it('is chosen while exactly that is asked, on whichever page of it', () => {
    const query = presetQuery('replaceDue', TODAY);
    expect(asks({ ...query, cursor: 'x' }, 'replaceDue', TODAY)).toBe(true);
    expect(asks({ ...query, q: '网关' }, 'replaceDue', TODAY)).toBe(false);
    expect(asks(query, 'warrantyOver', TODAY)).toBe(false);
  });
});

describe('an asset being written down', () => {
  const values = () => ({ ...blankAsset({ id: 'c1', name: '海川' }), name: '网关', product: { id: 'p1', name: 'GW' } });

  it('of a competitor needs his name and leaves our product behind', () => {
    const theirs = { ...values(), brand: 'competitor', competitor: '启明数控' };
    expect(requiredOf(values())).not.toContain('competitor');
    expect(requiredOf(theirs)).toContain('competitor');
    expect(bodyOf(theirs)).toMatchObject({ competitor: '启明数控', productId: null, quantity: 1 });
    expect(bodyOf({ ...theirs, brand: 'own' })).toMatchObject({ competitor: null, productId: 'p1' });
  });

  it('says of a change nothing but what was changed, and never the customer', () => {
    const asset = { ...values(), quantity: 3, contract: null, owner: { id: 'o1', name: '钱玉梅' } } as unknown as Asset;
    const before = valuesOf(asset);
    expect(before.quantity).toBe('3');
    expect(changesOf(before, { ...before, quantity: '5', note: '' })).toEqual({ quantity: 5 });
    expect(bodyOf(before)).not.toHaveProperty('customerId');
  });
});
