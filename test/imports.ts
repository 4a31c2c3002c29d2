import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A source file and what it imports: paths from `src/` for its own files, names of packages for the rest. */
export interface SourceFile {
  /** Path from `src/`, such as `core/doc.ts`. */
  readonly path: string
  readonly imports: readonly string[]
  /** Whether it is an extension: a file with a default export. */
  readonly isExtension: boolean
}

/** What an import is called in the table: a path from `src/`, or the package without the way into it. */
function importName(specifier: string, from: string): string {
  if (specifier.startsWith('.')) return posix.join(dirname(from), specifier)
  if (specifier.startsWith('node:')) return specifier
  const parts = specifier.split('/')
  return parts.slice(0, specifier.startsWith('@') ? 2 : 1).join('/')
}

const patterns = [
  /^\s*(?:import|export)\b[^'"`]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
]

/** The imports of a text: static, dynamic, of types, and what is exported on. */
export function importsOf(text: string, path: string): string[] {
  const names = patterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => importName(match[1]!, path))
  )
  return [...new Set(names)].sort()
}

/** Every TypeScript file of `src/`. */
export function sourceFiles(): SourceFile[] {
  const folder = join(root, 'src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .sort()
    .map((path) => {
      const text = readFileSync(join(folder, path), 'utf8')
      return { path, imports: importsOf(text, path), isExtension: /^export default /m.test(text) }
    })
}
