import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { PricedLine } from '../quotes/index.js';
import { ContractClause } from './clause.entity.js';
import type { ClauseText } from './clauses.js';
import { ContractLine } from './contract-line.entity.js';

/** Lines and clauses; the database takes changes to them only while their contract is open. */
@Injectable()
export class ContractParts {
  constructor(private readonly work: UnitOfWork) {}

  lines(contractId: string): Promise<ContractLine[]> {
    return this.work.manager.find(ContractLine, { where: { contractId }, order: { position: 'ASC' } });
  }

  clauses(contractId: string): Promise<ContractClause[]> {
    return this.work.manager.find(ContractClause, { where: { contractId }, order: { position: 'ASC' } });
  }

  async replaceLines(contractId: string, lines: readonly PricedLine[]): Promise<void> {
    await this.work.manager.delete(ContractLine, { contractId });
    if (lines.length > 0)
      await this.work.manager.insert(
        ContractLine,
        lines.map((line) => ({ contractId, ...line })),
      );
  }

  async replaceClauses(contractId: string, clauses: readonly ClauseText[]): Promise<void> {
    await this.work.manager.delete(ContractClause, { contractId });
    if (clauses.length > 0)
      await this.work.manager.insert(
        ContractClause,
        clauses.map((clause) => ({ contractId, ...clause })),
      );
  }
}
