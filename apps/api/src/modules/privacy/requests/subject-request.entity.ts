import { Column, Entity } from 'typeorm';
import { DateColumn, InstantColumn, RecordColumns } from '../../../platform/database/columns.js';
import {
  RequestIsClosed,
  RequestIsNotErasure,
  RequestIsNotProposed,
  RequestIsYourOwn,
  SearchIsNotDone,
} from './requests.errors.js';

export const REQUEST_KINDS = ['copy', 'correction', 'erasure'] as const;
export const REQUEST_STATUSES = ['open', 'proposed', 'erasing', 'done', 'refused', 'withdrawn'] as const;
export const CHANNELS = ['phone', 'email', 'letter', 'in_person', 'other'] as const;
export const SEARCHES = ['queued', 'running', 'done', 'failed'] as const;
export type RequestKind = (typeof REQUEST_KINDS)[number];
export type RequestStatus = (typeof REQUEST_STATUSES)[number];
export type RequestChannel = (typeof CHANNELS)[number];
export type SearchState = (typeof SEARCHES)[number];

/** What the one who asks says she is known by. */
export interface AskedFor {
  readonly name: string | null;
  readonly company: string | null;
  readonly phone: string | null;
  readonly email: string | null;
  readonly wechat: string | null;
}

/** A contact or a lead that is she, as far as the search can tell. */
export interface FoundRecord {
  readonly type: 'contact' | 'lead';
  readonly id: string;
  readonly by: readonly ('chosen' | 'phone' | 'email' | 'wechat' | 'name')[];
}

/** What was done, when and by whom, and what stayed and why; nothing of what was erased. */
export interface Certificate {
  readonly erasedAt: string;
  readonly records: Readonly<Record<string, number>>;
  readonly erased: readonly { readonly table: string; readonly places: number }[];
  readonly kept: readonly { readonly hold: string; readonly table: string; readonly places: number }[];
  readonly files: number;
  /** Places that still name her after everything was done, each of them under a hold. */
  readonly remaining: number;
}

/** 个人信息请求: a person outside wants to know what is held on her, or wants it put right or erased. */
@Entity('subject_requests')
export class SubjectRequest extends RecordColumns {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  kind: RequestKind;

  @Column({ type: 'text' })
  status: RequestStatus;

  @Column({ type: 'text' })
  channel: RequestChannel;

  @Column({ type: 'jsonb' })
  person: AskedFor;

  @Column({ type: 'text' })
  identity: string;

  @DateColumn({ name: 'received_on' })
  receivedOn: string;

  @DateColumn({ name: 'due_on' })
  dueOn: string;

  @Column({ type: 'jsonb' })
  records: readonly FoundRecord[];

  @Column({ type: 'uuid', array: true })
  excluded: string[];

  @Column({ type: 'text' })
  search: SearchState;

  @InstantColumn({ name: 'searched_at', nullable: true })
  searchedAt: Date | null;

  @Column({ name: 'proposed_by', type: 'uuid', nullable: true })
  proposedBy: string | null;

  @InstantColumn({ name: 'proposed_at', nullable: true })
  proposedAt: Date | null;

  @Column({ name: 'decided_by', type: 'uuid', nullable: true })
  decidedBy: string | null;

  @InstantColumn({ name: 'decided_at', nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @InstantColumn({ name: 'closed_at', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'closed_by', type: 'uuid', nullable: true })
  closedBy: string | null;

  @Column({ type: 'jsonb', nullable: true })
  certificate: Certificate | null;

  @DateColumn({ name: 'reminded_on', nullable: true })
  remindedOn: string | null;

  @DateColumn({ name: 'overdue_told_on', nullable: true })
  overdueToldOn: string | null;

  /** Those of the found records that nobody has said are somebody else. */
  get hers(): FoundRecord[] {
    return this.records.filter(({ id }) => !this.excluded.includes(id));
  }

  /** @throws RequestIsClosed */
  mustBeOpen(): void {
    if (this.status !== 'open') throw new RequestIsClosed({});
  }

  lookAgain(): void {
    this.mustBeOpen();
    this.search = 'queued';
  }

  /** @throws RequestIsClosed, RequestIsNotErasure, SearchIsNotDone */
  propose(by: string, now: Date): void {
    this.mustBeOpen();
    if (this.kind !== 'erasure') throw new RequestIsNotErasure({});
    if (this.search !== 'done') throw new SearchIsNotDone({});
    Object.assign(this, { status: 'proposed', proposedBy: by, proposedAt: now });
  }

  /** @throws RequestIsNotProposed, RequestIsYourOwn */
  confirm(by: string, now: Date): void {
    this.mustBeDecidedBy(by);
    Object.assign(this, { status: 'erasing', decidedBy: by, decidedAt: now });
  }

  /** Back to whoever proposed it. @throws RequestIsNotProposed, RequestIsYourOwn */
  sendBack(by: string, answer: string): void {
    this.mustBeDecidedBy(by);
    Object.assign(this, { status: 'open', proposedBy: null, proposedAt: null, answer });
  }

  /** @throws RequestIsClosed */
  close(status: 'done' | 'refused' | 'withdrawn', answer: string | null, by: string, now: Date): void {
    this.mustBeOpen();
    Object.assign(this, { status, answer, closedBy: by, closedAt: now });
  }

  private mustBeDecidedBy(by: string): void {
    if (this.status !== 'proposed') throw new RequestIsNotProposed({});
    if (this.proposedBy === by) throw new RequestIsYourOwn({});
  }
}
