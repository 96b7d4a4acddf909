import { Injectable } from '@nestjs/common';
import { Attachments } from '../attachments/index.js';
import { termsOf } from '../quotes/index.js';
import type { ContractToJudge } from './contract-facts.js';
import { ContractParts } from './contract-parts.repository.js';
import type { ContractRow } from './contract.row.js';
import { Contracts } from './contracts.repository.js';
import { GrantCoverage } from './grant-coverage.js';
import { Templates } from './templates.repository.js';

/** A contract with its parts, and how it stands to the grant of its quote. */
@Injectable()
export class ContractDetails {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly coverage: GrantCoverage,
    private readonly templates: Templates,
    private readonly attachments: Attachments,
  ) {}

  /** @throws RowIsMissing */
  async of(id: string) {
    const row = await this.contracts.show(id);
    const lines = await this.parts.lines(id);
    const clauses = await this.parts.clauses(id);
    const outside = await this.coverage.outside(dealOf(row, lines));
    return {
      row,
      lines,
      clauses,
      outside,
      positionNames: await this.templates.positionNames(),
      scanName: await this.scanName(row),
    };
  }

  private async scanName({ signatureAttachmentId }: ContractRow): Promise<string | null> {
    return signatureAttachmentId === null ? null : (await this.attachments.get(signatureAttachmentId)).fileName;
  }
}

/** A contract as it is held against the grant of its quote, and as policies ask about it. */
export function dealOf(
  row: Omit<ContractToJudge, 'productIds' | 'lines' | 'terms'> & Parameters<typeof termsOf>[0],
  lines: ContractToJudge['lines'],
): ContractToJudge {
  const { id, number, type, ownerId, previousId, quoteId, quoteNumber, customerId } = row;
  const { worstRatio, margin, netTotal, netTotalCny, currency } = row;
  return {
    ...{ id, number, type, ownerId, previousId, quoteId, quoteNumber, customerId, lines },
    ...{ worstRatio, margin, netTotal, netTotalCny, currency },
    terms: termsOf(row),
    productIds: [...new Set(lines.map(({ productId }) => productId))],
  };
}
