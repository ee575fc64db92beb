import { hex4, utf16Hex } from './strings.ts';

/** A CMap may have at most this many entries in one section. */
const SECTION = 100;

/** A ToUnicode CMap: which text each CID stands for. `texts[0]` is .notdef and stands for none. */
export function toUnicodeMap(texts: readonly string[]): string {
  const entries = texts.slice(1).map((text, index) => `<${hex4(index + 1)}> <${utf16Hex(text)}>`);
  const sections: string[] = [];
  for (let at = 0; at < entries.length; at += SECTION) {
    const section = entries.slice(at, at + SECTION);
    sections.push(`${section.length} beginbfchar\n${section.join('\n')}\nendbfchar`);
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
${sections.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end
`;
}
