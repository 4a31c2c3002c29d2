/** What the page does: hides what the filters leave out. Without scripts everything is shown. */
export const script = `
const form = document.querySelector('form')
const articles = [...document.querySelectorAll('article[data-draft]')]
const shown = document.querySelector('output')
form.hidden = false

function matches(section, severities, rule) {
  return severities.includes(section.dataset.severity) && (rule === '' || section.dataset.rule === rule)
}

function filter() {
  const data = new FormData(form)
  const severities = data.getAll('severity')
  const rule = data.get('rule')
  const words = data.get('words').toLowerCase()
  const narrow = rule !== '' || severities.length < form.querySelectorAll('[name=severity]').length
  let count = 0
  for (const article of articles) {
    let any = article.dataset.verdict === 'unchecked' && rule === ''
    for (const section of article.querySelectorAll('section')) {
      section.hidden = !matches(section, severities, rule)
      any ||= !section.hidden
    }
    for (const mark of article.querySelectorAll('.mark')) {
      mark.classList.toggle('off', document.getElementById(mark.hash.slice(1)).hidden)
    }
    article.hidden = !(any || !narrow) || !article.textContent.toLowerCase().includes(words)
    if (!article.hidden) count++
  }
  shown.textContent = count + ' of ' + articles.length + ' shown'
}

form.addEventListener('input', filter)
form.addEventListener('submit', (event) => event.preventDefault())
for (const button of document.querySelectorAll('button[data-rule]')) {
  button.addEventListener('click', () => {
    form.elements.rule.value = button.dataset.rule
    filter()
    form.scrollIntoView()
  })
}
filter()
`
