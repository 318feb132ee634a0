// Practice of every topic: from the click that asks for another question until it is laid out. With it the time in
// which the same elements stand by the plain way, as one string of HTML.
async topics => {
  const WARM = 4
  const TIMED = 12
  const frame = () => new Promise(requestAnimationFrame)
  const middle = times => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]
  const laidOut = act => {
    document.documentElement.offsetHeight
    const start = performance.now()
    act()
    document.documentElement.offsetHeight
    return performance.now() - start
  }
  const plain = []
  const ours = []
  for (const topic of topics) {
    location.hash = `#learn/${topic}`
    const others = () => [...document.querySelectorAll('.difficulties button[aria-pressed="false"]')]
    while (others().length === 0) await frame()
    for (let turn = 0; turn < WARM + TIMED; turn++) {
      await frame()
      const before = document.querySelector('#learn-question')
      const other = others()[turn % 2]
      const ourTime = laidOut(() => other.click())
      if (document.querySelector('#learn-question') === before) throw `topic ${topic}: no other question`
      const card = document.querySelector('.lesson-card')
      const copy = card.cloneNode(false)
      card.after(copy)
      // The content policy allows no style in HTML.
      const html = card.innerHTML.replace(/ style="[^"]*"/g, '')
      const plainTime = laidOut(() => { copy.innerHTML = html })
      copy.remove()
      if (turn < WARM) continue
      ours.push(ourTime)
      plain.push(plainTime)
    }
  }
  return [middle(plain), middle(ours)]
}
