import { fromApi } from '../api-dist.mjs';
import { dayOf, insertAll, ownedBy, someTime } from './bulk.mjs';
import { cityOf, companyNames, INDUSTRIES, personName, REGIONS } from './names.mjs';
import { idOf } from './random.mjs';

const { contactKeys } = await fromApi('modules/customers/contact.entity.js');
const { customerKeys } = await fromApi('modules/customers/customer.entity.js');

const GRADES = ['A', 'B', 'B', 'C', 'C', 'C', 'D', 'D'];
const SOURCES = ['phone', 'exhibition', 'referral', 'web_search', 'design_institute', 'industry_news', 'import'];
const STATUSES = ['active', 'active', 'active', 'active', 'dormant', 'lost'];
const TITLES = ['采购总监', '信息部经理', '生产副总', '设备科长', 'IT 主管', '厂长'];

/** Customers with one contact each. @returns what the opportunities need to know of them */
export async function loadCustomers(client, count, { sellers, random, today, say }) {
  const nextName = companyNames(random);
  const made = [];
  for (let at = 0; at < count; at += 5000) {
    const some = Array.from({ length: Math.min(5000, count - at) }, (_, i) =>
      pair(at + i, nextName(), random, sellers, today),
    );
    await insertAll(
      client,
      'customers',
      some.map(({ customer }) => customer),
    );
    await insertAll(
      client,
      'contacts',
      some.map(({ contact }) => contact),
    );
    made.push(
      ...some.map(({ customer, contact, owner }) => ({
        id: customer.id,
        name: customer.name,
        contactId: contact.id,
        owner,
      })),
    );
    say(`  ${made.length} customers`);
  }
  return made;
}

function pair(n, name, random, sellers, today) {
  const owner = random.pick(sellers);
  const at = someTime(random, today);
  const [id, contactId] = [idOf(0x10, n), idOf(0x11, n)];
  const known = { number: `KH-2025-${serial(n)}`, name, creditCode: null, stockCode: null };
  const keys = customerKeys(known);
  const customer = {
    ...{ id, ...ownedBy(owner, at), number: known.number, name },
    ...{
      name_folded: keys.nameFolded,
      name_core: keys.nameCore,
      search_text: keys.searchText,
      search_grams: keys.searchGrams,
    },
    industry: random.pick(INDUSTRIES),
    company_size: random.pick(['large', 'medium', 'medium', 'small']),
    registered_address: `${cityOf(name)}市高新区科技路 ${1 + random.below(999)} 号`,
    source: random.pick(SOURCES),
    first_contact_on: dayOf(at.made),
    grade: random.pick(GRADES),
    primary_contact_id: contactId,
    main_needs: '车间排产、设备联网与质量追溯',
    historic_amount: random.chance(0.4) ? `${random.below(5_000_000)}.00` : null,
    historic_currency: 'CNY',
    status: random.pick(STATUSES),
    region: random.pick(REGIONS),
    kind: 'end_user',
  };
  return { customer, contact: contactOf(n, contactId, customer, owner, at, random), owner };
}

function contactOf(n, id, customer, owner, at, random) {
  const known = {
    number: `LX-2025-${serial(n)}`,
    name: personName(random),
    mobile: `139${String(n).padStart(8, '0')}`,
  };
  const { searchText, searchGrams } = contactKeys(known);
  return {
    ...{
      id,
      ...ownedBy(owner, at),
      ...known,
      customer_id: customer.id,
      search_text: searchText,
      search_grams: searchGrams,
    },
    title: random.pick(TITLES),
    role: random.pick(['decision_maker', 'influencer', 'user', 'technical_evaluator']),
    relationship: random.pick(['stranger', 'acquainted', 'familiar']),
  };
}

const serial = (n) => String(n + 1).padStart(6, '0');
