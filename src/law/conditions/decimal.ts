/** Digits after the point that a number is written with. `fractionDigits(0.25)` is `2`, of `1e-7` it is `7`. */
export function fractionDigits(n: number): number {
  const [mantissa = '', exponent = '0'] = String(n).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/**
 * A number as written, times 10 to the `digits`, exactly: 0.1 + 0.2 is to be 0.3 where a treaty counts percents.
 * `scaled(17.4, 2)` is `1740n`.
 */
export function scaled(n: number, digits: number): bigint {
  const [mantissa = '0', exponent = '0'] = String(n).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const shift = digits + Number(exponent) - fraction.length;
  const value = BigInt(whole + fraction);
  return shift >= 0 ? value * 10n ** BigInt(shift) : value / 10n ** BigInt(-shift);
}
