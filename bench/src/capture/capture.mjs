import { send } from '../http.mjs';
import { bareStepOf, learn, OPERATIONS } from '../operations.mjs';
import { needed } from './needed.mjs';

const CEREMONY = /^(BEGIN|COMMIT|ROLLBACK|SET LOCAL)|set_config\(/;
/** Also those that follow from an approval and a person, which are of another version than ours. */
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/**
 * Runs each operation in a real API process and notes what it sends to PostgreSQL: how many round trips, and the plan
 * that the bare server follows. Who asks, the role and the transaction are taken out: those are what the API adds. So is
 * whatever a write asks before it writes, but for the rows it writes back: the bare server has nothing to find out.
 */
export async function capture(api, world) {
  const trips = {};
  const plans = {};
  for (const operation of OPERATIONS) {
    await follow(api, world, operation);
    const [first, second] = [await follow(api, world, operation), await follow(api, world, operation)];
    trips[nameOf(operation)] = operation.steps.map((_, i) =>
      Math.max(tripsIn(first.notes[i]), tripsIn(second.notes[i])),
    );
    if (isYardstick(operation)) plans[bareStepOf(operation).name] = planOf(operation, first, second);
  }
  return { trips, plans };
}

/** Of a list, the query of somebody who sees everything is the one that needs no scope. */
function isYardstick({ kind, login, steps: [{ name, own }] }) {
  return kind === 'write' || login === 'president' || name === 'get' || own;
}

const tripsIn = (notes) => notes.filter(({ isRoundTrip }) => isRoundTrip).length;

export const nameOf = ({ steps, login }) => `${steps.map(({ name }) => name).join('+')} as ${login}`;

async function follow(api, world, operation) {
  const context = world.begin(operation);
  const notes = [];
  for (const step of operation.steps) {
    await api.ask('start');
    const body = await send(api.origin, world.request(step, context));
    notes.push(await api.ask('stop'));
    learn(step, body, context);
    world.changed(step, context);
  }
  return { notes, context };
}

/** Ids that differ between two runs and were not given are made by the operation: the bare server makes its own. */
function planOf({ kind, steps }, first, second) {
  const known = idsOf(second.notes);
  const { id } = first.context;
  const sent = first.notes.map((notes) => notes.filter(({ text }) => !CEREMONY.test(text)));
  return {
    id,
    made: [...idsOf(first.notes)].filter((each) => each !== id && !known.has(each)),
    // What a write looks at on its way it looks at in order to decide.
    statements:
      kind === 'read' ? sent.flat() : sent.flatMap((each, i) => (steps[i].method === 'GET' ? [] : needed(each))),
  };
}

const idsOf = (notes) => new Set(JSON.stringify(notes.flat().map(({ values }) => values)).match(UUID));
