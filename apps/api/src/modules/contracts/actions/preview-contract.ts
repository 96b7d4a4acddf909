import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { say } from '../../../platform/http/domain-error.js';
import type { Locale } from '../../../platform/http/locale.js';
import { Approvals, type RoutePreviewView } from '../../approvals/index.js';
import { ContractFacts } from '../contract-facts.js';
import { contractSubstance } from '../contract-snapshot.js';
import type { ContractPreviewDto } from '../contract.dto.js';
import { contractPreviewView, type ContractPreviewView } from '../contract-preview.view.js';
import { ContractPurposes } from '../purposes.js';
import { TypedContracts } from '../typed-contracts.js';

/** Who would have to approve a contract as it is being changed, and why; nothing is stored. */
@Injectable()
export class PreviewContract {
  constructor(
    private readonly work: UnitOfWork,
    private readonly typed: TypedContracts,
    private readonly assess: ContractFacts,
    private readonly approvals: Approvals,
    private readonly purposes: ContractPurposes,
  ) {}

  /** @throws RowIsMissing, BodyIsInvalid */
  async execute(body: ContractPreviewDto, locale: Locale): Promise<ContractPreviewView> {
    const typed = await this.typed.of(body);
    const { facts, outside } = await this.assess.of(typed.deal, typed.clauses);
    const { previousId } = typed.row;
    const substance = contractSubstance({ ...typed.row, ...typed.totals }, typed.lines, typed.clauses);
    const people = { submitterId: typed.row.ownerId, by: this.work.principal.personId };
    const route =
      unroutable(typed.lines.length, locale) ??
      (await this.approvals.preview({
        ...{ purpose: await this.purposes.of(typed.row), facts, substance, ...people, locale },
        ...(previousId ? { earlier: { type: 'contract', id: previousId } } : {}),
      }));
    return contractPreviewView({ ...typed, facts, outside, route }, locale);
  }
}

function unroutable(lineCount: number, locale: Locale): RoutePreviewView | null {
  if (lineCount > 0) return null;
  const code = 'contract.preview_no_lines';
  return {
    outcome: 'refused',
    refusal: { code, params: {}, detail: say(code, {}, locale) },
    steps: [],
    skipped: [],
    holes: [],
  };
}
