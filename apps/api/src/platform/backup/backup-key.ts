import { createCipheriv, createDecipheriv, randomBytes, scrypt, type ScryptOptions } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { open, readFile, type FileHandle } from 'node:fs/promises';
import { pipeline, Readable, Transform } from 'node:stream';
import { BackupRefused } from './backup-refused.js';

/** Before what is sealed stand this mark, the number of its layout, the salt of the key and the nonce of the file; behind it, the tag. */
const MARK = Buffer.from('CSBK');
const LAYOUT = 1;
const SALT = 16;
const NONCE = 12;
const TAG = 16;
const HEAD = MARK.length + 1 + SALT + NONCE;

const SHORTEST = 12;
/** About a tenth of a second and 64 MB for each guess. */
const COST: ScryptOptions = { N: 2 ** 16, r: 8, p: 1, maxmem: 128 * 2 ** 20 };

/** @throws BackupRefused where there is none, or one that is guessed too easily. */
export async function passphraseFrom(path: string): Promise<string> {
  const text = await readFile(path, 'utf8').catch(() => {
    throw new BackupRefused(`The passphrase cannot be read from ${path}.`);
  });
  const passphrase = text.replace(/\r?\n$/, '');
  if (passphrase.length < SHORTEST)
    throw new BackupRefused(`The passphrase in ${path} is shorter than ${SHORTEST} characters.`);
  return passphrase;
}

/** Seals and opens the files of one backup: AES-256-GCM, so that what was altered or put in another's place does not open. */
export class BackupKey {
  private constructor(
    private readonly key: Buffer,
    private readonly salt: Buffer,
  ) {}

  static make(passphrase: string): Promise<BackupKey> {
    return BackupKey.of(passphrase, randomBytes(SALT));
  }

  /** The key of a backup that is there, by the salt that one of its files names. @throws BackupRefused for another layout. */
  static async from(passphrase: string, path: string): Promise<BackupKey> {
    const { head } = await endsOf(path);
    return BackupKey.of(passphrase, head.subarray(MARK.length + 1, MARK.length + 1 + SALT));
  }

  private static of(passphrase: string, salt: Buffer): Promise<BackupKey> {
    return new Promise((resolve, reject) =>
      scrypt(passphrase, salt, 32, COST, (error, key) => (error ? reject(error) : resolve(new BackupKey(key, salt)))),
    );
  }

  /** @param name of the file within the backup, which it does not open without */
  sealing(name: string): Transform {
    const nonce = randomBytes(NONCE);
    const head = Buffer.concat([MARK, Buffer.of(LAYOUT), this.salt, nonce]);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.concat([head, Buffer.from(name)]));
    return new Transform({
      construct(done) {
        this.push(head);
        done();
      },
      transform: (chunk: Buffer, _encoding, done) => done(null, cipher.update(chunk)),
      flush(done) {
        this.push(cipher.final());
        this.push(cipher.getAuthTag());
        done();
      },
    });
  }

  /** What was sealed; the stream fails at its end where it was altered, or sealed by another passphrase. */
  async opening(path: string, name: string): Promise<Readable> {
    const { head, tag, size } = await endsOf(path);
    const decipher = createDecipheriv('aes-256-gcm', this.key, head.subarray(HEAD - NONCE))
      .setAAD(Buffer.concat([head, Buffer.from(name)]))
      .setAuthTag(tag);
    const end = size - TAG - 1;
    const sealed = end < HEAD ? Readable.from([]) : createReadStream(path, { start: HEAD, end });
    return pipeline(sealed, decipher, () => undefined);
  }
}

async function endsOf(path: string): Promise<{ head: Buffer; tag: Buffer; size: number }> {
  const file = await open(path);
  try {
    const { size } = await file.stat();
    const [head, tag] = [await bytesOf(file, 0, HEAD), await bytesOf(file, size - TAG, TAG)];
    if (size < HEAD + TAG || !head.subarray(0, MARK.length).equals(MARK) || head[MARK.length] !== LAYOUT)
      throw new BackupRefused(`${path} is not encrypted in a way this program reads.`);
    return { head, tag, size };
  } finally {
    await file.close();
  }
}

async function bytesOf(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const { buffer } = await file.read(Buffer.alloc(length), 0, length, Math.max(0, from));
  return buffer;
}
