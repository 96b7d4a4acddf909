import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';

export interface DemoCustomer {
  readonly id: string;
  readonly name: string;
  readonly contactId: string;
  readonly contactName: string;
  readonly ownerId: string;
  readonly departmentId: string | null;
}

/** The customers of the demo company by their salesperson's login, in the order they were first contacted. */
@Injectable()
export class DemoCustomers {
  constructor(private readonly work: UnitOfWork) {}

  async byOwner(): Promise<Map<string, DemoCustomer[]>> {
    const rows = await this.work.manager.query<(DemoCustomer & { login: string })[]>(
      `SELECT c.id, c.name, c.primary_contact_id AS "contactId", k.name AS "contactName", c.owner_id AS "ownerId", c.department_id AS "departmentId", p.login
       FROM customers c JOIN contacts k ON k.id = c.primary_contact_id JOIN people p ON p.id = c.owner_id
       WHERE c.deleted_at IS NULL ORDER BY c.number`,
    );
    const byLogin = new Map<string, DemoCustomer[]>();
    for (const { login, ...customer } of rows) byLogin.set(login, [...(byLogin.get(login) ?? []), customer]);
    return byLogin;
  }
}
