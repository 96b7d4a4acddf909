import { companyName, type CompanyName } from '@countersign/kernel/matching';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { coreName, foldName } from './company-name.js';
import { CustomerExistsAlready } from './customers.errors.js';
import { judge, type Candidate, type DuplicateHint } from './duplicate-hint.js';
import { KnownCompanies } from './known-companies.repository.js';
import { phoneKeys, probesOf } from './match-keys.js';

/** What a record is asked about that somebody is about to enter. */
export interface DuplicateProbe {
  readonly company: CompanyName;
  readonly folded: string;
  readonly core: string;
  /** Keys of its name, one of which every name shares that may be the same. */
  readonly keys: readonly string[];
  /** The key of its telephone, where there is one. */
  readonly phone: readonly string[];
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
    known: KnownCompanies,
  ) {
    this.sources = [(probe) => known.customers(probe), (probe) => known.customersByPhone(probe)];
  }

  register(source: DuplicateSource): void {
    this.sources.push(source);
  }

  /** Answers the same whoever asks; the likeliest first. */
  async hints(name: string, creditCode: string | null, phone: string | null = null): Promise<DuplicateHint[]> {
    const company = companyName(name);
    const probe: DuplicateProbe = {
      company,
      folded: foldName(name),
      core: coreName(name),
      keys: probesOf(company),
      phone: phoneKeys(phone),
      creditCode,
    };
    const found: Candidate[] = [];
    for (const source of this.sources) found.push(...(await this.work.asHouse(() => source(probe))));
    return judge(company, found).slice(0, MOST);
  }

  /** @throws CustomerExistsAlready when another customer is the same legal entity. */
  async refuseSame(
    name: string,
    creditCode: string | null,
    { exceptId = null, at = '' }: { exceptId?: string | null; at?: string } = {},
  ): Promise<void> {
    const [same] = await this.work.asHouse(() =>
      this.work.manager.query<{ name: string; owner: string; byCode: boolean }[]>(
        `SELECT c.name, o.name AS owner, (c.credit_code = $2) IS TRUE AS "byCode" FROM customers c JOIN owners o ON o.id = c.owner_id
         WHERE c.deleted_at IS NULL AND (c.name_folded = $1 OR c.credit_code = $2) AND c.id IS DISTINCT FROM $3::uuid LIMIT 1`,
        [foldName(name), creditCode, exceptId],
      ),
    );
    if (!same) return;
    const { byCode, ...params } = same;
    throw new CustomerExistsAlready(params, [
      { pointer: `${at}/${byCode ? 'creditCode' : 'name'}`, code: CustomerExistsAlready.code, params },
    ]);
  }
}
