import autocannon from 'autocannon';
import { learn } from '../operations.mjs';

/**
 * One turn of load on one server. @param wanted `{ seconds }`, or `{ times }` where every operation uses something up
 * @returns operations done, seconds, milliseconds of each operation, and how many requests failed
 */
export async function turn({ origin, requestOf, stepsOf, world, operation, connections, wanted }) {
  await world.settle();
  const took = [];
  const refused = [];
  const steps = stepsOf(operation);
  const last = steps.length - 1;
  const requests = steps.map((step, i) => ({
    setupRequest: (request, context) => {
      if (i === 0) Object.assign(context, world.begin(operation), { since: performance.now() });
      return { ...request, ...requestOf(step, context) };
    },
    onResponse: (status, body, context) => {
      if (status >= 300) return void refused.push(`${step.name} ${status} ${body}`);
      if (last > 0) learn(step, JSON.parse(body), context);
      world.changed(step, context);
      if (i === last) took.push(performance.now() - context.since);
    },
  }));
  const length = wanted.times ? { amount: wanted.times * requests.length } : { duration: wanted.seconds };
  const result = await autocannon({ url: origin, connections, timeout: 30, requests, ...length });
  const failed = refused.length + result.errors + result.timeouts;
  if (refused.length > 0) console.error(`    ${refused[0].slice(0, 400)}`);
  return { done: took.length, seconds: result.duration, took, failed };
}
