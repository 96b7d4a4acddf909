import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { ArrangeDictionaries, DefineField, type DictionaryOptionDto } from '../../fields/index.js';
import type { DemoCompany } from './demo-companies.js';

type Option = readonly [code: string, name: string, nameEn: string, colour: DictionaryOptionDto['colour']];

interface DemoField {
  readonly code: string;
  readonly name: string;
  readonly nameEn: string;
  readonly options: readonly Option[];
}

const DEMO_FIELDS: readonly DemoField[] = [
  {
    code: 'nature',
    name: '企业性质',
    nameEn: 'Enterprise nature',
    options: [
      ['state', '国有企业', 'State-owned', 'red'],
      ['private', '民营企业', 'Private', 'blue'],
      ['joint', '合资企业', 'Joint venture', 'purple'],
      ['foreign', '外资企业', 'Foreign', 'teal'],
    ],
  },
  {
    code: 'standing',
    name: '行业地位',
    nameEn: 'Standing in its industry',
    options: [
      ['leader', '龙头', 'Leader', 'orange'],
      ['strong', '骨干', 'Strong', 'yellow'],
      ['ordinary', '一般', 'Ordinary', 'grey'],
    ],
  },
  {
    code: 'creditGrade',
    name: '信用等级',
    nameEn: 'Credit grade',
    options: [
      ['AAA', 'AAA', 'AAA', 'green'],
      ['AA', 'AA', 'AA', 'teal'],
      ['A', 'A', 'A', 'yellow'],
      ['B', 'B', 'B', 'orange'],
    ],
  },
];

/** What the demo company wants to know of its customers beside what the product asks. */
@Seeds('demo', 3.1)
@Injectable()
export class DemoCustomerFields implements Seed {
  constructor(
    private readonly arrangeDictionaries: ArrangeDictionaries,
    private readonly defineField: DefineField,
  ) {}

  async execute(): Promise<void> {
    for (const { code, name, nameEn, options } of DEMO_FIELDS) {
      const dictionaryId = await this.arrangeDictionaries.write({
        ...{ code, name, nameEn },
        options: options.map(([option, zh, en, colour]) => ({
          code: option,
          name: zh,
          nameEn: en,
          ...(colour ? { colour } : {}),
        })),
      });
      await this.defineField.execute({
        ...{ object: 'customer', code, name, nameEn, kind: 'choice', dictionaryId },
        ...{ section: '分类', sectionEn: 'Classification' },
      });
    }
  }
}

const STANDING = { large: 'leader', medium: 'strong', small: 'ordinary' } as const;
const CREDIT = { A: 'AAA', B: 'AA', C: 'A', D: 'B' } as const;

/** What is known of a company in these fields. */
export function ownFieldsOf({ size, grade, kind }: DemoCompany): Record<string, unknown> {
  const nature = kind === 'design_institute' || size === 'large' ? 'state' : 'private';
  return { nature, standing: STANDING[size], creditGrade: CREDIT[grade] };
}
