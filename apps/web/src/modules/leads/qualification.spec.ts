import { describe, expect, it } from 'vitest';
import type { Lead } from './lead';
import { bodyOf, requiredOf, suggested } from './qualification';

const WORDS = { deal: '海曙电子项目', firstStep: '电话确认需求' };
const lead = {
  name: '海曙电子',
  industry: '电子',
  source: 'exhibition',
  contactName: '林巧玲',
  title: null,
  phone: '13800001111',
  need: '产线防错',
  owner: { id: 'p1', name: '陈思远' },
} as Lead;
const values = () => suggested(lead, '2026-11-22', WORDS);

describe('qualifying a lead', () => {
  it('starts from what the lead says already', () => {
    const { customer, contact, opportunity } = values();

    expect(customer).toMatchObject({ name: '海曙电子', source: 'exhibition', mainNeeds: '产线防错' });
    expect(contact).toMatchObject({ name: '林巧玲', mobile: '13800001111' });
    expect(opportunity).toMatchObject({
      name: '海曙电子项目',
      nextActionOwner: { id: 'p1' },
      plannedFinishOn: '2026-11-29',
    });
  });

  it('asks for every required field of a new customer, contact and opportunity', () => {
    expect(requiredOf(values())).toEqual(
      expect.arrayContaining(['customer.companySize', 'contact.role', 'opportunity.expectedAmount']),
    );
  });

  it('sends a new customer without the fields that are blank', () => {
    const body = bodyOf(values()) as { customer: object; contact: object };

    expect(body.customer).not.toHaveProperty('companySize');
    expect(body.customer).not.toHaveProperty('choice');
    expect(body.contact).not.toHaveProperty('title');
  });

  it('names an existing customer by its id and asks for nothing else about it', () => {
    const chosen = values();
    Object.assign(chosen.customer, { choice: 'known', known: { id: 'c1', name: '海曙电子科技' } });

    expect(requiredOf(chosen).filter((path) => path.startsWith('customer.'))).toEqual(['customer.known']);
    expect(bodyOf(chosen)).toMatchObject({ customer: { customerId: 'c1' }, contact: { name: '林巧玲' } });
  });

  it('takes a contact that exists only together with a customer that exists', () => {
    const chosen = values();
    Object.assign(chosen.contact, { choice: 'known', known: { id: 'k1', name: '林巧玲' } });

    expect(bodyOf(chosen)).not.toMatchObject({ contact: { contactId: 'k1' } });
    Object.assign(chosen.customer, { choice: 'known', known: { id: 'c1', name: '海曙电子科技' } });
    expect(bodyOf(chosen)).toMatchObject({ contact: { contactId: 'k1' } });
  });

  it('says what was filled in of the company’s own fields, each with its record', () => {
    const filled = values();
    filled.customer.custom = { nature: 'state', note: '' };
    filled.opportunity.custom = { engineer: { id: 'p2', name: '周启明' } };

    expect(bodyOf(filled)).toMatchObject({
      customer: { custom: { nature: 'state' } },
      opportunity: { custom: { engineer: 'p2' } },
    });
    expect(bodyOf(filled)).not.toHaveProperty('contact.custom');
  });
});
