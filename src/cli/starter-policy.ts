/** The text of a starter policy. */

/** What the questions of `onrecord init` give. */
export interface Answers {
  readonly name: string
  readonly locale: string
  readonly domains: readonly string[]
  readonly competitors: readonly string[]
  readonly humour: 'none' | 'light'
}

/** A YAML scalar: double-quoted whenever it could mean anything else. JSON strings are valid YAML. */
function scalar(value: string): string {
  return /^[A-Za-z][\w-]*(?: [\w-]+)*$/.test(value) && !/^(?:true|false|null|yes|no|on|off)$/i.test(value)
    ? value
    : JSON.stringify(value)
}

const listOf = (values: readonly string[]) => `[${values.map(scalar).join(', ')}]`

/** The policy as YAML, with comments that say what each part is for. */
export function starterPolicy({ name, locale, domains, competitors, humour }: Answers): string {
  return `# The social-media policy of ${name.replace(/\s+/g, ' ')}, as onrecord reads it.
# \`onrecord policy check\` says whether it can be used; \`onrecord rules\` lists what it switches on.
onrecord: 1

organisation:
  name: ${scalar(name)}
  competitors: ${listOf(competitors)}
  contacts:                 # our own: never personal data, always fine to link to
    domains: ${listOf(domains)}

locale: ${locale}

use:                        # packs of rules; \`onrecord rules\` shows what is in them
  - tone
  - promises
  - opinions
  - topics
  - profanity
  - liability
  - privacy
  - claims
  - platform                # lengths, hashtags and links, as each network counts them
  - leftovers               # placeholders that nobody filled in
  # - accessibility         # for posts: hashtags, emoji and pictures that everybody can read

tone:
  humour: ${humour}             # none | light
  exclamation-marks: 2      # the most one draft may have
  emoji: 3

promises:
  never: [refund, deadline, never-again, guarantee]
  approved: []              # wording that is always fine, such as "We aim to reply within two hours."

opinions:
  personal: never
  competitors: stay-out
  affirm: [climate-science] # the official position: denial or doubt is a finding
  stay-out: [politics]      # any view, for or against, is a finding; neutral facts are not

topics:
  banned: [litigation, staff-discipline, unannounced-plans]

rules: {}                   # the last word on any rule, such as  promises/deadline: warning
`
}
