import { Injectable } from '@nestjs/common';
import { fieldsOf, readsField } from '../../platform/access/field-access.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { BodyIsInvalid } from '../../platform/http/http.errors.js';
import { References } from '../../platform/subjects/references.js';
import { Contracts } from '../contracts/index.js';
import { Customers } from '../customers/index.js';
import type { Project } from './project.entity.js';
import { ContractIsNotSigned } from './projects.errors.js';

export type Basis = Pick<Project, 'customerId' | 'contractId' | 'sellerId' | 'amount' | 'currency'>;

interface Named {
  readonly contractId?: string | null;
  readonly customerId?: string | null;
}

/** What a project is of: a signed contract, or only a customer; and whose sale it was. */
@Injectable()
export class ProjectBasis {
  constructor(
    private readonly work: UnitOfWork,
    private readonly references: References,
    private readonly contracts: Contracts,
    private readonly customers: Customers,
  ) {}

  /** @throws ReferenceIsMissing, ContractIsNotSigned, BodyIsInvalid where neither is named */
  async of({ contractId, customerId }: Named): Promise<Basis> {
    if (!contractId && !customerId) throw new BodyIsInvalid({}, [{ pointer: '/customerId', code: 'field.required' }]);
    const within = customerId ? { within: { column: 'customer_id', id: customerId } as const } : {};
    await this.references.mustExist([
      { pointer: '/customerId', type: 'customer', id: customerId },
      { pointer: '/contractId', type: 'contract', id: contractId, ...within },
    ]);
    return contractId ? this.ofContract(contractId) : this.ofCustomer(customerId as string);
  }

  /** Whoever may not know what the contract comes to, takes its amount nowhere. */
  private async ofContract(id: string): Promise<Basis> {
    const contract = await this.contracts.get(id);
    const { customerId, ownerId, status, netTotal, currency } = contract;
    if (status !== 'signed' && status !== 'filed')
      throw new ContractIsNotSigned({ number: contract.label() }, [
        { pointer: '/contractId', code: ContractIsNotSigned.code, params: { number: contract.label() } },
      ]);
    const reads = readsField(fieldsOf(this.work.actor), 'contract.amounts');
    const amount = reads ? { amount: netTotal, currency } : { amount: null, currency: null };
    return { customerId, contractId: id, sellerId: ownerId, ...amount };
  }

  private async ofCustomer(customerId: string): Promise<Basis> {
    const { ownerId } = await this.customers.get(customerId);
    return { customerId, contractId: null, sellerId: ownerId, amount: null, currency: null };
  }
}
