import { expect, test } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Api } from './api.ts';
import { aDeal } from './deals.ts';
import { choose, dialog, field, fill, find, hasToast, panel, title, verb } from './page.ts';
import { person } from './people.ts';

/** 商务 keeps what stands at a customer; the salesperson whose customer it is finds it there. */
test('an asset is recorded by 商务 and found by the salesperson by its serial number', async ({ browser }) => {
  const { customer } = await aDeal(await Api.as('sales-b1'), '资产');
  const serial = `GW2-${randomUUID().slice(0, 8)}`;
  const qian = await person(browser, 'business');
  const wang = await person(browser, 'sales-b1');

  await test.step('商务 records a gateway at the customer', async () => {
    await qian.goto('/assets');
    await verb(qian, '登记资产').click();
    const form = dialog(qian);
    await find(form, '客户', customer.name);
    await find(form, '产品', 'HL-GW-200', '工业网关 GW-200');
    await expect(field(form, '资产名称')).toHaveValue('工业网关 GW-200');
    await fill(form, { 序列号: serial, 数量: '3', 安装位置: '二号车间' });
    await form.getByRole('button', { name: '保存' }).click();
    await hasToast(qian, '已登记');
    await expect(title(qian)).toHaveText('工业网关 GW-200');
    await expect(panel(qian, '基本信息')).toContainText('3 台');
  });

  await test.step('the same serial number is refused at its field', async () => {
    await qian.goto('/assets?new');
    const form = dialog(qian);
    await find(form, '客户', customer.name);
    await choose(form, '品牌', '竞品');
    await fill(form, { 竞争对手: '启明数控', 资产名称: '网关', 序列号: serial.toUpperCase() });
    await form.getByRole('button', { name: '保存' }).click();
    await expect(form.getByRole('alert').filter({ hasText: serial.toUpperCase() }).first()).toBeVisible();
  });

  await test.step('the salesperson sees it on the page of her customer, for reading', async () => {
    await wang.goto(`/customers/${customer.id}?tab=business`);
    await panel(wang, '客户资产')
      .getByRole('link', { name: /工业网关 GW-200/ })
      .click();
    await expect(title(wang)).toHaveText('工业网关 GW-200');
    await expect(wang.getByRole('main')).toContainText(serial);
    await expect(verb(wang, '编辑')).toHaveAttribute('aria-disabled', 'true');
  });

  await test.step('and finds it by its serial number', async () => {
    await wang.goto(`/assets?q=${serial}`);
    const row = wang.getByRole('grid', { name: '客户资产' }).getByText('工业网关 GW-200');
    await expect(row).toHaveCount(1);
  });
});
