import { Injectable } from '@nestjs/common';
import { readsOnItsRecord } from '../../platform/access/field-access.js';
import { Clock } from '../../platform/clock/clock.js';
import { checkCondition } from '../../platform/conditions/check-condition.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { HandoverSources } from '../../platform/handover/handover-sources.js';
import type { HandoverSource } from '../../platform/handover/handover-source.js';
import type { ChangeHandoverDto } from './handover.dto.js';
import type { DivisionRule, Handover } from './handover.entity.js';
import { KindIsUnknown, LeavingDayIsPast, SuccessorIsTheLeaver } from './handovers.errors.js';

type Plan = Pick<Handover, 'personId' | 'reason' | 'leavesOn' | 'successorId' | 'seatsToId' | 'rules'>;
type Wish = Omit<ChangeHandoverDto, 'rules'> & { rules?: DivisionRule[] };

/** What came over the wire as a plan that can be carried out. */
@Injectable()
export class PlanChecks {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly sources: HandoverSources,
  ) {}

  /** @throws KindIsUnknown */
  source(kind: string): HandoverSource {
    const source = this.sources.find(kind);
    if (!source) throw new KindIsUnknown({ kind });
    return source;
  }

  /** Only what was said, with its conditions checked. @throws KindIsUnknown, ConditionIsInvalid, FieldIsCovered */
  read({ rules, ...wish }: ChangeHandoverDto): Wish {
    const said = Object.fromEntries(Object.entries(wish).filter(([, value]) => value !== undefined)) as Wish;
    if (rules === undefined) return said;
    return {
      ...said,
      rules: rules.map(({ kind, condition, successorId }) => ({
        ...{ kind, successorId },
        condition: checkCondition(condition, this.source(kind).fields, () => true, readsOnItsRecord(this.work.actor)),
      })),
    };
  }

  /** @throws LeavingDayIsPast, SuccessorIsTheLeaver */
  mustHold(plan: Plan): void {
    if (plan.leavesOn !== null && plan.leavesOn < this.clock.today())
      throw new LeavingDayIsPast({}, [{ pointer: '/leavesOn', code: LeavingDayIsPast.code }]);
    const takers = [plan.successorId, plan.seatsToId, ...plan.rules.map(({ successorId }) => successorId)];
    if (takers.includes(plan.personId)) throw new SuccessorIsTheLeaver({});
  }
}
