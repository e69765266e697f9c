// Loaded before a command (NODE_OPTIONS): leaves the peak of its memory, in MB, in the file of BENCH_PEAK.
const { readFileSync, writeFileSync } = require('node:fs');

/** Linux says it of this program alone; elsewhere the figure may include the program that started it. */
function peak() {
  try {
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(readFileSync('/proc/self/status', 'utf8'))[1]) / 1024;
  } catch {
    return process.resourceUsage().maxRSS / 1024;
  }
}

process.on('exit', () => writeFileSync(process.env.BENCH_PEAK, String(peak())));
