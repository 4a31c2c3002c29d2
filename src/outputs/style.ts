/** How parts of a report for people are set off from each other; each takes text and gives it dressed. */
export interface Style {
  readonly error: (text: string) => string
  readonly warning: (text: string) => string
  readonly note: (text: string) => string
  readonly clear: (text: string) => string
  /** What has to be read first. */
  readonly strong: (text: string) => string
  /** What may be read last. */
  readonly faint: (text: string) => string
  /** The name of a draft. */
  readonly name: (text: string) => string
}
