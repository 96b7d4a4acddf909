import { Injectable } from '@nestjs/common';
import { Company, Staffing } from '../../org/index.js';
import { SetupIsDone, SetupTokenIsWrong } from '../accounts.errors.js';

interface Founder {
  readonly company: string;
  readonly login: string;
  readonly name: string;
  readonly passwordHash: string;
}

/** The company and its first person, who administers it; as the house. */
@Injectable()
export class FoundCompany {
  constructor(
    private readonly company: Company,
    private readonly staffing: Staffing,
  ) {}

  /** @throws SetupTokenIsWrong @throws SetupIsDone */
  async check(token: string): Promise<void> {
    const fits = await this.company.setupTokenFits(token);
    if (!(await this.company.needsSetup())) throw new SetupIsDone({});
    if (!fits) throw new SetupTokenIsWrong({});
  }

  /** @returns the id of its first administrator */
  async execute({ company, ...person }: Founder): Promise<string> {
    const id = await this.staffing.hire({ ...person, position: 'administrator', roles: ['administrator'] });
    await this.company.setName(company);
    await this.staffing.rebuildReach();
    return id;
  }
}
