import { expect } from 'vitest';
import { own, type Case, type Look } from './case.js';
import type { Row } from './kinds.js';

const amountOf = (rows: readonly Row[], column: string): number =>
  rows.reduce((sum, row) => sum + Number(row[column]), 0);
const sumOf = (amount: number) => ({ amount: amount.toFixed(2), currency: 'CNY' });
type Sum = (amount: number) => ReturnType<typeof sumOf> | null;

/** A sum of amounts, as it is shown to her: none at all where she may not know a single one. */
const sumsFor = ({ world, person }: Look, field: string): Sum => (world.rule.hides(person, field) ? () => null : sumOf);

/** The figures of a chart, counted again over the rows she sees. */
export async function funnel(look: Look): Promise<void> {
  const { world, person, operation } = look;
  const yuan = sumsFor(look, 'opportunity.amounts');
  const deals = world.rule.seen(person, 'opportunity');
  const { body, text } = await world.get(person, `${operation.path}?from=2026-11-01&to=2026-11-30`);
  expect(body.stages?.length, text).toBeGreaterThan(0);
  for (const { stage, current, amount } of body.stages) {
    const here = deals.filter((row) => row['stage_id'] === stage.id && row['outcome'] !== 'lost');
    expect({ current, amount }, stage.code).toEqual({
      current: here.length,
      amount: yuan(amountOf(here, 'expected_amount')),
    });
  }
  for (const outcome of ['won', 'lost']) {
    const closed = deals.filter((row) => row['outcome'] === outcome && isIn(row['closed_at'], '2026-11'));
    expect(body[outcome], outcome).toEqual({ count: closed.length, amount: yuan(amountOf(closed, 'expected_amount')) });
  }
}

export async function workbench(look: Look): Promise<void> {
  const { world, person, operation } = look;
  const yuan = sumsFor(look, 'opportunity.amounts');
  const { rule } = world;
  const deals = rule.seen(person, 'opportunity');
  const open = deals.filter(({ outcome }) => outcome === 'open');
  const tasks = rule
    .seen(person, 'activity')
    .filter((row) => row['follow_up_owner_id'] === person.id && row['status'] !== 'done');
  const { body, text } = await world.get(person, operation.path);
  expect(body.taskCount, text).toBe(tasks.length);
  expect(body.inbox).toBe(world.waitingFor(person).length);
  expect(body.figures).toMatchObject({
    openCount: open.length,
    openAmount: yuan(amountOf(open, 'expected_amount')),
    newLeads: rule.seen(person, 'lead').filter(({ status }) => ['new', 'assigned'].includes(status)).length,
    quotesInApproval: rule.seen(person, 'quote').filter(({ status }) => status === 'in_approval').length,
  });
}

export async function contractAmounts(look: Look): Promise<void> {
  const { world, person, operation } = look;
  const yuan = sumsFor(look, 'contract.amounts');
  const months = 'from=2026-09&to=2026-12&basis=approval';
  const { body, text } = await world.get(person, `${operation.path}?${months}`);
  const counted = ['approved', 'reviewed', 'sealed', 'signed', 'filed'];
  const hers = world.rule
    .seen(person, 'contract')
    .filter(
      (row) =>
        counted.includes(row['status']) &&
        ['2026-09', '2026-10', '2026-11', '2026-12'].some((month) => isIn(row['approved_at'], month)),
    );
  expect(body.total, text).toEqual({ count: hers.length, amount: yuan(amountOf(hers, 'net_total_cny')) });
}

/** What has become of the leads of a period, and of the deals from them; whose she does not see is not even counted. */
export async function leadConversion(look: Look): Promise<void> {
  const { world, person, operation } = look;
  const yuan = sumsFor(look, 'opportunity.amounts');
  const leads = world.rule.seen(person, 'lead').filter((row) => isIn(row['created_at'], '2026-11'));
  const won = new Map(
    world.rule.seen(person, 'opportunity').flatMap((row) => (row['outcome'] === 'won' ? [[row['id'], row]] : [])),
  );
  const { body, text } = await world.get(person, `${operation.path}?from=2026-11-01&to=2026-11-30`);
  const figures = (own: readonly Row[]) => {
    const deals = own.flatMap((row) => won.get(row['opportunity_id']) ?? []);
    const qualified = own.filter(({ status }) => status === 'qualified').length;
    return { leads: own.length, qualified, won: deals.length, wonAmount: yuan(amountOf(deals, 'expected_amount')) };
  };
  expect(body.total, text).toMatchObject(figures(leads));
  for (const { source, ...row } of body.sources)
    expect(row, source).toMatchObject(figures(leads.filter((lead) => lead['source'] === source)));
  for (const { owner, ...row } of body.owners)
    if (owner) expect(row, owner.name).toMatchObject(figures(leads.filter(({ owner_id }) => owner_id === owner.id)));
}

/** Columns, cards and sums of the board. */
export function board(may: string): Case {
  return own(may, async (look) => {
    const { world, person, operation } = look;
    const yuan = sumsFor(look, 'opportunity.amounts');
    const deals = world.rule.seen(person, 'opportunity');
    const { body, text } = await world.get(person, operation.path);
    const open = deals.filter(({ outcome }) => outcome === 'open');
    expect(body.summary?.open, text).toEqual({ count: open.length, amount: yuan(amountOf(open, 'expected_amount')) });
    for (const { stage, items } of body.columns) {
      const here = deals.filter((row) => row['stage_id'] === stage.id && row['outcome'] !== 'lost').map(({ id }) => id);
      expect(items.length).toBe(Math.min(here.length, 50));
      for (const { id } of items) expect(here).toContain(id);
    }
  });
}

/** Months are those of Shanghai; none of the made-up days is near the end of one. */
function isIn(at: Date | null, month: string): boolean {
  return at !== null && at.toISOString().startsWith(month);
}
