/** A command that the runner reads from the log of a step. */
export interface LogCommand {
  readonly name: string;
  readonly properties: string;
  readonly message: string;
}

const KNOWN =
  /^(?:add-mask|add-matcher|add-path|debug|echo|endgroup|error|group|notice|remove-matcher|save-state|set-env|set-output|stop-commands|warning)$/i;

/**
 * The commands that a runner obeys in a log: `::name properties::message` at the beginning of a line (spaces ignored), and the older
 * `##[name properties]message` anywhere in a line. After `stop-commands`, only its token is obeyed; it resumes the others.
 */
export function commandsIn(log: string): readonly LogCommand[] {
  const found: LogCommand[] = [];
  let resume: string | null = null;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const newer = /^::([^ :]+)(?: (.*?))?::(.*)$/.exec(line.trimStart());
    const older = /##\[([^\] ]+)(?: ([^\]]*))?\](.*)$/.exec(line);
    const [, name = '', properties = '', message = ''] = newer ?? older ?? [];
    if (resume !== null) {
      if (name === resume) resume = null;
      continue;
    }
    if (name === 'stop-commands') resume = message;
    else if (KNOWN.test(name)) found.push({ name, properties, message });
  }
  if (resume !== null) throw new Error('the commands were stopped and never resumed');
  return found;
}
