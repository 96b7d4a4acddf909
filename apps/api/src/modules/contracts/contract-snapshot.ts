import { hashOf, type Substance } from '@countersign/approval-engine';
import { lineSnapshot, substanceOf, type Offered, type Standing } from '../quotes/index.js';
import type { ContractClause } from './clause.entity.js';
import { ownersOfChanges } from './clauses.js';
import type { ContractLine } from './contract-line.entity.js';
import { TYPE_WORDS } from './contract-type.js';
import type { ContractRow } from './contract.row.js';

/** What is put up for approval, exactly as the approvers read it: prices, words, parties, dates; no remarks about it. */
export function contractSnapshot(
  row: ContractRow,
  lines: readonly ContractLine[],
  clauses: readonly ContractClause[],
  customer: Standing,
): object {
  const { number, title, currency, exchangeRate, paymentTerms, milestones, startsOn, endsOn } = row;
  return {
    ...{ number, title, currency, exchangeRate, paymentTerms, milestones, startsOn, endsOn },
    type: TYPE_WORDS[row.type]['zh-CN'],
    customer: { name: row.customerName, number: customer.number, creditCode: customer.creditCode },
    contact: row.contactName,
    opportunity: row.opportunityName,
    quote: row.quoteNumber,
    signingEntity: row.signingEntityName,
    template: row.templateName,
    lines: lines.map(lineSnapshot),
    // What a changed clause said before stands beside it, for whoever has to agree to the change.
    clauses: clauses.map(({ key, title: heading, text, standard, ownerPosition, templateText }) => ({
      ...{ key, title: heading, text, standard, ownerPosition },
      ...(standard ? {} : { templateText }),
    })),
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

type Clause = Pick<ContractClause, 'key' | 'standard' | 'ownerPosition' | 'textHash'>;

/** What whoever countersigns agrees to beside the facts; for the owner of a clause, the words that were changed in it. */
export function contractSubstance(
  terms: Offered & { readonly endsOn: string | null },
  lines: readonly { readonly productId: string }[],
  clauses: readonly Clause[],
): Substance {
  const byOwner = Object.fromEntries(ownersOfChanges(clauses).map((owner) => [owner, changesOf(owner, clauses)]));
  const parts = { standardText: byOwner, changedClauseOwners: byOwner };
  return { ...substanceOf(terms, lines, terms.endsOn), parts };
}

function changesOf(owner: string, clauses: readonly Clause[]): string {
  const own = clauses.filter(({ standard, ownerPosition }) => !standard && ownerPosition === owner);
  return hashOf(own.map(({ key, textHash }) => [key, textHash]));
}
