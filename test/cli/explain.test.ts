import { describe, expect, test } from 'vitest';
import { run as runOn } from './harness.ts';

const run = (argv: readonly string[]) =>
  runOn(argv, { bundled: ['ctbt', 'montreal', 'un-charter', 'vienna-ozone'] });

const MISSING = ['CHN', 'EGY', 'IND', 'IRN', 'ISR', 'PAK', 'PRK', 'RUS', 'USA'];
interface Reason {
  readonly code: string;
  readonly participants?: readonly string[];
  readonly because: readonly Reason[];
}
const all = (r: Reason): readonly Reason[] => [r, ...r.because.flatMap(all)];
const numberOf = (text: string, what: RegExp): number => text.split('\n').filter(l => what.test(l)).length;

describe('treaty explain of a treaty of the whole world', () => {
  test('as JSON it has every instrument, and whom the clause still waits for', async () => {
    const { out, code } = await run(['explain', 'ctbt', '--format', 'json']);
    const reasons = all((JSON.parse(out) as { readonly explanation: Reason }).explanation);
    expect(code).toBe(0);
    expect(reasons.find(r => r.code === 'lacking')?.participants).toEqual(MISSING);
    expect(reasons.filter(r => r.code === 'not-counted').length).toBeGreaterThan(100);
  });
  test('as text it says how many are left out; --full leaves out none', async () => {
    const folded = (await run(['explain', 'ctbt'])).out;
    const full = (await run(['explain', 'ctbt', '--full'])).out;
    const left = Number(/(\d+) others not counted/.exec(folded)?.[1]);
    expect(numberOf(folded, /─ not counted:/)).toBe(12);
    expect(numberOf(full, /─ not counted:/)).toBe(12 + left);
    expect(full).not.toContain('others not counted');
  });
  test('the list of those that count ends with those that met the condition', async () => {
    const folded = (await run(['explain', 'montreal'])).out;
    const full = (await run(['explain', 'montreal', '--full'])).out;
    const before = folded.slice(0, folded.indexOf(' later'));
    const later = Number(/and (\d+) later/.exec(folded)?.[1]);
    // The eleventh and the twelfth were deposited on the same day.
    expect(numberOf(before, /─ counted:/)).toBe(12);
    expect(numberOf(full, /─ counted:/)).toBe(numberOf(folded, /─ counted:/) + later);
  });
  test('once a condition is met, nobody lacks', async () => {
    expect((await run(['explain', 'un-charter'])).out).not.toContain('Lacking:');
    expect((await run(['status', 'un-charter'])).out).not.toContain('Lacking ');
  });
});
