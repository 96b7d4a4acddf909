const WRITES = /^\s*(INSERT|UPDATE|DELETE|WITH\b[\s\S]*\b(INSERT INTO|DELETE FROM|UPDATE\s+"?\w+"?\s+SET))\b/i;
const LOCKED = /FROM "(\w+)" [\s\S]*FOR UPDATE/;
const UPDATED = /^\s*UPDATE "(\w+)"/;

/**
 * What a request that writes would still send if it had nothing to find out: its writes, the numbers it draws, and the
 * rows it locks in order to write them back whole. What is asked in order to decide is what the API is for.
 */
export function needed(statements) {
  return statements.filter(({ text }, at) => {
    const [, locked] = LOCKED.exec(text) ?? [];
    const isWrittenBack = () => statements.slice(at + 1).some((later) => UPDATED.exec(later.text)?.[1] === locked);
    return WRITES.test(text) || text.includes('number_series') || (locked !== undefined && isWrittenBack());
  });
}
