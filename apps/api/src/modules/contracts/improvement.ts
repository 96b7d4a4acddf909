import { isDeepStrictEqual } from 'node:util';
import { Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { AgreedVersion } from './agreed-version.js';
import type { ContractClause } from './clause.entity.js';
import { ContractParts } from './contract-parts.repository.js';
import type { ContractLine } from './contract-line.entity.js';
import type { ContractRow } from './contract.row.js';
import { Contracts } from './contracts.repository.js';

type Words = readonly Pick<ContractClause, 'key' | 'text'>[];
export type PlainLine = Pick<ContractLine, 'productId' | 'quantity' | 'netPrice' | 'taxRate' | 'description'>;

/** An amendment as it stands or is being typed. */
export interface Amended {
  readonly id: string;
  readonly previousId: string | null;
  readonly lines: readonly PlainLine[];
}

/**
 * Whether an amendment changes nothing but prices of what was agreed to, and those only upwards: then nobody is asked
 * about the rest again. Held against a version that nobody has agreed to, anything would be an improvement.
 */
@Injectable()
export class Improvement {
  constructor(
    private readonly work: UnitOfWork,
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly agreed: AgreedVersion,
  ) {}

  /** A contract that amends nothing says nothing about it. */
  async of({ id, previousId, lines }: Amended, clauses: Words): Promise<{ improvesOnly?: boolean }> {
    if (previousId === null) return {};
    return this.work.asHouse(async () => {
      const agreedId = await this.agreed.before({ previousId });
      if (agreedId === null) return { improvesOnly: false };
      const [is, was] = [await this.contracts.show(id), await this.contracts.show(agreedId)];
      const improvesOnly =
        isDeepStrictEqual(termsOf(is), termsOf(was)) &&
        isDeepStrictEqual(wordsOf(clauses), wordsOf(await this.parts.clauses(agreedId))) &&
        onlyRose(lines, await this.parts.lines(agreedId), is.currency);
      return { improvesOnly };
    });
  }
}

/** Everything that was agreed beside prices and clauses. */
function termsOf(row: ContractRow): object {
  const { type, customerId, contactId, signingEntityId, currency, exchangeRate } = row;
  const { paymentTerms, milestones, startsOn, endsOn } = row;
  return {
    type,
    customerId,
    contactId,
    signingEntityId,
    currency,
    exchangeRate,
    paymentTerms,
    milestones,
    startsOn,
    endsOn,
  };
}

function wordsOf(clauses: Words): object {
  return clauses.map(({ key, text }) => ({ key, text }));
}

function onlyRose(is: readonly PlainLine[], was: readonly PlainLine[], currency: string): boolean {
  if (is.length !== was.length) return false;
  return is.every((line, at) => {
    const before = was[at] as PlainLine;
    const isSame = isDeepStrictEqual(goodsOf(line), goodsOf(before));
    return isSame && Money.of(line.netPrice, currency).compare(Money.of(before.netPrice, currency)) >= 0;
  });
}

function goodsOf({ productId, quantity, taxRate, description }: PlainLine): object {
  return { productId, quantity: Number(quantity), taxRate, description };
}
