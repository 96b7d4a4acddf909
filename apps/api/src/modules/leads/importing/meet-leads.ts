import { Injectable } from '@nestjs/common';
import { readsAs } from '../../../platform/access/field-access.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { Discretion, foldName, KnownCustomers } from '../../customers/index.js';
import { differenceOf, Encounters, findingOf, KIND_OF, type Finding, type RowValues } from '../../imports/index.js';
import { ImportedLeads, type OwnedLead } from './imported-leads.repository.js';
import { keyOf, personOf } from './lead-row.js';

/** Which rows of a file are leads already, and which speak of a company that is a customer. */
@Injectable()
export class MeetLeads {
  constructor(
    private readonly work: UnitOfWork,
    private readonly imported: ImportedLeads,
    private readonly known: KnownCustomers,
    private readonly encounters: Encounters,
    private readonly discretion: Discretion,
  ) {}

  async execute(rows: readonly RowValues[]): Promise<(Finding | null)[]> {
    const [leadOf, customerOf] = [await this.leads(rows), await this.customers(rows)];
    return rows.map((row) => leadOf(row) ?? customerOf(row));
  }

  private async leads(rows: readonly RowValues[]): Promise<(row: RowValues) => Finding | null> {
    const there = await this.imported.knownBy(rows.map(keyOf));
    if (there.size === 0) return () => null;
    const ids = [...there.values()].map(({ id }) => id);
    const reach = await this.encounters.reach('lead', ids);
    const untold = await this.discretion.untold(ids.map((id) => ({ type: 'lead', id })));
    return (row) => {
      const lead = there.get(keyOf(row));
      if (!lead) return null;
      const kind = KIND_OF[reach(lead.id)];
      const difference = kind === 'same' && !lead.isClosed ? this.differenceTo(lead, row) : [];
      const { id, version, number, name, owner } = lead;
      const possible = kind === 'same' ? (['create', 'update'] as const) : [];
      return findingOf({ type: 'lead', id, version, number, name, owner }, { kind, difference, possible }, untold);
    };
  }

  /** Of customers that the importer may change: somebody of the file may be hung on them. */
  private async customers(rows: readonly RowValues[]): Promise<(row: RowValues) => Finding | null> {
    const names = rows.flatMap((row) => (personOf(row) ? [String(row['name'])] : []));
    if (names.length === 0 || !this.encounters.may('contact.create')) return () => null;
    const there = await this.known.sameAs(names, []);
    const met = await this.known.asMet(there);
    const reach = await this.encounters.reach('customer', [...met.keys()]);
    const byName = new Map(there.map(({ nameFolded, id }) => [nameFolded, met.get(id)!]));
    return (row) => {
      const customer = personOf(row) ? byName.get(foldName(String(row['name']))) : undefined;
      if (!customer || reach(customer.id) !== 'change') return null;
      return findingOf(customer, { kind: 'customer', possible: ['create', 'link'] });
    };
  }

  private differenceTo(lead: OwnedLead, { number: _, ...row }: RowValues) {
    const reads = readsAs(this.work.actor);
    return differenceOf(row, { ...lead }, (field) => reads(`lead.${field}`));
  }
}
