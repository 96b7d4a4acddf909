import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { StageIsUnknown } from './opportunities.errors.js';
import { SalesStage } from './sales-stage.entity.js';

@Injectable()
export class SalesStages {
  constructor(private readonly work: UnitOfWork) {}

  inOrder(): Promise<SalesStage[]> {
    return this.work.manager.find(SalesStage, { order: { sort: 'ASC' } });
  }

  /** @throws StageIsUnknown */
  async get(id: string): Promise<SalesStage> {
    const stage = await this.work.manager.findOneBy(SalesStage, { id });
    if (!stage) throw new StageIsUnknown({}, [{ pointer: '/stageId', code: 'reference.unknown' }]);
    return stage;
  }

  /** The first stage of a kind: where a deal begins, and where a won one arrives. */
  async firstOf(kind: SalesStage['kind']): Promise<SalesStage> {
    return this.work.manager.findOneOrFail(SalesStage, { where: { kind }, order: { sort: 'ASC' } });
  }

  async addMissing(stages: readonly SalesStage[]): Promise<void> {
    await this.work.manager
      .createQueryBuilder()
      .insert()
      .into(SalesStage)
      .values([...stages])
      .orIgnore()
      .execute();
  }
}
