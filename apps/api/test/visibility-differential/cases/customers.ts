import { expect } from 'vitest';
import { alike, file, free, list, own, record, refers, search, workbook, type Cases } from '../case.js';
import { everyIdOf, pick, sameAnswers } from '../looks.js';
import { pathOf } from '../operations.js';
import { a, contactMerge, customerMerge, duplicate } from '../nouns.js';

/** Who has a lead that waits for somebody. */
const INTAKE = '00000000-0000-7000-8000-000000000002';
const CONTACT = { name: 'N', title: 'T', role: 'user', relationship: 'stranger' };
const CUSTOMER = {
  name: '从未有过的一家有限公司',
  industry: 'I',
  companySize: 'small',
  registeredAddress: 'A',
  source: 'other',
  firstContactOn: '2026-09-01',
  grade: 'D',
  mainNeeds: 'M',
  status: 'active',
  contact: CONTACT,
};

export const CUSTOMERS: Cases = {
  listCustomers: list('customer', 'customer.view'),
  searchCustomers: search('customer', 'customer.view'),
  exportCustomers: file('customer', 'customer.export'),
  exportCustomersWorkbook: workbook('customer.export'),
  getCustomer: record(a('customer'), 'customer.view'),
  createCustomer: refers(a('customer'), 'customer.create', (parentId) => ({ ...CUSTOMER, parentId })),
  changeCustomer: record(a('customer'), 'customer.edit'),
  discardCustomer: record(a('customer'), 'customer.delete'),
  askAdmission: record(a('customer'), 'customer.edit'),
  /** That it exists and whose it is: no id, no field of the row. Inside a closed organisation, of what she sees alone. */
  hintCustomerDuplicates: own(
    ['customer.create', 'lead.create', 'lead.qualify'],
    async ({ world, person, operation }) => {
      for (const { name } of pick(
        world.rule.rows.customer.filter(({ deleted_at }) => !deleted_at),
        2,
      )) {
        const { body, text } = await world.get(person, `${operation.path}?name=${encodeURIComponent(name)}`);
        expect(body.items?.length, text).toBeGreaterThan(0);
        for (const hint of body.items)
          expect(Object.keys(hint).sort()).toEqual(['kind', 'name', 'object', 'ownerName', 'reasons', 'refused']);
        const told = body.items.flatMap((hint: any) => hint.name ?? []);
        if (!world.rule.isEnclosed(person)) expect(told).toContain(name);
        const names = (kind: 'customer' | 'lead'): string[] =>
          world.rule.may(person, `${kind}.view`) ? world.rule.seen(person, kind).map((row) => row['name']) : [];
        const known = new Set([...names('customer'), ...names('lead')]);
        if (world.rule.isEnclosed(person)) expect(told.filter((each: string) => !known.has(each))).toEqual([]);
      }
    },
  ),
  /** A pair is told to whoever sees both. */
  listDuplicates: own(
    ['customer.view', 'lead.view', 'contact.view'],
    async ({ world, person, operation }) => {
      const { ids } = await everyIdOf(world, person, operation.path);
      expect(ids).toEqual(
        duplicate(world, person)
          .seen.map(({ id }) => id)
          .sort(),
      );
    },
    'everybody',
  ),
  dismissDuplicate: record(duplicate, ['customer.edit', 'lead.edit', 'contact.edit']),
  reopenDuplicate: record(duplicate, ['customer.edit', 'lead.edit', 'contact.edit']),
  listDuplicateRules: alike('customer.rule'),
  changeDuplicateRules: free('customer.rule', 'rules'),
  putBackDuplicateRules: free('customer.rule', 'rules'),
  tryDuplicateRules: free(
    'customer.rule',
    'numbers for whoever keeps the rules; the room tries that examples are seen, and counts those of a closed organisation',
  ),
  listCustomerMerges: own(
    'customer.merge',
    async ({ world, person, operation }) => {
      const { ids } = await everyIdOf(world, person, operation.path);
      const seen = customerMerge(world, person).seen.map(({ id }) => id);
      expect(ids).toEqual(seen.sort());
    },
    'everybody',
  ),
  getCustomerMerge: record(customerMerge, 'customer.merge'),
  undoCustomerMerge: record(customerMerge, 'customer.merge'),
  mergeCustomers: refers(a('customer'), 'customer.merge', (loserId) => ({
    ...{ survivorId: '01999999-0000-7000-8000-000000000070', survivorVersion: 1, loserId, loserVersion: 1 },
  })),
  previewCustomerMerge: own('customer.merge', async ({ world, person, operation }) => {
    const { seen, unseen } = a('customer')(world, person);
    const [one, other] = pick(seen, 2);
    if (!one || !other) return;
    for (const { id } of pick(unseen, 2)) {
      await sameAnswers((hidden) => world.get(person, pathOf(operation, hidden, one.id)), id);
      await sameAnswers((hidden) => world.get(person, pathOf(operation, one.id, hidden)), id);
    }
    expect((await world.get(person, pathOf(operation, one.id, other.id))).status).toBe(200);
  }),
  listContactMerges: own(
    'contact.delete',
    async ({ world, person, operation }) => {
      const { ids } = await everyIdOf(world, person, operation.path);
      expect(ids).toEqual(
        contactMerge(world, person)
          .seen.map(({ id }) => id)
          .sort(),
      );
    },
    'everybody',
  ),
  getContactMerge: record(contactMerge, 'contact.delete'),
  undoContactMerge: record(contactMerge, 'contact.delete'),
  mergeContacts: refers(a('contact'), 'contact.delete', (loserId) => ({
    ...{ survivorId: '01999999-0000-7000-8000-000000000070', survivorVersion: 1, loserId, loserVersion: 1 },
  })),
  previewContactMerge: own('contact.delete', async ({ world, person, operation }) => {
    const { seen, unseen } = a('contact')(world, person);
    // Of a customer in the recycle bin nothing is merged.
    const live = new Set(world.rule.rows.customer.flatMap(({ id, deleted_at }) => (deleted_at === null ? [id] : [])));
    const [one, other] = pick(
      seen.filter((row) => live.has(row['customer_id'])),
      2,
    );
    if (!one || !other) return;
    for (const { id } of pick(unseen, 2)) {
      await sameAnswers((hidden) => world.get(person, pathOf(operation, hidden, one.id)), id);
      await sameAnswers((hidden) => world.get(person, pathOf(operation, one.id, hidden)), id);
    }
    expect((await world.get(person, pathOf(operation, one.id, other.id))).status).toBe(200);
  }),
  listContacts: list('contact', 'contact.view'),
  searchContacts: search('contact', 'contact.view'),
  exportContacts: file('contact', 'contact.export'),
  exportContactsWorkbook: workbook('contact.export'),
  getContact: record(a('contact'), 'contact.view'),
  createContact: refers(a('customer'), 'contact.create', (customerId) => ({ ...CONTACT, customerId })),
  hintContactDuplicates: own(['contact.create', 'contact.edit'], async ({ world, person, operation }) => {
    const { seen, unseen } = a('customer')(world, person);
    const at = (customerId: string) => `${operation.path}?customerId=${customerId}&name=N`;
    for (const { id } of pick(unseen, 2)) await sameAnswers((hidden) => world.get(person, at(hidden)), id);
    for (const { id } of pick(seen, 1)) expect((await world.get(person, at(id))).status).toBe(200);
  }),
  changeContact: record(a('contact'), 'contact.edit'),
  discardContact: record(a('contact'), 'contact.delete'),
  revealContactField: record(a('contact'), 'contact.reveal'),
};

export const LEADS: Cases = {
  listLeads: list('lead', 'lead.view'),
  searchLeads: search('lead', 'lead.view'),
  exportLeads: file('lead', 'lead.export'),
  exportLeadsWorkbook: workbook('lead.export'),
  getLead: record(a('lead'), 'lead.view'),
  createLead: free('lead.create', 'refers to nothing but an owner, who is checked by reach in the rooms of leads'),
  changeLead: record(a('lead'), 'lead.edit'),
  discardLead: record(a('lead'), 'lead.delete'),
  disqualifyLead: record(a('lead'), 'lead.qualify'),
  reopenLead: record(a('lead'), 'lead.qualify'),
  qualifyLead: record(a('lead'), 'lead.qualify'),
  revealLeadField: record(a('lead'), 'lead.reveal'),
  dispatchLeads: refers(a('lead'), 'lead.assign', (id) => ({ leadIds: [id] }), [200, 404, 422]),
  listLeadDispatches: record(a('lead'), 'lead.view'),
  getLeadJudgement: record(a('lead'), 'lead.view'),
  answerLead: record(a('lead'), 'lead.edit'),
  listLeadCriteria: alike('lead.rule'),
  writeLeadCriterion: free('lead.rule', 'a criterion'),
  changeLeadCriterion: free('lead.rule', 'a criterion'),
  removeLeadCriterion: free('lead.rule', 'a criterion'),
  orderLeadCriteria: free('lead.rule', 'the order of the criteria'),
  listLeadForms: alike('lead.rule'),
  makeLeadForm: free('lead.rule', 'a public form'),
  changeLeadForm: free('lead.rule', 'a public form'),
  removeLeadForm: free('lead.rule', 'a public form'),
  getLeadFormEntry: record(a('lead'), 'lead.view'),
  /** What waits in the lead pool; nothing of it for whoever is closed in. */
  listPooledLeads: own('lead.claim', async ({ world, person, operation }) => {
    const { ids } = await everyIdOf(world, person, operation.path);
    const waiting = world.rule.rows.lead.filter(
      (row) => row['owner_id'] === INTAKE && row['status'] === 'new' && row['deleted_at'] === null,
    );
    expect(waiting.length).toBeGreaterThan(0);
    expect(ids).toEqual(world.rule.isEnclosed(person) ? [] : waiting.map(({ id }) => id).sort());
  }),
  claimLeads: refers(a('lead'), 'lead.claim', (id) => ({ leadIds: [id] }), [200]),
  getLeadPoolRule: free(['lead.claim', 'lead.rule'], 'numbers'),
  changeLeadPoolRule: free('lead.rule', 'numbers'),
  listLeadRules: alike('lead.rule'),
  writeLeadRule: free('lead.rule', 'a rule of assignment'),
  changeLeadRule: free('lead.rule', 'a rule of assignment'),
  removeLeadRule: free('lead.rule', 'a rule of assignment'),
  orderLeadRules: free('lead.rule', 'the order of the rules'),
  tryLeadRules: free('lead.rule', 'numbers alone, and by name what the reader sees; the room tries who sees nothing'),
  assignLeads: refers(
    a('lead'),
    'lead.assign',
    (id) => ({ leadIds: [id], assigneeIds: ['00000000-0000-7000-8000-00000000dead'] }),
    [200, 404, 422],
  ),
};
