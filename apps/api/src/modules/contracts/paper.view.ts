import { ApiProperty } from '@nestjs/swagger';
import { MoneyDto, moneyView } from '../../platform/http/money.dto.js';
import { SigningEntityView, type SigningEntityRow } from '../catalog/index.js';
import { MilestoneDto, plain, wordsOf } from '../quotes/index.js';
import type { ContractClause } from './clause.entity.js';
import type { ContractLine } from './contract-line.entity.js';
import { CONTRACT_STATUSES, OPEN_STATUSES, type ContractStatus } from './contract.entity.js';
import type { ContractRow } from './contract.row.js';
import { fillText } from './standard-text.js';

export class PaperPartyView {
  @ApiProperty({ description: 'Registered name' })
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'Unified social credit code' })
  creditCode: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Contact' })
  contact: string | null;
}

export class PaperLineView {
  @ApiProperty({ type: 'integer', description: 'Place among the lines, from 1' })
  position: number;

  @ApiProperty({ description: 'Product' })
  name: string;

  @ApiProperty({ description: 'What it is' })
  description: string;

  @ApiProperty({ description: 'Unit' })
  unit: string;

  @ApiProperty({ description: 'Decimal text' })
  quantity: string;

  @ApiProperty({ type: MoneyDto, description: 'Price per unit, including tax' })
  unitPrice: MoneyDto;

  @ApiProperty({ type: 'integer', description: 'Tax rate in basis points' })
  taxRate: number;

  @ApiProperty({ type: MoneyDto, description: 'Amount including tax' })
  amount: MoneyDto;
}

export class PaperClauseView {
  @ApiProperty({ type: 'integer', description: 'Number of the clause, from 1' })
  position: number;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ description: 'Its words, with the blanks that are known filled in' })
  text: string;
}

/** Everything the printed contract needs, and nothing of how its price was made. */
export class PaperView {
  @ApiProperty({ description: 'Number' })
  number: string;

  @ApiProperty({ description: 'Title' })
  title: string;

  @ApiProperty({ description: 'Name of the company text' })
  template: string;

  @ApiProperty({ enum: CONTRACT_STATUSES, description: 'How far it has come' })
  status: ContractStatus;

  @ApiProperty({ description: 'Not approved yet: to be printed with a mark across it' })
  draft: boolean;

  @ApiProperty({ type: PaperPartyView, description: '甲方: the customer' })
  buyer: PaperPartyView;

  @ApiProperty({ type: SigningEntityView, description: '乙方: our company that signs' })
  seller: SigningEntityView;

  @ApiProperty({ type: [PaperLineView], description: 'Products and services' })
  lines: PaperLineView[];

  @ApiProperty({ type: MoneyDto, description: 'Total including tax' })
  total: MoneyDto;

  @ApiProperty({ type: MoneyDto, description: 'Total without tax' })
  totalExcludingTax: MoneyDto;

  @ApiProperty({ type: MoneyDto, description: 'Tax' })
  tax: MoneyDto;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'Total in capital numerals (人民币大写)',
    example: '壹拾伍万元整',
  })
  totalInWords: string | null;

  @ApiProperty({ description: 'Payment terms' })
  paymentTerms: string;

  @ApiProperty({ type: [MilestoneDto], description: 'Payments' })
  milestones: MilestoneDto[];

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'First day' })
  startsOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'Last day' })
  endsOn: string | null;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'The day both sides have signed' })
  signedOn: string | null;

  @ApiProperty({ type: [PaperClauseView], description: 'Clauses' })
  clauses: PaperClauseView[];
}

export interface PaperContent {
  readonly row: ContractRow;
  readonly lines: readonly ContractLine[];
  readonly clauses: readonly ContractClause[];
  readonly seller: SigningEntityRow;
  readonly creditCode: string | null;
}

export function paperView({ row, lines, clauses, seller, creditCode }: PaperContent): PaperView {
  const { number, title, status, currency, paymentTerms, milestones, startsOn, endsOn, signedOn } = row;
  const totalInWords = wordsOf(row.netTotal, currency);
  const blanks = {
    amount: priceText(row.netTotal, currency),
    amountInWords: totalInWords ?? priceText(row.netTotal, currency),
  };
  return {
    ...{
      number,
      title,
      status,
      paymentTerms,
      milestones: [...milestones],
      startsOn,
      endsOn,
      signedOn,
      seller,
      totalInWords,
    },
    template: row.templateName,
    draft: status === 'in_approval' || OPEN_STATUSES.includes(status),
    buyer: { name: row.customerName ?? '', creditCode, contact: row.contactName },
    lines: lines.map((line) => paperLine(line, currency)),
    total: moneyView(row.netTotal, currency),
    totalExcludingTax: moneyView(row.netExcludingTax, currency),
    tax: moneyView(row.taxTotal, currency),
    clauses: clauses.map((clause) => ({
      position: clause.position,
      title: clause.title,
      text: fillText(clause.text, blanks),
    })),
  };
}

function paperLine(line: ContractLine, currency: string): PaperLineView {
  const { position, productName: name, description, unit, taxRate } = line;
  const quantity = plain(line.quantity);
  return {
    position,
    name,
    description,
    unit,
    taxRate,
    quantity,
    unitPrice: moneyView(line.netPrice, currency),
    amount: moneyView(line.netTotal, currency),
  };
}

/** ¥150,000.00 */
function priceText(amount: string, currency: string): string {
  const [whole = '', cents = '00'] = amount.split('.');
  return `${currency === 'CNY' ? '¥' : `${currency} `}${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents}`;
}
