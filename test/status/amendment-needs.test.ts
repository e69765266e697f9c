import { describe, expect, test } from 'vitest';
import { run } from '../cli/harness.ts';

const treaty = (id: string, law: string, events: readonly string[], more = ''): string => `ledger: 1
id: ${id}
title: { en: ${id} }
${more}law: { ${law} }
sources: { dep: { publisher: Depositary, tier: depositary } }
record: { source: dep }
events:
${events.map(e => `  - ${e}`).join('\n')}
`;

const AMENDED = treaty('amended', 'entry_into_force: { when: { instruments: 1 }, date: same_day }', [
  '{ on: 1990-01-01, who: [FRA, DNK, NOR], act: accession }',
  '{ on: 2010-01-01, who: [SWE, FIN, ISL], act: accession }',
]);
const AMENDMENT = treaty(
  'amendment',
  'consent: { by: [acceptance] }, entry_into_force: { when: { fraction: { of: parties, at_least: 2/3 } }, date: same_day }',
  ['{ on: 1995-01-01, act: adoption }', '{ on: 2000-01-01, who: [FRA, DNK], act: acceptance }'],
  'amends: amended\n',
);

async function amendment(...question: readonly string[]): Promise<string> {
  const files = { '/l/amended.yaml': AMENDED, '/l/amendment.yaml': AMENDMENT };
  const ledgers = ['--ledger', '/l/amended.yaml', '--ledger', '/l/amendment.yaml'];
  const { out } = await run(['status', 'amendment', ...question, ...ledgers], { files });
  return out;
}

describe('an amendment accepted by two thirds of the parties of the day', () => {
  test('needed what two thirds were on that day, whoever has joined since', async () => {
    const status = JSON.parse(await amendment('--format', 'json')) as Record<string, unknown>;
    expect(status).toMatchObject({ required: 2, remaining: { confirmed: 0, possible: 0 }, inForce: 'yes' });
  });

  test('needs what two thirds are while they have not accepted it', async () => {
    const status = JSON.parse(await amendment('--format', 'json', '--on', '1999-01-01')) as Record<
      string,
      unknown
    >;
    expect(status).toMatchObject({ required: 2, remaining: { confirmed: 2, possible: 2 }, inForce: 'no' });
  });

  test('is not open for signature, and says by which act it is joined', async () => {
    expect(await amendment()).toMatch(/Signature +not open for signature; acceptance/);
  });
});
