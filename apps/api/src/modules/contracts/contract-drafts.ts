import { Injectable } from '@nestjs/common';
import { newId } from '../../platform/database/ids.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import { Numbering } from '../../platform/numbering/numbering.js';
import { mustBeWhole, type Milestone, type PricedLine } from '../quotes/index.js';
import { NO_ANNOTATIONS, type Annotations } from './contract-annotations.js';
import { Catalogue } from '../catalog/index.js';
import { typeOf } from './contract-type.js';
import { clausesOf, textHashOf, type ClauseText, type TypedClause } from './clauses.js';
import { ContractParts } from './contract-parts.repository.js';
import type { Contract } from './contract.entity.js';
import { Contracts } from './contracts.repository.js';
import { TemplateIsUnknown } from './contracts.errors.js';
import { Templates } from './templates.repository.js';

export type DraftTerms = Pick<
  Contract,
  | 'quoteId'
  | 'customerId'
  | 'contactId'
  | 'opportunityId'
  | 'signingEntityId'
  | 'currency'
  | 'exchangeRate'
  | 'priceListId'
  | 'listTotal'
  | 'netTotal'
  | 'netExcludingTax'
  | 'taxTotal'
  | 'netTotalCny'
  | 'ratio'
  | 'worstRatio'
  | 'worstLineId'
  | 'margin'
  | 'ownerId'
  | 'departmentId'
  | 'title'
  | 'paymentTerms'
  | 'milestones'
  | 'startsOn'
  | 'endsOn'
> &
  Partial<Pick<Contract, 'number' | 'revision' | 'previousId' | 'type'> & Annotations> & {
    /** The number of a new one, as somebody typed it. */
    typed?: string | null | undefined;
  };

type NewContract = Parameters<Contracts['insert']>[0];

const UNDECIDED = {
  ...{ status: 'draft', contentHash: null, submittedAt: null, approvedAt: null, ...NO_ANNOTATIONS },
  ...{
    reviewDecision: null,
    reviewOpinion: null,
    reviewedAt: null,
    reviewedBy: null,
    sealId: null,
    sealedAt: null,
    sealedBy: null,
  },
  ...{ signedOn: null, signatureAttachmentId: null, signatureRecordedAt: null, signatureRecordedBy: null },
  ...{ filingNumber: null, filingPlace: null, filedAt: null, filedBy: null },
} as const;

/** Where every contract begins: a draft, with nothing decided about it, whatever it was made from. */
@Injectable()
export class ContractDrafts {
  constructor(
    private readonly contracts: Contracts,
    private readonly parts: ContractParts,
    private readonly templates: Templates,
    private readonly numbering: Numbering,
    private readonly catalogue: Catalogue,
  ) {}

  /** @throws TemplateIsUnknown, BodyIsInvalid, and what Numbering.give refuses */
  async begin(
    lines: readonly PricedLine[],
    text: { templateId: string; clauses: readonly TypedClause[] },
    { typed, ...terms }: DraftTerms,
  ): Promise<string> {
    if (!(await this.templates.findInUse(text.templateId))) {
      throw new TemplateIsUnknown({}, [{ pointer: '/templateId', code: TemplateIsUnknown.code }]);
    }
    mustHold(terms);
    const clauses = await this.clauses(text.templateId, [], text.clauses);
    const own = copies(lines);
    const written = {
      ...{ number: terms.number ?? (await this.numbering.give('HT', typed)), revision: 1, previousId: null },
      type: terms.type ?? typeOf(await this.catalogue.kinds(lines.map(({ productId }) => productId))),
      templateId: text.templateId,
      textHash: textHashOf(clauses),
    };
    const worstLineId = own.find(({ position }) => position === positionOf(terms.worstLineId, lines))?.id ?? null;
    const contract = await this.contracts.insert({ ...UNDECIDED, ...written, ...terms, worstLineId } as NewContract);
    await this.parts.replaceLines(contract.id, own);
    await this.parts.replaceClauses(contract.id, clauses);
    return contract.id;
  }

  /** The template's clauses with the words typed earlier and now. @throws BodyIsInvalid */
  async clauses(
    templateId: string,
    current: readonly TypedClause[],
    typed: readonly TypedClause[],
  ): Promise<ClauseText[]> {
    return clausesOf(await this.templates.clauses(templateId), current, typed);
  }
}

/** @throws BodyIsInvalid */
export function mustHold({
  milestones,
  startsOn,
  endsOn,
}: {
  milestones: readonly Milestone[];
  startsOn: string | null;
  endsOn: string | null;
}): void {
  mustBeWhole(milestones);
  if (startsOn && endsOn && endsOn < startsOn)
    throw new BodyIsInvalid({}, [{ pointer: '/endsOn', code: 'contract.dates_reversed' }]);
}

/** Lines of its own, so that neither document can change the other's. */
function copies(lines: readonly PricedLine[]): PricedLine[] {
  return lines.map((line) => {
    const { position, productId, productCode, productName, description, unit, quantity, listPrice, netPrice, taxRate } =
      line;
    const { ratio, listTotal, netTotal, netExcludingTax, tax, material, cost } = line;
    const counted = { ratio, listTotal, netTotal, netExcludingTax, tax, material, cost };
    return {
      id: newId(),
      position,
      productId,
      productCode,
      productName,
      description,
      unit,
      quantity,
      listPrice,
      netPrice,
      taxRate,
      ...counted,
    };
  });
}

function positionOf(lineId: string | null, lines: readonly PricedLine[]): number | undefined {
  return lines.find(({ id }) => id === lineId)?.position;
}
