import { Injectable } from '@nestjs/common';
import type { Standing } from '../quotes/index.js';
import type { ContractClause } from './clause.entity.js';
import { dealOf } from './contract-details.js';
import type { ContractLine } from './contract-line.entity.js';
import { ContractParts } from './contract-parts.repository.js';
import type { Contract } from './contract.entity.js';
import type { ContractRow } from './contract.row.js';
import { contractSnapshot, contractSubstance } from './contract-snapshot.js';
import { Contracts } from './contracts.repository.js';

interface Content {
  readonly row: ContractRow;
  readonly lines: readonly ContractLine[];
  readonly clauses: readonly ContractClause[];
}

/** A contract on its way into approval: locked, and with all its content. */
@Injectable()
export class SubmittedContracts {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
  ) {}

  /** @throws RowIsMissing, ContractIsClosed */
  async load(id: string) {
    const contract = await this.contracts.getForChange(id);
    contract.mustBeOpen();
    const row = await this.contracts.show(id);
    const lines = await this.parts.lines(id);
    const clauses = await this.parts.clauses(id);
    return {
      contract,
      row,
      lines,
      clauses,
      deal: dealOf(row, lines),
      substance: contractSubstance(row, lines, clauses),
    };
  }

  snapshot({ row, lines, clauses }: Content, customer: Standing): object {
    return contractSnapshot(row, lines, clauses, customer);
  }

  save(contract: Contract): Promise<Contract> {
    return this.contracts.save(contract);
  }
}
