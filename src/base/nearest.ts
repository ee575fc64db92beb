/**
 * The candidate that the user most likely meant, or undefined if none is near: at most one slip (a letter wrong, missing,
 * too many, or two swapped) per three letters. Case, hyphens and underscores do not count.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const bare = plain(word);
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(bare.length / 3)) + 1;
  for (const candidate of candidates) {
    const other = plain(candidate);
    if (Math.abs(other.length - bare.length) >= bestDistance) continue;
    const distance = editDistance(bare, other);
    // A word of two letters is one slip away from every other: such a guess helps nobody.
    if (distance < bestDistance && distance < Math.min(bare.length, other.length)) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

function plain(word: string): string {
  return word
    .slice(0, 100)
    .toLowerCase()
    .replace(/[-_\s]/g, '');
}

/** Damerau–Levenshtein distance (optimal string alignment) of two words, in UTF-16 units. */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + change);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    before = last;
    last = row;
  }
  return last[b.length] ?? 0;
}
