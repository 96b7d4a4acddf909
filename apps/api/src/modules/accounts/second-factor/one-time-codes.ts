import { generateSecret, generateURI, verifySync } from 'otplib';
import { renderSVG } from 'uqr';

/** Seconds a phone's clock may be wrong. */
const TOLERANCE = 30;
const DIGITS = /^\d{6}$/;

export function newSecret(): string {
  return generateSecret();
}

/** What an authenticator app reads, and the same as a picture, made here. */
export function enrolmentOf(secret: string, login: string, company: string): { uri: string; qr: string } {
  const uri = generateURI({ issuer: `Countersign ${company}`.trim(), label: login, secret });
  return { uri, qr: renderSVG(uri, { border: 2 }) };
}

/** @returns the time step the code belongs to, or null for one that is wrong, or no code at all */
export function stepOf(code: string, secret: string): number | null {
  const plain = code.replace(/\s/g, '');
  if (!DIGITS.test(plain)) return null;
  const result = verifySync({ secret, token: plain, epochTolerance: TOLERANCE });
  return result.valid && 'timeStep' in result ? result.timeStep : null;
}
