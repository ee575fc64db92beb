/** Notes which fields of the profile are read while something is evaluated. */
export class Trace {
  private open: Set<string> | undefined;

  /** To be told every path that is read. */
  readonly onRead = (path: string): void => {
    this.open?.add(path);
  };

  /** Evaluates something and returns with it the fields that were read, inner ones instead of what holds them. */
  of<T>(evaluate: () => T): { readonly value: T; readonly paths: readonly string[] } {
    const outer = this.open;
    const inner = new Set<string>();
    this.open = inner;
    try {
      return { value: evaluate(), paths: innermost(inner) };
    } finally {
      this.open = outer;
      if (outer) for (const path of inner) outer.add(path);
    }
  }
}

/** Paths without those that only hold another one. */
export function innermost(paths: Iterable<string>): readonly string[] {
  const own = new Set(paths);
  const holders = new Set<string>();
  for (const path of own)
    for (let i = 1; i < path.length; i += 1) if (path[i] === '.' || path[i] === '[') holders.add(path.slice(0, i));
  return [...own].filter((path) => !holders.has(path)).sort();
}
