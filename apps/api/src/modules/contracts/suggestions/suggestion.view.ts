import { ApiProperty } from '@nestjs/swagger';
import type { Principal } from '../../../platform/access/principal.js';
import { AmountProperty, AmountsOf } from '../../../platform/http/amount-views.js';
import { allowancesView, allowanceView, type Refusal } from '../../../platform/http/allowance.js';
import type { Locale } from '../../../platform/http/locale.js';
import { MoneyDto, moneyView } from '../../../platform/http/money.dto.js';
import { AllowanceView, RefView, refView } from '../../../platform/http/views.js';
import { labelOf } from '../contract.entity.js';
import {
  SUGGESTION_KINDS,
  SUGGESTION_STATUSES,
  type SuggestionKind,
  type SuggestionStatus,
} from './suggestion.entity.js';
import { SuggestionIsClosed, SuggestionIsForItsSubmitter, SuggestionIsNotYours } from './suggestions.errors.js';
import type { SuggestionRow } from './suggestions.repository.js';

export class SuggestionCanView {
  @ApiProperty({ type: AllowanceView, description: 'Take it up, or decline it' })
  answer: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Take it back' })
  withdraw: AllowanceView;
}

@AmountsOf('contract.amounts')
export class SuggestionView {
  @ApiProperty({ format: 'uuid', description: 'Id' })
  id: string;

  @ApiProperty({ format: 'uuid', description: 'The version of the contract that it is to change' })
  contractId: string;

  @ApiProperty({ type: 'integer', description: 'Which version that is' })
  revision: number;

  @ApiProperty({ enum: SUGGESTION_KINDS, description: 'Whether it changes a clause or a line' })
  kind: SuggestionKind;

  @ApiProperty({ description: 'Key of the clause, or position of the line' })
  place: string;

  @ApiProperty({ description: 'Title of the clause, or name of the product' })
  title: string;

  @ApiProperty({ type: String, nullable: true, description: 'What the clause says' })
  textBefore: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it should say' })
  textAfter: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'Quantity of the line' })
  quantityBefore: string | null;

  @ApiProperty({ type: String, nullable: true, description: 'What it should be' })
  quantityAfter: string | null;

  @AmountProperty({ type: MoneyDto, description: 'Net price per unit' })
  priceBefore: MoneyDto | null;

  @AmountProperty({ type: MoneyDto, description: 'What it should be' })
  priceAfter: MoneyDto | null;

  @ApiProperty({ description: 'Why' })
  reason: string;

  @ApiProperty({ type: RefView, description: 'Who suggests it' })
  author: RefView;

  @ApiProperty({ format: 'date-time', description: 'When' })
  createdAt: string;

  @ApiProperty({ enum: SUGGESTION_STATUSES, description: 'What has become of it' })
  status: SuggestionStatus;

  @ApiProperty({ type: String, nullable: true, description: 'What whoever answered it said' })
  answer: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who answered it' })
  answeredBy: RefView | null;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it was answered' })
  answeredAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The version that has it' })
  acceptedIn: RefView | null;

  @ApiProperty({ type: SuggestionCanView, description: 'What the reader may do with it' })
  can: SuggestionCanView;
}

export class SuggestionsCanView {
  @ApiProperty({ type: AllowanceView, description: 'Suggest a change' })
  suggest: AllowanceView;
}

export class SuggestionsView {
  @ApiProperty({ type: [SuggestionView], description: 'Of this version and those before it, in order' })
  items: SuggestionView[];

  @ApiProperty({ type: SuggestionsCanView, description: 'What the reader may do' })
  can: SuggestionsCanView;
}

export interface SuggestionReader {
  readonly me: Principal;
  readonly locale: Locale;
}

export function suggestionsView(
  rows: readonly SuggestionRow[],
  suggest: Refusal,
  reader: SuggestionReader,
): SuggestionsView {
  const items = rows.map((row) => suggestionView(row, reader));
  return { items, can: { suggest: allowanceView(suggest, reader.locale) } };
}

function suggestionView(row: SuggestionRow, { me, locale }: SuggestionReader): SuggestionView {
  const { id, contractId, revision, kind, place, title, textBefore, textAfter, quantityBefore, quantityAfter } = row;
  const money = (amount: string | null) => (amount === null ? null : moneyView(amount, row.currency));
  return {
    ...{ id, contractId, revision, kind, place, title, textBefore, textAfter, quantityBefore, quantityAfter },
    priceBefore: money(row.priceBefore),
    priceAfter: money(row.priceAfter),
    reason: row.reason,
    author: refView(row.authorId, row.authorName),
    createdAt: row.createdAt.toISOString(),
    status: row.status,
    answer: row.answer,
    answeredBy: refView(row.answeredBy, row.answeredByName),
    answeredAt: row.answeredAt?.toISOString() ?? null,
    acceptedIn: refView(row.acceptedIn, row.acceptedInLabel),
    can: allowancesView(suggestionCan(row, me), locale),
  };
}

function suggestionCan(row: SuggestionRow, me: Principal): Record<'answer' | 'withdraw', Refusal> {
  const closed = row.status === 'open' ? null : new SuggestionIsClosed({ title: row.title });
  const another = row.submitterId === me.personId ? null : new SuggestionIsForItsSubmitter({ number: labelOf(row) });
  return {
    answer: another ?? closed,
    withdraw: row.authorId === me.personId ? closed : new SuggestionIsNotYours({}),
  };
}
