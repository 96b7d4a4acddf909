import { fromApi } from '../api-dist.mjs';
import { KEY, newKey, SERIAL, VERSION_MARK } from '../world.mjs';

const { newId } = await fromApi('platform/database/ids.js');

const NUMBER = /\b[A-Z]{2}-\d{4}-\d{6}\b/;

/** The values of one captured statement as a function of the request at hand; what never changes is kept as it is. */
export function templateOf(values, variable) {
  const token = new RegExp(
    [...variable, SERIAL.source, KEY.source, NUMBER.source, `\\b${VERSION_MARK}\\b`, `\\b${VERSION_MARK + 1}\\b`].join(
      '|',
    ),
    'g',
  );
  const parts = values.map((value) => partOf(value, token));
  return (now) => parts.map((part) => part(now));
}

function partOf(value, token) {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (text === undefined || text.match(token) === null) return () => value;
  const rest = text.split(token);
  const tokens = text.match(token);
  const filled = (now) => rest.reduce((all, piece, i) => all + now.valueOf(tokens[i - 1]) + piece);
  return typeof value === 'string' ? filled : (now) => JSON.parse(filled(now));
}

/** What the captured ids, numbers, names and versions are called in this request. */
export class Now {
  #names;
  #numbers = new Map();

  /** @param names captured → current; ids that are missing are made when they are first needed */
  constructor(names, { serial, key, version } = {}) {
    this.#names = names;
    Object.assign(this, { serial, key, version });
  }

  /** Numbers of this series are the ones this request drew. */
  drew(series, year, last) {
    this.#numbers.set(`${series}-${year}`, String(last).padStart(6, '0'));
  }

  valueOf(token) {
    if (token === String(VERSION_MARK)) return String(this.version);
    if (token === String(VERSION_MARK + 1)) return String(this.version + 1);
    if (SERIAL.test(token)) return this.serial ?? token;
    if (KEY.test(token)) return this.#keyFor(token);
    if (NUMBER.test(token)) return this.#number(token);
    const name = this.#names.get(token) ?? newId();
    this.#names.set(token, name);
    return name;
  }

  /** A request that stands for several has their keys too: the first is its own. */
  #keyFor(token) {
    const key = this.#names.get(token) ?? this.key ?? token;
    this.key = newKey();
    this.#names.set(token, key);
    return key;
  }

  #number(token) {
    const drawn = this.#numbers.get(token.slice(0, 7));
    return drawn ? `${token.slice(0, 7)}-${drawn}` : token;
  }
}
