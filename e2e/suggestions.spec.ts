import { expect, test } from '@playwright/test';
import { Api } from './api.ts';
import { aDeal, agree, aQuote, LARGE_AT_48, submitted } from './deals.ts';
import { dialog, field, hasToast, panel, title } from './page.ts';
import { person } from './people.ts';

/** A contract that is being countersigned, with both vice presidents asked. */
async function countersigned(): Promise<{ contract: any; approvalId: string }> {
  const sales = await Api.as('sales-a1');
  const quote = await aQuote(sales, await aDeal(sales, '修改建议'), LARGE_AT_48);
  await agree(await submitted(sales, 'quotes', quote.id), ['manager-a', 'assistant']);
  const { items } = await sales.get('/contract-templates');
  const contract = await sales.post('/contracts', { quoteId: quote.id, templateId: items[0].id });
  const approvalId = await submitted(sales, 'contracts', contract.id);
  const management = await Api.as('sales-mgmt');
  const { myTask, subjectHash } = await management.get(`/approvals/${approvalId}`);
  const seat = { taskId: myTask.id, taskVersion: myTask.version, subjectHash };
  await management.post(`/approvals/${approvalId}/decisions`, { ...seat, decision: 'advise', opinion: 'favourable' });
  return { contract, approvalId };
}

test('a vice president suggests other words, the salesperson takes them up, and whoever they concern is asked again', async ({
  browser,
}) => {
  const { contract, approvalId } = await countersigned();
  const payment = contract.clauses.find(({ key }: any) => key === 'payment');
  const vp = await person(browser, 'vp-rd');
  const sales = await person(browser, 'sales-a1');

  await test.step('at the clause she says what it should say instead, and why', async () => {
    await vp.goto(`/approvals/${approvalId}`);
    await vp.getByText(/^未改动的条款/).click();
    await vp.getByRole('button', { name: `建议修改「${payment.title}」` }).click();
    await field(dialog(vp), '修改为').fill(`${payment.text}逾期按日万分之五计收违约金。`);
    await expect(dialog(vp).locator('ins')).toContainText('违约金');
    await field(dialog(vp), '理由').fill('账期太长，要有违约金');
    await dialog(vp).getByRole('button', { name: '提出建议' }).click();
    await hasToast(vp, `已建议修改「${payment.title}」`);
    await expect(vp.getByRole('article', { name: `建议修改「${payment.title}」` })).toContainText('账期太长');
  });

  await test.step('the salesperson reads it on the contract and takes it up', async () => {
    await sales.goto(`/contracts/${contract.id}`);
    await sales.getByRole('checkbox', { name: new RegExp(`「${payment.title}」的建议`) }).check();
    await sales.getByRole('button', { name: '采纳 1 条' }).click();
    await sales.getByRole('alertdialog').getByRole('button', { name: '采纳', exact: true }).click();
    await hasToast(sales, '已形成新版本');
    await expect(sales.getByRole('main')).toContainText(`${contract.number} v2`);
    await expect(title(sales)).toBeVisible();
  });

  await test.step('the old version is over, and what was suggested stays on the record', async () => {
    await vp.reload();
    await expect(vp.getByRole('main')).toContainText('已采纳');
    await expect(panel(vp, '审批记录').or(vp.getByRole('main')).first()).toContainText('采纳对');
  });
});
