import { Injectable } from '@nestjs/common';
import { Afterwards } from '../../../platform/events/events.js';
import { Subjects } from '../../../platform/subjects/subjects.js';
import { People } from '../../org/index.js';
import { AppealDecided, CustomersGoQuiet, PooledCustomersAssigned, RecyclingAppealed } from '../../pool/index.js';
import { TellPeople } from '../tell-people.js';

/** An owner hears once a day of all her customers together; whoever was given some hears it once; appeals are told upwards and back. */
@Injectable()
export class OnPoolNews {
  constructor(
    private readonly people: People,
    private readonly subjects: Subjects,
    private readonly tell: TellPeople,
  ) {}

  @Afterwards(CustomersGoQuiet)
  async quiet({ payload: { ownerId, day, ...counts } }: CustomersGoQuiet): Promise<void> {
    const params = Object.fromEntries(Object.entries(counts).map(([name, n]) => [name, String(n)]));
    const news = { kind: 'customers_quiet', params, link: '/countdowns', dedupKey: `customers_quiet ${day}` } as const;
    await this.tell.execute({ personId: ownerId, ...news });
  }

  @Afterwards(PooledCustomersAssigned)
  async assigned({ payload: { assigneeId, customerIds, byId, at } }: PooledCustomersAssigned): Promise<void> {
    const params = { count: String(customerIds.length), actorId: byId };
    const dedupKey = `customers_assigned ${byId} ${at}`;
    await this.tell.execute({ personId: assigneeId, kind: 'customers_assigned', params, link: '/customers', dedupKey });
  }

  /** Whoever stands above her hears it; who else may decide finds it in the pool. */
  @Afterwards(RecyclingAppealed)
  async appealed({ payload: { appealId, byId, customerId } }: RecyclingAppealed): Promise<void> {
    const [appellant] = await this.people.activeAmong([byId]);
    if (!appellant?.superiorId) return;
    const news = {
      kind: 'appeal_opened',
      params: { name: await this.nameOf(customerId), actorId: byId, appealId },
      link: '/pool-appeals',
    } as const;
    await this.tell.execute({ personId: appellant.superiorId, ...news, dedupKey: `appeal_opened ${appealId}` });
  }

  @Afterwards(AppealDecided)
  async decided({ payload: { appealId, appellantId, verdict, customerId, byId } }: AppealDecided): Promise<void> {
    const isBack = verdict === 'upheld';
    const news = {
      kind: `appeal_${verdict}`,
      params: { name: await this.nameOf(customerId), actorId: byId, ...(isBack ? {} : { appealId }) },
      link: isBack ? `/customers/${customerId}` : '/pool-appeals',
    } as const;
    await this.tell.execute({ personId: appellantId, ...news, dedupKey: `appeal_decided ${appealId}` });
  }

  private async nameOf(id: string): Promise<string> {
    return (await this.subjects.names([{ type: 'customer', id }])).get(id)?.name ?? '';
  }
}
