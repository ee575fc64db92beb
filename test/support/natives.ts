/** What the polyfills of another library may put in the place of what Node has. */
const HOLDERS = [Array.prototype, Function.prototype, JSON, Number] as const;

const own = HOLDERS.map((holder) => [holder, Object.getOwnPropertyDescriptors(holder)] as const);

/**
 * Puts back what Node had when this module was loaded. The legacy build of pdf.js takes `JSON.parse`, `JSON.stringify` and
 * `Array.prototype.push` for broken in Node 20 and replaces them for the whole worker with its own, many times slower ones:
 * what is tested here would no longer run as it does for users.
 */
export function restoreNatives(): void {
  for (const [holder, descriptors] of own)
    for (const [name, before] of Object.entries(descriptors)) {
      const now = Object.getOwnPropertyDescriptor(holder, name);
      if (now?.value !== before.value && before.configurable) Object.defineProperty(holder, name, before);
    }
}
