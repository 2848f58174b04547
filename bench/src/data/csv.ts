/** Comma-separated values with quoted fields (RFC 4180): BANKING77 has commas and line breaks in its questions. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const fields = /("(?:[^"]|"")*"|[^",\r\n]*)(,|\r?\n|$)/g;
  for (const [whole, field, end] of text.matchAll(fields)) {
    if (whole === '' && row.length === 0) break;
    row.push(field!.startsWith('"') ? field!.slice(1, -1).replaceAll('""', '"') : field!);
    if (end === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
