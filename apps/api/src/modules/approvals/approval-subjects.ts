import { Injectable } from '@nestjs/common';
import type { FactCatalogue, Text } from '@countersign/approval-engine';
import type { AmountField } from '../../platform/access/amounts.js';
import { Holds } from '../../platform/subjects/holds.js';
import { LIVE_STATUSES } from './approval-instance.entity.js';

/** What a room tells so that its records can be approved. */
export interface ApprovalSubject {
  /** The type of the subject, and the module whose shares let an approver see it: `quote`. */
  readonly type: string;
  readonly name: Text;
  /** Where a person reads the record, such as `/quotes/…`. */
  readonly link: (id: string, snapshot: object) => string;
  /** Whether what was approved can be taken back afterwards: its room listens to `ApprovalRevoked` then. */
  readonly revocable?: true;
  /** The limit of a role that hides its figures: of what is put up, of the facts, and of why somebody is asked. */
  readonly amounts?: AmountField;
  /** Words for the members of the snapshot, by path without positions: `lines.netPrice`. */
  readonly labels: Readonly<Record<string, Text>>;
  /** What its approval may be for; a policy decides one of these. */
  readonly purposes?: readonly ApprovalPurpose[];
}

export type FactSources = Readonly<Record<string, Text>>;

/** One question that policies answer. The room computes exactly these facts; a policy can ask about no other. */
export interface ApprovalPurpose {
  /** `quote.discount` */
  readonly code: string;
  readonly name: Text;
  readonly facts: FactCatalogue;
  /** Where each of them is taken from: a part of what is put up, or another room. Kept with every submission. */
  readonly sources: FactSources;
  /** The same with the words that the house has today for the choices it makes itself. */
  readonly filled?: () => Promise<FactCatalogue>;
  /** What values of a fact are called that are codes to the engine; a value that has no name is said as it stands. */
  readonly words?: Readonly<Record<string, (value: unknown) => Text | undefined>>;
  /** Facts that are shown to whoever has a permission, and to who decides; to others, that they were asked about. */
  readonly guards?: Readonly<Record<string, string>>;
}

/** The register that higher rooms fill; this room knows a subject only as type, id, title, snapshot and facts. */
@Injectable()
export class ApprovalSubjects {
  private readonly subjects = new Map<string, ApprovalSubject>();

  constructor(private readonly holds: Holds) {}

  /** From now on a record of this type cannot be discarded while its approval is under way. */
  register(subject: ApprovalSubject): void {
    this.subjects.set(subject.type, subject);
    const live = `h.subject_type = '${subject.type}' AND h.status IN (${LIVE_STATUSES.map((status) => `'${status}'`).join(', ')})`;
    this.holds.register({
      on: subject.type,
      label: { zh: '进行中的审批', en: 'approvals' },
      table: 'approval_instances',
      column: 'subject_id',
      live,
    });
  }

  find(type: string): ApprovalSubject | undefined {
    return this.subjects.get(type);
  }

  purpose(code: string): ApprovalPurpose | undefined {
    return this.purposes().find((each) => each.code === code);
  }

  purposes(): ApprovalPurpose[] {
    return [...this.subjects.values()].flatMap(({ purposes = [] }) => purposes);
  }
}
