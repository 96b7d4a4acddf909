import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * 撤销授权: what an approval allowed may be taken back, on the record; the record itself is then open again. That it goes
 * back only without an active grant is kept here, as it is kept that it comes forward only with one.
 */
export class WhatWasApprovedIsTakenBack1700000000085 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(actions(", 'cc', 'revoke'"));
    await runner.query(GRANTS);
    for (const { guard, type, purpose, steps } of GUARDED) {
      for (const [before, after] of steps) await rewrite(runner, guard, before, after);
      await rewrite(runner, guard, END, back(type, purpose) + END);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { guard, type, purpose, steps } of GUARDED) {
      await rewrite(runner, guard, back(type, purpose) + END, END);
      for (const [before, after] of steps) await rewrite(runner, guard, after, before);
    }
    await runner.query('DROP TRIGGER guarded ON approval_grants; DROP FUNCTION guard_grant()');
    await runner.query(actions(", 'cc'"));
  }
}

const actions = (kinds: string): string => `
  ALTER TABLE approval_actions
    DROP CONSTRAINT approval_actions_action_check,
    ADD CONSTRAINT approval_actions_action_check CHECK (action IN ('submit', 'resubmit', 'approve', 'reject', 'return',
      'advise', 'abstain', 'opine', 'withdraw', 'comment', 'takeBack', 'transfer', 'delegate', 'addSign', 'removeSign',
      'urge', 'suspend', 'resume', 'reassign', 'terminate', 'timeout', 'rehome', 'supersede', 'expire', 'migrate'${kinds}));`;

/** A grant is used up, or ends; what has ended does not begin again, and its limits are what was approved for ever. */
const GRANTS = `
  CREATE FUNCTION guard_grant() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE
    free text[] := '{version,updated_at,updated_by,status,consumed_amount}';
    steps jsonb := '{"active": ["consumed", "lapsed", "revoked", "invalidated"], "consumed": ["invalidated"]}';
  BEGIN
    IF NEW.status <> OLD.status AND NOT coalesce((steps -> OLD.status) ? NEW.status, false) THEN
      RAISE EXCEPTION 'a grant does not go from % to %', OLD.status, NEW.status USING ERRCODE = 'CS001';
    END IF;
    IF to_jsonb(NEW) - free IS DISTINCT FROM to_jsonb(OLD) - free THEN
      RAISE EXCEPTION 'what was granted cannot change' USING ERRCODE = 'CS001';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER guarded BEFORE UPDATE ON approval_grants FOR EACH ROW EXECUTE FUNCTION guard_grant();
`;

const GUARDED = [
  {
    guard: 'guard_quote',
    type: 'quote',
    purpose: 'quote.discount',
    steps: [['"approved": ["superseded"]', '"approved": ["superseded", "withdrawn"]']],
  },
  {
    guard: 'guard_expense',
    type: 'expense',
    purpose: 'expense.claim',
    steps: [['"approved": []', '"approved": ["withdrawn"]']],
  },
  {
    guard: 'guard_contract',
    type: 'contract',
    purpose: 'contract.approval',
    steps: [['"reviewed>sealed":', '"approved>withdrawn": [], "reviewed>withdrawn": [], "reviewed>sealed":']],
  },
] as const;

/** How each of these guards ends. */
const END = 'RETURN NEW;\n  END';

const back = (type: string, purpose: string): string =>
  `IF NEW.status = 'withdrawn' AND OLD.status IN ('approved', 'reviewed') AND active_grant('${type}', NEW.id, NEW.content_hash, '${purpose}') THEN
      RAISE EXCEPTION 'what is approved is taken back with its grant' USING ERRCODE = 'CS001';
    END IF;
    `;

/** The function as it is, with some of its words replaced. @throws where they are not there, once */
async function rewrite(runner: QueryRunner, name: string, before: string, after: string): Promise<void> {
  const [{ text }] = (await runner.query(`SELECT pg_get_functiondef($1::regproc) AS text`, [name])) as [
    { text: string },
  ];
  if (text.split(before).length !== 2) throw new Error(`${name} does not say “${before}” once`);
  await runner.query(text.replace(before, () => after));
}
