import { free, own, type Case, type Cases } from '../case.js';
import type { Kind } from '../kinds.js';
import { pick, sameAnswers } from '../looks.js';
import { a } from '../nouns.js';

/** A record out of reach is answered in a batch like one that does not exist, alone and among others. */
const inBatch = (kind: Kind, verb: 'edit' | 'delete'): Case =>
  own(`${kind}.${verb}`, async ({ world, person, operation }) => {
    const more = verb === 'edit' ? { changes: {} } : {};
    for (const { id } of pick(a(kind)(world, person).unseen, 1)) {
      const call = (of: string) =>
        world.call(person, 'post', operation.path, { body: { items: [{ id: of, version: 1, ...more }] } });
      await sameAnswers(call, id);
    }
  });

const made = (kind: Kind): Case =>
  free(`${kind}.create`, 'each by the rules of making one; the room tries ids out of reach');
const upserted = (kind: Kind): Case =>
  free(
    [`${kind}.create`, `${kind}.edit`],
    'changes what the caller sees, by the rules of one; the room tries another’s',
  );

export const BATCHES: Cases = {
  ...{
    batchCreateLeads: made('lead'),
    batchUpdateLeads: inBatch('lead', 'edit'),
    batchDeleteLeads: inBatch('lead', 'delete'),
  },
  ...{
    batchCreateCustomers: made('customer'),
    batchUpdateCustomers: inBatch('customer', 'edit'),
    batchDeleteCustomers: inBatch('customer', 'delete'),
  },
  ...{
    batchCreateContacts: made('contact'),
    batchUpdateContacts: inBatch('contact', 'edit'),
    batchDeleteContacts: inBatch('contact', 'delete'),
  },
  ...{
    batchCreateOpportunities: made('opportunity'),
    batchUpdateOpportunities: inBatch('opportunity', 'edit'),
    batchDeleteOpportunities: inBatch('opportunity', 'delete'),
  },
  ...{ upsertLead: upserted('lead'), upsertCustomer: upserted('customer') },
  ...{ upsertContact: upserted('contact'), upsertOpportunity: upserted('opportunity') },
};
