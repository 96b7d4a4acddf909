import { get } from 'node:http';
import { expect } from 'vitest';
import { ReadLiveNews } from '../../src/modules/notifications/live/live-news.js';
import type { Look } from './case.js';

interface Event {
  readonly event: string;
  readonly data: any;
}

/** An open stream tells her what she was told since the beginning, how much waits for her, and nothing else. */
export async function news({ world, person, operation }: Look): Promise<void> {
  const heard = await listen({ world, person, operation });
  const told = world.others.notifications.filter(({ person_id }) => person_id === person.id).map(({ id }) => id);
  const notifications = heard.filter(({ event }) => event === 'notification').map(({ data }) => data.id);
  expect(notifications.sort()).toEqual(told.sort());
  expect(heard.filter(({ event }) => event === 'inbox').map(({ data }) => data.count)).toEqual([
    world.waitingFor(person).length,
  ]);
  await hearsOfWhatSheSees({ world, person, operation });
}

/** Of all that ever moved on, an open page follows the approvals that she may open, and no others. */
async function hearsOfWhatSheSees({ world, person }: Look): Promise<void> {
  const session = world.others.sessions.find((row) => row['person_id'] === person.id)!;
  const since = { number: '0', instant: new Date(0) };
  const news = await world.house.app.get(ReadLiveNews).execute(session.id, since, 'zh-CN');
  const administers = world.may(person, ['approval.administer']);
  const opens = administers || world.may(person, ['approval.view']);
  const seen = administers ? world.rule.rows.approval : world.rule.seen(person, 'approval');
  const ids = news?.changed.map(({ id }) => id).sort();
  expect(ids).toEqual(opens ? seen.map(({ id }) => id).sort() : []);
}

/** Until it has said how much waits for her, which comes last. */
async function listen({ world, person, operation }: Look): Promise<Event[]> {
  const headers = { authorization: `Bearer ${world.tokenOf(person)}`, 'last-event-id': '0' };
  const url = `${await world.url()}${operation.path}`;
  const text = await new Promise<string>((resolve, reject) => {
    let said = '';
    // A connection of its own, which is over when she stops listening.
    const request = get(url, { headers, agent: false }, (response) => {
      response.setEncoding('utf8').on('data', (chunk: string) => {
        said += chunk;
        if (!/^event: inbox\n.*\n\n/m.test(said)) return;
        resolve(said);
        request.destroy();
      });
    }).on('error', reject);
  });
  const blocks = text.split('\n\n').filter((block) => block.includes('event: '));
  return blocks.map((block) => ({
    event: /^event: (.*)$/m.exec(block)?.[1] ?? '',
    data: JSON.parse(/^data: (.*)$/m.exec(block)?.[1] ?? 'null'),
  }));
}
