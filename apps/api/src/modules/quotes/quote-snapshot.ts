import { hashOf, type Envelope, type Substance } from '@countersign/approval-engine';
import { Money } from '@countersign/kernel';
import type { Milestone } from './milestones.js';
import type { QuoteLine } from './quote-line.entity.js';
import type { QuoteRow } from './quote.row.js';

/** Who the customer is to the law and to our records, beyond the id: what a merge of records leaves as it is. */
export interface PartyKeys {
  readonly number: string;
  readonly creditCode: string | null;
}

/**
 * What is put up for approval, exactly as the approvers read it. Documents are named by their numbers and products by
 * their codes, not by ids, so that re-pointing a record changes nobody's approved content.
 */
export function quoteSnapshot(row: QuoteRow, lines: readonly QuoteLine[], customer: PartyKeys): object {
  const { number, revision, title, currency, exchangeRate, paymentTerms, milestones, validUntil, justification, note } =
    row;
  return {
    ...{ number, revision, title, currency, exchangeRate, paymentTerms, milestones, validUntil, justification, note },
    customer: { name: row.customerName, number: customer.number, creditCode: customer.creditCode },
    contact: row.contactName,
    opportunity: row.opportunityName,
    signingEntity: row.signingEntityName,
    priceList: row.priceListName,
    lines: lines.map(lineSnapshot),
    totals: {
      list: row.listTotal,
      net: row.netTotal,
      netExcludingTax: row.netExcludingTax,
      tax: row.taxTotal,
      netInRenminbi: row.netTotalCny,
      ratio: row.ratio,
      worstRatio: row.worstRatio,
    },
  };
}

/** One line of a quote or a contract in a snapshot; amounts are decimal text in the document's currency. */
export function lineSnapshot(line: Omit<QuoteLine, 'id' | 'quoteId'>): object {
  const { position, productCode, productName, description, unit, listPrice, netPrice, taxRate, ratio } = line;
  const { listTotal, netTotal, netExcludingTax, tax, material } = line;
  return {
    ...{ position, productCode, productName, description, unit, quantity: plain(line.quantity) },
    ...{ listPrice, netPrice, taxRate, ratio, listTotal, netTotal, netExcludingTax, tax, material },
  };
}

/** "28.0000" → "28". */
export function plain(quantity: string): string {
  return quantity.includes('.') ? quantity.replace(/\.?0+$/, '') : quantity;
}

interface Limited extends Offered {
  readonly worstRatio: number | null;
  readonly margin: number | null;
}

/** The limits an approved quote allows deals within. */
export function quoteEnvelope(
  row: Limited,
  lines: readonly { readonly productId: string }[],
  validUntil: string,
): Envelope {
  return {
    ...(row.margin === null ? {} : { minMargin: row.margin }),
    terms: termsOf(row),
    customerId: row.customerId,
    productIds: productsOf(lines),
    minRatio: row.worstRatio ?? 0,
    maxAmount: Money.of(row.netTotal, row.currency).toJSON(),
    validUntil,
  };
}

/** SHA-256 of how it is to be paid. */
export function termsOf({ paymentTerms, milestones }: Pick<Offered, 'paymentTerms' | 'milestones'>): string {
  return hashOf({ paymentTerms: paymentTerms.trim(), milestones });
}

/** A document of ours with lines, as far as it says what is sold to whom, for how much and on what terms. */
export interface Offered {
  readonly customerId: string;
  readonly currency: string;
  readonly netTotal: string;
  readonly listTotal: string | null;
  readonly paymentTerms: string;
  readonly milestones: readonly Milestone[];
}

/** What whoever approves a quote or a contract agrees to beside what the policy asks. */
export function substanceOf(
  { customerId, currency, netTotal, listTotal, ...paid }: Offered,
  lines: readonly { readonly productId: string }[],
  validUntil: string | null,
): Substance {
  return {
    customerId,
    productIds: productsOf(lines),
    amount: Money.of(netTotal, currency).toJSON(),
    listAmount: listTotal === null ? null : Money.of(listTotal, currency).toJSON(),
    validUntil,
    terms: termsOf(paid),
  };
}

function productsOf(lines: readonly { readonly productId: string }[]): string[] {
  return [...new Set(lines.map(({ productId }) => productId))].sort();
}
