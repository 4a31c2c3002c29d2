/** Text as XML can hold it. */

const names: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

// What XML 1.0 has no way to write: https://www.w3.org/TR/xml/#charsets (2026-11-22).
const impossible = /(?![\t\n\r\u0080-\u009f])[\p{Cc}\p{Surrogate}\ufffe\uffff]/gu

/** Text between tags. Characters that XML cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return text.replace(impossible, '\ufffd').replace(/[&<>"]/g, (sign) => names[sign] ?? sign)
}

/** One or more attributes, each with a space before it; white space in values becomes plain spaces. */
export function attributes(values: Readonly<Record<string, string | number>>): string {
  return Object.entries(values)
    .map(([name, value]) => ` ${name}="${xmlText(String(value).replace(/\s+/g, ' ').trim())}"`)
    .join('')
}
