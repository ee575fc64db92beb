// Loaded before the program: leaves how much memory it has taken at most, in kilobytes.
import { readFileSync, writeFileSync } from 'node:fs';

/** Linux counts into `maxRSS` what the program that started this one held at that moment; the peak of this one alone is here. */
function peak() {
  try {
    return /^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
  } catch {
    return undefined;
  }
}

process.on('exit', () => {
  if (process.env.RIYUSHO_RSS) writeFileSync(process.env.RIYUSHO_RSS, String(peak() ?? process.resourceUsage().maxRSS));
});
