/** The last field of a profile path: `people.wang.statuses[0].to` → `to`. */
export function schemaField(path: string): string {
  return /([A-Za-z]+)(?:\[\d+\])*$/.exec(path)?.[1] ?? path;
}
