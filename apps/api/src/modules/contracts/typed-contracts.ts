import { Injectable } from '@nestjs/common';
import { LinePricing, type LineFacts, type PricedTotals } from '../quotes/index.js';
import type { ClauseText } from './clauses.js';
import { dealOf } from './contract-details.js';
import { ContractDrafts } from './contract-drafts.js';
import type { ContractPreviewDto } from './contract.dto.js';
import type { ContractToJudge } from './contract-facts.js';
import { ContractParts } from './contract-parts.repository.js';
import type { ContractRow } from './contract.row.js';
import { Contracts } from './contracts.repository.js';

export interface TypedContract {
  readonly row: ContractRow;
  readonly lines: readonly LineFacts[];
  readonly totals: PricedTotals;
  readonly clauses: readonly ClauseText[];
  readonly deal: ContractToJudge;
}

/** A contract with the lines and clauses that are being typed, in place of those it has. */
@Injectable()
export class TypedContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly drafts: ContractDrafts,
    private readonly pricing: LinePricing,
  ) {}

  /** @throws RowIsMissing, BodyIsInvalid */
  async of({ contractId, lines: typedLines, clauses: typedClauses }: ContractPreviewDto): Promise<TypedContract> {
    const row = await this.contracts.show(contractId);
    const { lines, totals } = typedLines
      ? await this.pricing.price(typedLines, row)
      : { lines: await this.parts.lines(contractId), totals: row };
    const clauses = await this.drafts.clauses(row.templateId, await this.parts.clauses(contractId), typedClauses ?? []);
    return {
      row,
      lines,
      totals,
      clauses,
      deal: dealOf({ ...row, ...totals }, lines),
    };
  }
}
