import {
  createHash,
  createPrivateKey,
  generateKeyPairSync,
  randomBytes,
  sign,
  X509Certificate,
} from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { bits, explicit, implicit, integer, octets, oid, sequence, set, time, utf8, yes } from './der.mjs';

const DAY = 24 * 60 * 60 * 1000;
// Apple and the browsers refuse server certificates that live longer than 398 days.
const LIFE_DAYS = 390;
const RENEW_BEFORE_DAYS = 7;

const ecdsaWithSha256 = sequence(oid('1.2.840.10045.4.3.2'));
const extension = (id, critical, content) =>
  sequence(...[oid(id), ...(critical ? [yes] : []), octets(content)]);

const dnsName = (name) => implicit(2, Buffer.from(name, 'ascii'));
const ipAddress = (bytes) => implicit(7, Buffer.from(bytes));

function extensions(publicKey) {
  const keyId = createHash('sha1').update(publicKey).digest();
  const names = [dnsName('localhost'), ipAddress([127, 0, 0, 1]), ipAddress([...Array(15).fill(0), 1])];
  return sequence(
    // Not an authority: whoever gets hold of this key can only play this computer's own localhost.
    extension('2.5.29.19', true, sequence()),
    extension('2.5.29.15', true, bits(Buffer.from([0x80]), 7)), // digitalSignature
    extension('2.5.29.37', false, sequence(oid('1.3.6.1.5.5.7.3.1'))), // serverAuth
    extension('2.5.29.17', false, sequence(...names)),
    extension('2.5.29.14', false, octets(keyId)),
  );
}

/** A self-signed X.509 v3 certificate for localhost (RFC 5280), and its key, both as PEM. */
export function makeCertificate(now) {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const name = sequence(set(sequence(oid('2.5.4.3'), utf8('Du toan 55 localhost'))));
  const serial = randomBytes(16);
  serial[0] &= 0x7f;
  // From the day before, for clocks that are slow.
  const from = new Date(now.getTime() - DAY);
  const toBeSigned = sequence(
    explicit(0, integer(Buffer.from([2]))),
    integer(serial),
    ecdsaWithSha256,
    name,
    sequence(time(from), time(new Date(from.getTime() + LIFE_DAYS * DAY))),
    name,
    spki,
    explicit(3, extensions(spki)),
  );
  const signature = sign('sha256', toBeSigned, privateKey);
  const whole = sequence(toBeSigned, ecdsaWithSha256, bits(signature)).toString('base64');
  return {
    cert: `-----BEGIN CERTIFICATE-----\n${whole.match(/.{1,64}/g).join('\n')}\n-----END CERTIFICATE-----\n`,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }),
  };
}

/** Whether a kept certificate can still be used: readable, with its own key, and good for a week more. */
function usable({ cert, key }, now) {
  try {
    const certificate = new X509Certificate(cert);
    const left = Date.parse(certificate.validTo) - now.getTime();
    return certificate.checkPrivateKey(createPrivateKey(key)) && left > RENEW_BEFORE_DAYS * DAY;
  } catch {
    return false;
  }
}

/** The certificate kept in the home folder; made anew when there is none, or when it is about to end. */
export function keptCertificate(now = new Date(), folder = join(homedir(), '.du-toan-55')) {
  const certFile = join(folder, 'localhost.crt');
  const keyFile = join(folder, 'localhost.key');
  if (existsSync(certFile) && existsSync(keyFile)) {
    const kept = { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
    if (usable(kept, now)) return { ...kept, certFile, isNew: false };
  }
  const made = makeCertificate(now);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  // A file that is there would keep its old mode: a key is only ever readable by its owner.
  rmSync(keyFile, { force: true });
  writeFileSync(keyFile, made.key, { mode: 0o600 });
  writeFileSync(certFile, made.cert);
  return { ...made, certFile, isNew: true };
}
