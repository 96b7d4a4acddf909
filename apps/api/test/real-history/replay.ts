import { STEPS, type LogCase, type LogEvent, type Step } from './event-log.ts';
import { EMPLOYEE, procedureFor, SEATS } from './procedure.ts';

export interface Answer {
  readonly status: number;
  readonly body: any;
}

/** The API as one of the demo people reaches it. */
export interface Desk {
  get(path: string): Promise<Answer>;
  post(path: string, body: object): Promise<Answer>;
  put(path: string, body: object): Promise<Answer>;
  patch(path: string, body: object, options: { version: number }): Promise<Answer>;
  delete(path: string, options: { headers: Record<string, string> }): Promise<Answer>;
}

/** Where a case must stand at the end: what the log says, in the words of a claim. */
export type End = 'draft' | 'approved' | 'withdrawn';

export interface Deviation {
  readonly caseId: string;
  readonly reason: string;
}

export interface Replayed {
  readonly caseId: string;
  readonly expected: End;
  readonly state: string;
}

const WEEK = 7 * 86_400_000;
/** Where our history differs from the log, and why. */
export const DEVIATIONS = {
  refusedByPayments: 'refused by the payment system after the final approval: an approval that has ended stays ended',
  outOfOrder: 'decided before being asked: the decision waited until the seat was open',
  notReturned: 'submitted again while it was being decided: taken back first, then put up anew',
} as const;

interface Course {
  readonly of: LogCase;
  claimId: string;
  version: number;
  approvalId: string | null;
  status: string;
  /** Decisions of the log that came before their seat was open. */
  readonly early: LogEvent[];
}

/**
 * Plays a log through the HTTP API, all cases interleaved in the order of their events, on business time set by hand. The
 * log is shifted by whole weeks, so that it lies after the day on which the company's organisation begins.
 */
export class Replay {
  readonly deviations: Deviation[] = [];
  private readonly courses = new Map<string, Course>();
  private now = 0;
  private readonly as: (login: string) => Desk;
  private readonly customerId: string;
  private readonly weeks: number;

  // Spelled out, because Node runs this file as it stands and knows no parameter properties.
  constructor(as: (login: string) => Desk, customerId: string, weeks: number) {
    this.as = as;
    this.customerId = customerId;
    this.weeks = weeks;
  }

  /** @returns how each case ended */
  async run(log: readonly LogCase[], tell: (done: number, all: number) => void = () => undefined): Promise<Replayed[]> {
    const all = log.flatMap((of) => of.events.map((event, index) => ({ of, event, index })));
    // Stable, so that what happened at the same moment stays in the order of the log.
    all.sort((one, other) => one.event.at - other.event.at);
    for (const [done, { of, event, index }] of all.entries()) {
      await this.play(of, event, index);
      tell(done + 1, all.length);
    }
    const ends: Replayed[] = [];
    for (const of of log) ends.push({ caseId: of.id, expected: endOf(of), state: await this.stateOf(of) });
    return ends;
  }

  private async play(of: LogCase, event: LogEvent, index: number): Promise<void> {
    if (event.what === 'PAYMENT') return;
    await this.setClock(event.at);
    if (event.what === 'SAVED') return this.save(of, index);
    if (event.what === 'SUBMITTED') return this.submit(of, index);
    if (event.by === 'MISSING') return this.note(of, DEVIATIONS.refusedByPayments);
    if (event.by === 'EMPLOYEE') return this.giveUp(of, index);
    await this.decide(this.course(of), event);
  }

  private async setClock(at: number): Promise<void> {
    const shifted = at + this.weeks * WEEK;
    if (shifted === this.now) return;
    this.now = shifted;
    await expectOk(this.as('admin').put('/clock', { now: new Date(shifted).toISOString() }));
  }

  private async save(of: LogCase, index: number): Promise<void> {
    if (!this.courses.has(of.id)) await this.begin(of, index);
  }

  private async begin(of: LogCase, index: number): Promise<Course> {
    const { body } = await expectOk(this.as(EMPLOYEE).post('/expenses', this.claimOf(of, index)));
    const course = { of, claimId: body.id, version: body.version, approvalId: null, status: 'draft', early: [] };
    this.courses.set(of.id, course);
    return course;
  }

  private claimOf(of: LogCase, index: number): object {
    const { category } = procedureFor(actingFrom(of, index));
    const day = new Date(this.now - 86_400_000).toISOString().slice(0, 10);
    const amount = { amount: of.amount, currency: 'CNY' };
    return { title: of.id, customerId: this.customerId, lines: [{ spentOn: day, category, amount }] };
  }

  private async submit(of: LogCase, index: number): Promise<void> {
    const before = this.courses.get(of.id);
    if (before?.status === 'in_approval') {
      this.note(of, DEVIATIONS.notReturned);
      await this.withdraw(before);
    }
    // What was approved cannot be put up again: a new attempt is a new claim.
    const course =
      !before || before.status === 'approved' ? await this.begin(of, index) : await this.correct(before, index);
    const { body } = await expectOk(this.as(EMPLOYEE).post(`/expenses/${course.claimId}/submission`, {}));
    Object.assign(course, { approvalId: body.approval.id, version: body.version, status: body.status });
  }

  /** The next round may ask others: the claim is corrected before it is submitted again. */
  private async correct(course: Course, index: number): Promise<Course> {
    const path = `/expenses/${course.claimId}`;
    const { version } = (await expectOk(this.as(EMPLOYEE).get(path))).body;
    const { body } = await expectOk(this.as(EMPLOYEE).patch(path, this.claimOf(course.of, index), { version }));
    course.version = body.version;
    return course;
  }

  /** REJECTED by EMPLOYEE: she takes note of a rejection and submits again later, or leaves it at that. */
  private async giveUp(of: LogCase, index: number): Promise<void> {
    const course = this.course(of);
    const isOver = !of.events.slice(index + 1).some(({ what }) => what === 'SUBMITTED');
    if (isOver || course.status === 'in_approval') await this.withdraw(course);
  }

  private async withdraw(course: Course): Promise<void> {
    const headers = { 'idempotency-key': `withdraw-${course.claimId}-${this.now}` };
    const { body } = await expectOk(this.as(EMPLOYEE).delete(`/expenses/${course.claimId}/submission`, { headers }));
    course.status = body.status;
  }

  private async decide(course: Course, event: LogEvent): Promise<void> {
    if (await this.sendDecision(course, event)) {
      const [next] = course.early.splice(0, 1);
      if (next) await this.decide(course, next);
      return;
    }
    this.note(course.of, DEVIATIONS.outOfOrder);
    course.early.push(event);
  }

  /** @returns whether it was her turn */
  private async sendDecision(course: Course, { what, by, at }: LogEvent): Promise<boolean> {
    const desk = this.as(SEATS[by as Step].login);
    const { body: approval, status } = await desk.get(`/approvals/${course.approvalId}`);
    if (status !== 200 || !approval.myTask) return false;
    const { id: taskId, version: taskVersion } = approval.myTask;
    const decision = what === 'REJECTED' ? 'return' : 'approve';
    const seen = { taskId, taskVersion, subjectHash: approval.subjectHash };
    const { body } = await expectOk(
      desk.post(`/approvals/${course.approvalId}/decisions`, { ...seen, decision, reason: `${what} ${at}` }),
    );
    course.status = body.status === 'running' ? 'in_approval' : body.status;
    return true;
  }

  private async stateOf(of: LogCase): Promise<string> {
    return (await expectOk(this.as(EMPLOYEE).get(`/expenses/${this.course(of).claimId}`))).body.status;
  }

  private course(of: LogCase): Course {
    const course = this.courses.get(of.id);
    if (!course) throw new Error(`${of.id} is decided on before it begins.`);
    return course;
  }

  private note({ id }: LogCase, reason: string): void {
    this.deviations.push({ caseId: id, reason });
  }
}

/** How many weeks later the log must lie for its first day to come after this one. */
export function weeksUntil(log: readonly LogCase[], day: Date): number {
  const first = Math.min(...log.flatMap(({ events }) => events.map(({ at }) => at)));
  return Math.ceil((day.getTime() - first) / WEEK) + 1;
}

/** Who acts between this submission and the next: the procedure that this round follows. */
function actingFrom({ events }: LogCase, index: number): Set<string> {
  const rest = events.slice(index + 1);
  const next = rest.findIndex(({ what }) => what === 'SUBMITTED');
  const round = next < 0 ? rest : rest.slice(0, next);
  return new Set(round.filter(({ by }) => STEPS.includes(by as Step)).map(({ by }) => by));
}

/** What the log says of a case, read from its last word about the approval. */
export function endOf({ events }: LogCase): End {
  const last = events.findLast(({ what, by }) => what !== 'PAYMENT' && what !== 'SAVED' && by !== 'MISSING');
  if (!last) return 'draft';
  return last.what === 'REJECTED' ? 'withdrawn' : 'approved';
}

async function expectOk(answer: Promise<Answer>): Promise<Answer> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
  return { status, body };
}
