import { ApiProperty } from '@nestjs/swagger';
import type { Principal } from '../../platform/access/principal.js';
import { permitted } from '../../platform/access/permission.js';
import { allowanceView } from '../../platform/http/allowance.js';
import type { Locale } from '../../platform/http/locale.js';
import { OwnedRecordView, ownedRecordView } from '../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../platform/http/views.js';
import { ENDED_FOR, type EndedFor } from './registration.entity.js';
import { STANDINGS, type RegistrationRow, type Standing } from './registration.row.js';
import { RegistrationIsNotYours, RegistrationIsOver } from './registrations.errors.js';

export class RegistrationCanView {
  @ApiProperty({ type: AllowanceView, description: 'Withdraw it' })
  withdraw: AllowanceView;
}

export class RegistrationView extends OwnedRecordView {
  @ApiProperty({ description: 'Number', example: 'BB-2026-000001' })
  number: string;

  @ApiProperty({ description: 'The company, as it was registered' })
  companyName: string;

  @ApiProperty({ type: String, nullable: true, description: 'Its unified social credit code' })
  creditCode: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The customer, where the reader sees one' })
  customer: RefView | null;

  @ApiProperty({
    type: RefView,
    nullable: true,
    description: 'The opportunity it began with, where the reader sees it',
  })
  opportunity: RefView | null;

  @ApiProperty({ description: 'What it is about; empty where the house registered what was on record' })
  project: string;

  @ApiProperty({ type: String, format: 'date', nullable: true, description: 'When its owner heard of it' })
  heardOn: string | null;

  @ApiProperty({ description: 'For colleagues' })
  note: string;

  @ApiProperty({ description: 'Registered by the house for whoever had the company on record' })
  byRecord: boolean;

  @ApiProperty({ enum: STANDINGS, description: 'How it stands' })
  standing: Standing;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'When it ended' })
  endedAt: string | null;

  @ApiProperty({ type: String, enum: ENDED_FOR, nullable: true, description: 'Why it ended' })
  endedFor: EndedFor | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'The last conflict it was a party of, by its number' })
  conflict: RefView | null;

  @ApiProperty({ type: 'integer', nullable: true, description: 'Per cent of the credit, where a conflict decided it' })
  percent: number | null;

  @ApiProperty({ type: RegistrationCanView, description: 'What the reader may do now' })
  can: RegistrationCanView;
}

export interface Reader {
  readonly me: Principal;
  readonly locale: Locale;
}

export function registrationView(row: RegistrationRow, { me, locale }: Reader): RegistrationView {
  const { number, companyName, creditCode, project, heardOn, note, byRecord, standing, endedFor, percent } = row;
  const over = row.endedAt === null ? null : new RegistrationIsOver({ number });
  const foreign = row.ownerId === me.personId ? null : new RegistrationIsNotYours({ number });
  const view = ownedRecordView(row);
  return {
    ...view,
    // What the house wrote down is told of whoever had the record, not of whoever brought it up.
    ...(byRecord ? { createdBy: view.owner, updatedBy: view.owner } : {}),
    ...{ number, companyName, creditCode, project, heardOn, note, byRecord, standing, endedFor, percent },
    customer: row.customerName === null ? null : refView(row.customerId, row.customerName),
    opportunity: row.opportunityName === null ? null : refView(row.opportunityId, row.opportunityName),
    endedAt: row.endedAt?.toISOString() ?? null,
    conflict: refView(row.conflictId, row.conflictNumber),
    can: { withdraw: allowanceView(permitted(me, 'registration.create') ?? foreign ?? over, locale) },
  };
}
