import { initAll } from './govuk-frontend.js'

// GOV.UK Frontend's own marks that its script runs; every page works without it.
document.body.classList.add('js-enabled', 'govuk-frontend-supported')
initAll()

// Keys for lists of work: J and K move from row to row, X chooses, Enter opens. Off while something is typed.
const rows = () => [...document.querySelectorAll('[data-row]')]
let place = -1

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  if (event.target instanceof Element && event.target.closest('input:not([type=checkbox]), select, textarea, button'))
    return
  const list = rows()
  if (list.length === 0) return
  if (event.key === 'j' || event.key === 'k') {
    place = Math.max(0, Math.min(list.length - 1, place + (event.key === 'j' ? 1 : -1)))
    list[place].querySelector('a')?.focus()
    list[place].scrollIntoView({ block: 'nearest' })
  } else if (event.key === 'x' && place >= 0) {
    list[place].querySelector('input[type=checkbox]')?.click()
  }
})
