import { ApiProperty } from '@nestjs/swagger';
import { mayDo, type Principal } from '../../../platform/access/principal.js';
import { RecordView, recordView } from '../../../platform/http/record-view.js';
import { AllowanceView, RefView, refView } from '../../../platform/http/views.js';
import { CertificateView } from './certificate.view.js';
import {
  CHANNELS,
  REQUEST_KINDS,
  REQUEST_STATUSES,
  SEARCHES,
  type RequestChannel,
  type RequestKind,
  type RequestStatus,
  type SearchState,
} from './subject-request.entity.js';
import type { SubjectRequestRow } from './subject-requests.list.js';

const TEXT = { type: String, nullable: true } as const;
const DAY = { type: String, format: 'date-time', nullable: true } as const;

export class AskedForView {
  @ApiProperty({ ...TEXT, description: 'Her name' })
  name: string | null;

  @ApiProperty({ ...TEXT, description: 'Her company' })
  company: string | null;

  @ApiProperty({ ...TEXT, description: 'Her telephone' })
  phone: string | null;

  @ApiProperty({ ...TEXT, description: 'Her e-mail address' })
  email: string | null;

  @ApiProperty({ ...TEXT, description: 'Her WeChat id' })
  wechat: string | null;
}

export class SubjectRequestAllowances {
  @ApiProperty({ type: AllowanceView, description: 'Exclude records, look again, answer or refuse' })
  handle: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Propose that everything found be erased' })
  propose: AllowanceView;

  @ApiProperty({ type: AllowanceView, description: 'Confirm the erasure, or send it back' })
  decide: AllowanceView;
}

export class SubjectRequestView extends RecordView {
  @ApiProperty({ description: 'Number', example: 'GX-2026-000001' })
  number: string;

  @ApiProperty({ enum: REQUEST_KINDS, description: 'What she asks for' })
  kind: RequestKind;

  @ApiProperty({ enum: REQUEST_STATUSES, description: 'Where it stands' })
  status: RequestStatus;

  @ApiProperty({ enum: CHANNELS, description: 'How it came' })
  channel: RequestChannel;

  @ApiProperty({ type: AskedForView, description: 'What she is known by; a pseudonym once she is erased' })
  person: AskedForView;

  @ApiProperty({ description: 'How it was made sure who asks' })
  identity: string;

  @ApiProperty({ format: 'date', description: 'The day it came' })
  receivedOn: string;

  @ApiProperty({ format: 'date', description: 'The day until which she is answered: fifteen working days later' })
  dueOn: string;

  @ApiProperty({ description: 'That day is over and she has no answer' })
  overdue: boolean;

  @ApiProperty({ enum: SEARCHES, description: 'How far looking through everything has come' })
  search: SearchState;

  @ApiProperty({ ...DAY, description: 'When everything was last looked through' })
  searchedAt: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who proposes the erasure' })
  proposedBy: RefView | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who confirmed it' })
  decidedBy: RefView | null;

  @ApiProperty({ ...DAY, description: 'When' })
  decidedAt: string | null;

  @ApiProperty({ ...TEXT, description: 'What she was told, or why the erasure was sent back' })
  answer: string | null;

  @ApiProperty({ type: RefView, nullable: true, description: 'Who closed it' })
  closedBy: RefView | null;

  @ApiProperty({ ...DAY, description: 'When' })
  closedAt: string | null;

  @ApiProperty({ type: CertificateView, nullable: true, description: 'What was erased and what stayed' })
  certificate: CertificateView | null;

  @ApiProperty({ type: SubjectRequestAllowances, description: 'What the reader may do with it' })
  can: SubjectRequestAllowances;
}

export function subjectRequestView(
  row: SubjectRequestRow,
  me: Principal,
  certified: (row: SubjectRequestRow) => CertificateView | null,
): SubjectRequestView {
  const { number, kind, status, channel, person, identity, receivedOn, dueOn, overdue, search, answer } = row;
  const handles = status === 'open' && mayDo(me, 'subject.handle');
  return {
    ...recordView(row),
    ...{ number, kind, status, channel, person, identity, receivedOn, dueOn, overdue, search, answer },
    searchedAt: row.searchedAt?.toISOString() ?? null,
    proposedBy: refView(row.proposedById, row.proposedByName),
    decidedBy: refView(row.decidedById, row.decidedByName),
    decidedAt: row.decidedAt?.toISOString() ?? null,
    closedBy: refView(row.closedById, row.closedByName),
    closedAt: row.closedAt?.toISOString() ?? null,
    certificate: certified(row),
    can: {
      handle: { allowed: handles },
      propose: { allowed: handles && kind === 'erasure' && search === 'done' },
      decide: { allowed: status === 'proposed' && row.proposedById !== me.personId && mayDo(me, 'subject.erase') },
    },
  };
}
