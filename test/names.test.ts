import { describe, expect, test } from 'vitest';
import { circles, exportedTwice, filesIn } from './bench/count.mjs';

const files = filesIn('src');

describe('names and imports of src', () => {
  test('the files are read', () => expect(files.length).toBeGreaterThan(400));
  test('one exported name has one meaning', () => expect(exportedTwice(files)).toEqual([]));
  test('no circle of imports, types included', () => expect(circles(files)).toEqual([]));
});
