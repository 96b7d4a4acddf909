import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';

/** Loaded into the API process: notes every message it sends to PostgreSQL between `start` and `stop`. */
const { default: pg } = await import(pathToFileURL(createRequire(process.argv[1]).resolve('pg')).href);
const query = pg.Client.prototype.query;
let notes;
let unanswered = 0;

pg.Client.prototype.query = function (...args) {
  const result = query.apply(this, args);
  if (notes) notes.push(noted(args, result, unanswered === 0));
  unanswered += 1;
  const answered = () => void (unanswered -= 1);
  result.then(answered, answered);
  return result;
};

/** A statement that travels behind an unanswered one makes no round trip. Of a row read in order to be changed, what it was. */
function noted([config, values], result, isRoundTrip) {
  const text = typeof config === 'string' ? config : config.text;
  const note = { text, values: (typeof config === 'string' ? values : config.values) ?? [], isRoundTrip };
  if (text.includes(' FOR UPDATE')) void result.then(({ rows }) => (note.rows = rows));
  return note;
}

process.on('message', (message) => {
  const answer = notes ?? [];
  notes = message === 'start' ? [] : undefined;
  process.send(answer);
});
