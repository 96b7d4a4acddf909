import { AsyncLocalStorage } from 'node:async_hooks';
import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager, type QueryRunner } from 'typeorm';
import { HOUSE, HOUSE_ID, type Actor, type Principal } from '../access/principal.js';
import { isUuid } from './ids.js';
import type { Origin } from './origin.js';
import { abandon } from './abandon.js';
import { eyesOf, type Eyes } from './eyes.js';
import { beginAs, openingFor, openingOf, openingOfSupport, openingOfToken, type Opening } from './opening.js';
import { sendAlong } from './packets.js';
import type { PreparingClient } from './preparing-client.js';
import { principalFrom } from './principal-row.js';
import { reset, setLocal } from './settings.js';

export type WorkMode = 'read' | 'write';

interface Work {
  readonly runner: QueryRunner;
  /** The driver's connection under the runner. */
  readonly client: PreparingClient;
  readonly mode: WorkMode;
  readonly requestId: string;
  actor: Actor;
  /** Business time of this transaction: `app_now()` when it began. */
  now: Date;
  /** Whom the actor stands in for. */
  behalf: string | null;
  afterCommit: (() => void)[];
  onRollback: (() => Promise<void>)[];
}

interface Slot {
  work: Work | undefined;
  readonly requestId: string;
  readonly origin: Origin;
}

/**
 * One request, one unit of work, one principal. Outside of it there is no connection: a repository that is called
 * without one throws. PostgreSQL shows only the rows the principal reaches, because the role and the person are set
 * in the same round trip that begins the transaction.
 */
@Injectable()
export class UnitOfWork {
  private readonly slots = new AsyncLocalStorage<Slot>();
  /** The work in which whatever is called from here acts as the house. */
  private readonly inTheHouse = new AsyncLocalStorage<Work>();

  constructor(private readonly dataSource: DataSource) {}

  /** Opens the place in which a later `signIn` or `run` puts its work; called once per request or job. */
  enclose<T>(requestId: string, body: () => T, origin: Origin = {}): T {
    return this.slots.run({ work: undefined, requestId, origin }, body);
  }

  /**
   * Begins the request's unit of work for a session.
   * @returns the principal, or null when the session or its person is no longer live.
   */
  async signIn(sessionId: string, mode: WorkMode): Promise<Principal | null> {
    return isUuid(sessionId) ? this.enter(openingOf(sessionId), mode) : null;
  }

  /** The same, to look with the eyes of somebody who agreed; the principal has no `support` where nobody did. */
  async signInToLook(sessionId: string, supportId: string): Promise<Principal | null> {
    if (!isUuid(sessionId)) return null;
    return this.enter(isUuid(supportId) ? openingOfSupport(sessionId, supportId) : openingOf(sessionId), 'read');
  }

  /** The same for a personal token. */
  signInByToken(hash: string, mode: WorkMode): Promise<Principal | null> {
    return this.enter(openingOfToken(hash), mode);
  }

  private async enter(opening: Opening, mode: WorkMode): Promise<Principal | null> {
    const slot = this.slot();
    const runner = this.dataSource.createQueryRunner();
    try {
      const { client, row } = await beginAs(runner, mode, slot, opening);
      if (!row) {
        await abandon(runner);
        return null;
      }
      const principal = principalFrom(row, row.session_id);
      slot.work = this.begin({ runner, client, mode, requestId: slot.requestId, actor: principal, now: row.now });
      return principal;
    } catch (error) {
      await abandon(runner);
      throw error;
    }
  }

  /** Commits the request's unit of work, then runs what was waiting for it. */
  async commit(): Promise<void> {
    const current = this.take();
    if (!current) return;
    // What was only read has nothing to wait for.
    if (current.mode === 'read') sendAlong(current.client, 'COMMIT');
    else await this.commitChanges(current);
    await current.runner.release();
    for (const wake of current.afterCommit) wake();
  }

  /** @throws also where a statement had failed and its error was passed over: PostgreSQL then takes everything back. */
  private async commitChanges({ runner, client, onRollback }: Work): Promise<void> {
    try {
      const { command } = await client.query('COMMIT');
      if (command === 'COMMIT') return;
    } catch (error) {
      await abandon(runner);
      throw error;
    }
    await abandon(runner);
    for (const undo of onRollback) await undo().catch(() => undefined);
    throw new Error('Nothing was written: a statement of this transaction had failed.');
  }

  async rollback(): Promise<void> {
    const current = this.take();
    if (!current) return;
    await abandon(current.runner);
    for (const undo of current.onRollback) await undo().catch(() => undefined);
  }

  /** Runs `body` in a transaction of its own, apart from the request's. */
  async run<T>(actor: Actor, mode: WorkMode, body: (manager: EntityManager) => Promise<T>): Promise<T> {
    const { requestId = 'house', origin = {} } = this.slots.getStore() ?? {};
    return this.slots.run({ work: undefined, requestId, origin }, async () => {
      const runner = this.dataSource.createQueryRunner();
      try {
        const { client, row } = await beginAs(runner, mode, { requestId, origin }, openingFor(actor));
        this.slot().work = this.begin({ runner, client, mode, requestId, actor, now: row?.now ?? new Date() });
        const result = await body(runner.manager);
        await this.commit();
        return result;
      } catch (error) {
        if (this.slot().work) await this.rollback();
        else if (!runner.isReleased) await abandon(runner);
        throw error;
      }
    });
  }

  /** Runs `body` with settings of the planner that fit it, and takes them back; neither costs a round trip. */
  planned<T>(settings: Readonly<Record<string, string>>, body: () => Promise<T>): Promise<T> {
    const current = this.current();
    setLocal(current, settings);
    return body().finally(() => reset(current, Object.keys(settings)));
  }

  /**
   * Inside the same transaction, sees and writes as the house; the audit names both. For reactions and for checks whose
   * answer must not depend on who asks. Each statement is sent with the eyes of whoever asks for it, so that others may be
   * under way in the same unit of work.
   */
  async asHouse<T>(body: () => Promise<T>): Promise<T> {
    return this.inTheHouse.run(this.current(), body);
  }

  /**
   * Lets a person act inside the house's own transaction, under her reach and with her name in the audit, so that a demo
   * company has a past its people made. Whoever is a person already can act for nobody else.
   */
  async asPerson<T>(person: Principal, body: () => Promise<T>): Promise<T> {
    const current = this.current();
    const isHouse = current.actor === HOUSE && this.inTheHouse.getStore() !== current;
    if (!isHouse) throw new Error('Nobody acts in the name of somebody else.');
    this.become(current, person);
    const result = await body();
    this.become(current, HOUSE);
    return result;
  }

  private become(current: Work, actor: Actor): void {
    current.actor = actor;
    setLocal(current, { 'app.person_id': actor === HOUSE ? '' : actor.personId });
  }

  /** Whom the person stands in for from here on, null for herself: the audit names both. */
  onBehalfOf(personId: string | null): void {
    const current = this.current();
    if (current.behalf === personId) return;
    current.behalf = personId;
    setLocal(current, { 'app.on_behalf_of': isUuid(personId) ? personId : '' });
  }

  /** How long a statement of this transaction may wait for a lock, from here on. */
  waitForLocks(seconds: number): void {
    setLocal(this.current(), { lock_timeout: `${seconds}s` });
  }

  get manager(): EntityManager {
    return this.current().runner.manager;
  }

  /** Whose rows are read now, and whether it is the house that acts, by itself or on what somebody did. */
  get sight(): Eyes {
    return this.eyes(this.current());
  }

  get mode(): WorkMode {
    return this.current().mode;
  }

  /** @throws when the house acts without a person. */
  get principal(): Principal {
    const { actor } = this.current();
    if (actor === HOUSE) throw new Error('This unit of work is the house acting; there is no person in it.');
    return actor;
  }

  get actor(): Actor {
    return this.current().actor;
  }

  /** Whose row of `owners` stands as the author of what is written now. */
  get authorId(): string {
    const { actor } = this;
    return actor === HOUSE ? HOUSE_ID : actor.personId;
  }

  get isOpen(): boolean {
    return this.slots.getStore()?.work !== undefined;
  }

  get now(): Date {
    return this.slots.getStore()?.work?.now ?? new Date();
  }

  get requestId(): string {
    return this.slots.getStore()?.requestId ?? 'house';
  }

  /** A wake-up after commit; never work that must not be lost, which is an outbox row. */
  afterCommit(wake: () => void): void {
    this.current().afterCommit.push(wake);
  }

  /**
   * Takes back what the transaction did outside the database, such as a file. Not called when the answer to COMMIT is
   * lost, because then nobody knows: something too much is better than a row whose file is gone.
   */
  onRollback(undo: () => Promise<void>): void {
    this.current().onRollback.push(undo);
  }

  private begin(begun: Pick<Work, 'runner' | 'client' | 'mode' | 'requestId' | 'actor' | 'now'>): Work {
    const work: Work = { ...begun, behalf: null, afterCommit: [], onRollback: [] };
    begun.client.sees(() => this.eyes(work), eyesOf(begun.actor));
    return work;
  }

  private eyes(work: Work): Eyes {
    return eyesOf(work.actor, this.inTheHouse.getStore() === work);
  }

  private current(): Work {
    const current = this.slot().work;
    if (!current) throw new Error('No unit of work is open: there is no database outside of one.');
    return current;
  }

  private slot(): Slot {
    const slot = this.slots.getStore();
    if (!slot) throw new Error('No unit of work is open: there is no database outside of one.');
    return slot;
  }

  private take(): Work | undefined {
    const slot = this.slot();
    const current = slot.work;
    slot.work = undefined;
    return current;
  }
}
