import { formatZhe, Money } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { say } from '../../platform/http/domain-error.js';
import type { Locale } from '../../platform/http/locale.js';
import { Grants } from '../approvals/index.js';
import { Customers } from '../customers/index.js';
import { Commitments } from './commitments.repository.js';

/** A contract as it is held against the grant of its quote. */
export interface CoveredDeal {
  readonly id: string;
  readonly quoteId: string | null;
  readonly quoteNumber: string | null;
  readonly customerId: string;
  readonly productIds: readonly string[];
  readonly worstRatio: number | null;
  /** Decimal text in `currency`. */
  readonly netTotal: string;
  readonly currency: string;
  readonly margin: number | null;
  /** SHA-256 of how it is to be paid. */
  readonly terms: string;
}

/** What is left of a price is for those who may know what things cost, and a hash tells nobody anything. */
const WITHOUT_FIGURES: ReadonlySet<string> = new Set(['margin', 'terms']);

/** Where the contract leaves what its quote was granted. */
export interface Outside {
  readonly dimension: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** Whether a contract stays inside the approved quote it was made from, other contracts of that quote counted in. */
@Injectable()
export class GrantCoverage {
  constructor(
    private readonly grants: Grants,
    private readonly commitments: Commitments,
    private readonly customers: Customers,
  ) {}

  /** @returns every dimension outside; none means covered */
  async outside(deal: CoveredDeal): Promise<Outside[]> {
    if (deal.quoteId === null) return [{ dimension: 'quote', params: {} }];
    const grant = await this.grants.activeFor({ type: 'quote', id: deal.quoteId });
    if (!grant) return [{ dimension: 'grant', params: { quote: deal.quoteNumber ?? '' } }];
    const others = await this.commitments.ofQuote(deal.quoteId, deal.id, deal.currency);
    const amount = Money.of(deal.netTotal, deal.currency).add(others).toJSON();
    const { productIds, worstRatio: ratio, margin, terms } = deal;
    const customerId = await this.asGranted(grant.customerId, deal.customerId);
    const { covered, outside } = this.grants.cover(grant, { customerId, productIds, ratio, amount, margin, terms });
    if (!covered && outside.length === 0) return [{ dimension: 'grant', params: { quote: deal.quoteNumber ?? '' } }];
    return outside.map(({ dimension, limit, actual }) => ({
      dimension,
      params: WITHOUT_FIGURES.has(dimension) ? {} : { limit, actual },
    }));
  }

  /** A grant is evidence and goes on naming the record it was given for; where that was merged, it means the survivor. */
  private async asGranted(granted: string | null, customerId: string): Promise<string> {
    return granted !== null && (await this.customers.nowOf(granted)) === customerId ? granted : customerId;
  }
}

/** The sentence for a dimension, in the reader's language. */
export function outsideText({ dimension, params }: Outside, locale: Locale): string {
  const words = Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, word(dimension, value, locale)]),
  );
  return say(`contract.outside.${dimension}`, words, locale);
}

function word(dimension: string, value: unknown, locale: Locale): string {
  if (dimension === 'ratio' && typeof value === 'number') return formatZhe(value, locale);
  if (dimension === 'amount') return Money.parse(value).toString();
  return value === null || value === undefined ? '–' : String(value);
}
