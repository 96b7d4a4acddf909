import { Injectable } from '@nestjs/common';
import { takesPart, type Instance, type Where } from '@countersign/approval-engine';
import { newId } from '../../platform/database/ids.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import type { Locale } from '../../platform/http/locale.js';
import { isFoundBy } from '../../platform/text-search/text-search.js';
import { ClosedOrganisation } from '../org/index.js';
import { Trial } from './approval.can.js';
import { positionName } from './approvals.texts.js';
import type { CandidatesView } from './candidates.view.js';
import { ReadApproval } from './actions/read-approval.js';

export const CHOICES = ['transfer', 'delegate', 'add-sign', 'reassign', 'cc'] as const;
export type ChoiceOf = (typeof CHOICES)[number];
export const PLACES = ['before', 'after', 'parallel'] as const satisfies readonly Where[];

export interface CandidateQuestion {
  readonly purpose: ChoiceOf;
  /** Null for whoever is only told of it. */
  readonly taskId: string | null;
  /** Where somebody would be added: beside the seat he needs its authority, before and after it he does not. */
  readonly where: Where;
  /** Part of a name, of its pinyin or its initials. */
  readonly q: string;
}

const MOST = 50;

/** Who might take a seat, be asked, added or told, and why somebody may not: the engine is asked about each, and nothing is kept. */
@Injectable()
export class Candidates {
  constructor(
    private readonly work: UnitOfWork,
    private readonly read: ReadApproval,
    private readonly closed: ClosedOrganisation,
  ) {}

  async execute(id: string, question: CandidateQuestion, locale: Locale): Promise<CandidatesView> {
    const { instance, policy, org, owner, names } = await this.read.execute(id);
    // Approvers are looked for in the whole company; a joint venture or an agent still finds no more of it than elsewhere.
    const findable = await this.closed.people();
    const stamp = { actor: this.work.principal.personId, at: this.work.now.toISOString(), idempotencyKey: newId() };
    const context = { policy: policy.content, org, owner };
    const trial = new Trial({ instance, stamp, context }, names.people, locale);
    // Who agrees to a reassignment is chosen after it: anybody who may will do for the question.
    const outsiders = org.people.filter(
      (one) => !one.disabled && one.id !== stamp.actor && !takesPart(one.id, instance, context),
    );
    const agreeing = (person: string) => outsiders.find((one) => one.id !== person)?.id ?? '';
    const found = org.people.filter(
      ({ id: person, name }) =>
        person !== stamp.actor && (findable?.has(person) ?? true) && isFoundBy(question.q, name),
    );
    const items = found.map((person) => {
      const { allowed, detail } = trial.may(wish(instance, question, person.id, agreeing(person.id)) as never);
      const position = positionName(person.positions[0] ?? null, names.positions, locale);
      return { id: person.id, name: person.name, position, eligible: allowed, ...(detail ? { why: detail } : {}) };
    });
    // Who may be chosen is known of everybody before the list is cut: in a large house they may be the last by name.
    return { items: items.toSorted((left, right) => Number(right.eligible) - Number(left.eligible)).slice(0, MOST) };
  }
}

function wish(
  instance: Instance,
  { purpose, taskId, where }: CandidateQuestion,
  person: string,
  second: string,
): object {
  const version = instance.tasks.find(({ id }) => id === taskId)?.version ?? 0;
  const seen = { taskId, taskVersion: version, subjectHash: instance.subject.hash, reason: 'x' };
  switch (purpose) {
    case 'transfer':
    case 'delegate':
      return { kind: purpose, ...seen, to: person };
    case 'add-sign':
      return { kind: 'addSign', ...seen, people: [person], where, mode: 'all' };
    case 'reassign':
      return { kind: 'reassign', ...seen, to: person, second };
    case 'cc':
      return { kind: 'cc', people: [person] };
  }
}
