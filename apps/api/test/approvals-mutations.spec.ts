import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Command, Instance } from '@countersign/approval-engine';
import { ApprovalHistory } from '../src/modules/approvals/approval-history.repository.js';
import { ApprovalInstances } from '../src/modules/approvals/approval-instances.repository.js';
import { ApprovalInstance } from '../src/modules/approvals/approval-instance.entity.js';
import { Timers } from '../src/modules/approvals/course/timers.repository.js';
import { GrantRows } from '../src/modules/approvals/grants.repository.js';
import { SettleCommand } from '../src/modules/approvals/settle-command.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { runHarness, type Report } from './harness-approvals/run-harness.js';
import { World } from './harness-approvals/world.js';

/**
 * The harness is worth something only if it finds what it looks for: one safeguard at a time is taken away, in the test's
 * own copy of program and database, and the harness must say so.
 */
describe('the harness notices', { timeout: 240_000 }, () => {
  let world: World;
  beforeEach(async () => {
    world = await World.open(8, { alone: true });
  });
  afterEach(() => world.close());

  const run = (more: { tolerant?: boolean } = {}): Promise<Report> =>
    runHarness(world, { steps: 3000, seed: 7, lanes: 8, killEvery: 0, lookEvery: 300, ...more });
  const rules = ({ faults }: Report) => faults.map(({ rule }) => rule);
  /** What is wrong with what is written; not what the program complained of. */
  const broken = (report: Report) =>
    rules(report)
      .filter((rule) => rule !== 'only the rules of the business refuse' && rule !== 'the harness itself')
      .join('; ');
  const asOwner = (sql: string) => world.owner(sql);

  /** Replaces a method in every process. */
  function replace<T extends object, K extends keyof T>(
    provider: new (...given: never[]) => T,
    name: K,
    make: (original: T[K], self: T) => T[K],
  ): void {
    for (const { app } of world.houses) {
      const self = app.get(provider);
      self[name] = make((self[name] as (...given: unknown[]) => unknown).bind(self) as T[K], self);
    }
  }

  function withoutTheRowLock(): void {
    for (const { app } of world.houses) {
      const instances = app.get(ApprovalInstances);
      const work = app.get(UnitOfWork);
      const read = async (id: string) => (await instances.find(id)) ?? instances.get(id);
      instances.getForChange = read;
      instances.liveForChange = (subject, purpose) =>
        work.manager
          .findOneBy(ApprovalInstance, {
            subjectType: subject.type,
            subjectId: subject.id,
            ...(purpose ? { purpose } : {}),
          })
          .then((row) => (row && ['running', 'returned', 'blocked', 'suspended'].includes(row.status) ? row : null));
    }
  }

  it('that the row lock is gone: what the lock kept apart now runs into the second line of defence', async () => {
    withoutTheRowLock();
    expect(rules(await run())).toContain('only the rules of the business refuse');
  });

  it('that the row lock and the second line of defence are gone: histories no longer replay', async () => {
    withoutTheRowLock();
    await asOwner(`ALTER TABLE approval_actions DROP CONSTRAINT approval_actions_instance_id_seq_key;
      DROP INDEX approval_actions_one_decision; DROP TRIGGER one_version_more ON approval_instances`);
    for (const { app } of world.houses) {
      const work = app.get(UnitOfWork);
      app.get(ApprovalInstances).save = async (row) => {
        row.version += 1;
        const { id, ...fields } = row;
        await work.manager.update(ApprovalInstance, { id }, fields as never);
      };
    }
    expect(broken(await run({ tolerant: true }))).toMatch(/I-\d|gap|one version/);
  });

  it('that a record may have two approvals under way', async () => {
    await asOwner('DROP INDEX approval_instances_live');
    expect(rules(await run()).join('; ')).toContain('I-1 ');
  });

  it('that a repetition is carried out again', async () => {
    await asOwner('ALTER TABLE approval_actions DROP CONSTRAINT approval_actions_instance_id_idempotency_key_key');
    replace(ApprovalHistory, 'of', (original) => async (id: string) => {
      const history = await original(id);
      const actions = history.instance.actions.map((action) => ({
        ...action,
        idempotencyKey: `${action.idempotencyKey}-`,
      }));
      return { ...history, instance: { ...history.instance, actions } };
    });
    expect(rules(await run()).join('; ')).toMatch(/one key has one effect|is there, once|I-5/);
  });

  it('that a grant allows more than was approved', async () => {
    replace(
      GrantRows,
      'insert',
      (original) => (instance, limits) => original(instance, limits && { ...limits, minRatio: limits.minRatio - 1 }),
    );
    expect(broken(await run())).toContain('I-11 ');
  });

  it('that time goes on while nobody can act', async () => {
    replace(Timers, 'halt', () => async () => undefined);
    expect(broken(await run())).toContain('stands still');
  });

  it('that a seat is given to, and decided by, whoever lacks the authority it asks for', async () => {
    replace(
      SettleCommand,
      'execute',
      (original) =>
        (before, command, ...rest) =>
          original(before, trusting(command, before.instance), ...rest),
    );
    expect(broken(await run())).toContain('I-7');
  });

  it('that people decide on what they have not seen', async () => {
    replace(
      SettleCommand,
      'execute',
      (original) =>
        (before, command, ...rest) =>
          original(before, blind(command, before.instance?.subject.hash), ...rest),
    );
    expect(rules(await run())).toContain('nobody decides on what he has not seen');
  });
});

/** As if nobody looked at the authority of whom a seat is transferred to, or of who decides it. */
function trusting(command: Command, instance: Instance | null): Command {
  if (!('taskId' in command) || !('context' in command) || !command.context) return command;
  const seated = instance?.tasks.find(({ id }) => id === command.taskId)?.principal;
  const trusted = [seated, 'to' in command ? command.to : undefined];
  const people = command.context.org.people.map((person) =>
    trusted.includes(person.id) ? { ...person, positions: [...person.positions, 'president'] } : person,
  );
  return { ...command, context: { ...command.context, org: { ...command.context.org, people } } } as Command;
}

/** As if the hash were not looked at. */
function blind(command: Command, hash: string | undefined): Command {
  return 'subjectHash' in command && hash ? { ...command, subjectHash: hash } : command;
}
