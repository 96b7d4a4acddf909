import { isCreditCode } from '@countersign/kernel';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../platform/clock/clock.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import { References } from '../../platform/subjects/references.js';
import { Customers } from '../customers/index.js';
import { Opportunities } from '../opportunities/index.js';
import type { NewRegistrationDto } from './registration.dto.js';
import { CompanyIsUnsaid } from './registrations.errors.js';

/** What is registered, and for whom. */
export interface Registered {
  readonly ownerId: string;
  readonly departmentId: string | null;
  readonly name: string;
  readonly creditCode: string | null;
  readonly customerId: string | null;
  readonly opportunityId: string | null;
  readonly project: string;
  readonly heardOn: string | null;
  readonly note: string;
}

/** Reads what somebody registers from the records she names, under her own reach. */
@Injectable()
export class RegistrationSource {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly references: References,
    private readonly customers: Customers,
    private readonly opportunities: Opportunities,
  ) {}

  /** @throws CompanyIsUnsaid, ReferenceIsMissing; RowIsForReading for a deal she may not change */
  async read({ opportunityId, ...said }: NewRegistrationDto): Promise<Registered> {
    const { heardOn, note = '' } = said;
    if (heardOn > this.clock.today())
      throw new BodyIsInvalid({}, [{ pointer: '/heardOn', code: 'registration.heard_later' }]);
    await this.references.mustExist([
      { pointer: '/opportunityId', type: 'opportunity', id: opportunityId },
      { pointer: '/customerId', type: 'customer', id: said.customerId },
    ]);
    if (opportunityId) {
      const { ownerId, departmentId, name, customerId } = await this.opportunities.getForChange(opportunityId);
      const company = await this.work.asHouse(() => this.customers.get(customerId));
      const about = { customerId, opportunityId, project: said.project ?? name, heardOn, note };
      return { ownerId, departmentId, name: company.name, creditCode: company.creditCode, ...about };
    }
    const about = { opportunityId: null, project: this.project(said), heardOn, note };
    return { ...this.me(), ...(await this.company(said)), ...about };
  }

  private async company({ customerId, companyName, creditCode }: Omit<NewRegistrationDto, 'opportunityId'>) {
    if (customerId) {
      const { name, creditCode: code } = await this.customers.get(customerId);
      return { name, creditCode: code, customerId };
    }
    const name = companyName?.trim();
    if (!name) throw new CompanyIsUnsaid({}, [{ pointer: '/companyName', code: 'field.required' }]);
    if (creditCode && !isCreditCode(creditCode))
      throw new BodyIsInvalid({}, [{ pointer: '/creditCode', code: 'customer.credit_code' }]);
    return { name, creditCode: creditCode ?? null, customerId: null };
  }

  private project({ project }: Pick<NewRegistrationDto, 'project'>): string {
    const said = project?.trim();
    if (!said) throw new BodyIsInvalid({}, [{ pointer: '/project', code: 'field.required' }]);
    return said;
  }

  private me(): Pick<Registered, 'ownerId' | 'departmentId'> {
    const { personId, departmentId } = this.work.principal;
    return { ownerId: personId, departmentId };
  }
}
