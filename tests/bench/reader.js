// Runs before the page's own scripts: looks at each frame for a total that a person can see. See opening.rs.
total => {
  const isShown = () => [...document.querySelectorAll('strong, [data-figure]')]
    .some(element => element.textContent.trim() === total && element.checkVisibility())

  const look = () => {
    if (!isShown()) return requestAnimationFrame(look)
    // The next task comes when the frame has been drawn.
    const channel = new MessageChannel()
    channel.port1.onmessage = () => { window.visitorSaw = { total: performance.now() } }
    channel.port2.postMessage(0)
  }
  requestAnimationFrame(look)
}
