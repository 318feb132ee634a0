// The practical limit: the indicator table written by hand, with nothing between it and the page.
'use strict'

// Every number is held in hundredths; null is "/", undefined is blank or not understood.
const indicators = [
  ['file_setup', '建档'], ['phone_visit', '电访'], ['home_visit', '入户探访'],
  ['consult_case', '咨询个案'], ['case_open', '专业个案接案'], ['case_session', '专业个案节数'],
  ['case_close', '专业个案结案'], ['group_count', '专业小组个数'], ['group_session', '专业小组节数'],
  ['group_attend', '专业小组人次'], ['large_event_count', '大型社区活动次数'],
  ['large_event_attend', '大型社区活动人次'], ['small_event_count', '中小型社区活动次数'],
  ['small_event_attend', '中小型社区活动人次'],
]
const example = [
  [6, '80 312 500 1344 418 793 / / 30 30 180 175 21 22 9 9 45 48 360 604 4 4 400 573 9 9 300 458'],
  [6, '30 175 400 945 90 262 / / 17 17 102 94 13 12 9 9 45 46 360 360 4 4 400 600 14 17 340 1364'],
  [5, '100 430 490 1018 563 787 / / 27 27 162 159 19 20 9 9 45 54 360 503 3 3 300 502 7 12 230 485'],
  [5, '30 76 120 249 60 166 / / 26 26 156 147 18 18 8 8 40 42 320 400 8 8 800 918 17 17 610 1093'],
]
const station = (
  '新增志愿者 100 107,社区调研 4 4,新增志愿者骨干 28 28,协助街道介入和解决的社区公共问题 1 1,新增志愿队伍 3 3,' +
  '社区党组织走访 24 22,党建学习宣传 12 11,慈善微心愿 50 61,社区共建培育 6 6,困境党员关怀 20 30,' +
  '社区慈善工作站运营管理 4 4,社区慈善资源培育 16 18,联动座谈会 2 2,微项目 1 1,沟通合作联动 12 12,座谈会 4 4,' +
  '宣传品制作 4 4,社区走访 12 12,社区组织培育 2 2,志愿者通用培训 6 6,志愿者岗前培训 6 6,志愿者维系 6 6,' +
  '志愿者信息发布 96 159'
).split(',').map(line => line.split(' '))
const parties = [
  ['supervising_authority', '监督方', 1000, '8.93'], ['purchaser', '购买方', 2000, '20.00'],
  ['supervision_centre', '市督导中心', 1500, '13.00'],
  ['third_party_evaluator', '第三方评估机构', 5500, '44.82'],
]
const grades = [[9000, '优秀'], [8000, '良好'], [6000, '合格'], [0, '不合格']]

const count = Number(new URLSearchParams(location.search).get('areas')) || example.length
const values = new Map()
const figures = new Map()

function parse(text) {
  if (text === '/') return null
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(text)
  return match ? match[1] * 100 + Number((match[2] || '').padEnd(2, '0')) : undefined
}

function plain(hundredths) {
  const rest = hundredths % 100
  const whole = (hundredths - rest) / 100
  return rest ? `${whole}.${String(rest).padStart(2, '0').replace(/0$/, '')}` : String(whole)
}

const fixed = hundredths => (hundredths / 100).toFixed(2)

// Rounded half up in whole numbers: a division of floats would misplace exact halves.
function rate(target, completed) {
  if (!target || completed == null) return target === undefined ? '' : '/'
  return `${fixed(Math.floor((2 * completed * 10000 + target) / (2 * target)))}%`
}

function show(figure, text) {
  const node = figures.get(figure)
  if (node.textContent !== text) node.textContent = text
}

function sum(indicator, kind) {
  let total = 0
  for (let n = 1; n <= count; n++) total += values.get(`area/${n}/${indicator}/${kind}`) || 0
  return total
}

function showArea(n, indicator) {
  const cell = kind => values.get(`area/${n}/${indicator}/${kind}`)
  show(`area/${n}/${indicator}/rate`, rate(cell('target'), cell('completed')))
}

function showSums(indicator) {
  const target = sum(indicator, 'target')
  const completed = sum(indicator, 'completed')
  show(`areas/${indicator}/target`, plain(target))
  show(`areas/${indicator}/completed`, plain(completed))
  show(`areas/${indicator}/rate`, rate(target, completed))
}

function showWorkers() {
  let total = 0
  for (let n = 1; n <= count; n++) total += values.get(`area/${n}/social_workers`) || 0
  show('areas/social_workers', plain(total))
}

function showStation(k) {
  show(`station/${k}/rate`, rate(values.get(`station/${k}/target`), values.get(`station/${k}/completed`)))
}

function showScores() {
  let total = 0
  for (const [party, , cap] of parties) {
    const points = values.get(`score/${party}`)
    total += points || 0
    show(`share/${party}`, rate(cap, points))
  }
  show('total', fixed(total))
  show('grade', grades.find(([least]) => total >= least)[1])
}

function follow(field) {
  const [kind, place, indicator] = field.split('/')
  if (kind === 'score') showScores()
  else if (kind === 'station') showStation(place)
  else if (indicator === 'social_workers') showWorkers()
  else {
    showArea(place, indicator)
    showSums(indicator)
  }
}

function input(field, name, value) {
  return `<input data-field="${field}" aria-label="${name}" inputmode="decimal" value="${value}">`
}

const output = figure => `<output data-figure="${figure}"></output>`

function areaRow(n) {
  const [workers, line] = example[(n - 1) % example.length]
  const numbers = line.split(' ')
  const cells = indicators.map(([key, name], i) => {
    const field = `area/${n}/${key}`
    return `<td>${input(`${field}/target`, `片区${n} ${name} 协议量`, numbers[2 * i])}</td>` +
      `<td>${input(`${field}/completed`, `片区${n} ${name} 完成量`, numbers[2 * i + 1])}</td>` +
      `<td>${output(`${field}/rate`)}</td>`
  })
  const staff = input(`area/${n}/social_workers`, `片区${n} 投入社工人数`, workers)
  return `<tr><th scope="row">片区${n}</th><td>${staff}</td>${cells.join('')}</tr>`
}

function areaTable() {
  const heads = indicators.map(([, name]) => `<th colspan="3" scope="colgroup">${name}</th>`)
  const kinds = '<th scope="col">协议量</th><th scope="col">完成量</th><th scope="col">完成率</th>'
  const sums = indicators.map(([key]) => ['target', 'completed', 'rate']
    .map(kind => `<td>${output(`areas/${key}/${kind}`)}</td>`).join(''))
  const rows = Array.from({ length: count }, (_, i) => areaRow(i + 1))
  return `<table><thead><tr><th rowspan="2" scope="col">片区</th><th rowspan="2" scope="col">投入社工</th>` +
    `${heads.join('')}</tr><tr>${kinds.repeat(indicators.length)}</tr></thead><tbody>${rows.join('')}</tbody>` +
    `<tfoot><tr><th scope="row">合计</th><td>${output('areas/social_workers')}</td>${sums.join('')}</tr></tfoot></table>`
}

function stationTable() {
  const rows = station.map(([name, target, completed], i) => `<tr><th scope="row">${name}</th>` +
    `<td>${input(`station/${i + 1}/target`, `${name} 协议量`, target)}</td>` +
    `<td>${input(`station/${i + 1}/completed`, `${name} 完成量`, completed)}</td>` +
    `<td>${output(`station/${i + 1}/rate`)}</td></tr>`)
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

function scoreTable() {
  const rows = parties.map(([party, name, cap, points]) => `<tr><th scope="row">${name} / ${cap / 100}</th>` +
    `<td>${input(`score/${party}`, `${name} 得分`, points)}</td><td>${output(`share/${party}`)}</td></tr>`)
  return `<table><tbody>${rows.join('')}</tbody></table>`
}

const key = `plain/${count}`
let pending = 0

function save() {
  pending = 0
  localStorage.setItem(key, JSON.stringify([...values]))
}

function restore() {
  for (const [field, value] of JSON.parse(localStorage.getItem(key) || '[]')) {
    const node = document.querySelector(`[data-field="${field}"]`)
    if (node && value !== undefined) node.value = value === null ? '/' : plain(value)
  }
}

function start() {
  document.getElementById('scores').innerHTML = scoreTable()
  document.getElementById('areas').innerHTML = areaTable()
  document.getElementById('station').innerHTML = stationTable()
  restore()
  for (const node of document.querySelectorAll('[data-figure]')) figures.set(node.dataset.figure, node)
  for (const node of document.querySelectorAll('[data-field]')) values.set(node.dataset.field, parse(node.value))
  for (const [indicator] of indicators) {
    for (let n = 1; n <= count; n++) showArea(n, indicator)
    showSums(indicator)
  }
  for (let k = 1; k <= station.length; k++) showStation(k)
  showWorkers()
  showScores()
}

document.addEventListener('input', ({ target }) => {
  const field = target.dataset.field
  const value = parse(target.value.trim())
  const understood = value !== undefined || target.value.trim() === ''
  target.setAttribute('aria-invalid', !understood)
  if (!understood) return
  values.set(field, value)
  follow(field)
  pending ||= setTimeout(save, 300)
})
addEventListener('pagehide', () => pending && save())

start()
