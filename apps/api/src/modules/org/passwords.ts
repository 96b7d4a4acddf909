import argon2 from '@node-rs/argon2';

/** OWASP's floor for argon2id: 19 MiB, two passes. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return argon2.hash(password, COST);
}

/** Checked against when nobody has that login, so that the answer takes as long as for somebody. */
const nobody = hashPassword('nobody has this password');

export async function passwordFits(password: string, expected: string | null | undefined): Promise<boolean> {
  const fits = await argon2.verify(expected ?? (await nobody), password);
  return fits && typeof expected === 'string';
}
