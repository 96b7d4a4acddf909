import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface NamedNodes {
  readonly departments: readonly { id: string; name: string }[];
  readonly positions: readonly { code: string; name: string }[];
}

/** What departments and positions are called, those that are closed or begin later among them. */
@Injectable()
export class NodeNames {
  constructor(private readonly work: UnitOfWork) {}

  async all(): Promise<NamedNodes> {
    const { manager } = this.work;
    return {
      departments: await manager.query('SELECT id, name FROM departments'),
      positions: await manager.query('SELECT code, name FROM positions'),
    };
  }
}
