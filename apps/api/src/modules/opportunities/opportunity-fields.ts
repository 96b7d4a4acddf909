import { Money } from '@countersign/kernel';
import type { MoneyDto } from '../../platform/http/money.dto.js';
import { AmountIsNegative, CurrencyIsNotBase } from './opportunities.errors.js';
import type { ChangeOpportunityDto, OpportunityFieldsDto } from './opportunity.dto.js';
import type { Opportunity } from './opportunity.entity.js';

const WRITTEN = [
  'name',
  'productInterest',
  'expectedCloseOn',
  'competitors',
  'strengths',
  'weaknesses',
  'keySuccessFactors',
  'risks',
  'nextAction',
  'nextActionOwnerId',
  'plannedFinishOn',
  'actualFinishOn',
  'custom',
] as const;

type WrittenField = (typeof WRITTEN)[number];

/** The fields of a body that go into the row as they are. */
export function writtenFields(dto: OpportunityFieldsDto): Pick<Opportunity, WrittenField>;
export function writtenFields(dto: ChangeOpportunityDto): Partial<Pick<Opportunity, WrittenField>>;
export function writtenFields(dto: ChangeOpportunityDto): Partial<Pick<Opportunity, WrittenField>> {
  return Object.fromEntries(WRITTEN.filter((name) => dto[name] !== undefined).map((name) => [name, dto[name]]));
}

/** What an opportunity has before anything is said about it. */
export function blank(): Pick<
  Opportunity,
  | 'competitors'
  | 'strengths'
  | 'weaknesses'
  | 'keySuccessFactors'
  | 'risks'
  | 'actualFinishOn'
  | 'outcome'
  | 'lostReason'
  | 'closingNote'
  | 'closedAt'
  | 'closedBy'
  | 'closing'
  | 'closingHash'
  | 'closingOutcome'
  | 'closingApprovalId'
> {
  return {
    competitors: null,
    strengths: null,
    weaknesses: null,
    keySuccessFactors: null,
    risks: null,
    actualFinishOn: null,
    outcome: 'open',
    lostReason: null,
    closingNote: null,
    closedAt: null,
    closedBy: null,
    closing: 'none',
    closingHash: null,
    closingOutcome: null,
    closingApprovalId: null,
  };
}

/**
 * The expected amount as columns. It is an estimate in the house's own currency, so that stages add up.
 * @throws CurrencyIsNotBase, AmountIsNegative
 */
export function expectedAmountOf(
  dto: MoneyDto,
  at = '',
): Pick<Opportunity, 'expectedAmount' | 'currency' | 'exchangeRate'> {
  const money = Money.parse(dto);
  const pointer = `${at}/expectedAmount`;
  if (money.currency !== 'CNY') {
    throw new CurrencyIsNotBase({ currency: money.currency }, [
      { pointer: `${pointer}/currency`, code: CurrencyIsNotBase.code, params: { currency: money.currency } },
    ]);
  }
  if (money.isNegative())
    throw new AmountIsNegative({}, [{ pointer: `${pointer}/amount`, code: AmountIsNegative.code }]);
  return { expectedAmount: money.amount, currency: 'CNY', exchangeRate: '1' };
}
