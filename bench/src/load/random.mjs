/** The same numbers at every run (mulberry32), so that two runs load the same company. */
export function randomFrom(seed) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return {
    below: (n) => Math.floor(next() * n),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (share) => next() < share,
  };
}

/** A well-formed UUIDv7 that says which family and which row it is. */
export function idOf(family, n) {
  const tail = n.toString(16).padStart(12, '0');
  return `01900000-0000-7000-8${family.toString(16).padStart(3, '0')}-${tail}`;
}
