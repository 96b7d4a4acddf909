import { Injectable } from '@nestjs/common';
import type { OrgDirectory } from '@countersign/approval-engine';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { Directory } from '../org/index.js';

/** The organisation as approvers are looked for in it, and the names a sentence about it needs. */
@Injectable()
export class RoutingDirectory {
  constructor(
    private readonly directory: Directory,
    private readonly work: UnitOfWork,
  ) {}

  async asItIs(): Promise<OrgDirectory> {
    const { people, departments } = await this.directory.asItIs();
    return {
      asOf: this.work.now.toISOString(),
      departments,
      people: people.map(({ active, ...person }) => ({ ...person, disabled: !active })),
    };
  }

  /** Names of people and of positions, by id and by code. */
  async names(): Promise<Names> {
    const { people, positions } = await this.directory.asItIs();
    return {
      people: new Map(people.map(({ id, name }) => [id, name])),
      positions: new Map(positions.map(({ code, name }) => [code, name])),
    };
  }
}

export interface Names {
  readonly people: ReadonlyMap<string, string>;
  readonly positions: ReadonlyMap<string, string>;
}
