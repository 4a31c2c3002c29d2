/** How the page looks: calm, readable in print, in light and in dark. */
export const style = `
:root { color-scheme: light dark; --ink: #1c1d21; --soft: #5c5f69; --line: #dcdee4; --ground: #f6f7f9; --card: #fff;
  --error: #b3261e; --warning: #8a5300; --note: #1b5fa8; --clear: #1d6b3a; }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e7eb; --soft: #a3a6b1; --line: #363943; --ground: #17181c;
  --card: #1f2127; --error: #ff8a80; --warning: #ffc069; --note: #8cc3ff; --clear: #7fd79b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 system-ui, sans-serif; }
main, header { max-width: 60rem; margin: 0 auto; padding: 0 1.25rem; }
header { padding-top: 2.5rem; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .25rem; }
h2 { font-size: 1.05rem; margin: 0; overflow-wrap: anywhere; }
p { margin: .35rem 0; }
.soft, dt { color: var(--soft); }
.error { --accent: var(--error); } .warning { --accent: var(--warning); } .note { --accent: var(--note); }
.blocked, .unchecked { color: var(--error); } .clear { color: var(--clear); }
form { display: flex; flex-wrap: wrap; gap: .5rem 1.25rem; align-items: center; margin: 1.5rem 0 1rem; padding: .75rem 1rem;
  background: var(--card); border: 1px solid var(--line); border-radius: .6rem; position: sticky; top: .5rem; z-index: 1; }
label { display: inline-flex; gap: .4rem; align-items: center; }
input[type=search], select { font: inherit; color: inherit; background: var(--ground); border: 1px solid var(--line);
  border-radius: .4rem; padding: .25rem .5rem; max-width: 100%; }
input[type=search] { flex: 1; min-width: 12rem; }
article { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem 1.25rem; margin: 0 0 1rem; }
article > h2 { display: flex; gap: .75rem; justify-content: space-between; flex-wrap: wrap; }
.text { white-space: pre-wrap; overflow-wrap: anywhere; margin: .75rem 0; padding: .5rem .9rem; border-left: 3px solid var(--line); }
.mark { color: inherit; text-decoration: none; border-bottom: 2px solid var(--accent);
  background: color-mix(in srgb, var(--accent) 16%, transparent); border-radius: .15rem .15rem 0 0; }
.mark.off { border: 0; background: none; }
section { border-top: 1px solid var(--line); padding: .75rem 0 .25rem; }
section:target { outline: 2px solid var(--accent); outline-offset: .35rem; border-radius: .2rem; }
section > p:first-child { font-weight: 600; }
section > p .soft { font-weight: 400; margin-left: .4rem; }
section b { color: var(--accent); text-transform: capitalize; margin-right: .4rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .1rem 1rem; margin: .35rem 0; }
dd { margin: 0; overflow-wrap: anywhere; }
code { font: .92em ui-monospace, monospace; overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; }
td, th { text-align: left; padding: .3rem .75rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top; }
tr td:last-child { color: var(--accent, inherit); }
td:first-child { font-variant-numeric: tabular-nums; text-align: right; width: 4rem; }
details { margin: 1rem 0; } summary { cursor: pointer; }
button { font: inherit; color: inherit; background: none; border: 0; padding: 0; text-align: left; cursor: pointer; text-decoration: underline;
  text-decoration-color: var(--line); text-underline-offset: .2em; }
[hidden] { display: none !important; }
@media print { form { display: none; } article { break-inside: avoid; } body { background: none; } }
`
