// Runs before the page's own scripts. See opening.rs.
errand => {
  const digits = text => text.replace(/[^\d.]/g, '')
  const byHook = (kind, hook) => document.querySelector(`[data-${kind}="${hook}"]`)

  const type = input => {
    input.focus()
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set.call(input, errand.typed)
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: '5' }))
  }

  const afterFrame = next => requestAnimationFrame(() => {
    const channel = new MessageChannel()
    channel.port1.onmessage = next
    channel.port2.postMessage(0)
  })

  // The browser notes its first paint a little later.
  const tell = total => {
    const [paint] = performance.getEntriesByName('first-contentful-paint')
    if (paint) window.visitorSaw = { paint: paint.startTime, total }
    else setTimeout(tell, 10, total)
  }

  let state = 'arriving'
  const look = () => {
    const input = byHook('field', errand.input)
    const sum = byHook('figure', errand.sum)
    if (state === 'arriving' && input) {
      state = 'reading'
      afterFrame(() => {
        state = 'waiting'
        type(byHook('field', errand.input))
        look()
      })
    } else if (state === 'waiting' && sum && digits(sum.textContent) === errand.right) {
      state = 'done'
      watch.disconnect()
      afterFrame(() => tell(performance.now()))
    }
  }
  const watch = new MutationObserver(look)
  watch.observe(document, { childList: true, subtree: true, characterData: true })
}
