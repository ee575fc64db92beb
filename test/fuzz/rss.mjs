// Loaded before the program: leaves how much memory it has taken at most, in kilobytes.
import { writeFileSync } from 'node:fs';

process.on('exit', () => {
  if (process.env.RIYUSHO_RSS) writeFileSync(process.env.RIYUSHO_RSS, String(process.resourceUsage().maxRSS));
});
