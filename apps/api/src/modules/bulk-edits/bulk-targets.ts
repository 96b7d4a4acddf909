import { Injectable } from '@nestjs/common';
import { PermissionIsMissing } from '../../platform/access/access.errors.js';
import { HOUSE, mayDo } from '../../platform/access/principal.js';
import type { OwnedRecordColumns } from '../../platform/database/columns.js';
import { UnitOfWork } from '../../platform/database/unit-of-work.js';
import { ChangeContact, ChangeCustomer, Contact, Customer } from '../customers/index.js';
import { ChangeLead, Lead } from '../leads/index.js';
import { ChangeOpportunity, Opportunity } from '../opportunities/index.js';
import type { BulkChangesDto } from './bulk-edit.dto.js';
import { BULK_OBJECTS, type BulkObject, type Values } from './bulk-edit.row.js';
import { BulkEditIsOfOneKind } from './bulk-edits.errors.js';

/** The action that changes a single record of a kind: what is done to many is done by the same rules. */
interface Change {
  /** In memory alone, as far as the record knows by itself. @throws what it refuses */
  alter(row: OwnedRecordColumns, sent: object): void;
  execute(id: string, version: number, sent: object): Promise<void>;
}

export interface BulkTarget {
  readonly object: BulkObject;
  /** The name of its list. */
  readonly list: string;
  readonly entity: new () => OwnedRecordColumns;
  readonly change: Change;
}

/** The kinds of records that can be edited in bulk. */
@Injectable()
export class BulkTargets {
  private readonly all: Readonly<Record<BulkObject, BulkTarget>>;

  constructor(
    private readonly work: UnitOfWork,
    customers: ChangeCustomer,
    contacts: ChangeContact,
    leads: ChangeLead,
    opportunities: ChangeOpportunity,
  ) {
    this.all = {
      customer: { object: 'customer', list: 'customers', entity: Customer, change: customers },
      contact: { object: 'contact', list: 'contacts', entity: Contact, change: contacts },
      lead: { object: 'lead', list: 'leads', entity: Lead, change: leads },
      opportunity: { object: 'opportunity', list: 'opportunities', entity: Opportunity, change: opportunities },
    };
  }

  /** @throws PermissionIsMissing */
  permitted(object: BulkObject): BulkTarget {
    const { actor } = this.work;
    const permission = `${object}.edit`;
    if (actor !== HOUSE && !mayDo(actor, permission)) throw new PermissionIsMissing({ permission });
    return this.all[object];
  }
}

/** Which kind a body is about, and what it gives to each. @throws BulkEditIsOfOneKind */
export function wishOf(body: BulkChangesDto): { object: BulkObject; changes: Values } {
  const named = BULK_OBJECTS.filter((object) => body[object] !== undefined);
  const [object] = named;
  const changes = object ? given(body[object] as object) : {};
  if (!object || named.length > 1 || Object.keys(changes).length === 0)
    throw new BulkEditIsOfOneKind({}, [{ pointer: `/${object ?? 'customer'}`, code: BulkEditIsOfOneKind.code }]);
  return { object, changes };
}

const given = (sent: object): Values =>
  Object.fromEntries(Object.entries(sent).filter(([, value]) => value !== undefined));
