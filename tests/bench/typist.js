// Each key: put the value in as a key does, dispatch the event, let every task the page queued
// for it run, force style and layout of the whole page, and stop the clock once the sum is right.
async errand => {
  const WARM = 10
  const TIMED = 20
  const digits = text => Number(text.replace(/[^\d.]/g, ''))
  const input = document.querySelector(`[data-field="${errand.input}"]`)
  const sum = document.querySelector(`[data-figure="${errand.sum}"]`)
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value').set

  const channel = new MessageChannel()
  const queuedTasks = () => new Promise(next => {
    channel.port1.onmessage = next
    channel.port2.postMessage(0)
  })
  const frame = () => new Promise(requestAnimationFrame)

  const key = async (value, right) => {
    put.call(input, String(value))
    const start = performance.now()
    input.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText' }))
    await queuedTasks()
    const isRight = () => {
      const text = document.querySelector(`[data-figure="${errand.sum}"]`)?.textContent ?? ''
      return errand.shown ? text.trim() === right : digits(text) === right
    }
    while (!isRight()) {
      if (performance.now() - start > 5000) throw `the sum is ${sum.textContent}, not ${right}`
      await frame()
    }
    document.documentElement.offsetHeight
    return performance.now() - start
  }

  input.focus()
  const value = digits(input.value)
  // One more with each key, or the wished values in turn.
  const nth = i => errand.values ? errand.values[(i - 1) % errand.values.length] : value + i
  const right = digits(sum.textContent)
  // The texts that are wished for, or the sum with the difference.
  const wished = i =>
    errand.shown ? errand.shown[(i - 1) % errand.shown.length] : right + nth(i) - value
  const times = []
  for (let i = 1; i <= WARM + TIMED; i++) {
    // The page is painted between two keys, as it is for a person.
    await frame()
    await queuedTasks()
    const time = await key(nth(i), wished(i))
    if (i > WARM) times.push(time)
  }
  // The mean of the middle half: steadier than the median where the clock ticks in 0.1 ms.
  const middle = times.sort((a, b) => a - b).slice(TIMED / 4, -TIMED / 4)
  return middle.reduce((sum, time) => sum + time) / middle.length
}
