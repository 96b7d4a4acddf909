const LIST = '/customers?limit=20&sort=-updatedAt&filter[grade][in]=A,B&filter[status][eq]=active';
const SEARCH = `/customers?limit=20&q=${encodeURIComponent('智能')}`;

/**
 * What is measured. Each step is one request: `login` sends it, `pool` is where its id comes from. A step may use what
 * the steps before it have learned; an `own` one asks about whoever asks. What the bare server does in one request and
 * one transaction, however many the API needs for it, is named by `bare`.
 */
export const OPERATIONS = [
  read('get one customer', 'manager', { name: 'get', pool: 'customers', path: ({ id }) => `/customers/${id}` }),
  ...['manager', 'salesperson', 'president'].flatMap((login) => [
    read('list 20, filtered and sorted', login, { name: 'list', path: () => LIST }),
    read('name contains two characters', login, { name: 'search', path: () => SEARCH }),
  ]),
  read('inbox: 20 of 500 that wait, 50,000 decided', 'manager', { name: 'inbox', own: true, path: () => box('inbox') }),
  read('20 of 50,000 decided', 'manager', { name: 'done', own: true, path: () => box('done') }),
  write('create one customer with its contact', [
    {
      name: 'create',
      login: 'salesperson',
      method: 'POST',
      keyed: true,
      path: () => '/customers',
      body: ({ serial }) => customer(serial),
    },
  ]),
  write('change one customer', [
    {
      ...{ name: 'change', login: 'salesperson', method: 'PATCH', pool: 'own', path: ({ id }) => `/customers/${id}` },
      body: ({ serial }) => ({ mainNeeds: `车间排产与设备联网（${serial}）` }),
    },
  ]),
  {
    ...write('submit one quote, read the approval, approve it', [
      {
        name: 'submit',
        login: 'salesperson',
        method: 'POST',
        keyed: true,
        pool: 'quotes',
        path: ({ id }) => `/quotes/${id}/submission`,
        body: () => ({}),
      },
      { name: 'open', login: 'manager', method: 'GET', path: ({ approval }) => `/approvals/${approval}` },
      {
        ...{
          name: 'decide',
          login: 'manager',
          method: 'POST',
          keyed: true,
          path: ({ approval }) => `/approvals/${approval}/decisions`,
        },
        body: ({ seat }) => ({ decision: 'approve', ...seat }),
      },
    ]),
    bare: { name: 'finish', login: 'salesperson', method: 'POST', keyed: true, pool: 'quotes', body: () => ({}) },
  },
];

function box(name) {
  return `/approvals?limit=20&filter[box][eq]=${name}`;
}

/** The one request in which the bare server does all of it. */
export const bareStepOf = ({ steps, bare }) => bare ?? steps[0];

/** What an answer tells the steps after it. */
export function learn({ name }, body, context) {
  if (name === 'submit') context.approval = body.approval.id;
  if (name === 'open' && body.myTask) {
    const { id: taskId, version: taskVersion } = body.myTask;
    context.seat = { taskId, taskVersion, subjectHash: body.subjectHash };
  }
}

function read(title, login, step) {
  return { title, login, kind: 'read', steps: [{ login, method: 'GET', ...step }] };
}

function write(title, steps) {
  return { title, login: steps.map(({ login }) => login)[0], kind: 'write', steps };
}

export function customer(serial) {
  return {
    ...{
      name: `苏州${serial}智能装备有限公司`,
      industry: '专用机械',
      companySize: 'medium',
      source: 'exhibition',
      grade: 'B',
      status: 'active',
    },
    ...{
      registeredAddress: '苏州市工业园区星湖街 328 号',
      firstContactOn: '2026-09-01',
      mainNeeds: '车间排产与设备联网',
    },
    contact: {
      name: '王建国',
      title: '采购总监',
      role: 'decision_maker',
      relationship: 'acquainted',
      mobile: '13812348000',
    },
  };
}
