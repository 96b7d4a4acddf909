import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { DomainError } from '../../platform/http/domain-error.js';
import { foldName } from './company-name.js';
import { CustomerExistsAlready, CustomerIsKnown } from './customers.errors.js';
import { Discretion } from './discretion.js';
import { evidenceOf, type Judged } from './duplicate-hint.js';
import { DuplicateIsKnown, DuplicateIsRefused } from './duplicate-rules/duplicate-rules.errors.js';
import { ruleFor, type DuplicateRule, type RuleField } from './duplicate-rules/rule.js';
import { FIXED_RULES } from './duplicate-rules/shipped-rules.js';
import { DuplicateRuleSets } from './duplicate-rules/rule-sets.repository.js';
import { Duplicates, type Asked } from './duplicates.js';

interface Place {
  /** Records that are the one itself: what is changed, or the lead it comes from. */
  readonly exceptIds?: readonly string[];
  /** Where it stands in the body. */
  readonly at?: string;
}

type Company = 'customer' | 'lead';

const POINTERS: Readonly<Record<Company, Readonly<Record<RuleField, string>>>> = {
  customer: {
    ...{ name: '/name', creditCode: '/creditCode' },
    ...{ phone: '/contact/mobile', email: '/contact/email', wechat: '/contact/wechat' },
  },
  lead: { name: '/name', creditCode: '/name', phone: '/phone', email: '/email', wechat: '/wechat' },
};

/** Refuses what the rules call a second record of the same company. */
@Injectable()
export class DuplicateRefusals {
  constructor(
    private readonly work: UnitOfWork,
    private readonly rules: DuplicateRuleSets,
    private readonly duplicates: Duplicates,
    private readonly discretion: Discretion,
  ) {}

  async hasAny(kind: Company): Promise<boolean> {
    return (await this.rules.of(kind)).some(refuses);
  }

  /** @throws CustomerExistsAlready, CustomerIsKnown, DuplicateIsRefused, DuplicateIsKnown */
  async refuse(kind: Company, asked: Asked, { exceptIds = [], at = '' }: Place = {}): Promise<void> {
    if (kind === 'customer') await this.refuseSame(asked, { exceptIds, at });
    const rules = await this.rules.of(kind);
    if (!rules.slice(FIXED_RULES[kind].length).some(refuses)) return;
    for (const each of await this.duplicates.known(asked)) {
      const rule = exceptIds.includes(each.id) ? null : ruleFor(rules, evidenceOf(each));
      if (rule?.outcome === 'refuse') throw await this.refusal(kind, rule, each, at);
    }
  }

  private async refusal(kind: Company, rule: DuplicateRule, found: Judged, at: string): Promise<DomainError> {
    const pointer = `${at}${POINTERS[kind][rule.comparisons[0]?.field ?? 'name']}`;
    const named = { rule: rule.name };
    if ((await this.discretion.untold([{ type: found.object, id: found.id }])).size > 0)
      return new DuplicateIsKnown(named, [{ pointer, code: DuplicateIsKnown.code, params: named }]);
    const params = { ...named, name: found.name ?? '', owner: found.ownerName ?? '' };
    return new DuplicateIsRefused(params, [{ pointer, code: DuplicateIsRefused.code, params }]);
  }

  /** Another customer that is the same legal entity: what the fixed rules say, by an index, so that ten thousand are imported quickly. */
  private async refuseSame({ name, creditCode = null }: Asked, { exceptIds, at }: Required<Place>): Promise<void> {
    const [same] = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string; name: string; owner: string; byCode: boolean }[]>(
        `SELECT c.id, c.name, o.name AS owner, (c.credit_code = $2) IS TRUE AS "byCode" FROM customers c JOIN shown_owners o ON o.id = c.owner_id
         WHERE c.deleted_at IS NULL AND (c.name_folded = $1 OR c.credit_code = $2) AND c.id <> ALL ($3::uuid[]) LIMIT 1`,
        [foldName(name), creditCode, exceptIds],
      ),
    );
    if (!same) return;
    const { id, byCode, ...params } = same;
    const pointer = `${at}/${byCode ? 'creditCode' : 'name'}`;
    if ((await this.discretion.untold([{ type: 'customer', id }])).size > 0)
      throw new CustomerIsKnown({}, [{ pointer, code: CustomerIsKnown.code }]);
    throw new CustomerExistsAlready(params, [{ pointer, code: CustomerExistsAlready.code, params }]);
  }
}

const refuses = ({ enabled, outcome }: DuplicateRule): boolean => enabled && outcome === 'refuse';
