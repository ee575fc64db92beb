/** A Japanese year (和暦) of a western one, as fiscal years are named: 2026 → 令和8, 2019 → 令和元, 2018 → 平成30. */
export function eraYear(year: number): string {
  const eras: readonly (readonly [number, string])[] = [
    [2019, '令和'],
    [1989, '平成'],
    [1926, '昭和'],
  ];
  for (const [first, name] of eras) {
    if (year >= first) return `${name}${year === first ? '元' : year - first + 1}`;
  }
  return String(year);
}
