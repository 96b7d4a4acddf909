import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { likeLiteral } from '../../platform/conditions/to-sql.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import { coreName, foldName } from './company-name.js';
import { CustomerExistsAlready } from './customers.errors.js';

/** What a duplicate check tells: that it exists and whose it is, never the row. */
export interface DuplicateHint {
  readonly name: string;
  readonly ownerName: string;
  readonly kind: 'exact' | 'similar';
  readonly object: 'customer' | 'lead';
}

export interface DuplicateProbe {
  readonly folded: string;
  readonly core: string;
  readonly creditCode: string | null;
}

/** Finds rows of one noun that may be the same company; asked as the house. */
export type DuplicateSource = (probe: DuplicateProbe) => Promise<DuplicateHint[]>;

const MOST = 10;
/** Shorter cores are too common to be the beginning of somebody else's name. */
const SHORTEST_PREFIX = 4;

/** Whether a company is known already: here, and in the rooms above that registered themselves. */
@Injectable()
export class Duplicates {
  private readonly sources: DuplicateSource[] = [(probe) => this.customers(probe)];

  constructor(private readonly work: UnitOfWork) {}

  register(source: DuplicateSource): void {
    this.sources.push(source);
  }

  /** Answers the same whoever asks. */
  async hints(name: string, creditCode: string | null): Promise<DuplicateHint[]> {
    const probe = { folded: foldName(name), core: coreName(name), creditCode };
    const found: DuplicateHint[] = [];
    for (const source of this.sources) found.push(...(await this.work.asHouse(() => source(probe))));
    return found.sort((a, b) => a.kind.localeCompare(b.kind)).slice(0, MOST);
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

  private customers({ folded, core, creditCode }: DuplicateProbe): Promise<DuplicateHint[]> {
    const { searchGrams } = searchColumns(core.length > 1 ? core : folded);
    return this.work.manager.query<DuplicateHint[]>(
      `SELECT c.name, o.name AS "ownerName", 'customer' AS object,
         CASE WHEN c.name_folded = $1 OR c.credit_code = $3 THEN 'exact' ELSE 'similar' END AS kind
       FROM customers c JOIN owners o ON o.id = c.owner_id
       WHERE c.deleted_at IS NULL AND (c.name_folded = $1 OR c.credit_code = $3 OR c.name_core = ANY($4::text[])
         OR (c.search_grams @> $5::text[] AND c.name_core LIKE $6))
       ORDER BY c.name_folded = $1 DESC, c.name_core = $2 DESC, c.id LIMIT ${MOST}`,
      [
        folded,
        core,
        creditCode,
        namesWithin(core),
        searchGrams.filter((gram) => core.includes(gram)),
        `%${likeLiteral(core)}%`,
      ],
    );
  }
}

/** The core itself and its longer beginnings: an existing 华澜智造 is what somebody types as 华澜智造软件. */
export function namesWithin(core: string): string[] {
  const characters = [...core];
  return [
    core,
    ...characters.map((_, i) => characters.slice(0, i).join('')).filter((name) => [...name].length >= SHORTEST_PREFIX),
  ];
}
