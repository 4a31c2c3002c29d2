export { marked } from '../src/core/marks.ts'
