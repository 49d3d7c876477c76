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

// Lists whose rows have places: a row is dragged by its grip, and the list's own form is sent with its new place. What the page
// offers without this (buttons, and that form) is what the keyboard uses.
for (const list of document.querySelectorAll('[data-drag-to]')) {
  const form = document.querySelector(`form[action="${list.dataset.dragTo}"]`)
  if (form === null || list.children.length < 2) continue
  for (const row of list.children) {
    const grip = document.createElement('span')
    grip.className = 'sc-grip'
    grip.setAttribute('aria-hidden', 'true')
    grip.title = 'Drag to another place'
    row.prepend(grip)
    grip.addEventListener('pointerdown', event => drag(event, list, row, grip, form))
  }
  list.classList.add('sc-draggable')
}

function drag(event, list, row, grip, form) {
  if (event.button !== 0) return
  event.preventDefault()
  const before = [...list.children]
  grip.setPointerCapture(event.pointerId)
  row.classList.add('is-dragged')

  // The others move around the row: a row taken out of the page would lose the pointer.
  const move = ({ clientY }) => {
    const all = [...list.children]
    const from = all.indexOf(row)
    const above = all.filter(other => other !== row && clientY > middle(other))
    if (above.length < from) row.after(...all.slice(above.length, from))
    else row.before(...all.slice(from + 1, above.length + 1))
  }
  const end = ({ type, key }) => {
    if (type === 'keydown' && key !== 'Escape') return
    grip.removeEventListener('pointermove', move)
    for (const kind of ['pointerup', 'pointercancel']) grip.removeEventListener(kind, end)
    document.removeEventListener('keydown', end)
    row.classList.remove('is-dragged')
    const place = [...list.children].indexOf(row)
    if (type !== 'pointerup') list.append(...before)
    else if (place !== before.indexOf(row)) {
      form.elements.moves.value = row.dataset.drag
      form.elements.toPlace.value = String(place + 1)
      form.requestSubmit()
    }
  }
  grip.addEventListener('pointermove', move)
  for (const kind of ['pointerup', 'pointercancel']) grip.addEventListener(kind, end)
  document.addEventListener('keydown', end)
}

function middle(row) {
  const { top, height } = row.getBoundingClientRect()
  return top + height / 2
}
