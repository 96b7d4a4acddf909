import { fromApi } from '../api-dist.mjs';
import { dayOf, daysAfter, insertAll, ownedBy, someTime } from './bulk.mjs';
import { dealName } from './names.mjs';
import { idOf } from './random.mjs';

const { searchColumns } = await fromApi('platform/text-search/text-search.js');

const REASONS = ['price', 'competitor', 'no_budget', 'no_decision', 'product_fit', 'timing', 'other'];
const DAY_MS = 86_400_000;

/** Deals of those customers, on their way through the stages, with every move they made. */
export async function loadOpportunities(client, count, { customers, random, today, say }) {
  const { rows: stages } = await client.query('SELECT id, kind FROM sales_stages ORDER BY sort');
  let moves = 0;
  for (let at = 0; at < count; at += 5000) {
    const some = Array.from({ length: Math.min(5000, count - at) }, (_, i) =>
      deal(at + i, random.pick(customers), { stages, random, today }),
    );
    await insertAll(client, 'opportunities', some);
    const way = some
      .flatMap((opportunity) => movesOf(opportunity, stages))
      .map((move) => ({ id: idOf(0x21, moves++), ...move }));
    await insertAll(client, 'opportunity_stage_moves', way);
    if ((at + some.length) % 50_000 === 0) say(`  ${at + some.length} opportunities`);
  }
}

function deal(n, { id: customerId, name: company, contactId, owner }, { stages, random, today }) {
  const at = someTime(random, today);
  const outcome = random.pick(['open', 'open', 'open', 'open', 'won', 'won', 'won', 'lost', 'lost']);
  const open = stages.filter(({ kind }) => kind === 'open');
  const stage = outcome === 'won' ? stages[open.length] : random.pick(open);
  const { name, product } = dealName(random, company);
  const number = `SJ-2025-${String(n + 1).padStart(6, '0')}`;
  const { searchText, searchGrams } = searchColumns(name, number);
  const closing = {
    closed_at: outcome === 'open' ? null : at.changed,
    closed_by: outcome === 'open' ? null : owner.id,
  };
  return {
    ...{
      id: idOf(0x20, n),
      ...ownedBy(owner, at),
      number,
      name,
      customer_id: customerId,
      primary_contact_id: contactId,
    },
    ...{
      product_interest: product,
      expected_amount: `${(5 + random.below(400)) * 10_000}.00`,
      currency: 'CNY',
      exchange_rate: 1,
    },
    expected_close_on: daysAfter(at.made, 120),
    stage_id: stage.id,
    stage_entered_at: at.changed,
    next_action: '现场调研',
    next_action_owner_id: owner.id,
    planned_finish_on: daysAfter(at.made, 30),
    actual_finish_on: outcome === 'open' ? null : dayOf(at.changed),
    ...{ outcome, lost_reason: outcome === 'lost' ? random.pick(REASONS) : null, ...closing },
    ...{ search_text: searchText, search_grams: searchGrams },
  };
}

/** From the first stage to where it stands, a few days each. */
function movesOf({ id, stage_id: stageId, outcome, created_at: made, owner_id: owner }, stages) {
  const last = stages.findIndex((stage) => stage.id === stageId);
  return stages.slice(0, last + 1).map((stage, i) => ({
    opportunity_id: id,
    from_stage_id: i === 0 ? null : stages[i - 1].id,
    to_stage_id: stage.id,
    outcome: i === last && outcome === 'won' ? 'won' : 'open',
    moved_at: new Date(Date.parse(made) + i * 9 * DAY_MS).toISOString(),
    moved_by: owner,
  }));
}
