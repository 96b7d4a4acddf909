import { companyName, type CompanyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { readsAs } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { coreName, foldName } from './company-name.js';
import { Discretion } from './discretion.js';
import { discreetly, hinted, judge, type Candidate, type DuplicateHint, type Judged } from './duplicate-hint.js';
import { DuplicateRuleSets } from './duplicate-rules/rule-sets.repository.js';
import { KnownCompanies } from './known-companies.repository.js';
import { emailKeys, phoneKeys, probesOf, wechatKeys } from './match-keys.js';

/** What is known of a company that somebody is about to enter. */
export interface Asked {
  readonly name: string;
  readonly creditCode?: string | null | undefined;
  readonly phone?: string | null | undefined;
  readonly email?: string | null | undefined;
  readonly wechat?: string | null | undefined;
}

/** Keys of how somebody there is reached. */
export interface Reached {
  readonly phone: readonly string[];
  readonly email: readonly string[];
  readonly wechat: readonly string[];
}

/** What a record is asked about that somebody is about to enter. */
export interface DuplicateProbe {
  readonly company: CompanyName;
  readonly folded: string;
  readonly core: string;
  /** Keys of its name, one of which every name shares that may be the same. */
  readonly keys: readonly string[];
  /** How somebody there is reached, as far as the asker may know that of contacts and of leads. */
  readonly reached: { readonly contact: Reached; readonly lead: Reached };
  readonly creditCode: string | null;
}

/** Finds records of one noun that may be the same company; asked as the house. */
export type DuplicateSource = (probe: DuplicateProbe) => Promise<Candidate[]>;

const MOST = 10;

/** Whether a company is known already: here, and in the rooms above that registered themselves. */
@Injectable()
export class Duplicates {
  private readonly sources: DuplicateSource[];

  constructor(
    private readonly work: UnitOfWork,
    private readonly discretion: Discretion,
    private readonly rules: DuplicateRuleSets,
    known: KnownCompanies,
  ) {
    this.sources = [(probe) => known.customers(probe), (probe) => known.customersByContact(probe)];
  }

  register(source: DuplicateSource): void {
    this.sources.push(source);
  }

  /**
   * What the rules say of it, the likeliest first. By telephone only for whoever reads telephones, because the answer says
   * whose it is. Whoever belongs to a closed organisation is told no more of what she does not see than that there is something.
   */
  async hints(kind: 'customer' | 'lead', asked: Asked): Promise<DuplicateHint[]> {
    const rules = await this.rules.of(kind);
    const judged = hinted(await this.known(asked), rules).slice(0, MOST);
    return discreetly(judged, await this.discretion.untold(judged.map(({ object: type, id }) => ({ type, id }))));
  }

  /** Whatever may be the same, whoever asks and whatever the rules make of it: for checks, not for showing. */
  async known({ name, creditCode = null, ...reached }: Asked): Promise<Judged[]> {
    const company = companyName(name);
    const probe: DuplicateProbe = {
      company,
      folded: foldName(name),
      core: coreName(name),
      keys: probesOf(company),
      reached: this.reachedBy(reached),
      creditCode,
    };
    const found: Candidate[] = [];
    for (const source of this.sources) found.push(...(await this.work.asHouse(() => source(probe))));
    return judge(company, found);
  }

  private reachedBy({ phone, email, wechat }: Omit<Asked, 'name'>): DuplicateProbe['reached'] {
    const reads = readsAs(this.work.actor);
    const phones = phoneKeys(phone ?? null);
    const told = (object: 'contact' | 'lead', mayPhone: boolean): Reached => ({
      phone: mayPhone ? phones : [],
      email: reads(`${object}.email`) ? emailKeys(email ?? null) : [],
      wechat: reads(`${object}.wechat`) ? wechatKeys(wechat ?? null) : [],
    });
    return {
      contact: told('contact', reads('contact.mobile') && reads('contact.officePhone')),
      lead: told('lead', reads('lead.phone')),
    };
  }
}
