import { expect } from 'vitest';
import type { House } from '../harness/house.js';
import { upload } from '../harness/house.js';
import type { SalesFloor } from './floor.js';

/** What happens to contracts, over HTTP. */
export class PaperDesk {
  constructor(
    private readonly house: House,
    readonly floor: SalesFloor,
  ) {}

  async templateId(): Promise<string> {
    return (await this.floor.as('sales-a1').get('/contract-templates')).body.items[0].id;
  }

  async contract(quoteId: string, more: object = {}, login = 'sales-a1'): Promise<any> {
    const answer = await this.floor
      .as(login)
      .post('/contracts', { quoteId, templateId: await this.templateId(), ...more });
    expect(answer.status, answer.text).toBe(201);
    return answer.body;
  }

  /** A contract whose prices were changed after its quote was approved. */
  async repriced(quoteId: string, typed: Parameters<SalesFloor['lines']>[0], more: object = {}): Promise<any> {
    const contract = await this.contract(quoteId, more);
    const lines = await this.floor.lines(typed);
    const answer = await this.floor
      .as('sales-a1')
      .patch(`/contracts/${contract.id}`, { lines }, { version: contract.version });
    expect(answer.status, answer.text).toBe(200);
    return answer.body;
  }

  show(id: string, login = 'sales-a1'): Promise<any> {
    return this.floor
      .as(login)
      .get(`/contracts/${id}`)
      .then(({ body }) => body);
  }

  async scan(id: string, login = 'business'): Promise<string> {
    const file = {
      name: '双方签署扫描件.pdf',
      type: 'application/pdf',
      content: Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n'),
    };
    const { payload, headers } = upload(file, { subjectType: 'contract', subjectId: id });
    const answer = await this.house.as(login).post('/attachments', undefined, { payload, headers });
    expect(answer.status, answer.text).toBe(201);
    return answer.body.id;
  }

  async sealId(): Promise<string> {
    const { items } = (await this.floor.as('business').get('/seals')).body;
    return items.find(({ code }: { code: string }) => code === 'HL-SH-HT').id;
  }
}
