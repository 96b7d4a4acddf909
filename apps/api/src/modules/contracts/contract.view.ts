import { ApiProperty } from '@nestjs/swagger';
import { AmountProperty, AmountsOf } from '../../platform/http/amount-views.js';
import { mayDo, type Principal } from '../../platform/access/principal.js';
import { allowancesView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import type { LatestApproval } from '../approvals/index.js';
import { SEES_COSTS } from '../catalog/index.js';
import { ApprovalRefView } from '../quotes/index.js';
import { contractCan } from './contract.can.js';
import { CONTRACT_TYPES, type ContractType } from './contract-type.js';
import { CONTRACT_STATUSES, labelOf, type ContractStatus } from './contract.entity.js';
import type { ContractRow } from './contract.row.js';

export class ContractCanView {
  @ApiProperty({ type: AllowanceView, description: 'Change it' })
  edit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Put it into the recycle bin' })
  delete: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Submit it for approval' })
  submit: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take it back from approval' })
  withdraw: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Review it (商务评审)' })
  review: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Record the seal (用印)' })
  seal: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Record that both sides have signed (双方签订)' })
  sign: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'File it (归档)' })
  file: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Print it' })
  print: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Begin the next version of it (变更)' })
  amend: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Write remarks about it, whatever is being decided' })
  annotate: AllowanceView;
}

@AmountsOf('contract.amounts')
export class ContractRowView extends OwnedRecordView {
  @ApiProperty({ description: 'Number, from the second version on with the version', example: 'HT-2026-000001 v2' })
  number: string;

  @ApiProperty({ type: 'integer', description: 'Version, from 1' })
  revision: number;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'The version it amends' })
  previousId: string | null;

  @ApiProperty({ type: String, format: 'uuid', nullable: true, description: 'Its own amendment' })
  nextId: string | null;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ enum: CONTRACT_TYPES, description: 'What is promised: goods, services, or both made into one' })
  type: ContractType;

  @ApiProperty({ type: RefView, description: 'Customer' })
  customer: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'Contact at the customer' })
  contact: RefView | null;

  @ApiProperty({ type: RefView, description: 'The opportunity it ends' })
  opportunity: RefView;

  @ApiProperty({ type: RefView, nullable: true, description: 'The quote it is made from' })
  quote: RefView | null;

  @ApiProperty({ type: RefView, description: 'Which of our companies signs' })
  signingEntity: RefView;

  @ApiProperty({ type: RefView, description: 'The company text it began with' })
  template: RefView;

  @ApiProperty({ description: 'ISO 4217 currency' })
  currency: string;

  @ApiProperty({ description: 'CNY for one unit of the currency, frozen' })
  exchangeRate: string;

  @AmountProperty({ type: MoneyDto, description: 'Amount including tax (含税)' })
  amount: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'The amount in renminbi at the frozen rate' })
  amountInRenminbi: MoneyDto | null;

  @AmountProperty({ type: 'integer', description: 'Net of list in basis points' })
  ratio: number | null;

  @AmountProperty({ type: 'integer', description: "The lower of that and each material line's" })
  worstRatio: number | null;

  @AmountProperty({
    type: 'integer',
    description: 'What is left of the net in basis points; null for whoever may not know costs',
  })
  margin: number | null;

  @ApiProperty({ enum: CONTRACT_STATUSES, description: 'How far it has come' })
  status: ContractStatus;

  @ApiProperty({ description: 'Every clause still says what the company text says' })
  standardText: boolean;

  @ApiProperty({ type: [String], description: 'Keys of the clauses that do not' })
  changedClauses: string[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day both sides have signed' })
  signedOn: string | null;

  @ApiProperty({ type: ApprovalRefView, nullable: true, description: 'Its newest approval' })
  approval: ApprovalRefView | null;

  @ApiProperty({ type: ContractCanView, description: 'What the reader may do' })
  can: ContractCanView;
}

export interface Reader {
  readonly me: Principal;
  readonly locale: Locale;
}

export function contractRowView(
  row: ContractRow,
  approval: LatestApproval | undefined,
  { me, locale }: Reader,
): ContractRowView {
  const {
    revision,
    previousId,
    nextId,
    title,
    type,
    currency,
    exchangeRate,
    ratio,
    worstRatio,
    status,
    changedClauses,
    signedOn,
  } = row;
  return {
    ...ownedRecordView(row),
    number: labelOf(row),
    ...{
      revision,
      previousId,
      nextId,
      title,
      type,
      currency,
      exchangeRate,
      ratio,
      worstRatio,
      status,
      changedClauses,
      signedOn,
    },
    customer: refView(row.customerId, row.customerName),
    contact: refView(row.contactId, row.contactName),
    opportunity: refView(row.opportunityId, row.opportunityName),
    quote: refView(row.quoteId, row.quoteNumber),
    signingEntity: refView(row.signingEntityId, row.signingEntityName),
    template: refView(row.templateId, row.templateName),
    margin: mayDo(me, SEES_COSTS) ? row.margin : null,
    amount: moneyView(row.netTotal, currency),
    amountInRenminbi: moneyView(row.netTotalCny, 'CNY'),
    standardText: changedClauses.length === 0,
    approval: approval ? { id: approval.id, status: approval.status } : null,
    can: allowancesView(contractCan(row, me), locale),
  };
}
