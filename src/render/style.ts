import type { Tone } from './page.ts';

export type Paint = (text: string, tone: Tone) => string;

/** No colour at all. */
export const uncoloured: Paint = text => text;

/** Tones as the sixteen colours that terminals let their users choose, so that light and dark both stay readable. */
export async function coloured(level: 1 | 2 | 3): Promise<Paint> {
  const { Chalk } = await import('chalk');
  const chalk = new Chalk({ level });
  const tones: Record<Tone, Paint> = {
    plain: uncoloured,
    strong: text => chalk.bold(text),
    dim: text => chalk.dim(text),
    yes: text => chalk.green.bold(text),
    no: text => chalk.red.bold(text),
    open: text => chalk.yellow(text),
    id: text => chalk.cyan(text),
  };
  return (text, tone) => tones[tone](text, tone);
}
