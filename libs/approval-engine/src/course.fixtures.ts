import { hualanOrg } from '@countersign/testing';
import {
  contractPolicy,
  decide,
  fold,
  quotePolicy,
  type ApprovalEvent,
  type Command,
  type Context,
  type Decision,
  type Envelope,
  type Facts,
  type Instance,
  type OrgDirectory,
  type Policy,
  type SeenCommand,
  type Substance,
  type Task,
} from './index.ts';
import { aContract, aQuote } from './deal.fixtures.ts';

export { aContract, aQuote, offered } from './deal.fixtures.ts';

export const hualan: OrgDirectory = hualanOrg();

/** A policy of one approval step, or of the steps given, over a single ratio. */
export const aPolicy = (steps: Policy['steps'], switches: Partial<Policy['switches']> = {}): Policy => ({
  ...quotePolicy,
  code: 'test',
  gates: [],
  facts: { ratio: quotePolicy.facts['ratio']! },
  steps,
  switches: { ...quotePolicy.switches, ...switches },
});

export const aNode = (key: string, ...positions: string[]) => ({
  kind: 'approval' as const,
  key,
  title: { 'zh-CN': key, en: key },
  mode: 'single' as const,
  approvers: positions.map((code) => ({ by: 'position' as const, code })),
});

interface Beginning {
  readonly policy?: Policy;
  readonly facts?: Facts;
  readonly submitter?: string;
  /** Who puts it up for the submitter. */
  readonly by?: string;
  readonly org?: OrgDirectory;
  readonly envelope?: Envelope;
  readonly substance?: Substance;
  readonly carryFrom?: Instance;
  readonly instanceId?: string;
}

type Verb = SeenCommand['kind'];
type Words = {
  readonly reason?: string;
  readonly opinion?: 'favourable' | 'unfavourable';
  readonly hash?: string;
  readonly version?: number;
  readonly key?: string;
  readonly task?: string;
  readonly with?: Readonly<Record<string, unknown>>;
};

/** One approval from submission on, acted by logins. Refused commands change nothing and stay readable as `refusal`. */
export class Course {
  policy: Policy;
  org: OrgDirectory;
  readonly submitter: string;
  readonly events: ApprovalEvent[] = [];
  readonly links: ApprovalEvent[][] = [];
  facts: Facts;
  /** Whose the record is by now, where it has changed hands. */
  owner: string | undefined;
  last: Decision;
  private readonly envelope: Envelope | undefined;
  /** What the next version is about beside its facts. */
  substance: Substance | undefined;
  private clock = 0;
  private edition = 1;
  constructor({
    policy = quotePolicy,
    facts = aQuote(4800),
    submitter = 'sales-a1',
    by = submitter,
    org = hualan,
    envelope,
    substance,
    carryFrom,
    instanceId = 'i-1',
  }: Beginning = {}) {
    this.policy = policy;
    this.org = org;
    this.submitter = submitter;
    this.facts = facts;
    this.envelope = envelope;
    this.substance = substance;
    this.last = this.tell({
      ...this.stamp(by),
      kind: 'submit',
      instanceId,
      submitter,
      subject: this.subject(),
      policy,
      org,
      ...(carryFrom ? { carryFrom } : {}),
    });
  }

  get instance(): Instance {
    return fold(this.events);
  }

  get refusal() {
    return this.last.outcome === 'refused' ? this.last.refusal : null;
  }

  /** The login's seat: the open one, else the one opened last. */
  seat(login: string): Task | undefined {
    const seats = this.instance.tasks.filter(({ actor }) => actor === login);
    return seats.find(({ state }) => state === 'OPEN') ?? seats.at(-1);
  }

  states(): Record<string, string> {
    return Object.fromEntries(this.instance.tasks.map(({ actor, state }) => [actor, state]));
  }

  does(login: string, verb: Verb, words: Words = {}): this {
    const seat = words.task ? this.instance.tasks.find(({ id }) => id === words.task) : this.seat(login);
    const at = { taskId: seat?.id ?? 'none', taskVersion: words.version ?? seat?.version ?? 0 };
    const seen = { ...at, subjectHash: words.hash ?? this.instance.subject.hash };
    const said = {
      reason: words.reason ?? (verb === 'approve' ? undefined : 'because'),
      opinion: words.opinion ?? 'favourable',
    };
    const { context } = this;
    this.last = this.tell({
      ...this.stamp(login, words.key),
      ...seen,
      ...said,
      context,
      ...words.with,
      kind: verb,
    } as Command);
    return this;
  }

  /** What is done elsewhere than in one's own open seat: by administrators, by the house, about somebody else's seat. */
  acts(login: string, command: Readonly<Record<string, unknown>> & { readonly kind: Command['kind'] }): this {
    const { context } = this;
    this.last = this.tell({ ...this.stamp(login), context, ...command } as Command);
    return this;
  }

  get context(): Context {
    return { policy: this.policy, org: this.org, owner: this.owner };
  }

  resubmits(facts: Facts = this.facts, policy: Policy = this.policy, login = this.submitter): this {
    this.facts = facts;
    this.edition += 1;
    this.last = this.tell({ ...this.stamp(login), kind: 'resubmit', subject: this.subject(), policy, org: this.org });
    return this;
  }

  /** Puts the very same content up again. */
  unchanged(): this {
    this.edition -= 1;
    return this.resubmits();
  }

  withdraws(login = this.submitter): this {
    this.last = this.tell({ ...this.stamp(login), kind: 'withdraw' });
    return this;
  }

  says(login: string, text: string): this {
    this.last = this.tell({ ...this.stamp(login), kind: 'comment', text });
    return this;
  }

  private tell(command: Command): Decision {
    const decision = decide(this.events.length > 0 ? this.instance : null, command);
    if (decision.outcome === 'accepted') {
      this.events.push(...decision.events);
      this.links.push([...decision.events]);
    }
    return decision;
  }

  private subject() {
    return {
      type: 'deal',
      id: 'd-1',
      title: 'A deal',
      snapshot: { edition: this.edition, facts: this.facts },
      facts: this.facts,
      envelope: this.envelope,
      substance: this.substance,
    };
  }

  private stamp(actor: string, idempotencyKey?: string) {
    this.clock += 1;
    return {
      actor,
      at: new Date(Date.UTC(2026, 10, 22, 1, this.clock)).toISOString(),
      idempotencyKey: idempotencyKey ?? `key-${this.clock}`,
    };
  }
}

export const aCountersign = (but: Beginning = {}): Course =>
  new Course({ policy: contractPolicy, facts: aContract('260000.00', 4800), ...but });
