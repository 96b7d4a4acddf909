import { companyName, type CompanyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { readsAs } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { coreName, foldName } from './company-name.js';
import { CustomerExistsAlready, CustomerIsKnown } from './customers.errors.js';
import { Discretion } from './discretion.js';
import { discreetly, judge, type Candidate, type DuplicateHint, type Judged } from './duplicate-hint.js';
import { KnownCompanies } from './known-companies.repository.js';
import { phoneKeys, probesOf } from './match-keys.js';

/** What a record is asked about that somebody is about to enter. */
export interface DuplicateProbe {
  readonly company: CompanyName;
  readonly folded: string;
  readonly core: string;
  /** Keys of its name, one of which every name shares that may be the same. */
  readonly keys: readonly string[];
  /** The key of its telephone, where there is one, for those whose telephones the asker may know. */
  readonly phones: { readonly contact: readonly string[]; readonly lead: readonly string[] };
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
    known: KnownCompanies,
  ) {
    this.sources = [(probe) => known.customers(probe), (probe) => known.customersByPhone(probe)];
  }

  register(source: DuplicateSource): void {
    this.sources.push(source);
  }

  /**
   * The likeliest first. By telephone only for whoever reads telephones, because the answer says whose it is. Whoever
   * belongs to a closed organisation is told no more of what she does not see than that there is something.
   */
  async hints(name: string, creditCode: string | null, phone: string | null = null): Promise<DuplicateHint[]> {
    const judged = (await this.known(name, creditCode, phone)).slice(0, MOST);
    return discreetly(judged, await this.discretion.untold(judged.map(({ object: type, id }) => ({ type, id }))));
  }

  /** Whatever may be the same, whoever asks by name and credit code: for checks, not for showing. */
  async known(name: string, creditCode: string | null, phone: string | null = null): Promise<Judged[]> {
    const company = companyName(name);
    const probe: DuplicateProbe = {
      company,
      folded: foldName(name),
      core: coreName(name),
      keys: probesOf(company),
      phones: this.phonesFor(phone),
      creditCode,
    };
    const found: Candidate[] = [];
    for (const source of this.sources) found.push(...(await this.work.asHouse(() => source(probe))));
    return judge(company, found);
  }

  private phonesFor(phone: string | null): DuplicateProbe['phones'] {
    const reads = readsAs(this.work.actor);
    const keys = phoneKeys(phone);
    return {
      contact: reads('contact.mobile') && reads('contact.officePhone') ? keys : [],
      lead: reads('lead.phone') ? keys : [],
    };
  }

  /** @throws CustomerExistsAlready when another customer is the same legal entity, CustomerIsKnown to whoever may not be told which. */
  async refuseSame(
    name: string,
    creditCode: string | null,
    { exceptId = null, at = '' }: { exceptId?: string | null; at?: string } = {},
  ): Promise<void> {
    const [same] = await this.work.asHouse(() =>
      this.work.manager.query<{ id: string; name: string; owner: string; byCode: boolean }[]>(
        `SELECT c.id, c.name, o.name AS owner, (c.credit_code = $2) IS TRUE AS "byCode" FROM customers c JOIN owners o ON o.id = c.owner_id
         WHERE c.deleted_at IS NULL AND (c.name_folded = $1 OR c.credit_code = $2) AND c.id IS DISTINCT FROM $3::uuid LIMIT 1`,
        [foldName(name), creditCode, exceptId],
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
