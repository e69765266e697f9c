import { expect, test } from 'vitest';
import { Progress } from '../../src/cli/update/progress.ts';

const shown = (isTTY: boolean, columns = 60): string => {
  let text = '';
  const write = (part: string) => {
    text += part;
  };
  const progress = new Progress({ isTTY, columns, hasFailed: false, write }, 4);
  progress.reading('att (XXVI-8)');
  progress.done('att', '2 became parties');
  progress.reading('vclt (XXIII-1)');
  progress.end();
  return text;
};

test('on a terminal a bar in one line says what is being read, and goes in the end', () => {
  const clear = '\r\u001b[2K';
  const lines = shown(true).split(clear);
  expect(lines).toEqual([
    '',
    `[${' '.repeat(20)}] 0 of 4: att (XXVI-8)`,
    `[#####${' '.repeat(15)}] 1 of 4: vclt (XXIII-1)`,
    '',
  ]);
});
test('it is never wider than the terminal', () => {
  expect(shown(true, 30)).not.toContain('att (XXVI-8)');
});
test('elsewhere each treaty has a line when it is done', () => {
  expect(shown(false)).toBe('treaty: 1 of 4: att: 2 became parties\n');
});
