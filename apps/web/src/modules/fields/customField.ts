import type { Language } from '@/lib/i18n/language';

export const KINDS = [
  'text',
  'number',
  'money',
  'date',
  'choice',
  'multi_choice',
  'person',
  'link',
  'formula',
] as const;
export type Kind = (typeof KINDS)[number];

export const COLOURS = ['grey', 'blue', 'teal', 'green', 'yellow', 'orange', 'red', 'purple'] as const;
export type Colour = (typeof COLOURS)[number];

export interface FieldOption {
  code: string;
  name: string;
  nameEn: string;
  colour: Colour;
  retired: boolean;
}

/** A field of the company's own, as the API describes it to whoever reads it. */
export interface CustomField {
  id: string;
  version: number;
  object: string;
  code: string;
  name: string;
  nameEn: string;
  hint: string | null;
  hintEn: string | null;
  kind: Kind;
  dictionaryId: string | null;
  options: FieldOption[];
  decimals: number | null;
  currency: string | null;
  maxLength: number | null;
  target: string | null;
  formula: string | null;
  result: 'number' | 'text' | 'date' | 'boolean' | null;
  required: boolean;
  requiredFrom: string | null;
  place: number;
  section: string | null;
  sectionEn: string | null;
  retired: boolean;
  access: 'write' | 'read' | 'masked' | 'hidden';
}

export interface Dictionary {
  id: string;
  version: number;
  code: string;
  name: string;
  nameEn: string;
  options: FieldOption[];
  fields: { id: string; object: string; code: string; name: string; nameEn: string }[];
}

interface Named {
  name: string;
  nameEn: string;
}

/** What something is called in the reader's language; what nobody has translated stands in Chinese. */
export function nameIn({ name, nameEn }: Named, language: Language | string): string {
  return language === 'en' && nameEn ? nameEn : name;
}

export function hintIn({ hint, hintEn }: Pick<CustomField, 'hint' | 'hintEn'>, language: string): string | undefined {
  return (language === 'en' && hintEn ? hintEn : hint) ?? undefined;
}

export function sectionIn({ section, sectionEn }: CustomField, language: string): string | null {
  return language === 'en' && sectionEn ? sectionEn : section;
}

/** Fields under their headings, in their order; those without one come first. */
export function inSections(
  fields: readonly CustomField[],
  language: string,
): { title: string | null; fields: CustomField[] }[] {
  const sections = new Map<string | null, CustomField[]>([[null, []]]);
  for (const field of fields) {
    const title = sectionIn(field, language);
    sections.set(title, [...(sections.get(title) ?? []), field]);
  }
  return [...sections].filter(([, of]) => of.length > 0).map(([title, of]) => ({ title, fields: of }));
}

export const isShown = ({ retired, access }: CustomField): boolean => !retired && access !== 'hidden';
