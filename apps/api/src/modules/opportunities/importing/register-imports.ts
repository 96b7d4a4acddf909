import { Injectable, type OnModuleInit } from '@nestjs/common';
import { ImportTargets } from '../../imports/index.js';
import { ActivityImport } from './activity-import.js';
import { OpportunityImport } from './opportunity-import.js';

/** Makes known to the imports what comes from files here: deals, and what was done about them. */
@Injectable()
export class RegisterPastImports implements OnModuleInit {
  constructor(
    private readonly targets: ImportTargets,
    private readonly opportunities: OpportunityImport,
    private readonly activities: ActivityImport,
  ) {}

  onModuleInit(): void {
    for (const target of [this.opportunities, this.activities]) this.targets.register(target);
  }
}
