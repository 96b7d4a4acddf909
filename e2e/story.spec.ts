import { expect, test, type Page } from '@playwright/test';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { Api } from './api.ts';
import { aDeal, agree, aQuote, LARGE_AT_48, submitted } from './deals.ts';
import { choose, dialog, field, fill, find, hasToast, panel, title, verb } from './page.ts';
import { ownBrowser, person, signIn } from './people.ts';

const LISTED = fileURLToPath(new URL('../apps/api/test/fixtures/listed-companies.csv', import.meta.url));
const INDUSTRY = '专用机械';
const SCAN = {
  name: '双方签署扫描件.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\ntrailer<<>>\n%%EOF\n'),
};

/** The product's main job in the order it happens, each person in a browser of her own. */
test.describe.configure({ mode: 'serial', timeout: 300_000 });

test.describe('an imported lead becomes a signed contract', () => {
  let business: Page;
  let chen: Page;
  let manager: Page;
  let assistant: Page;
  let leads = 0;
  let deal = '';
  let company = '';
  let quoteUrl = '';
  let contractUrl = '';

  const open = async (page: Page, path: string, heading: string | RegExp): Promise<void> => {
    await page.goto(path);
    await expect(title(page)).toHaveText(heading);
  };
  const narrowed = `/leads?${new URLSearchParams({ 'filter[industry][eq]': INDUSTRY, 'filter[status][eq]': 'assigned' })}`;
  const decide = async (page: Page, act: string, words: Record<string, string> = {}): Promise<void> => {
    await page.getByRole('group', { name: '可以做的事' }).getByRole('button', { name: act, exact: true }).click();
    await fill(dialog(page), words);
    await dialog(page).getByRole('button', { name: act, exact: true }).click();
    await expect(dialog(page)).toHaveCount(0);
  };
  /** Opens what waits for this person, from her inbox. */
  const fromInbox = async (page: Page, what: string): Promise<void> => {
    await open(page, '/approvals', '审批');
    await page.getByText(what).first().click();
    await expect(page.getByRole('group', { name: '可以做的事' })).toBeVisible();
  };

  test.beforeAll(async ({ browser }) => {
    business = await person(browser, 'business');
    chen = await person(browser, 'sales-a1');
    manager = await person(browser, 'manager-a');
    assistant = await person(browser, 'assistant', { phone: true });
  });

  test('1. the administrator signs in, and the company is there', async ({ browser }) => {
    const page = await (await ownBrowser(browser)).newPage();
    await page.goto('/');
    await signIn(page, 'admin');
    await expect(title(page)).toContainText('系统管理员');
    await expect(page.getByRole('navigation', { name: '主导航' })).toContainText('华澜智造软件有限公司');
  });

  test('2. the 商务经理 imports 4,347 listed companies as they come, and a second time nothing', async () => {
    const upload = async (): Promise<void> => {
      await open(business, '/imports/new?target=leads', '导入表格');
      await business.getByLabel(/表格拖到这里/).setInputFiles(LISTED);
      await expect(title(business)).toHaveText('listed-companies.csv');
    };
    await upload();
    await expect(business.getByText(/GB18030.*4,347 行/)).toBeVisible();
    await expect(business.getByLabel('「股票名称」对应的字段')).toHaveText('公司名称');
    await expect(business.getByRole('region', { name: '导入后的样子' })).toContainText('平安银行');
    await business.getByRole('button', { name: '导入 4,347 行' }).click();
    await expect(business.getByRole('heading', { name: '导入完成' })).toBeVisible({ timeout: 180_000 });
    await expect(panel(business, '导入完成')).toContainText(/新建\s*4,347/);

    await upload();
    await business.getByRole('button', { name: '导入 4,347 行' }).click();
    await expect(business.getByRole('heading', { name: '导入完成' })).toBeVisible({ timeout: 180_000 });
    await expect(panel(business, '导入完成')).toContainText(/新建\s*0/);
    await expect(panel(business, '导入完成')).toContainText(/已存在\s*4,347/);
    const saving = business.waitForEvent('download');
    await business.getByRole('button', { name: '下载没有导入的 4,347 行' }).click();
    const refused = await readFile(await (await saving).path(), 'utf8');
    expect(refused).toContain('平安银行');
    expect(refused.trim().split('\n').length).toBe(4348);
  });

  test('3. leads are given out in turn; she sees hers, her manager all of the department, the other department none', async ({
    browser,
  }) => {
    await open(business, '/leads', '线索');
    await business.getByRole('button', { name: '筛选', exact: true }).click();
    await business.getByRole('menuitem', { name: '行业' }).click();
    await business.getByRole('dialog', { name: '行业' }).getByRole('textbox').fill(INDUSTRY);
    await business.keyboard.press('Enter');
    await expect(business.getByRole('gridcell', { name: INDUSTRY }).first()).toBeVisible();
    await business.getByRole('checkbox', { name: '选择本页全部' }).check();
    const all = business.getByRole('button', { name: /^选择全部 \d+ 项$/ });
    leads = Number(/\d+/.exec(await all.innerText())?.[0]);
    expect(leads).toBeGreaterThan(100);
    await all.click();
    await business.getByRole('region', { name: '对选中项操作' }).getByRole('button', { name: '分配' }).click();
    for (const name of ['陈思远', '赵敏']) await find(dialog(business), '分配给', name);
    await expect(dialog(business)).toContainText(`${leads} 条线索轮流分给 2 人`);
    await dialog(business).getByRole('button', { name: '分配', exact: true }).click();
    await hasToast(business, `已分配 ${leads} 条线索`);

    const seen = async (page: Page): Promise<string> => {
      await open(page, narrowed, '线索');
      await expect(page.getByRole('grid', { name: '线索' })).not.toHaveAttribute('aria-busy', 'true');
      return page.getByRole('grid', { name: '线索' }).getAttribute('aria-rowcount').then(String);
    };
    await expect.poll(() => seen(chen)).toBe(String(Math.ceil(leads / 2) + 1));
    await expect.poll(() => seen(manager)).toBe(String(leads + 1));
    for (const login of ['sales-b1', 'manager-b']) {
      const other = await person(browser, login);
      await open(other, narrowed, '线索');
      await expect(other.getByText('没有符合条件的记录')).toBeVisible();
      await other.context().close();
    }
  });

  test('4. she qualifies one, moves it along the board and logs a visit', async () => {
    await open(chen, narrowed, '线索');
    await chen.getByRole('grid', { name: '线索' }).getByRole('row').nth(1).click();
    await expect(verb(chen, '认定')).toBeVisible();
    company = await title(chen).innerText();
    await verb(chen, '认定').click();
    await expect(title(chen)).toHaveText(`认定「${company}」`);
    await choose(chen, '企业规模', '大型');
    await fill(chen, { 注册地址: '江苏省苏州市工业园区', 主要需求: '产线数据采集' });
    await fill(chen, { 姓名: '王建国', 职位: '信息中心主任' });
    await choose(chen, '角色', '决策者');
    deal = `${company} MES 一期`;
    await fill(chen, { 商机名称: deal, '产品/服务': 'MES', 预计金额: '150000' });
    await chen.getByRole('button', { name: '完成认定' }).click();
    await expect(title(chen)).toHaveText(deal);
    await expect(chen.getByRole('list', { name: '销售阶段' }).getByRole('listitem').nth(0)).toHaveAttribute(
      'aria-current',
      'step',
    );

    await open(chen, '/opportunities', '商机');
    const column = (name: string) => chen.getByRole('region', { name, exact: true });
    const card = (name: string) => column(name).getByRole('article', { name: deal });
    await card('初步接触').focus();
    await chen.keyboard.press('Alt+ArrowRight');
    await expect(card('需求确认')).toBeFocused();
    await chen.keyboard.press('Alt+ArrowRight');
    await expect(card('方案提供')).toBeVisible();
    await card('方案提供').hover();
    await chen.getByRole('button', { name: `移动「${deal}」` }).click();
    await chen.getByRole('menuitem', { name: '移到「商务谈判」' }).click();
    await expect(card('商务谈判')).toBeVisible();

    await open(chen, '/activities?new', '跟进');
    const form = dialog(chen);
    await find(form, '客户', company);
    await expect(field(form, '联系人')).toHaveValue('王建国');
    await fill(form, { 主题: '现场调研', 内容: '看了两条产线，确认范围', 下一步行动: '整理方案和报价' });
    await form.getByText('更多：商机、地点、反馈').click();
    await find(form, '相关商机', deal);
    await form.getByRole('button', { name: '保存' }).click();
    await hasToast(chen, '已记录');
  });

  test('5. while she types, the quote says 4.8 折 and who would be asked and why', async () => {
    await open(chen, '/opportunities', '商机');
    await chen.getByRole('article', { name: deal }).click();
    await expect(panel(chen, '动态')).toContainText('现场调研');
    await chen.getByRole('link', { name: '新建报价' }).click();
    await expect(title(chen)).toHaveText('新建报价');
    const lines = [
      ['HL-MES-STD', '1'],
      ['HL-GW-200', '5'],
      ['HL-IMP-DAY', '28'],
    ] as const;
    for (const [at, [code, quantity]] of lines.entries()) {
      await find(chen, `第 ${at + 1} 行：产品`, code);
      await field(chen, `第 ${at + 1} 行：数量`).fill(quantity);
      await field(chen, `第 ${at + 1} 行：折扣`).fill('4.8');
    }
    await expect(panel(chen, '合计')).toContainText('150,000.00');
    await expect(panel(chen, '合计')).toContainText('312,500.00');
    await expect(panel(chen, '合计')).toContainText(/4\.8 ?折/);
    const steps = panel(chen, '审批路线').getByRole('article');
    await expect(steps).toHaveCount(2);
    await expect(steps.nth(0)).toContainText('周建华');
    await expect(steps.nth(1)).toContainText('沈慧敏');
    await steps.nth(1).getByRole('button', { name: '为什么' }).click();
    await expect(steps.nth(1)).toContainText(/折/);
    await chen.goto('/quotes');
    await expect(chen.getByText(deal)).toBeHidden();
  });

  test('6. manager and assistant approve what was frozen, and the quote carries its grant', async () => {
    await open(manager, '/approvals', '审批');
    await expect(manager.getByText(deal)).toBeHidden();

    await chen.goBack();
    await expect(chen.getByText('已恢复上次没有提交的内容')).toBeVisible();
    await expect(panel(chen, '合计')).toContainText('150,000.00');
    await field(chen, '付款方式').fill('电汇，开具增值税专用发票');
    await verb(chen, '提交审批').click();
    await expect(title(chen)).toHaveText(deal);
    quoteUrl = new URL(chen.url()).pathname;

    await manager.getByText(deal).click();
    await expect(manager.getByRole('region', { name: '概要' })).toContainText('150,000.00');
    await expect(manager.getByRole('region', { name: '概要' })).toContainText(/4\.8 ?折/);
    await decide(manager, '同意');
    await fromInbox(assistant, deal);
    await decide(assistant, '同意', { 意见: '价格在授权范围内' });

    await open(chen, quoteUrl, deal);
    await expect(panel(chen, '审批授权')).toContainText('有效');
    await expect(panel(chen, '审批授权')).toContainText('150,000.00');
    await expect(panel(chen, '审批授权')).toContainText(/4\.8 ?折/);
    await verb(chen, '打印报价单').click();
    await expect(chen.getByRole('heading', { name: '报价单' })).toBeVisible();
    await expect(chen.getByRole('main')).toContainText('壹拾伍万元整');
    await expect(chen.getByRole('main')).not.toContainText('折');
  });

  test('7a. covered by the grant, on standard text, the department manager alone decides 150,000', async () => {
    await open(chen, quoteUrl, deal);
    await verb(chen, '转为合同').click();
    await expect(field(dialog(chen), '报价')).toHaveValue(deal);
    await dialog(chen).getByRole('button', { name: '生成合同' }).click();
    await expect(verb(chen, '提交会签')).toBeVisible();
    contractUrl = new URL(chen.url()).pathname;
    await expect(panel(chen, '报价授权')).toContainText('已批准的范围内');
    await expect(panel(chen, '基本信息')).toContainText('壹拾伍万元整');
    await expect(panel(chen, '审批路线').getByRole('article')).toHaveCount(1);
    await expect(panel(chen, '审批路线').getByRole('article')).toContainText('周建华');
    await verb(chen, '提交会签').click();
    await expect(panel(chen, '审批进度')).toBeVisible();
    await fromInbox(manager, deal);
    await decide(manager, '同意');
  });

  test('7b. review, seal, signature with its scan, filing', async () => {
    await open(business, contractUrl, deal);
    const take = async (name: string, act: () => Promise<unknown> = async () => undefined): Promise<void> => {
      await verb(business, name).click();
      await act();
      await dialog(business).getByRole('button', { name: '确认' }).click();
      await expect(dialog(business)).toHaveCount(0);
    };
    const paper = dialog(business);
    await take('商务评审', () => field(paper, '评审意见').fill('条款齐全'));
    await take('登记用印');
    await take('登记签订', async () => {
      await paper.getByLabel(/上传扫描件/).setInputFiles(SCAN);
      await expect(paper.getByText(SCAN.name)).toBeVisible();
    });
    await take('归档', () => field(paper, '原件存放位置').fill('商务部档案室 A3-07'));
    const steps = business.getByRole('region', { name: '合同进展' });
    await expect(steps).toContainText('商务部档案室 A3-07');
    await expect(steps).toContainText('合同专用章');
    await expect(steps).toContainText(SCAN.name);
  });

  test('7c. after approval nothing but remarks can be changed, and the paper says the amount in words', async () => {
    await open(chen, contractUrl, deal);
    // Remarks are no part of what was agreed to.
    await expect(chen.getByRole('button', { name: /^修改(?!内部备注|归档提示)/ })).toHaveCount(0);
    await expect(verb(chen, '提交会签')).toBeHidden();
    const api = await Api.as('sales-a1');
    const id = contractUrl.split('/').at(-1);
    const { version } = await api.get(`/contracts/${id}`);
    expect(await api.change(`/contracts/${id}`, version, { title: '另一份合同' })).toMatchObject({ status: 409 });
    await verb(chen, '打印合同').click();
    await expect(chen.getByRole('main')).toContainText('壹拾伍万元整');
    await expect(chen.getByRole('main')).toContainText('合同标的');
  });

  test('7d. 260,000 is countersigned; returned once, corrected, with a changed clause 法务 too', async ({
    browser,
  }) => {
    test.setTimeout(400_000);
    const sales = await Api.as('sales-a1');
    const name = '锦川精工 MES 一期';
    const quote = await aQuote(sales, await aDeal(sales, '锦川精工'), LARGE_AT_48);
    await agree(await submitted(sales, 'quotes', quote.id), ['manager-a', 'assistant']);

    await open(chen, `/quotes/${quote.id}`, name);
    await verb(chen, '转为合同').click();
    await expect(field(dialog(chen), '报价')).toHaveValue(name);
    await dialog(chen).getByRole('button', { name: '生成合同' }).click();
    const route = panel(chen, '审批路线').getByRole('article');
    await expect(route).toHaveCount(4);
    await verb(chen, '提交会签').click();
    await expect(panel(chen, '审批进度')).toBeVisible();
    const url = new URL(chen.url()).pathname;

    const desk = async (login: string): Promise<Page> => {
      const page = await person(browser, login);
      await fromInbox(page, name);
      return page;
    };
    const advisor = await desk('sales-mgmt');
    await decide(advisor, '提出意见');
    const rd = await desk('vp-rd');
    await decide(rd, '退回', { 原因: '验收条款请写明现场测试' });

    await open(chen, url, name);
    await expect(chen.getByText('已退回').first()).toBeVisible();
    const clause = panel(chen, '合同条款').getByRole('listitem').filter({ hasText: '法务' }).first();
    await clause.getByRole('button', { name: /^修改/ }).click();
    const text = clause.getByRole('textbox');
    await text.fill(`${await text.inputValue()}双方同意以现场测试结果为准。`);
    await clause.getByRole('button', { name: '保存' }).click();
    await expect(panel(chen, '合同条款')).toContainText('改动 1 条');
    await expect(panel(chen, '审批路线')).toContainText('韩文静');
    await verb(chen, '提交会签').click();
    await expect(verb(chen, '撤回')).toBeVisible();

    await fromInbox(advisor, name);
    await expect(advisor.getByText('第 2 轮').first()).toBeVisible();
    await expect(advisor.getByRole('heading', { name: /与上次审批的内容相比/ })).toBeVisible();
    await decide(advisor, '提出意见');
    await fromInbox(rd, name);
    await decide(rd, '同意');
    for (const login of ['vp-impl', 'legal', 'president']) await decide(await desk(login), '同意');
    await open(chen, url, name);
    await expect(chen.getByRole('region', { name: '合同进展' })).toContainText('已批准');
  });

  test('8. she wins one deal and loses another for a reason; funnel, months and timeline show it', async () => {
    const closing = async (name: string, outcome: string): Promise<void> => {
      await open(chen, '/opportunities', '商机');
      await chen.getByRole('article', { name }).first().click();
      await expect(title(chen)).toHaveText(name);
      await verb(chen, outcome).click();
    };
    await closing(deal, '赢单');
    await dialog(chen).getByRole('button', { name: '赢单', exact: true }).click();
    await hasToast(chen, `恭喜！「${deal}」已成交`);
    await expect(panel(chen, '动态')).toContainText('现场调研');
    await expect(panel(chen, '阶段变化')).toContainText('商务谈判');

    await closing('锦川精工 MES 一期', '丢单');
    await dialog(chen).getByRole('button', { name: '丢单', exact: true }).click();
    await expect(dialog(chen).getByRole('alert')).toBeVisible();
    await choose(dialog(chen), '丢单原因', '价格');
    await dialog(chen).getByRole('button', { name: '丢单', exact: true }).click();
    await hasToast(chen, '已关闭');

    await open(chen, '/reports/funnel', '销售漏斗');
    await expect(panel(chen, '丢单原因')).toContainText('价格');
    await open(chen, '/reports/contracts', '合同额');
    await expect(panel(chen, '按部门和月份')).toContainText('销售一部');
  });
});
