import { Injectable } from '@nestjs/common';
import { checkCondition } from '../../../platform/conditions/check-condition.js';
import type { ConditionTree } from '../../../platform/conditions/condition.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { People } from '../../org/index.js';
import { LEAD_FACTS } from '../dispatch/lead-facts.js';
import type { CandidateDto, ChangeLeadRuleDto, NewLeadRuleDto } from '../dispatch/lead-rule.dto.js';
import type { LeadRule } from '../dispatch/lead-rule.entity.js';
import {
  LeadRuleNameIsTaken,
  LeadRulePersonIsMissing,
  LeadRulePersonIsTwice,
  LeadRulesAreOthers,
} from '../dispatch/lead-rules.errors.js';
import { LeadRules } from '../dispatch/lead-rules.repository.js';
import { placedAnew } from '../placed-anew.js';

/** Writes the rules of assignment, changes them, orders them and takes them away. */
@Injectable()
export class ArrangeLeadRules {
  constructor(
    private readonly rules: LeadRules,
    private readonly people: People,
  ) {}

  /** A new rule is tried last. @throws LeadRuleNameIsTaken, LeadRulePersonIsMissing, LeadRulePersonIsTwice, ConditionIsInvalid */
  async write({ name, enabled, condition, way, mostOpen, people }: NewLeadRuleDto): Promise<string> {
    const all = await this.rules.allForChange();
    const rule = await this.rules.insert({
      name: await this.freeName(name, null),
      place: (all.at(-1)?.place ?? 0) + 1,
      enabled: enabled ?? true,
      condition: read(condition),
      way,
      mostOpen: mostOpen ?? null,
      people: await this.candidates(people),
    });
    return rule.id;
  }

  /** @throws the same, RowIsMissing, RowIsStale */
  async change(id: string, version: number, sent: ChangeLeadRuleDto): Promise<void> {
    const rule = await this.rules.getForChange(id);
    if (rule.version !== version) throw new RowIsStale({ id, version });
    if (sent.name !== undefined) rule.name = await this.freeName(sent.name, id);
    if (sent.condition !== undefined) rule.condition = read(sent.condition);
    if (sent.people !== undefined) await this.changePeople(rule, sent.people);
    if (sent.enabled !== undefined) rule.enabled = sent.enabled;
    if (sent.way !== undefined) rule.way = sent.way;
    if (sent.mostOpen !== undefined) rule.mostOpen = sent.mostOpen;
    await this.rules.save(rule, version);
  }

  /** @throws RowIsMissing, RowIsStale */
  async remove(id: string, version: number): Promise<void> {
    await this.rules.discard(await this.rules.getForChange(id), version);
  }

  /** @throws LeadRulesAreOthers */
  async order(ids: readonly string[]): Promise<void> {
    const moved = placedAnew(await this.rules.allForChange(), ids);
    if (!moved) throw new LeadRulesAreOthers({});
    for (const each of moved) await this.rules.save(each);
  }

  private async changePeople(rule: LeadRule, sent: readonly CandidateDto[]): Promise<void> {
    const people = await this.candidates(sent);
    if (JSON.stringify(people) === JSON.stringify(rule.people)) return;
    rule.people = people;
    await this.rules.forgetTurns(rule.id);
  }

  private async candidates(sent: readonly CandidateDto[]): Promise<{ personId: string; weight: number }[]> {
    const active = new Set((await this.people.activeAmong(sent.map(({ personId }) => personId))).map(({ id }) => id));
    for (const [at, { personId }] of sent.entries()) {
      const pointer = `/people/${at}/personId`;
      if (!active.has(personId))
        throw new LeadRulePersonIsMissing({}, [{ pointer, code: LeadRulePersonIsMissing.code }]);
      if (sent.findIndex((each) => each.personId === personId) < at)
        throw new LeadRulePersonIsTwice({}, [{ pointer, code: LeadRulePersonIsTwice.code }]);
    }
    return sent.map(({ personId, weight }) => ({ personId, weight }));
  }

  private async freeName(sent: string, except: string | null): Promise<string> {
    const name = sent.trim();
    if (await this.rules.isNamed(name, except))
      throw new LeadRuleNameIsTaken({ name }, [{ pointer: '/name', code: LeadRuleNameIsTaken.code, params: { name } }]);
    return name;
  }
}

function read(condition: object): ConditionTree {
  return checkCondition(condition, LEAD_FACTS, () => true);
}
