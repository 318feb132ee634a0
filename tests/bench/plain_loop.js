// The plain way to the chances: every weight of one party times every way to a total of the others.
// Doubles, so it is not even exact. Each spread is [lowest, likeliest, highest] in steps.
spreads => {
  const weights = ([low, peak, high]) => Array.from({ length: high - low + 1 }, (_, at) => {
    const step = low + at
    const rise = (step - low + 1) * (high - peak + 1)
    const fall = (high - step + 1) * (peak - low + 1)
    return Math.min(rise, fall)
  })
  const start = performance.now()
  let ways = new Float64Array([1])
  for (const spread of spreads) {
    const weight = weights(spread)
    const next = new Float64Array(ways.length + weight.length - 1)
    for (let i = 0; i < ways.length; i++) {
      for (let j = 0; j < weight.length; j++) next[i + j] += ways[i] * weight[j]
    }
    ways = next
  }
  return ways[0] > 0 ? performance.now() - start : NaN
}
