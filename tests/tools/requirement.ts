/** A program that some suites need and a machine may not have. */
export interface Requirement {
  readonly name: string;
  readonly isMet: boolean;
  /** The command that installs it. */
  readonly install: string;
}

/**
 * A suite that runs only where its requirement is met.
 *
 * Elsewhere it is skipped under a name that says how to install what is missing; with `CI=true` it
 * fails instead, so that a build machine never passes by leaving suites out.
 */
export function describeWith(requirement: Requirement, name: string, body: () => void): void {
  if (requirement.isMet) {
    describe(name, body);
    return;
  }
  const explained = `${name} (needs ${requirement.name}: ${requirement.install})`;
  if (process.env['CI'] !== 'true') {
    describe.skip(explained, body);
    return;
  }
  describe(explained, () => {
    it(`has ${requirement.name}`, () => {
      throw new Error(`${requirement.name} is missing. Install it: ${requirement.install}`);
    });
  });
}
