import { Injectable } from '@nestjs/common';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { People } from '../../org/index.js';
import type { Candidate, LeadRule } from '../dispatch/lead-rule.entity.js';
import { LeadRules } from '../dispatch/lead-rules.repository.js';

type DemoRule = Pick<LeadRule, 'name' | 'enabled' | 'condition' | 'way' | 'mostOpen'> & {
  /** Logins with their weights. */
  readonly people: Readonly<Record<string, number>>;
};

const DEMO_RULES: readonly DemoRule[] = [
  {
    name: '网上来的 · 华东',
    enabled: true,
    condition: {
      all: [
        { field: 'source', op: 'in', value: ['website_form', 'online_chat'] },
        { field: 'region', op: 'eq', value: '华东' },
      ],
    },
    way: 'turn',
    mostOpen: 30,
    people: { 'sales-a1': 2, 'sales-a2': 1 },
  },
  {
    name: '展会 · 华北与华南',
    enabled: false,
    condition: {
      all: [
        { field: 'source', op: 'eq', value: 'exhibition' },
        { field: 'region', op: 'in', value: ['华北', '华南'] },
      ],
    },
    way: 'load',
    mostOpen: null,
    people: { 'sales-b1': 1, 'sales-b2': 1 },
  },
];

/** What comes by the website is given out by itself; for the exhibition a rule is being tried. */
@Seeds('demo', 5.2)
@Injectable()
export class DemoLeadRules implements Seed {
  constructor(
    private readonly rules: LeadRules,
    private readonly people: People,
  ) {}

  async execute(): Promise<void> {
    for (const [at, { people, ...rule }] of DEMO_RULES.entries())
      await this.rules.insert({ ...rule, place: at + 1, people: await this.candidates(people) });
  }

  private async candidates(weights: DemoRule['people']): Promise<Candidate[]> {
    const candidates: Candidate[] = [];
    for (const [login, weight] of Object.entries(weights)) {
      const person = await this.people.findForSignIn(login);
      if (!person) throw new Error(`the demo company has nobody called ${login}`);
      candidates.push({ personId: person.id, weight });
    }
    return candidates;
  }
}
