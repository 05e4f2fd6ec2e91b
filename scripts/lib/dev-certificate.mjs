// Why: Office loads add-ins over https only, also from this PC. office-addin-dev-certs makes an
// authority for localhost and asks this PC to trust it; a server or a test needs only the keys.
import { existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

import { inProject } from './project.mjs';

const millisecondsPerDay = 86_400_000;
/** Certificates hold for thirty days; made anew in time, none runs out while it is used. */
const daysKept = 25;

const folder = inProject('.cache', 'certificates');
const names = ['ca.crt', 'localhost.crt', 'localhost.key'];
const files = names.map((name) => join(folder, name));

/** Loaded late: the package is there only after the installation. */
const certificates = () => createRequire(import.meta.url)('office-addin-dev-certs');

function areFresh() {
  const oldest = Date.now() - daysKept * millisecondsPerDay;
  return files.every((file) => existsSync(file) && statSync(file).mtimeMs > oldest);
}

/** The package tells of its work on stdout, which belongs to results. */
async function quietly(work) {
  const { log } = console;
  console.log = console.error;
  try {
    return await work();
  } finally {
    console.log = log;
  }
}

/** A certificate for localhost that nobody trusts yet. Does not touch the trust of this PC. */
export async function untrustedCertificate() {
  if (!areFresh()) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    await quietly(() => certificates().generateCertificates(...files));
  }
  const [ca, cert, key] = files.map((file) => readFileSync(file));
  return { ca, cert, key };
}

/** A certificate for localhost that this PC trusts; the system may ask its user first. */
export async function trustedCertificate() {
  return quietly(() => certificates().getHttpsServerOptions());
}
