import { Injectable, Module } from '@nestjs/common';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { HOUSE } from '../src/platform/access/principal.js';
import { UnitOfWork } from '../src/platform/database/unit-of-work.js';
import { EventBus } from '../src/platform/events/event-bus.js';
import { Afterwards, DomainEvent, Together } from '../src/platform/events/events.js';
import { OutboxDispatcher } from '../src/platform/events/outbox-dispatcher.js';
import { openHouse, type House } from './harness/house.js';

class BellRung extends DomainEvent<{ times: number }> {}

const heard: string[] = [];
let failures = 0;

@Injectable()
class OnBellRung {
  @Together(BellRung)
  async atOnce({ payload }: BellRung): Promise<void> {
    heard.push(`together ${payload.times}`);
  }

  @Afterwards(BellRung)
  async later({ payload }: BellRung): Promise<void> {
    if (failures-- > 0) throw new Error('the bell is cracked');
    heard.push(`afterwards ${payload.times}`);
  }
}

@Module({ providers: [OnBellRung] })
class Belfry {}

let house: House;
let second: House;
beforeAll(async () => {
  house = await openHouse({ extraModules: [Belfry] });
  second = await openHouse({ extraModules: [Belfry], databaseUrl: house.databaseUrl });
});
afterAll(async () => {
  await second.close();
  await house.close();
});
beforeEach(() => {
  heard.length = 0;
  failures = 0;
});

function ring(times: number, end: 'commit' | 'rollback' = 'commit'): Promise<void> {
  return house.app.get(UnitOfWork).run(HOUSE, 'write', async () => {
    await house.app.get(EventBus).publish(new BellRung({ times }));
    if (end === 'rollback') throw new Error('changed our mind');
  });
}

describe('news', () => {
  it('is heard together in the same transaction, and afterwards from the outbox', async () => {
    await ring(1);
    expect(heard).toEqual(['together 1']);

    await house.afterwards();
    expect(heard).toEqual(['together 1', 'afterwards 1']);
  });

  it('of what was rolled back is never delivered', async () => {
    await expect(ring(2, 'rollback')).rejects.toThrow('changed our mind');
    await house.afterwards();

    expect(heard).not.toContain('afterwards 2');
  });

  it('is delivered once by two workers that look at the same time', async () => {
    for (let i = 0; i < 20; i++) await ring(100 + i);
    heard.length = 0;
    await Promise.all([house.app.get(OutboxDispatcher).drain(), second.app.get(OutboxDispatcher).drain()]);
    // A row the other worker holds is skipped, so one more look finds what is left.
    await house.afterwards();

    expect(heard.length).toBe(20);
    expect(new Set(heard).size).toBe(20);
  });

  it('is delivered again when its listener failed, after a while', async () => {
    failures = 1;
    await ring(3);
    await house.afterwards();
    expect(heard).toEqual(['together 3']);

    await house.sql(`UPDATE outbox SET run_at = now() WHERE done_at IS NULL`);
    await house.afterwards();
    expect(heard).toEqual(['together 3', 'afterwards 3']);
  });
});
