import { Injectable } from '@nestjs/common';
import { applyPatch } from '../../../platform/http/merge-patch.js';
import { LinePricing, QuoteTerms } from '../../quotes/index.js';
import { textHashOf } from '../clauses.js';
import { ContractDrafts, mustHold } from '../contract-drafts.js';
import type { ChangeContractDto } from '../contract.dto.js';
import type { Contract } from '../contract.entity.js';
import { ContractParts } from '../contract-parts.repository.js';
import { Contracts } from '../contracts.repository.js';

/** Changes an open contract: its lines in the quote's frozen prices, its clauses by key. */
@Injectable()
export class ChangeContract {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly drafts: ContractDrafts,
    private readonly terms: QuoteTerms,
    private readonly pricing: LinePricing,
  ) {}

  /** @throws ContractIsClosed, RowIsStale, ReferenceIsMissing, BodyIsInvalid naming each field at fault */
  async execute(id: string, version: number, { lines, clauses, ...typed }: ChangeContractDto): Promise<void> {
    const contract = await this.contracts.getForChange(id);
    contract.mustBeOpen();
    await this.terms.check(typed, contract.customerId);
    mustHold(applyPatch(contract, typed));
    if (lines) await this.reprice(contract, lines);
    if (clauses) await this.rewrite(contract, clauses);
    await this.contracts.save(contract, version);
  }

  private async reprice(contract: Contract, lines: NonNullable<ChangeContractDto['lines']>): Promise<void> {
    const priced = await this.pricing.price(lines, contract);
    Object.assign(contract, priced.totals);
    await this.parts.replaceLines(contract.id, priced.lines);
  }

  private async rewrite(contract: Contract, typed: NonNullable<ChangeContractDto['clauses']>): Promise<void> {
    const current = await this.parts.clauses(contract.id);
    const clauses = await this.drafts.clauses(contract.templateId, current, typed);
    contract.textHash = textHashOf(clauses);
    await this.parts.replaceClauses(contract.id, clauses);
  }
}
