import { addDays, businessDate } from '@countersign/kernel';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { JobRunner } from '../src/platform/jobs/job-runner.js';
import { openHouse, upload, type Answer, type Caller, type House } from './harness/house.js';
import { inAnotherOrder, staffOf, type StaffFiles } from './generated-company/staff-files.js';

const today = businessDate(new Date());
const tomorrow = addDays(today, 1);
const yesterday = addDays(today, -1);

let house: House;
let admin: Caller;
beforeAll(async () => {
  house = await openHouse();
  admin = house.as('admin');
  await house.app.get(JobRunner).start();
});
afterAll(() => house.close());

type Target = 'departments' | 'positions' | 'people';

const send = (target: Target, content: string | Buffer, by = admin): Promise<Answer> => {
  const { payload, headers } = upload(
    { name: `${target}.csv`, type: 'text/csv', content: Buffer.from(content) },
    { target },
  );
  return by.post('/imports', undefined, { payload, headers });
};

async function looked(target: Target, content: string | Buffer, by = admin): Promise<any> {
  const answer = await send(target, content, by);
  expect(answer.status, answer.text).toBe(201);
  return answer.body;
}

async function imported(target: Target, content: string | Buffer, by = admin): Promise<any> {
  const { id } = await looked(target, content, by);
  const begun = await by.post(`/imports/${id}/commit`);
  expect(begun.status, begun.text).toBe(202);
  return settled(id, by);
}

async function settled(id: string, by = admin): Promise<any> {
  for (;;) {
    await house.afterwards();
    const { body } = await by.get(`/imports/${id}`);
    if (!['queued', 'running', 'undoing'].includes(body.status)) return body;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const csv = (...lines: string[]): string => `${lines.join('\n')}\n`;
const problemsOf = (file: any): [number, string, string][] =>
  file.preview.flatMap(({ row, problems }: any) => problems.map(({ field, code }: any) => [row, field, code]));

/** Everything a file about the organisation may write, and what follows from it, without what only counts. */
async function organisation(): Promise<unknown> {
  const one = async (sql: string): Promise<unknown> =>
    (await house.sql(`SELECT coalesce(json_agg(r ORDER BY r::text), '[]') AS all FROM (${sql}) r`))[0].all;
  return {
    people: await one(
      'SELECT id, login, name, email, phone, employee_no, department_id, position_id, superior_id, active FROM people',
    ),
    owners: await one('SELECT * FROM owners'),
    departments: await one('SELECT * FROM departments'),
    positions: await one('SELECT * FROM positions'),
    departmentStates: await one('SELECT * FROM department_states'),
    positionStates: await one('SELECT * FROM position_states'),
    assignments: await one('SELECT * FROM position_assignments'),
    heads: await one('SELECT * FROM department_heads'),
    roles: await one('SELECT * FROM person_roles'),
    circles: await one('SELECT * FROM circles'),
    viewpoints: await one('SELECT * FROM viewpoints'),
    principals: await one('SELECT * FROM principals'),
    accounts: await one('SELECT id FROM accounts'),
  };
}

/** What the organisation looks like to people: no ids, no codes the database chose. */
async function asNamed(): Promise<unknown> {
  return house.sql(
    `SELECT p.login, p.name, p.employee_no, d.name AS department, u.name AS above, po.name AS position, s.login AS superior,
       (SELECT string_agg(r.code, ',' ORDER BY r.code) FROM person_roles pr JOIN roles r ON r.id = pr.role_id WHERE pr.person_id = p.id) AS roles
     FROM people p LEFT JOIN departments d ON d.id = p.department_id LEFT JOIN departments u ON u.id = d.parent_id
       LEFT JOIN positions po ON po.id = p.position_id LEFT JOIN people s ON s.id = p.superior_id ORDER BY p.login`,
  );
}

async function undone(id: string): Promise<void> {
  const answer = await admin.post(`/imports/${id}/undo`);
  expect(answer.status, answer.text).toBe(202);
  const file = await settled(id);
  expect(file, JSON.stringify(file.undoFailure)).toMatchObject({ status: 'undone' });
}

describe('a company of three thousand people in twelve branches', () => {
  let files: StaffFiles;
  const ids: string[] = [];
  let before: unknown;

  it('is taken over from three files, and their reach with it', { timeout: 180_000 }, async () => {
    files = staffOf({ people: 3000, branches: 12 });
    before = await organisation();
    for (const target of ['departments', 'positions', 'people'] as const) {
      const file = await imported(target, files[target]);
      const rows = file.totalRows;
      expect(file, JSON.stringify(file.preview.slice(0, 3))).toMatchObject({
        status: 'done',
        foreseen: { created: rows, changed: 0, unchanged: 0 },
        progress: { processed: rows, created: rows, changed: 0, skipped: 0, refused: 0 },
      });
      ids.push(file.id);
    }
    const [{ n }] = await house.sql(
      `SELECT count(*)::int AS n FROM people p JOIN departments d ON d.id = p.department_id WHERE p.login LIKE 'staff%' AND d.code LIKE 'gen-%'`,
    );
    expect(n).toBe(3000);
    const [difference] = await house.sql(
      `SELECT (SELECT count(*) FROM (TABLE circles EXCEPT SELECT kind, top_id, member_id FROM wanted_circles) gone)
         + (SELECT count(*) FROM (SELECT kind, top_id, member_id FROM wanted_circles EXCEPT TABLE circles) missing)
         + (SELECT count(*) FROM people p LEFT JOIN principals k ON k.person_id = p.id WHERE k.person_id IS NULL) AS n`,
    );
    expect(Number(difference.n)).toBe(0);
  });

  it('changes nothing a second time', { timeout: 60_000 }, async () => {
    const was = await organisation();
    for (const target of ['departments', 'positions', 'people'] as const) {
      const file = await imported(target, inAnotherOrder(files[target], 5));
      expect(file.foreseen).toEqual({ created: 0, changed: 0, unchanged: file.totalRows });
      expect(file.progress).toMatchObject({ created: 0, changed: 0, skipped: file.totalRows, refused: 0 });
    }
    expect(await organisation()).toEqual(was);
  });

  it(
    'is taken back while nobody has touched it, and leaves the tables as they were',
    { timeout: 120_000 },
    async () => {
      for (const id of [...ids].reverse()) {
        await undone(id);
      }
      expect(await organisation()).toEqual(before);
    },
  );
});

describe('the order of rows', () => {
  it('makes no difference', { timeout: 120_000 }, async () => {
    const files = staffOf({ people: 120, branches: 3 });
    const seen: unknown[] = [];
    for (const seed of [0, 1, 2]) {
      const made: string[] = [];
      for (const target of ['departments', 'positions', 'people'] as const)
        made.push((await imported(target, inAnotherOrder(files[target], seed))).id);
      seen.push(await asNamed());
      for (const id of made.reverse()) await undone(id);
    }
    expect(seen[1]).toEqual(seen[0]);
    expect(seen[2]).toEqual(seen[0]);
  });

  it('makes none to what is refused either', async () => {
    const rows = [
      'a,甲,销售人员,b,',
      'b,乙,销售人员,c,',
      'c,丙,销售人员,a,',
      'd,丁,销售人员,a,',
      'e,戊,没有的职位,,',
      'f,己,销售人员,e,',
      'g,庚,销售人员,manager-a,',
      'G,庚庚,销售人员,manager-a,',
    ];
    const verdicts = async (order: string[]): Promise<unknown> => {
      const file = await looked('people', csv('账号,姓名,职位,上级,部门', ...order));
      return Object.fromEntries(
        file.preview.map(({ values, problems }: any) => [
          values.login,
          problems.map(({ field, code }: any) => `${field} ${code}`),
        ]),
      );
    };
    const straight = await verdicts(rows);
    expect(straight).toEqual({
      a: ['superior assignment.circular'],
      b: ['superior assignment.circular'],
      c: ['superior assignment.circular'],
      d: ['superior staff.row.depends'],
      e: ['position staff.row.unknown'],
      f: ['superior staff.row.depends'],
      g: ['login staff.row.twice'],
      G: ['login staff.row.twice'],
    });
    expect(await verdicts([...rows].reverse())).toEqual(straight);
  });
});

describe('a file of departments', () => {
  it('finds parents by code, by name and by path, and as Excel in China saves it', async () => {
    const text = csv(
      '部门代码,部门名称,上级部门,部门类型,负责人,生效日期',
      ',财务组,华北分公司/综合部,,,',
      ',综合部,华北分公司,,,',
      ',综合部,hd,,,',
      'hb,华北分公司,company,分公司,manager-a,',
      'hd,华东合资,company,合资公司,,',
    );
    const file = await imported('departments', iconv.encode(text, 'gbk'));
    expect(file, JSON.stringify(file.preview)).toMatchObject({
      encoding: 'gb18030',
      progress: { created: 5, refused: 0 },
    });
    const rows = await house.sql(
      `SELECT d.name, u.name AS above, d.kind, p.login AS head FROM departments d JOIN departments u ON u.id = d.parent_id
       LEFT JOIN people p ON p.id = d.head_id WHERE d.name IN ('财务组', '综合部', '华北分公司', '华东合资') AND u.name NOT LIKE '第%' ORDER BY d.name, u.name`,
    );
    expect(rows).toEqual([
      { name: '华东合资', above: expect.any(String), kind: 'joint_venture', head: null },
      { name: '华北分公司', above: expect.any(String), kind: 'branch', head: 'manager-a' },
      { name: '综合部', above: '华东合资', kind: 'department', head: null },
      { name: '综合部', above: '华北分公司', kind: 'department', head: null },
      { name: '财务组', above: '综合部', kind: 'department', head: null },
    ]);
    await undone(file.id);
  });

  it('puts nobody at the head of a department by her own hand', async () => {
    const own = csv('code,name,parent,head', 'own-1,自任部,,admin');
    expect(problemsOf(await looked('departments', own))).toEqual([[2, 'head', 'department_head.yourself']]);
  });

  it('brings several deputies of a department, and the same ones no second time', async () => {
    const file = csv('code,name,parent,head,副经理', 'dep-1,双副职部,,,sales-a1、sales-a2');
    const first = await imported('departments', file);
    const deputies = (): Promise<unknown[]> =>
      house.sql(
        `SELECT p.login FROM department_heads h JOIN people p ON p.id = h.person_id
         JOIN departments d ON d.id = h.department_id AND d.code = 'dep-1' WHERE h.kind = 'deputy' AND h.retracted_at IS NULL ORDER BY 1`,
      );
    expect(first.status, JSON.stringify(first)).toBe('done');
    expect(await deputies()).toEqual([{ login: 'sales-a1' }, { login: 'sales-a2' }]);
    await imported('departments', file);
    expect(await deputies()).toHaveLength(2);
  });

  it('names the cell at fault', async () => {
    await admin.post('/departments', { name: '将撤销部', from: today, parentId: null });
    const [gone] = await house.sql(`SELECT id FROM departments WHERE name = '将撤销部'`);
    await admin.post(`/departments/${gone.id}/closure`, { from: tomorrow });
    const file = await looked(
      'departments',
      csv(
        'code,name,parent,kind,head,from',
        'x1,甲,乙乙,,,',
        'x2,乙,x3,,,',
        'x3,丙,x2,,,',
        'x4,丁,x4,,,',
        'x5,戊,,,没有这个人,',
        'x6,己,将撤销部,,,',
        `x7,庚,将撤销部,,,${tomorrow}`,
        `x8,辛,,,,${yesterday}`,
        'x9,壬,x1,,,',
        '坏 代码,癸,,,,',
        'y1,同一个,,,,',
        'y1,同一个,,,,',
      ),
    );
    expect(problemsOf(file)).toEqual([
      [2, 'parent', 'staff.row.unknown'],
      [3, 'parent', 'structure.circular'],
      [4, 'parent', 'structure.circular'],
      [5, 'parent', 'structure.circular'],
      [6, 'head', 'staff.row.unknown'],
      [7, 'parent', 'structure.parent_not_there'],
      [8, 'parent', 'staff.row.closed'],
      [9, 'from', 'structure.reason_missing'],
      [10, 'parent', 'staff.row.depends'],
      [11, 'code', 'staff.row.code'],
      [12, 'code', 'staff.row.twice'],
      [13, 'code', 'staff.row.twice'],
    ]);
    expect(file.preview[0].problems[0].detail).toBe('找不到上级部门“乙乙”');
  });

  it('renames and moves what is there', async () => {
    const was = await organisation();
    const file = await imported('departments', csv('代码,部门名称,上级部门', 'sales-b,销售二部（华南）,sales-a'));
    expect(file).toMatchObject({ foreseen: { created: 0, changed: 1 }, progress: { changed: 1 } });
    const [moved] = await house.sql(
      `SELECT d.name, u.code AS above FROM departments d JOIN departments u ON u.id = d.parent_id WHERE d.code = 'sales-b'`,
    );
    expect(moved).toEqual({ name: '销售二部（华南）', above: 'sales-a' });
    await undone(file.id);
    expect(await organisation()).toEqual(was);
  });
});

describe('a file of people', () => {
  const HEAD = '账号,姓名,工号,邮箱,手机,部门,职位,上级,角色,生效日期';

  it('hires, changes and leaves alone, and shows which before', async () => {
    const was = await organisation();
    const file = await imported(
      'people',
      csv(
        HEAD,
        'new.one,新同事,E001,one@example.com,13900000001,销售一部,salesperson,周建华,销售人员,',
        'sales-a2,赵敏,E002,,,销售二部,,,,',
        'sales-a1,陈思远,,,,,销售人员,,,',
        'sales-b1,王雨桐,,,,,销售人员,manager-b,,',
      ).replace('销售二部,,', '销售二部,销售人员,manager-b'),
    );
    expect(file.preview.map(({ effect }: any) => effect)).toEqual(['created', 'changed', 'unchanged', 'unchanged']);
    expect(file.progress).toMatchObject({ created: 1, changed: 1, skipped: 2, refused: 0 });
    const rows = await house.sql(
      `SELECT p.login, p.employee_no, d.code, s.login AS superior FROM people p JOIN departments d ON d.id = p.department_id
       JOIN people s ON s.id = p.superior_id WHERE p.login IN ('new.one', 'sales-a2') ORDER BY 1`,
    );
    expect(rows).toEqual([
      { login: 'new.one', employee_no: 'E001', code: 'sales-a', superior: 'manager-a' },
      { login: 'sales-a2', employee_no: 'E002', code: 'sales-b', superior: 'manager-b' },
    ]);
    await undone(file.id);
    expect(await organisation()).toEqual(was);
  });

  it('lets people change places with each other', async () => {
    const was = await organisation();
    const file = await imported(
      'people',
      csv(
        '账号,姓名,职位,部门,上级',
        'sales-a1,陈思远,department-manager,销售一部,assistant',
        'manager-a,周建华,salesperson,销售一部,sales-a1',
      ),
    );
    expect(file.progress, JSON.stringify(file.preview)).toMatchObject({ changed: 2, refused: 0 });
    await undone(file.id);
    expect(await organisation()).toEqual(was);
  });

  it('lets whoever names no superior report to whoever holds the position above, also to somebody further down', async () => {
    const shop = await imported(
      'departments',
      csv('部门代码,部门名称,上级部门,部门类型', 'shop-9,九店,销售二部,部门', 'shop-10,十店,销售二部,部门'),
    );
    const sellers = Array.from({ length: 260 }, (_, n) => `s${n},店员${n},九店,salesperson,,`);
    const rows = csv(
      '账号,姓名,部门,职位,上级,角色',
      ...sellers,
      'boss.nine,九店长,九店,department-manager,,',
      'one.ten,十店员,十店,salesperson,,',
      'one.a,一部新人,销售一部,salesperson,,',
      'nowhere,无部门,,salesperson,,',
      'twin.one,甲,销售一部,department-manager,,',
    );
    const file = await imported('people', rows);
    expect(file.progress, JSON.stringify(file.preview.slice(0, 2))).toMatchObject({ created: 265, refused: 0 });
    const superiors = await house.sql(
      `SELECT s.login AS superior, count(*)::int AS n FROM people p LEFT JOIN people s ON s.id = p.superior_id
       WHERE p.login ~ '^s[0-9]+$' GROUP BY 1`,
    );
    expect(superiors).toEqual([{ superior: 'boss.nine', n: 260 }]);
    const above = await house.sql(
      `SELECT p.login, s.login AS superior FROM people p LEFT JOIN people s ON s.id = p.superior_id
       WHERE p.login IN ('boss.nine', 'one.ten', 'one.a', 'nowhere') ORDER BY 1`,
    );
    expect(above).toEqual([
      { login: 'boss.nine', superior: expect.any(String) },
      { login: 'nowhere', superior: null },
      // Two hold it by now; the one who heads the department counts.
      { login: 'one.a', superior: 'manager-a' },
      { login: 'one.ten', superior: 'manager-b' },
    ]);
    // A form would say the same of the next one.
    const [{ id: departmentId }] = await house.sql(`SELECT id FROM departments WHERE code = 'sales-a'`);
    const posts = [{ positionCode: 'salesperson', departmentId }];
    const byHand = await admin.post('/people', { login: 'by.hand', name: 'by.hand', posts });
    const [{ superior }] = await house.sql(
      'SELECT s.login AS superior FROM people p JOIN people s ON s.id = p.superior_id WHERE p.id = $1',
      [byHand.body.id],
    );
    expect(superior).toBe('manager-a');
    expect((await looked('people', rows)).preview.map(({ effect }: any) => effect)).not.toContain('changed');
    await undone(file.id);
    await undone(shop.id);
  }, 120_000);

  it('names the cell at fault, and its rows can be downloaded', async () => {
    const file = await imported(
      'people',
      csv(
        HEAD,
        'p1,甲,,,,没有的部门,salesperson,,,',
        'p2,乙,,,,,宇航员,,,',
        'p3,丙,,,,,department-manager,sales-a1,,',
        `p4,丁,,,,,salesperson,,,${yesterday}`,
        'p5,戊,,,,,salesperson,没有的人,,',
        'p6,己,,,,,salesperson,,宇航员,',
        '坏 账号,庚,,,,,salesperson,,,',
        'p8,辛,,不是邮箱,,,salesperson,,,',
        'p9,壬,D1,,,,salesperson,,,',
        'p10,癸,D1,,,,salesperson,,,',
      ),
    );
    expect(problemsOf(file)).toEqual([
      [2, 'department', 'staff.row.unknown'],
      [3, 'position', 'staff.row.unknown'],
      [4, 'superior', 'assignment.superior_lacks_authority'],
      [5, 'from', 'interval.past'],
      [6, 'superior', 'staff.row.unknown'],
      [7, 'roles', 'staff.row.unknown'],
      [8, 'login', 'staff.row.login'],
      [9, 'email', 'import.row.email'],
      [10, 'employeeNo', 'staff.row.twice'],
      [11, 'employeeNo', 'staff.row.twice'],
    ]);
    expect(file.progress).toMatchObject({ created: 0, refused: 10 });
    const failed = (await admin.get(`/imports/${file.id}/failed.csv`)).text.split('\r\n');
    expect(failed[1]).toBe('p1,甲,,,,没有的部门,salesperson,,,,2,找不到部门“没有的部门”');
  });

  it('says which name it cannot tell apart', async () => {
    const made = await imported(
      'people',
      csv('账号,姓名,职位', 'twin.a,双胞胎,salesperson', 'twin.b,双胞胎,salesperson'),
    );
    const file = await looked('people', csv('账号,姓名,职位,上级', 'child,孩子,salesperson,双胞胎'));
    expect(problemsOf(file)).toEqual([[2, 'superior', 'staff.row.ambiguous']]);
    await undone(made.id);
  });

  it('gives nobody a role its importer could not give by hand', async () => {
    const refused = async (by: Caller, row: string): Promise<unknown> =>
      problemsOf(await looked('people', csv('账号,姓名,职位,角色', row), by));
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'legal' AND r.code = 'system-administrator'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const system = house.as('legal');
    expect(await refused(system, 'n1,甲,salesperson,salesperson')).toEqual([[2, 'roles', 'role.not_yours_to_give']]);
    expect(await refused(system, 'n1,甲,salesperson,')).toEqual([]);
    expect(await refused(admin, 'admin,系统管理员,administrator,executive')).toEqual([[2, 'roles', 'role.own_roles']]);
    await house.sql(
      `UPDATE access_rules SET enabled = true, version = version + 1 WHERE code = 'separate-administrators'`,
    );
    expect(await refused(admin, 'n1,甲,salesperson,security-administrator、audit-administrator')).toEqual([
      [2, 'roles', 'role.administrators_separate'],
    ]);
    expect(await refused(admin, 'n1,甲,salesperson,administrator')).toEqual([
      [2, 'roles', 'role.administrators_separate'],
    ]);
    await house.sql(
      `UPDATE access_rules SET enabled = false, version = version + 1 WHERE code = 'separate-administrators'`,
    );
  });

  it('brought by somebody of an agent says nothing of the company, and changes nobody there', async () => {
    const top = await imported(
      'departments',
      csv('代码,部门名称,上级部门,部门类型', 'agent-x,南方代理,company,代理商'),
    );
    const staff = await imported('people', csv('账号,姓名,职位,部门', 'sales-b1,王雨桐,salesperson,agent-x'));
    await house.sql(
      `INSERT INTO person_roles SELECT p.id, r.id FROM people p, roles r WHERE p.login = 'sales-b1' AND r.code = 'system-administrator'`,
    );
    await house.sql('SELECT rebuild_reach()');
    const agent = house.as('sales-b1');
    const file = await looked(
      'people',
      csv(
        '账号,姓名,职位,部门,上级',
        'manager-a,别人,salesperson,agent-x,',
        'n1,甲,salesperson,销售一部,',
        'n2,乙,salesperson,agent-x,周建华',
      ),
      agent,
    );
    expect(problemsOf(file)).toEqual([
      [2, 'login', 'person.login_taken'],
      [3, 'department', 'staff.row.unknown'],
      [4, 'superior', 'staff.row.unknown'],
    ]);
    expect(staff.status + top.status).toBe('donedone');
  });

  it('is for whoever maintains people, and nobody else reads its rows', async () => {
    expect((await send('people', csv('账号,姓名,职位', 'n1,甲,salesperson'), house.as('business'))).body.code).toBe(
      'import.not_permitted',
    );
    const { id } = await looked('people', csv('账号,姓名,职位', 'n1,甲,salesperson'));
    const seen = await house.as('business').get(`/imports/${id}`);
    expect(seen.status === 404 || Object.keys(seen.body.preview[0].values).length === 0).toBe(true);
  });

  it('gives nobody a password: people are invited, and then it is not taken back any more', async () => {
    const file = await imported('people', csv('账号,姓名,职位', 'invited,受邀人,salesperson'));
    const [person] = await house.sql(`SELECT id, password_hash AS hash FROM people WHERE login = 'invited'`);
    expect(person.hash).toBeNull();
    expect((await house.anonymous.post('/session', { login: 'invited', password: 'invited' })).status).toBe(401);
    const link = await admin.post(`/people/${person.id}/password-links`, { kind: 'invitation' });
    expect(link.status, link.text).toBe(200);
    expect((await admin.post(`/imports/${file.id}/undo`)).status).toBe(202);
    expect(await settled(file.id)).toMatchObject({
      status: 'done',
      undoFailure: expect.stringContaining('导入后已被修改或使用'),
    });
    expect(await house.sql(`SELECT 1 FROM people WHERE login = 'invited'`)).toHaveLength(1);
  });
});

describe('a template', () => {
  it('has the columns in the language of the reader, and can be sent back as it is', async () => {
    for (const target of ['departments', 'positions', 'people', 'leads', 'customers'] as const) {
      const { status, text } = await admin.get(`/imports/templates/${target}.csv`);
      expect(status, text).toBe(200);
      expect(text.split('\r\n')[0]).toContain(target === 'people' ? '账号,姓名,工号' : '名称');
    }
    const file = await send('people', (await admin.get('/imports/templates/people.csv')).text);
    expect(file.body.code).toBe('import.no_rows');
  });
});
