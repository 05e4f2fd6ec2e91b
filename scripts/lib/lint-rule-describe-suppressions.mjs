// Why: a lint suppression is a claim that something is safe, so it has to say why it is.
// ESLint can't ask for that by itself.

const suppression = /^\s*eslint-disable(?:-next-line|-line)?\b/;
const withReason = /\s--\s+\S/;

/** Reports every `eslint-disable` comment without ` -- reason` behind it. */
export const describeSuppressions = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: { missing: 'Say why this suppression is safe: `eslint-disable-… rule -- reason`.' },
  },
  create(context) {
    const report = (comment) => context.report({ loc: comment.loc, messageId: 'missing' });
    return {
      Program() {
        context.sourceCode
          .getAllComments()
          .filter(({ value }) => suppression.test(value) && !withReason.test(value))
          .forEach(report);
      },
    };
  },
};
