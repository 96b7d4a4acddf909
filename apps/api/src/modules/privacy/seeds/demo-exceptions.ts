import { Inject, Injectable } from '@nestjs/common';
import { maskOf } from '@countersign/kernel/forbidden';
import { addDays } from '@countersign/kernel';
import { Clock } from '../../../platform/clock/clock.js';
import { INSTALLATION, type Installation } from '../../../platform/config/installation.js';
import { UnitOfWork } from '../../../platform/database/unit-of-work.js';
import { digestOf } from '../../../platform/forbidden/found-ticket.js';
import { Seeds, type Seed } from '../../../platform/seeds/seeds.js';
import { Exceptions } from '../exceptions/exceptions.repository.js';

interface Asked {
  readonly login: string;
  readonly number: string;
  readonly object: string;
  readonly pointer: string;
  readonly reason: string;
  /** Why it was granted; one without it waits. */
  readonly granted?: string;
}

/** Serial numbers of machines, which look like cards of UnionPay. */
const ASKED: readonly Asked[] = [
  {
    login: 'sales-a2',
    number: '6212000026110016',
    object: 'activities',
    pointer: '/content',
    reason: '这是客户包装线主机的 16 位序列号，现场记录必须写明',
    granted: '已与客户设备铭牌核对，是序列号',
  },
  {
    login: 'sales-a1',
    number: '6212000026110024',
    object: 'customers',
    pointer: '/mainNeeds',
    reason: '第二台同型号主机的序列号，写在需求里便于报价',
  },
];

/** Two numbers of the demo company that are none: one is let through, one waits for the security administrator. */
@Injectable()
@Seeds('demo', 2.1)
export class DemoExceptions implements Seed {
  constructor(
    private readonly work: UnitOfWork,
    private readonly clock: Clock,
    private readonly exceptions: Exceptions,
    @Inject(INSTALLATION) private readonly installation: Installation,
  ) {}

  async execute(): Promise<void> {
    const people = await this.work.manager.query<{ login: string; id: string }[]>('SELECT login, id FROM people');
    const idOf = new Map(people.map(({ login, id }) => [login, id]));
    const admin = idOf.get('admin');
    for (const { login, number, object, pointer, reason, granted } of ASKED) {
      const asker = idOf.get(login);
      if (!asker || !admin) continue;
      const digest = digestOf(number, this.installation.secret);
      const place = { object, pointer, kind: 'bank_card' as const, masked: maskOf(number), digest };
      const exception = await this.exceptions.open(place, asker, reason);
      if (!granted) continue;
      const decided = { status: 'granted' as const, validUntil: addDays(this.clock.today(), 90), decision: granted };
      exception.decide({ ...decided, by: admin, now: this.work.now });
      await this.exceptions.save(exception);
    }
  }
}
