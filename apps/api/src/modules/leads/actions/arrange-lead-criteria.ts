import { Injectable } from '@nestjs/common';
import { checkCondition } from '../../../platform/conditions/check-condition.js';
import type { ConditionTree } from '../../../platform/conditions/condition.js';
import { RowIsStale } from '../../../platform/database/database.errors.js';
import { LEAD_FACTS } from '../dispatch/lead-facts.js';
import { LeadCriteria } from '../judging/lead-criteria.repository.js';
import {
  LeadCriteriaAreOthers,
  LeadCriterionCountsForNothing,
  LeadCriterionNameIsTaken,
} from '../judging/lead-criteria.errors.js';
import type { ChangeLeadCriterionDto, NewLeadCriterionDto } from '../judging/lead-criterion.dto.js';
import type { LeadCriterion } from '../judging/lead-criterion.entity.js';
import { placedAnew } from '../placed-anew.js';

/** Writes the criteria leads are judged by, changes them, orders them and takes them away. */
@Injectable()
export class ArrangeLeadCriteria {
  constructor(private readonly criteria: LeadCriteria) {}

  /** @throws LeadCriterionNameIsTaken, LeadCriterionCountsForNothing, ConditionIsInvalid */
  async write({ name, enabled, condition, required, points }: NewLeadCriterionDto): Promise<string> {
    const all = await this.criteria.allForChange();
    const criterion = {
      name: await this.freeName(name, null),
      place: (all.at(-1)?.place ?? 0) + 1,
      enabled: enabled ?? true,
      condition: read(condition ?? null),
      required: required ?? false,
      points: points ?? 0,
    };
    mustCount(criterion);
    return (await this.criteria.insert(criterion)).id;
  }

  /** @throws the same, RowIsMissing, RowIsStale */
  async change(id: string, version: number, sent: ChangeLeadCriterionDto): Promise<void> {
    const criterion = await this.criteria.getForChange(id);
    if (criterion.version !== version) throw new RowIsStale({ id, version });
    if (sent.name !== undefined) criterion.name = await this.freeName(sent.name, id);
    if (sent.condition !== undefined) criterion.condition = read(sent.condition);
    if (sent.enabled !== undefined) criterion.enabled = sent.enabled;
    if (sent.required !== undefined) criterion.required = sent.required;
    if (sent.points !== undefined) criterion.points = sent.points;
    mustCount(criterion);
    await this.criteria.save(criterion, version);
  }

  /** @throws RowIsMissing, RowIsStale */
  async remove(id: string, version: number): Promise<void> {
    await this.criteria.discard(await this.criteria.getForChange(id), version);
  }

  /** @throws LeadCriteriaAreOthers */
  async order(ids: readonly string[]): Promise<void> {
    const moved = placedAnew(await this.criteria.allForChange(), ids);
    if (!moved) throw new LeadCriteriaAreOthers({});
    for (const each of moved) await this.criteria.save(each);
  }

  private async freeName(sent: string, except: string | null): Promise<string> {
    const name = sent.trim();
    const problem = { pointer: '/name', code: LeadCriterionNameIsTaken.code, params: { name } };
    if (await this.criteria.isNamed(name, except)) throw new LeadCriterionNameIsTaken({ name }, [problem]);
    return name;
  }
}

function mustCount({ required, points }: Pick<LeadCriterion, 'required' | 'points'>): void {
  if (!required && points === 0)
    throw new LeadCriterionCountsForNothing({}, [{ pointer: '/points', code: LeadCriterionCountsForNothing.code }]);
}

function read(condition: object | null): ConditionTree | null {
  return condition === null ? null : checkCondition(condition, LEAD_FACTS, () => true);
}
