/** The contexts of expressions: `github`, `inputs`, `steps`, `needs`, and whether an earlier step failed. */
export interface Contexts {
  readonly values: Readonly<Record<string, unknown>>;
  readonly failed: boolean;
}

/** A template with its `${{ }}` replaced, as GitHub does before a step begins; missing values are empty. */
export const interpolated = (template: string, contexts: Contexts): string =>
  template.replace(/\$\{\{(.*?)\}\}/g, (_, expression: string) =>
    String(evaluated(expression, contexts) ?? ''),
  );

/** Whether a step or job runs. Without `if`, or with an `if` that does not test the state, it runs only after success. */
export function runs(condition: string | undefined, contexts: Contexts): boolean {
  const expression = condition?.replace(/^\$\{\{(.*)\}\}$/s, '$1') ?? 'success()';
  const asksState = /\b(?:success|failure|always|cancelled)\(\)/.test(expression);
  return (asksState || !contexts.failed) && Boolean(evaluated(expression, contexts));
}

/** The part of GitHub's expressions that our files use; any other syntax fails the test. */
function evaluated(expression: string, { values, failed }: Contexts): unknown {
  const tokens = expression.match(/'[^']*'|&&|\|\||[!=]=|[!()]|[\w.-]+/g) ?? [];
  const state: Readonly<Record<string, boolean>> = {
    success: !failed,
    failure: failed,
    always: true,
    cancelled: false,
  };
  let at = 0;
  const took = (token: string): boolean => tokens[at] === token && ++at > 0;

  function either(): unknown {
    let value = both();
    while (took('||')) {
      const other = both();
      value ||= other;
    }
    return value;
  }
  function both(): unknown {
    let value = compared();
    while (took('&&')) {
      const other = compared();
      value &&= other;
    }
    return value;
  }
  function compared(): unknown {
    const left = one();
    if (took('==')) return (left ?? '') === (one() ?? '');
    if (took('!=')) return (left ?? '') !== (one() ?? '');
    return left;
  }
  function one(): unknown {
    if (took('!')) return !one();
    if (took('(')) {
      const value = either();
      if (!took(')')) throw new Error(`")" is missing in ${expression}`);
      return value;
    }
    const token = tokens[at++] ?? '';
    if (token.startsWith("'")) return token.slice(1, -1);
    if (took('(') && took(')') && Object.hasOwn(state, token)) return state[token];
    if (!/^[a-z]/.test(token)) throw new Error(`cannot read ${token} in ${expression}`);
    return token
      .split('.')
      .reduce<unknown>((v, key) => (v as Record<string, unknown> | undefined)?.[key], values);
  }
  const value = either();
  if (at < tokens.length) throw new Error(`cannot read ${tokens.slice(at).join(' ')} in ${expression}`);
  return value;
}
