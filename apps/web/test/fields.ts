import type { CustomField } from '@/modules/fields/customField';

/** A field of the company's own as the API describes it, for tests. */
export const aField = (code: string, more: Partial<CustomField> = {}): CustomField => ({
  ...{ id: `id-of-${code}`, version: 1, object: 'lead', code, name: code, nameEn: '', hint: null, hintEn: null },
  ...{ kind: 'text', dictionaryId: null, options: [], decimals: null, currency: null, maxLength: null },
  ...{ target: null, formula: null, result: null, required: false, requiredFrom: null, place: 1 },
  ...{ section: null, sectionEn: null, retired: false, access: 'write' },
  ...more,
});

export const NATURES = [
  { code: 'state', name: '国有企业', nameEn: 'State-owned', colour: 'blue', retired: false },
  { code: 'private', name: '民营企业', nameEn: 'Private', colour: 'green', retired: false },
  { code: 'old', name: '集体企业', nameEn: '', colour: 'grey', retired: true },
] as const;
