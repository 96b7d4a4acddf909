import { Column, Entity } from 'typeorm';
import { AmountColumn, DateColumn, OwnedRecordColumns } from '../../platform/database/columns.js';
import { say } from '../../platform/http/domain-error.js';
import type { Refusal } from '../../platform/http/allowance.js';
import { searchColumns } from '../../platform/text-search/text-search.js';
import { CancellationNeedsReason, ProjectDoesNotGoThere, ProjectIsOver } from './projects.errors.js';

export const PROJECT_STATUSES = ['planned', 'running', 'paused', 'accepted', 'closed', 'cancelled'] as const;
export type ProjectStatus = (typeof PROJECT_STATUSES)[number];

/** Where a project goes on to from where it stands; the database keeps the same order. */
const NEXT: Readonly<Record<ProjectStatus, readonly ProjectStatus[]>> = {
  planned: ['running', 'cancelled'],
  running: ['paused', 'accepted', 'cancelled'],
  paused: ['running', 'cancelled'],
  accepted: ['closed'],
  closed: [],
  cancelled: [],
};

export interface ProjectState {
  readonly number: string;
  readonly status: ProjectStatus;
}

/** 实施项目: what is carried out for a customer after signing. Its owner is the project manager. */
@Entity('projects')
export class Project extends OwnedRecordColumns implements ProjectState {
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'customer_id', type: 'uuid' })
  customerId: string;

  @Column({ name: 'contract_id', type: 'uuid', nullable: true })
  contractId: string | null;

  /** The salesperson concerned. */
  @Column({ name: 'seller_id', type: 'uuid' })
  sellerId: string;

  @AmountColumn({ nullable: true })
  amount: string | null;

  @Column({ type: 'text', nullable: true })
  currency: string | null;

  @Column({ type: 'text', default: 'planned' })
  status: ProjectStatus;

  @DateColumn({ name: 'planned_from', nullable: true })
  plannedFrom: string | null;

  @DateColumn({ name: 'planned_until', nullable: true })
  plannedUntil: string | null;

  @Column({ type: 'text', default: '' })
  note: string;

  /** Of what was put up to be agreed to before it starts, as its grant names it. */
  @Column({ name: 'initiation_hash', type: 'text', nullable: true })
  initiationHash: string | null;

  @Column({ name: 'search_text', type: 'text' })
  searchText: string;

  @Column({ name: 'search_grams', type: 'text', array: true })
  searchGrams: string[];

  /** Kept beside the name, so that it is found by two characters, pinyin or initials. */
  rename(name: string): void {
    Object.assign(this, { name }, searchColumns(name, this.number));
  }

  /** @throws ProjectIsOver */
  mustBeOpen(): void {
    const refusal = overRefusal(this);
    if (refusal) throw refusal;
  }

  /** @throws ProjectDoesNotGoThere, CancellationNeedsReason */
  goTo(status: ProjectStatus, reason: string): void {
    const refusal = stepRefusal(this, status);
    if (refusal) throw refusal;
    if (status === 'cancelled' && reason.trim() === '')
      throw new CancellationNeedsReason({}, [{ pointer: '/reason', code: 'field.required' }]);
    this.status = status;
  }
}

export function stepRefusal({ number, status: from }: ProjectState, to: ProjectStatus): Refusal {
  if (NEXT[from].includes(to)) return null;
  const word = (status: ProjectStatus, locale: 'zh-CN' | 'en'): string => say(`project.status.${status}`, {}, locale);
  const said = { from: word(from, 'zh-CN'), fromEn: word(from, 'en'), to: word(to, 'zh-CN'), toEn: word(to, 'en') };
  return new ProjectDoesNotGoThere({ number, ...said });
}

/** Nothing changes any more of what is closed or cancelled. */
export function overRefusal({ number, status }: ProjectState): Refusal {
  return NEXT[status].length === 0 ? new ProjectIsOver({ number }) : null;
}
