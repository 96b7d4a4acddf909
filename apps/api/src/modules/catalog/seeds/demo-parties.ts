import { Injectable } from '@nestjs/common';
import { Rows } from '../../../platform/database/rows.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { Parties } from '../parties.repository.js';
import { Seal, SigningEntity, type SealKind } from '../parties.entity.js';

const ENTITIES = [
  {
    name: '华澜智造软件有限公司',
    creditCode: '91310115MA1K4HLX0C',
    address: '上海市浦东新区张江路 1188 号 6 幢',
    bank: '中国工商银行上海张江支行',
    account: '1001 2345 0900 6688 001',
    phone: '021-5080 1188',
    representative: '林国栋',
  },
  {
    name: '华澜智造（苏州）工业技术有限公司',
    creditCode: '91320594MA1W8HLX2Y',
    address: '江苏省苏州市工业园区星湖街 328 号',
    bank: '中国建设银行苏州工业园区支行',
    account: '3220 1988 6360 5150 0722',
    phone: '0512-6288 3280',
    representative: '何志强',
  },
];

const SEALS: readonly [code: string, name: string, kind: SealKind, entity: number, keeper: string][] = [
  ['HL-SH-HT', '华澜智造软件有限公司 合同专用章', 'contract', 0, 'business'],
  ['HL-SH-GZ', '华澜智造软件有限公司 公章', 'company', 0, 'assistant'],
  ['HL-SZ-HT', '华澜智造（苏州）工业技术有限公司 合同专用章', 'contract', 1, 'business'],
];

@Injectable()
@Seeds('demo', 3.2)
export class DemoParties implements Seed {
  constructor(
    private readonly rows: Rows,
    private readonly parties: Parties,
  ) {}

  async execute(): Promise<void> {
    const entities: SigningEntity[] = [];
    for (const [sort, fields] of ENTITIES.entries()) {
      entities.push(await this.rows.insert(SigningEntity, { ...fields, sort, active: true }));
    }
    for (const [code, name, kind, at, keeper] of SEALS) {
      const keeperId = await this.parties.keeper(keeper);
      await this.rows.insert(Seal, {
        code,
        name,
        kind,
        keeperId,
        signingEntityId: (entities[at] as SigningEntity).id,
        active: true,
      });
    }
    await this.parties.setExchangeRate('USD', '2026-01-01', '7.12');
    await this.parties.setExchangeRate('EUR', '2026-01-01', '8.05');
  }
}
