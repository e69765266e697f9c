import type { Host } from '../../host/host.ts';
import { messagesIn } from '../../messages/index.ts';
import { backtest } from '../../projection/backtest/run.ts';
import { backtestJson } from '../../render/projection/backtest-json.ts';
import { backtestPage, casesCsv } from '../../render/projection/backtest-page.ts';
import { openLedgers } from '../../store/open-ledger.ts';
import { EXIT, type ExitCode, type Invocation } from '../command.ts';
import { isAscii, writeAnswer } from '../output.ts';
import { readRecords } from '../projection/records.ts';
import { resolveRequest, textsOption } from '../request.ts';
import { requireTreaty } from '../resolve-names.ts';

/** `treaty backtest`: runs the protocol on the ledger, for our model and the baselines. */
export async function runBacktest({ spec, args, options, host }: Invocation): Promise<ExitCode> {
  const request = resolveRequest(options, host, spec.formats);
  const open = await openLedgers(host, request.ledger);
  const named = [...textsOption(options, 'only'), ...args];
  const only = named.length === 0 ? null : new Set(named.map(name => requireTreaty(open, name)));
  const { records, states } = await readRecords(open, request.ledger, request.asked.today);
  const results = backtest({ records, states, only, progress: progressTo(host) });
  const textual = request.format === 'text' || request.format === 'markdown';
  const messages = await messagesIn(textual ? request.lang : 'en');
  await writeAnswer(host, request, {
    text: () => backtestPage(results, messages, isAscii(host)),
    json: () => backtestJson(results),
    csv: () => casesCsv(results),
  });
  return EXIT.fine;
}

/** Shows progress: on a terminal in place, elsewhere one line per quarter. */
function progressTo(host: Host): (done: number, of: number) => void {
  const { stderr } = host;
  let told = 0;
  return (done, of) => {
    const said = `backtest: ${done} of ${of} origins`;
    if (stderr.isTTY) return stderr.write(done === of ? '\r\u001b[2K' : `\r${said}`);
    const quarter = Math.floor((done / of) * 4);
    if (quarter > told) stderr.write(`${said}\n`);
    told = quarter;
  };
}
