import { ApiProperty } from '@nestjs/swagger';
import { RefView } from '../../../platform/http/views.js';
import type { LeadRuleTrial } from '../actions/try-lead-rules.js';

export class TrialRuleView extends RefView {
  @ApiProperty({ type: 'integer', description: 'Leads it would have given' })
  gave: number;

  @ApiProperty({ type: 'integer', description: 'Leads its condition is met by, and that nobody of it could take' })
  nobody: number;
}

export class TrialPersonView extends RefView {
  @ApiProperty({ type: 'integer', description: 'Leads she would have got' })
  would: number;

  @ApiProperty({ type: 'integer', description: 'Leads of these she has' })
  has: number;
}

export class TrialMoveView {
  @ApiProperty({ type: RefView, description: 'Who has them: a person, or the intake' })
  from: RefView;

  @ApiProperty({ type: RefView, description: 'Who would have got them' })
  to: RefView;

  @ApiProperty({ type: 'integer', description: 'How many' })
  count: number;
}

export class TrialLeadView extends RefView {
  @ApiProperty({ description: 'Number', example: 'XS-2026-000001' })
  number: string;

  @ApiProperty({ type: RefView, description: 'The rule that would have given it' })
  rule: RefView;

  @ApiProperty({ type: RefView, description: 'Who would have got it' })
  would: RefView;

  @ApiProperty({ type: RefView, description: 'Who has it' })
  has: RefView;
}

export class LeadRuleTrialView {
  @ApiProperty({ type: 'integer', description: 'Over the leads of so many days' })
  days: number;

  @ApiProperty({ type: 'integer', description: 'How many leads came; at most the latest 20,000' })
  leads: number;

  @ApiProperty({ type: 'integer', description: 'How many would have gone to whoever has them' })
  same: number;

  @ApiProperty({ type: 'integer', description: 'How many no rule would have given' })
  left: number;

  @ApiProperty({ type: [TrialRuleView], description: 'The rules, in the order in which they were tried' })
  rules: TrialRuleView[];

  @ApiProperty({ type: [TrialPersonView], description: 'Who would have got how many' })
  people: TrialPersonView[];

  @ApiProperty({ type: [TrialMoveView], description: 'Differences from what is so, the most frequent first' })
  moves: TrialMoveView[];

  @ApiProperty({ type: [TrialLeadView], description: 'Leads of these differences that the reader sees, at most 200' })
  differences: TrialLeadView[];
}

type Names = ReadonlyMap<string, string>;

/** @param names of everybody who would have got a lead or has one */
export function trialView({ days, rules, lines, named }: LeadRuleTrial, names: Names): LeadRuleTrialView {
  const ref = (id: string): RefView => ({ id, name: names.get(id) ?? '' });
  const given = lines.filter(({ wouldId }) => wouldId !== null);
  const ruleRefs = new Map(rules.map(({ id, name }) => [id, { id, name }]));
  const byLead = new Map(given.map((line) => [line.lead.id, line]));
  const differences = named.flatMap(({ id, number, name }) => {
    const line = byLead.get(id);
    const rule = line?.ruleId ? ruleRefs.get(line.ruleId) : undefined;
    return line && rule
      ? [{ id, number, name, rule, would: ref(line.wouldId as string), has: ref(line.lead.ownerId) }]
      : [];
  });
  return {
    days,
    leads: lines.length,
    same: given.filter(({ wouldId, lead }) => wouldId === lead.ownerId).length,
    left: lines.length - given.length,
    rules: [...ruleRefs.values()].map((rule) => ({
      ...rule,
      gave: lines.filter(({ ruleId }) => ruleId === rule.id).length,
      nobody: lines.filter(({ empty }) => empty.includes(rule.id)).length,
    })),
    people: peopleOf({ rules, lines }).map((person) => ({ ...ref(person.id), ...person })),
    moves: movesOf(lines).map(({ from, to, count }) => ({ from: ref(from), to: ref(to), count })),
    differences,
  };
}

function peopleOf({ rules, lines }: Pick<LeadRuleTrial, 'rules' | 'lines'>) {
  const ids = new Set(rules.flatMap(({ people }) => people.map(({ personId }) => personId)));
  const people = [...ids].map((id) => ({
    id,
    would: lines.filter(({ wouldId }) => wouldId === id).length,
    has: lines.filter(({ lead }) => lead.ownerId === id).length,
  }));
  return people.sort((a, b) => b.would - a.would);
}

const MOST_MOVES = 50;

function movesOf(lines: LeadRuleTrial['lines']): { from: string; to: string; count: number }[] {
  const moves = new Map<string, { from: string; to: string; count: number }>();
  for (const { lead, wouldId } of lines) {
    if (wouldId === null || wouldId === lead.ownerId) continue;
    const key = `${lead.ownerId} ${wouldId}`;
    const move = moves.get(key) ?? { from: lead.ownerId, to: wouldId, count: 0 };
    moves.set(key, { ...move, count: move.count + 1 });
  }
  return [...moves.values()].sort((a, b) => b.count - a.count).slice(0, MOST_MOVES);
}

/** Everybody a trial names. */
export function namedIn({ rules, lines }: LeadRuleTrial): string[] {
  const candidates = rules.flatMap(({ people }) => people.map(({ personId }) => personId));
  return [...new Set([...candidates, ...lines.map(({ lead }) => lead.ownerId)])];
}
