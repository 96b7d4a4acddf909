import { nameOf } from '../capture/capture.mjs';
import { bareStepOf, OPERATIONS } from '../operations.mjs';
import { turn } from './turn.mjs';

const CONNECTIONS = [1, 16];

/** The operations before a measurement that look at the way: three to capture, and one turn of each side to warm up. */
const CAPTURES = 3;

/** How many quotes a run submits. */
export function quotesFor({ quotes, rounds }) {
  const ofOneSide = CONNECTIONS.map((connections) => rounds * timesFor(quotes, connections) + connections);
  return CAPTURES + 2 * ofOneSide.reduce((sum, each) => sum + each, 0);
}

const timesFor = (quotes, connections) => Math.ceil(quotes / connections) * connections;

/** Every operation at one and sixteen connections, API and bare server in turns, so that noise meets both alike. */
export async function measure({ api, bare, world, options, say }) {
  const sides = [
    {
      ...{ name: 'api', origin: api.origin, stepsOf: ({ steps }) => steps },
      requestOf: (step, context) => world.request(step, context),
    },
    {
      ...{ name: 'bare', origin: bare.origin, stepsOf: (operation) => [bareStepOf(operation)] },
      requestOf: (step, context) => world.bareRequest(step, context),
    },
  ];
  const results = [];
  for (const operation of OPERATIONS.filter(({ steps }) => !options.only || options.only.includes(steps[0].name))) {
    await world.signIn(api.url);
    for (const connections of CONNECTIONS) {
      const result = await duel(
        sides,
        { world, operation, connections, wanted: lengthOf(operation, connections, options) },
        options,
      );
      say(
        `${nameOf(operation)}, ${connections}: ${result.api.rate.toFixed(0)}/s beside ${result.bare.rate.toFixed(0)}/s, ${(result.ratio * 100).toFixed(0)} %`,
      );
      results.push({ operation, connections, ...result });
    }
  }
  return results;
}

function lengthOf({ steps }, connections, { seconds, quotes }) {
  return steps[0].pool === 'quotes' ? { times: timesFor(quotes, connections) } : { seconds };
}

/** A warm-up first: the API has much more code than the bare server to be compiled as it runs. */
async function duel(sides, load, { rounds, warmUp }) {
  const turns = { api: [], bare: [] };
  for (const side of sides)
    await turn({ ...side, ...load, wanted: load.wanted.times ? { times: load.connections } : { seconds: warmUp } });
  for (let round = 0; round < rounds; round++) {
    for (const side of sides) turns[side.name].push(await turn({ ...side, ...load }));
  }
  const [api, bare] = [summary(turns.api), summary(turns.bare)];
  const ratios = turns.api.map((each, i) => rateOf(each) / rateOf(turns.bare[i]));
  return { api, bare, ratio: api.rate / bare.rate, lowest: Math.min(...ratios), highest: Math.max(...ratios) };
}

const rateOf = ({ done, seconds }) => done / seconds;

function summary(turns) {
  const total = (key) => turns.reduce((sum, each) => sum + each[key], 0);
  const took = turns.flatMap((each) => each.took).sort((a, b) => a - b);
  const at = (share) => took[Math.min(took.length - 1, Math.floor(took.length * share))];
  return { rate: total('done') / total('seconds'), p50: at(0.5), p975: at(0.975), failed: total('failed') };
}
