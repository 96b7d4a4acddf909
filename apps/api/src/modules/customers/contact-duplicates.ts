import { Injectable } from '@nestjs/common';
import { readsAs } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Subjects } from '../../platform/subjects/subjects.js';
import { Customers } from './customers.repository.js';
import { Discretion } from './discretion.js';
import { sharedIn, type HintReason } from './duplicate-hint.js';
import { DuplicateIsKnown, DuplicateIsRefused } from './duplicate-rules/duplicate-rules.errors.js';
import { ruleFor, type DuplicateRule, type RuleField } from './duplicate-rules/rule.js';
import { DuplicateRuleSets } from './duplicate-rules/rule-sets.repository.js';
import { sameOfPeople, type PersonKnown } from './people-alike.js';

/** What is known of a person who is being entered at a customer. */
export interface AskedPerson extends Partial<PersonKnown> {
  readonly customerId: string;
  /** The entry itself, while it is changed. */
  readonly exceptId?: string | undefined;
}

/** That somebody is there already, and why; who, for whoever sees her. */
export interface ContactHint {
  readonly id: string | null;
  readonly name: string | null;
  readonly title: string | null;
  readonly ownerName: string | null;
  readonly reasons: readonly HintReason[];
  readonly refused: boolean;
}

interface Colleague extends PersonKnown {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly ownerName: string;
}

interface Found {
  readonly colleague: Colleague;
  readonly rule: DuplicateRule;
  readonly same: readonly RuleField[];
}

const MOST_PEOPLE = 1_000;
const MOST = 10;
const POINTERS: Readonly<Partial<Record<RuleField, string>>> = { phone: '/mobile', email: '/email', wechat: '/wechat' };

/** Whether a person is at a customer already. Of what a role covers nobody learns here that two people share it. */
@Injectable()
export class ContactDuplicates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly customers: Customers,
    private readonly subjects: Subjects,
    private readonly discretion: Discretion,
    private readonly rules: DuplicateRuleSets,
  ) {}

  /** @throws RowIsMissing for a customer that the reader does not see */
  async hints(asked: AskedPerson): Promise<ContactHint[]> {
    await this.customers.get(asked.customerId);
    const found = (await this.found(asked)).filter(({ rule }) => rule.outcome !== 'list').slice(0, MOST);
    const refs = found.map(({ colleague: { id } }) => ({ type: 'contact', id }));
    const [seen, untold] = [await this.subjects.seen(refs), await this.discretion.untold(refs)];
    return found.map(({ colleague: { id, name, title, ownerName }, rule, same }) => ({
      ...(seen.has(id) ? { id, name, title } : { id: null, name: null, title: null }),
      ownerName: untold.has(id) ? null : ownerName,
      reasons: untold.has(id) ? [] : reasonsOf(same),
      refused: rule.outcome === 'refuse',
    }));
  }

  /** @throws DuplicateIsRefused, DuplicateIsKnown */
  async refuse(asked: AskedPerson, at = ''): Promise<void> {
    const found = (await this.found(asked)).find(({ rule }) => rule.outcome === 'refuse');
    if (!found) return;
    const { colleague, rule } = found;
    const pointer = `${at}${POINTERS[rule.comparisons[0]?.field ?? 'name'] ?? '/name'}`;
    const seen = await this.subjects.seen([{ type: 'contact', id: colleague.id }]);
    const params = { rule: rule.name, name: colleague.name, owner: colleague.ownerName };
    if (seen.size > 0) throw new DuplicateIsRefused(params, [{ pointer, code: DuplicateIsRefused.code, params }]);
    throw new DuplicateIsKnown({ rule: rule.name }, [
      { pointer, code: DuplicateIsKnown.code, params: { rule: rule.name } },
    ]);
  }

  private async found(asked: AskedPerson): Promise<Found[]> {
    const [rules, known] = [await this.rules.of('contact'), this.readable(asked)];
    return (await this.colleaguesOf(asked)).flatMap((colleague) => {
      const same = sameOfPeople(known, colleague);
      const rule = ruleFor(rules, { object: 'contact', same: new Set(same), alike: 0 });
      return rule ? [{ colleague, rule, same }] : [];
    });
  }

  /** Who may not read a field is not told who has the same in it. */
  private readable({ name = null, mobile = null, email = null, wechat = null }: AskedPerson): PersonKnown {
    const reads = readsAs(this.work.actor);
    return {
      name,
      mobile: reads('contact.mobile') ? mobile : null,
      email: reads('contact.email') ? email : null,
      wechat: reads('contact.wechat') ? wechat : null,
    };
  }

  /** As the house: a colleague of ours may keep some of them to herself. */
  private colleaguesOf({ customerId, exceptId = '' }: AskedPerson): Promise<Colleague[]> {
    return this.work.asHouse(() =>
      this.work.manager.query<Colleague[]>(
        `SELECT k.id, k.name, k.title, k.mobile, k.email, k.wechat, o.name AS "ownerName" FROM contacts k JOIN shown_owners o ON o.id = k.owner_id
         WHERE k.customer_id = $1 AND k.deleted_at IS NULL AND k.id::text <> $2 ORDER BY k.id LIMIT $3`,
        [customerId, exceptId, MOST_PEOPLE],
      ),
    );
  }
}

const reasonsOf = (same: readonly RuleField[]): HintReason[] => [
  ...sharedIn(new Set(same)).reasons,
  ...(same.includes('name') ? [{ code: 'same_name' as const, parts: [] }] : []),
];
