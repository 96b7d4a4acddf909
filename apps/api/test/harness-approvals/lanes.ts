import { type Instance } from '@countersign/approval-engine';
import { EndByHouse } from '../../src/modules/approvals/actions/end-by-house.js';
import { HOUSE } from '../../src/platform/access/principal.js';
import { DomainError } from '../../src/platform/http/domain-error.js';
import { translateError } from '../../src/platform/http/translate-error.js';
import { UnitOfWork } from '../../src/platform/database/unit-of-work.js';
import type { House } from '../harness/house.js';
import { chooseBatch, type Batch } from './batch.js';
import type { Dice } from './dice.js';
import { Ledger, type Outcome } from './ledger.js';
import type { Move, Subject } from './move.js';
import { chooseMove, newSubject } from './moves.js';
import { ref } from './seen.js';
import type { World } from './world.js';

const SUBJECTS = 40;
const TRIES = 12;

/** What came back that nobody may ever hear: the fault of the program, not of the caller. */
export class Unforeseen extends Error {}

/** One person after another at one of the doors, among others who do the same at the same time. */
export class Lane {
  private readonly remembered = new Map<string, Instance | null>();

  constructor(
    private readonly number: number,
    private readonly world: World,
    private readonly dice: Dice,
    private readonly ledger: Ledger,
    /** Shared by all lanes. */
    private readonly subjects: Subject[],
  ) {
    while (subjects.length < SUBJECTS) subjects.push(newSubject(dice));
  }

  async step(): Promise<void> {
    const { dice } = this;
    if (dice.chance(0.03)) return this.batch();
    const slot = dice.below(this.subjects.length);
    const subject = this.subjects[slot]!;
    if (dice.chance(0.004)) {
      this.subjects[slot] = newSubject(dice);
      return this.runOut(subject);
    }
    const move = chooseMove(this.world, dice, subject, await this.look(subject));
    const [house, other] = dice.chance(0.5)
      ? [this.world.houses[0]!, this.world.houses[1]!]
      : [this.world.houses[1]!, this.world.houses[0]!];
    const isTwice = dice.chance(0.05);
    const way = this.way(move);
    const outcomes = await Promise.all([
      this.attempt(house, move, way),
      ...(isTwice ? [this.attempt(other, move, way === 'elsewhere' ? 'http' : way)] : []),
      ...(move.rival ? [this.attempt(other, move.rival, this.way(move.rival))] : []),
    ]);
    if (move.rival) this.oneOf(move, outcomes);
    if (move.becomes && outcomes.includes('done')) this.subjects[slot] = move.becomes;
    if (dice.chance(0.03)) await this.attempt(other, move, way);
  }

  /** Straight to what is to be done, through the door of the same process, or through the other one's. */
  private way({ http }: Move): Way {
    if (!http) return 'inside';
    const roll = this.dice.roll();
    if (this.world.other && roll < 0.2) return 'elsewhere';
    return roll < 0.3 ? 'http' : 'inside';
  }

  /** Whoever commits first decides; the other hears that it is done. */
  private oneOf({ attempt, rival }: Move, outcomes: readonly Outcome[]): void {
    const [first, second] = [outcomes[0], outcomes.at(-1)];
    if (first === 'done' && second === 'done')
      throw new Unforeseen(
        `${attempt.login} and ${rival!.attempt.login} both decided one seat of ${attempt.instanceId}`,
      );
    if (first === 'done' || second === 'done') this.ledger.count('one of two decided');
  }

  /** What is put up no longer matters to anybody; the house ends its approval. */
  private async runOut(subject: Subject): Promise<void> {
    const { app } = this.dice.one(this.world.houses)!;
    for (let tries = 0; tries < TRIES; tries++) {
      try {
        await app.get(UnitOfWork).run(HOUSE, 'write', () => app.get(EndByHouse).expire(ref(subject)));
        return;
      } catch (error) {
        if (outcomeOf(error) !== 'unknown') return;
      }
    }
  }

  /** Mostly as it is; sometimes as this lane saw it some time ago. */
  private async look(subject: Subject): Promise<Instance | null> {
    if (this.remembered.has(subject.id) && this.dice.chance(0.25)) return this.remembered.get(subject.id) ?? null;
    const [row] = await this.world.sql<{ id: string }>(
      `SELECT id FROM approval_instances WHERE subject_id = $1 ORDER BY submitted_at DESC, id DESC LIMIT 1`,
      [subject.id],
      this.number + 1,
    );
    const instance = row ? await this.world.see(row.id, this.number + 1) : null;
    if (this.remembered.size > 200) this.remembered.clear();
    this.remembered.set(subject.id, instance);
    return instance;
  }

  /** Repeats under the same key what was cut off, as every client must, until there is an answer. */
  private async attempt(house: House, move: Move, way: Way): Promise<Outcome> {
    for (let tries = 0; tries < TRIES; tries++) {
      const outcome = await this[way](house, move);
      this.ledger.note(move.attempt, outcome);
      if (outcome !== 'unknown') return outcome;
    }
    throw new Unforeseen(`${move.attempt.kind} was cut off ${TRIES} times`);
  }

  private async inside(house: House, { attempt, act }: Move): Promise<Outcome> {
    try {
      const actor = this.world.principal(attempt.login);
      await house.app.get(UnitOfWork).run(actor, 'write', () => act(house));
      return 'done';
    } catch (error) {
      return outcomeOf(error);
    }
  }

  private async http(house: House, { attempt, http }: Move): Promise<Outcome> {
    const { path, body } = http!;
    const answer = await house.as(attempt.login).post(path, body, { key: attempt.key });
    return answered(answer);
  }

  /** Whoever finds nobody there waits until somebody is, and asks again. */
  private async elsewhere(_: House, { attempt, http }: Move): Promise<Outcome> {
    const other = this.world.other!;
    await other.ready();
    const answer = await other.post(attempt.login, http!.path, http!.body, attempt.key);
    return answer ? answered(answer) : 'unknown';
  }

  /** Several seats in one request; each has an answer of its own, and only those that got none are asked for again. */
  private async batch(): Promise<void> {
    const { dice, world } = this;
    const looked = [];
    for (let n = 0; n < 6; n++) looked.push(await this.look(dice.one(this.subjects)!));
    const live = looked.filter((each) => each !== null);
    const distinct = [...new Map(live.map((each) => [each.id, each])).values()];
    const batch = chooseBatch(world, dice, distinct);
    if (!batch) return;
    for (let tries = 0; tries < TRIES; tries++) {
      const results = await this.decided(batch);
      const outcomes = batch.attempts.map((made, index) => {
        const { accepted, code } = results?.[index] ?? { accepted: false, code: 'database.busy' };
        const outcome: Outcome = accepted ? 'done' : judge(code, JSON.stringify(made));
        this.ledger.note(made, outcome);
        if (outcome === 'done') this.ledger.count('decided in a batch');
        return outcome;
      });
      if (!outcomes.includes('unknown')) return;
    }
    throw new Unforeseen(`a batch was cut off ${TRIES} times`);
  }

  /** @returns null where nobody answered */
  private async decided({ login, items }: Batch): Promise<{ accepted: boolean; code: string }[] | null> {
    const { other, houses } = this.world;
    const key = this.dice.key();
    const path = '/approval-decisions/batch';
    const isElsewhere = other !== null && this.dice.chance(0.5);
    if (isElsewhere) await other.ready();
    const answer = isElsewhere
      ? await other.post(login, path, { items }, key)
      : await this.dice.one(houses)!.as(login).post(path, { items }, { key });
    if (!answer) return null;
    if (answer.status < 300) return answer.body.results;
    return items.map(() => ({ accepted: false, code: String(answer.body.code) }));
  }
}

type Way = 'inside' | 'http' | 'elsewhere';

function answered({ status, body, text }: { status: number; body: any; text: string }): Outcome {
  return status === 200 || status === 201 ? 'done' : judge(body.code, text);
}

function outcomeOf(error: unknown): Outcome {
  if (deadlocked(error)) throw new Unforeseen(`two transactions waited for each other: ${whereOf(error)}`);
  const { code, params } = translateError(error);
  const cause = error instanceof DomainError ? '' : String((error as Error).stack);
  return judge(code, `${JSON.stringify(params)} ${cause}`);
}

/** The statement that was given up, and what PostgreSQL says of the circle. */
function whereOf(error: unknown): string {
  const { query, driverError } = error as { query?: string; driverError?: { detail?: string; where?: string } };
  return [query, driverError?.detail, driverError?.where].filter(Boolean).join(' · ');
}

function deadlocked(error: unknown): boolean {
  const cause = (error as { driverError?: { code?: string } }).driverError ?? (error as { code?: string });
  return cause.code === '40P01';
}

/** Beside those of approvals: who may not see it, and who has left, is told so. */
const REFUSALS = ['row.missing', 'access.permission_missing', 'session.required'];
const PASSING = ['database.busy', 'row.locked', 'idempotency.twin_running'];

/** What business refuses is an answer; what the machinery refuses is a fault, but for two people putting up one record. */
function judge(code: string, detail: string): Outcome {
  if (PASSING.includes(code)) return 'unknown';
  if (code.startsWith('approval.') || REFUSALS.includes(code)) return { refused: code };
  if (code === 'row.exists_already' && detail.includes('approval_instances_live')) return { refused: code };
  throw new Unforeseen(`${code}: ${detail}`);
}
