import { describe, expect, it } from 'vitest';
import { aField, NATURES } from '../../../test/fields';
import { inSections } from './customField';
import { customChanges, customOf, heldOptions, inputsOf, offeredOptions } from './customValues';

describe('what a record says in fields of the company’s own', () => {
  it('is sent as the wire has it: records by their id, nothing where nothing was filled in', () => {
    const values = { nature: 'state', systems: ['erp'], engineer: { id: 'p1', name: '周启明' }, note: '', lines: null };
    expect(customOf(values)).toEqual({ custom: { nature: 'state', systems: ['erp'], engineer: 'p1' } });
    expect(customOf({ note: '', systems: [] })).toEqual({});
  });

  it('is changed field by field, so that two people do not undo each other, and is taken away by null', () => {
    const before = inputsOf({ custom: { nature: 'state', lines: 3, systems: ['erp', 'plm'], note: '老' } });
    expect(before['lines']).toBe('3');
    const after = { ...before, nature: 'private', systems: [], lines: '3' };
    expect(customChanges(before, after)).toEqual({ custom: { nature: 'private', systems: null } });
    expect(customChanges(before, { ...before })).toEqual({});
  });

  it('keeps an answer that is offered to nobody any more, and shows one that nobody knows', () => {
    const field = { options: [...NATURES] };
    expect(offeredOptions(field, null).map(({ code }) => code)).toEqual(['state', 'private']);
    expect(offeredOptions(field, 'old').map(({ code }) => code)).toEqual(['state', 'private', 'old']);
    expect(heldOptions(field, ['old', 'gone']).map(({ name }) => name)).toEqual(['集体企业', 'gone']);
    expect(heldOptions(field, null)).toEqual([]);
  });
});

describe('fields', () => {
  it('stand under their headings in the reader’s language, those without one first', () => {
    const fields = [
      aField('a', { section: '生产', sectionEn: 'Production' }),
      aField('b'),
      aField('c', { section: '生产' }),
    ];
    expect(inSections(fields, 'zh-CN').map(({ title, fields: of }) => [title, of.map(({ code }) => code)])).toEqual([
      [null, ['b']],
      ['生产', ['a', 'c']],
    ]);
    expect(inSections(fields, 'en').map(({ title }) => title)).toEqual([null, 'Production', '生产']);
  });
});
