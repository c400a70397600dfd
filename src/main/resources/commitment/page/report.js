// The page is whole without this script; with it the tree can be walked, stepped through and
// repainted, and the sliders move. Nothing is solved here: all answers are in the JSON of the
// page, and a slider only looks up in which exact interval it stands.
'use strict';

const data = JSON.parse(document.getElementById('data').textContent);
const byId = (id) => document.getElementById(id);
const show = (element) => { if (element) element.hidden = false; };

// ---- Exact fractions: numerator and denominator as big integers, the denominator positive.

const Fraction = {
  of(text) {
    const [above, below = '1'] = text.split('/');
    return { above: BigInt(above), below: BigInt(below) };
  },
  number: (text) => Number(Fraction.of(text).above) / Number(Fraction.of(text).below),
  minus: (a, b) => ({ above: a.above * b.below - b.above * a.below, below: a.below * b.below }),
  plus: (a, b) => ({ above: a.above * b.below + b.above * a.below, below: a.below * b.below }),
  times: (a, b) => ({ above: a.above * b.above, below: a.below * b.below }),
  /**
   * @param {{above: bigint, below: bigint}} a
   * @param {{above: bigint, below: bigint}} b not zero
   */
  over(a, b) {
    const sign = b.above < 0n ? -1n : 1n;
    return { above: sign * a.above * b.below, below: sign * a.below * b.above };
  },
  compare(a, b) {
    const difference = a.above * b.below - b.above * a.below;
    return difference < 0n ? -1 : difference > 0n ? 1 : 0;
  },
  sign: (a) => (a.above < 0n ? -1 : a.above > 0n ? 1 : 0),
  /** @param {{above: bigint, below: bigint}} a */
  text(a) {
    let x = a.above < 0n ? -a.above : a.above;
    let y = a.below;
    while (y > 0n) [x, y] = [y, x % y];
    const common = BigInt(x === 0n ? 1n : x);
    const above = a.above / common;
    const below = a.below / common;
    if (below === 1n) return `${above}`;
    const exact = `${above}/${below}`;
    return exact.length <= 7 ? exact : `${exact} (≈ ${Number(above) / Number(below)})`.replace(/(\.\d{4})\d+/, '$1');
  },
};

/** The value of a polynomial, coefficients lowest first; or of a quotient of two. */
function valueOf(formula, at) {
  if (!Array.isArray(formula)) {
    return Fraction.over(valueOf(formula.numerator, at), valueOf(formula.denominator, at));
  }
  return formula.reduceRight(
    (sum, coefficient) => Fraction.plus(Fraction.times(sum, at), Fraction.of(coefficient)),
    Fraction.of('0'));
}

/** Compares a fraction with the end of an interval, which may be the root of a polynomial. */
function compareWithEnd(at, end) {
  if (typeof end === 'string') return Fraction.compare(at, Fraction.of(end));
  const { polynomial, low, high } = end.root;
  if (Fraction.compare(at, Fraction.of(low)) <= 0) return -1;
  if (Fraction.compare(at, Fraction.of(high)) >= 0) return 1;
  const here = Fraction.sign(valueOf(polynomial, at));
  if (here === 0) return 0;
  return here === Fraction.sign(valueOf(polynomial, Fraction.of(low))) ? -1 : 1;
}

/** The interval of a list in which a value lies. */
function intervalAt(intervals, at) {
  return intervals.find(({ low, lowClosed, high, highClosed }) => {
    const below = compareWithEnd(at, low);
    const above = compareWithEnd(at, high);
    return (below > 0 || (below === 0 && lowClosed)) && (above < 0 || (above === 0 && highClosed));
  });
}

// ---- The tree.

const svg = document.querySelector('svg.game-tree');
const painted = ['path', 'excluded', 'chosen', 'chosen-sometimes'];
const nodes = new Map();

for (const group of svg.querySelectorAll('g.node')) {
  nodes.set(group.id, { id: group.id, group, parent: null, edge: null, children: [] });
}
for (const edge of svg.querySelectorAll('g.edge')) {
  const child = nodes.get(edge.id.startsWith('be') ? 'b' + edge.id.slice(2) : 'n' + edge.id.slice(1));
  const parent = nodes.get(edge.dataset.from);
  if (child && parent) {
    child.parent = parent;
    child.edge = edge;
    parent.children.push(child);
  }
}
const root = nodes.get('n0');

const view = { world: 0, step: 0, slider: null };

function world() {
  return data.worlds[view.world] || { classes: {}, values: {}, steps: [] };
}

/** Everything that depends on world, step and slider. */
function paint() {
  const here = world();
  const steps = here.steps;
  const done = new Set(steps.slice(0, view.step).map((step) => step.node));
  const whole = steps.length === 0 || view.step === steps.length;
  svg.dataset.world = here.key || 'nobody';
  svg.classList.toggle('moved', Boolean(view.slider && whole));
  for (const node of nodes.values()) {
    for (const group of [node.group, node.edge]) {
      if (!group) continue;
      for (const name of painted) {
        const marked = (here.classes[name] || []).includes(group.id);
        const known = name === 'excluded'
          || (name === 'path' ? whole : steps.length === 0 || done.has(node.parent && node.parent.id));
        group.classList.toggle(name, marked && known);
      }
    }
    const folded = node.group.classList.contains('folded');
    const values = steps.length === 0 || folded || done.has(node.id) ? here.values[node.id] || [] : [];
    node.group.querySelectorAll('text.value').forEach((text, place) => write(text, values[place] || ''));
    const mixture = node.edge?.classList.contains('chance') ? null : node.edge?.querySelector('text.probability');
    if (mixture) write(mixture, (here.values[node.edge.id] || [''])[0]);
    node.group.classList.remove('current');
    describe(node, here.key === 'bound');
  }
  if (view.slider && whole) paintPath(view.slider.ends);
  const current = view.step > 0 && view.step <= steps.length ? steps[view.step - 1] : null;
  if (current && !whole) {
    const node = nodes.get(current.node);
    node.group.classList.add('current');
    if (!node.group.classList.contains('away')) reveal(node);
  }
  words(here, steps, current, whole);
}

/** Says what is at a node; where the promise binds it fails nowhere. */
function describe(node, bound) {
  const title = node.group.querySelector('title');
  if (!title) return;
  node.words = node.words ?? title.textContent;
  const flag = node.group.querySelector('text.flag')?.textContent;
  const words = bound && flag ? node.words.replace(`; ${flag}`, '') : node.words;
  if (title.textContent !== words) title.textContent = words;
  node.group.setAttribute('aria-label', words);
}

function write(text, words) {
  if (text.textContent !== words) {
    text.textContent = words;
    // Fitted to the words that were there before.
    text.removeAttribute('textLength');
  }
}

/** Marks another path of play than that of the file's values. */
function paintPath(ends) {
  const on = new Set();
  for (const end of ends) {
    for (let node = nodes.get(end); node; node = node.parent) on.add(node);
  }
  for (const node of nodes.values()) {
    node.group.classList.toggle('path', on.has(node));
    node.edge?.classList.toggle('path', on.has(node));
  }
}

function words(here, steps, current, whole) {
  // What is true of all worlds stands above the tree already.
  const note = here.note && here.note !== data.worlds[0].note ? here.note : '';
  byId('world-words').textContent = here.words ? `${here.label}: ${here.words} ${note}` : '';
  let text = '';
  if (view.slider && whole) {
    text = `Bold: where play goes at ${view.slider.text}. The numbers of the tree belong to the values in the file and are hidden.`;
  } else if (steps.length > 0) {
    text = current ? current.text : nothingSolved();
    if (whole) text += ' All is solved.';
  }
  byId('step-words').textContent = text;
  byId('step-words').hidden = data.worlds.every((each) => each.steps.length === 0) && text === '';
  if (!byId('step-count')) return;
  byId('step-count').textContent = steps.length === 0 ? 'no steps' : `${view.step} of ${steps.length}`;
  byId('step-first').disabled = byId('step-back').disabled = steps.length === 0 || view.step === 0;
  byId('step-last').disabled = byId('step-forward').disabled = steps.length === 0 || whole;
}

function nothingSolved() {
  return svg.querySelector('g.node.folded, g.node.bundle')
    ? 'Nothing is solved yet. The steps go over the places that are drawn, the last one first; what follows in folded parts counts as solved.'
    : 'Nothing is solved yet. A step forward solves the last move first.';
}

function goTo(step) {
  view.slider = null;
  view.step = Math.max(0, Math.min(world().steps.length, step));
  paint();
}

function enter(key) {
  view.slider = null;
  view.world = Math.max(0, data.worlds.findIndex((each) => each.key === key));
  view.step = world().steps.length;
  paint();
}

// ---- Folding.

function isEnd(node) {
  return node.children.length === 0;
}

function descendants(node) {
  const found = [];
  const open = [...node.children];
  while (open.length > 0) {
    const next = open.pop();
    found.push(next);
    open.push(...next.children);
  }
  return found;
}

/** Shows or hides everything by what is shut above it. */
function refold() {
  const open = [[root, false]];
  while (open.length > 0) {
    const [node, away] = open.pop();
    node.group.classList.toggle('away', away);
    node.edge?.classList.toggle('away', away);
    const shut = Boolean(node.shut);
    node.group.classList.toggle('shut', shut);
    if (!isEnd(node)) node.group.setAttribute('aria-expanded', String(!shut));
    for (const child of node.children) open.push([child, away || shut]);
  }
  for (const link of svg.querySelectorAll('g.information-set')) {
    const [, from, to] = link.id.slice(1).split('-');
    link.classList.toggle('away', [from, to].some((node) => nodes.get('n' + node)?.group.classList.contains('away')));
  }
}

function fold(node, shut) {
  if (!isEnd(node)) {
    node.shut = shut;
    refold();
  }
}

function foldAll(shut) {
  for (const node of nodes.values()) node.shut = shut && node !== root && !isEnd(node);
  refold();
  if (focused.group.classList.contains('away')) walkTo(root);
}

// ---- Walking from node to node with the keyboard.

let focused = root;

function walkTo(node) {
  if (!node || node.group.classList.contains('away')) return;
  focused.group.tabIndex = -1;
  focused = node;
  node.group.tabIndex = 0;
  node.group.focus({ preventScroll: true });
  reveal(node);
}

function besides(node, by) {
  const siblings = node.parent ? node.parent.children : [node];
  return siblings[siblings.indexOf(node) + by];
}

const keys = {
  ArrowRight: () => walkTo(focused.children[0]),
  ArrowLeft: () => walkTo(focused.parent),
  ArrowDown: () => walkTo(besides(focused, 1)),
  ArrowUp: () => walkTo(besides(focused, -1)),
  Home: () => walkTo(root),
  Enter: () => fold(focused, !focused.shut),
  ' ': () => fold(focused, !focused.shut),
  '+': () => zoom(1.25),
  '-': () => zoom(0.8),
  '0': () => fit(),
  ']': () => goTo(view.step + 1),
  '[': () => goTo(view.step - 1),
};

// ---- Pan and zoom: a part of the drawing is looked at.

const size = { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height };
let box = { x: 0, y: 0, ...size };
let seen = size.width;

/** The nearest place at which the promise fails first. */
const failure = [...nodes.values()].find(({ group }) => group.classList.contains('first-failure'));

/** How large the window onto the drawing is, in pixels. */
function frame() {
  const width = svg.parentElement.clientWidth || size.width;
  const fitting = width / size.width;
  const scale = fitting < 0.7 ? 0.85 : Math.min(1.25, fitting);
  return { width, scale, height: Math.max(120, Math.min(size.height * scale, 0.75 * window.innerHeight)) };
}

function look(next) {
  const { width: pixels, height: down } = frame();
  const width = Math.max(60, Math.min(Math.max(size.width, pixels) * 2, next.width));
  box = { x: next.x, y: next.y, width, height: width * down / pixels };
  svg.setAttribute('viewBox', `${box.x} ${box.y} ${box.width} ${box.height}`);
  svg.style.height = `${down}px`;
}

/** The whole drawing, in the middle. */
function fit() {
  const { width, height } = frame();
  const across = Math.max(size.width, size.height * width / height);
  look({ x: (size.width - across) / 2, y: (size.height - across * height / width) / 2, width: across });
}

/** At first: as large as can be read, from the root on. */
function begin() {
  const { width, height, scale } = frame();
  const across = width / scale;
  const down = height / scale;
  look({
    x: across >= size.width ? (size.width - across) / 2 : 0,
    y: down >= size.height ? (size.height - down) / 2 : 0,
    width: across,
  });
  if (down < size.height) reveal(root);
  if (failure) reveal(failure);
}

/** In a window of another size the same part of the drawing, as large as before. */
function resize() {
  const pixels = frame().width;
  look({ ...box, width: box.width * pixels / seen });
  seen = pixels;
}

/** Zooms around a point, given in parts of the picture. */
function zoom(factor, x = 0.5, y = 0.5) {
  const width = box.width / factor;
  const height = box.height / factor;
  look({ x: box.x + (box.width - width) * x, y: box.y + (box.height - height) * y, width });
}

/** Moves the picture so that a node is in it. */
function reveal(node) {
  const { x, y, width, height } = node.group.getBBox();
  let { x: left, y: top } = box;
  if (x < left || x + width > left + box.width) left = x + width / 2 - box.width / 2;
  if (y < top || y + height > top + box.height) top = y + height / 2 - box.height / 2;
  look({ ...box, x: left, y: top });
}

function listenToPointer() {
  let from = null;
  let moved = false;
  svg.addEventListener('pointerdown', (event) => {
    if (event.button !== 0) return;
    from = { x: event.clientX, y: event.clientY, box };
    moved = false;
  });
  window.addEventListener('pointermove', (event) => {
    if (!from) return;
    const scale = box.width / svg.getBoundingClientRect().width;
    const right = event.clientX - from.x;
    const down = event.clientY - from.y;
    if (!moved && Math.hypot(right, down) < 4) return;
    moved = true;
    svg.classList.add('panning');
    look({ ...from.box, x: from.box.x - right * scale, y: from.box.y - down * scale });
  });
  window.addEventListener('pointerup', () => {
    from = null;
    svg.classList.remove('panning');
  });
  svg.addEventListener('click', (event) => {
    const group = event.target.closest('g.node');
    if (moved || !group) return;
    const node = nodes.get(group.id);
    walkTo(node);
    fold(node, !node.shut);
  });
  svg.addEventListener('wheel', (event) => {
    if (!event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    const place = svg.getBoundingClientRect();
    zoom(event.deltaY < 0 ? 1.15 : 1 / 1.15,
      (event.clientX - place.left) / place.width, (event.clientY - place.top) / place.height);
  }, { passive: false });
}

function startTree() {
  svg.classList.add('live');
  svg.setAttribute('role', 'tree');
  for (const node of nodes.values()) {
    let level = 1;
    for (let above = node.parent; above; above = above.parent) level++;
    node.group.setAttribute('role', 'treeitem');
    node.group.setAttribute('aria-level', String(level));
    node.group.tabIndex = node === root ? 0 : -1;
  }
  svg.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || !keys[event.key]) return;
    event.preventDefault();
    keys[event.key]();
  });
  listenToPointer();
  const press = (id, action) => byId(id)?.addEventListener('click', action);
  press('zoom-in', () => zoom(1.25));
  press('zoom-out', () => zoom(0.8));
  press('zoom-fit', fit);
  press('fold-all', () => foldAll(true));
  press('fold-none', () => foldAll(false));
  press('step-first', () => goTo(0));
  press('step-back', () => goTo(view.step - 1));
  press('step-forward', () => goTo(view.step + 1));
  press('step-last', () => goTo(Infinity));
  for (const choice of document.querySelectorAll('input[name=world]')) {
    choice.checked = choice.value === data.worlds[0]?.key;
    choice.addEventListener('change', () => enter(choice.value));
  }
  document.querySelectorAll('.controls, .hint').forEach(show);
  view.step = world().steps.length;
  refold();
  paint();
  byId('to-failure').hidden = !failure;
  press('to-failure', () => {
    for (let above = failure.parent; above; above = above.parent) above.shut = false;
    refold();
    walkTo(failure);
  });
  begin();
  seen = frame().width;
  window.addEventListener('resize', resize);
}

// ---- On paper all of the drawing is shown, and the explanation; what else is shut is left out.

/** In pixels: what fits on a page of A4 and of Letter beside the margins. */
const paper = { width: 680, height: 880 };

/** Points so close to one another that a part of the drawing without any of them is empty. */
function inked() {
  const points = [];
  for (const mark of svg.querySelectorAll('text, circle, polyline')) {
    const { x, y, width, height } = mark.getBBox();
    if (mark.tagName === 'polyline') {
      const length = mark.getTotalLength();
      for (let at = 0; at <= length; at += 10) points.push(mark.getPointAtLength(at));
    } else if (width > 0) {
      points.push({ x, y }, { x: x + width, y: y + height });
    }
  }
  return points;
}

/** A drawing that would be too small to read on one page is cut into tiles, which overlap. */
function tile() {
  if (Math.min(paper.width / size.width, paper.height / size.height) > 0.6) return;
  const scale = Math.min(1, Math.max(0.7, paper.width / size.width));
  const overlap = 60;
  const marks = inked();
  const [width, height] = [paper.width / scale, paper.height / scale];
  for (let top = 0; top === 0 || top + overlap < size.height; top += height - overlap) {
    for (let left = 0; left === 0 || left + overlap < size.width; left += width - overlap) {
      const down = Math.min(height, size.height - top);
      if (!marks.some(({ x, y }) => x >= left && x <= left + width && y >= top && y <= top + down)) continue;
      const copy = svg.cloneNode(true);
      copy.setAttribute('class', 'game-tree tile');
      copy.removeAttribute('style');
      copy.setAttribute('viewBox', `${left} ${top} ${width} ${down}`);
      copy.setAttribute('width', String(width));
      copy.setAttribute('height', String(down));
      svg.parentElement.append(copy);
    }
  }
  svg.parentElement.classList.add('tiled');
}

function startPrinting() {
  const told = document.querySelector('#explanation details');
  let shut = false;
  let before = box;
  window.addEventListener('beforeprint', () => {
    before = box;
    svg.setAttribute('viewBox', `0 0 ${size.width} ${size.height}`);
    tile();
    shut = Boolean(told) && !told.open;
    if (shut) told.open = true;
  });
  window.addEventListener('afterprint', () => {
    svg.parentElement.classList.remove('tiled');
    document.querySelectorAll('.tile').forEach((copy) => copy.remove());
    if (shut) told.open = false;
    look(before);
  });
}

// ---- The sliders. Each shows what happens if its parameter alone is another one.

/** A way of play in words; an action taken three times running or more stands once. */
function pathInWords(path) {
  const words = [];
  for (let from = 0, to; from < path.length; from = to) {
    to = from + 1;
    while (path[to] === path[from]) to++;
    words.push(...(to - from < 3 ? path.slice(from, to) : [`${path[from]} (${to - from} times)`]));
  }
  return words.join(' → ');
}

/** Where a way of play ends, in words. */
function endsInWords(ends) {
  const words = ends.slice(0, 3).map((end) => (end.outcome ? `${end.outcome}: ` : '') + pathInWords(end.path));
  return `ends at ${words.join(' or ')}${ends.length > 3 ? ' …' : ''}`;
}

function verdictInWords(promise, verdict) {
  return `${promise} ${verdict.replace('_', '-')}`;
}

function reading(answer, at) {
  const parts = [];
  for (const [promise, intervals] of Object.entries(answer.verdicts)) {
    const found = intervalAt(intervals, at);
    if (found) parts.push(verdictInWords(promise, found.verdict));
  }
  const outcome = intervalAt(answer.outcomes, at);
  const plays = outcome ? outcome.plays : [];
  for (const play of plays.slice(0, 3)) {
    const payoffs = play.payoffs.map((formula, player) =>
      `${data.players[player]} ${Fraction.text(valueOf(formula, at))}`);
    parts.push(`${endsInWords(play.ends)} (${payoffs.join(', ')})`);
  }
  if (plays.length > 3) parts.push(`${plays.length - 3} more`);
  if (outcome && plays.length === 0) parts.push('no equilibrium in pure strategies');
  const gap = intervalAt(answer.unanswered, at);
  if (gap) parts.push(`no answer: ${gap.reason}`);
  return { text: parts.join('; '), ends: plays.flatMap((play) => play.ends) };
}

/** The range of a parameter with a range, as numbers. */
function rangeOf(parameter) {
  const { range } = data.thresholds.find((each) => each.parameter === parameter);
  return { low: Fraction.number(range.low), high: Fraction.number(range.high) };
}

/** What part of its range a value is, from 0 to 1. */
function partOf({ low, high }, text) {
  return high === low ? 0 : (Fraction.number(text) - low) / (high - low);
}

/** Into how many parts the way of a slider's thumb is divided. */
const fine = 10000;

/**
 * Makes a slider, the arrow keys on it and its button call what is to happen when it is moved. It
 * stands only at the places of its parameter, each where its value is in the range.
 */
function listenTo(slider, parameter, moved) {
  const input = slider.querySelector('input');
  const places = data.places[parameter];
  const positions = places.map((text) => Math.round(fine * partOf(rangeOf(parameter), text)));
  const start = Number(input.value);
  let at = start;
  const put = (place) => {
    at = Math.max(0, Math.min(places.length - 1, place));
    input.value = String(positions[at]);
  };
  const go = (place) => { put(place); moved(); };
  const nearest = (position) => {
    const far = positions.map((each) => Math.abs(each - position));
    return far.indexOf(Math.min(...far));
  };
  const by = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: 10, PageDown: -10 };
  input.max = String(fine);
  put(start);
  input.addEventListener('input', () => go(nearest(Number(input.value))));
  input.addEventListener('keydown', (event) => {
    if (!by[event.key]) return;
    event.preventDefault();
    go(at + by[event.key]);
  });
  slider.querySelector('button').addEventListener('click', () => go(start));
  show(slider);
  return { input, place: () => places[at], isHome: () => at === start, toPart: (part) => put(nearest(fine * part)) };
}

function startSlider(field) {
  const { parameter } = field.dataset;
  const answer = data.thresholds.find((each) => each.parameter === parameter);
  const update = () => {
    const text = place();
    const { text: found, ends } = reading(answer, Fraction.of(text));
    field.querySelector('output').textContent = `${parameter} = ${text}`;
    input.setAttribute('aria-valuetext', `${text}: ${found}`);
    field.querySelector('.reading').textContent = `${parameter} = ${text}: ${found}.`;
    field.querySelector('.strips').style.setProperty('--here', `${100 * partOf(rangeOf(parameter), text)}%`);
    return { text: `${parameter} = ${text}`, ends };
  };
  const { input, place, isHome } = listenTo(field.querySelector('.slider'), parameter, () => enterPath(update(), isHome()));
  update();
}

/** The tree follows a slider in the world in which nobody is bound. */
function enterPath({ text, ends }, atHome) {
  if (!data.worlds[0]) return;
  const first = document.querySelector('input[name=world]');
  if (first) first.checked = true;
  enter(data.worlds[0].key);
  const nodes = ends.map((end) => data.ends[end.path.join('\n')]).filter(Boolean);
  view.slider = atHome ? null : { text, ends: nodes };
  paint();
}

// ---- The map: two parameters at once. A point is looked up in the regions and on their borders.

/** On which side of the way from one point to another a point lies: 1 left, 0 on the line, -1 right. */
function side(from, to, at) {
  const [x, y] = [0, 1].map((axis) => Fraction.minus(Fraction.of(to[axis]), Fraction.of(from[axis])));
  const [right, up] = [0, 1].map((axis) => Fraction.minus(at[axis], Fraction.of(from[axis])));
  return Fraction.compare(Fraction.times(x, up), Fraction.times(y, right));
}

/** 1 inside a convex polygon with its corners counterclockwise, 0 on its border, -1 outside. */
function within(corners, at) {
  return Math.min(...corners.map((from, place) => side(from, corners[(place + 1) % corners.length], at)));
}

function isOn({ from, fromIncluded, to, toIncluded }, at) {
  const meets = (point) => at.every((value, axis) => Fraction.compare(value, Fraction.of(point[axis])) === 0);
  if (meets(from)) return fromIncluded;
  if (meets(to)) return toIncluded;
  const between = (axis) =>
    Fraction.compare(at[axis], Fraction.of(from[axis])) * Fraction.compare(at[axis], Fraction.of(to[axis])) <= 0;
  return side(from, to, at) === 0 && between(0) && between(1);
}

function mapReading(map, at) {
  const around = map.cells.filter((cell) => within(cell.vertices, at) >= 0);
  const inside = around.find((cell) => within(cell.vertices, at) > 0);
  const answers = new Set(around.map((cell) => cell.legend));
  const found = inside || map.borders.find((border) => isOn(border, at))
    || (answers.size === 1 ? around[0] : null);
  if (!found) return { text: `on a border, where ${[...answers].join(' and ')} meet`, ends: [] };
  const parts = Object.entries(found.verdicts).map(([promise, verdict]) => verdictInWords(promise, verdict));
  parts.push(...found.outcomes.slice(0, 3).map(endsInWords));
  if (found.outcomes.length > 3) parts.push(`${found.outcomes.length - 3} more`);
  if (found.problem) parts.push(`no answer: ${found.problem}`);
  else if (found.outcomes.length === 0) parts.push('no equilibrium in pure strategies');
  const region = inside ? `region ${inside.legend}: ` : 'on a border: ';
  return { text: (map.exact ? '' : 'about: ') + region + parts.join('; '), ends: found.outcomes.flat() };
}

function startMap(block) {
  const plot = block.querySelector('rect.plot');
  const [left, top, width, height] = ['x', 'y', 'width', 'height'].map((name) => Number(plot.getAttribute(name)));
  const ring = document.createElementNS('http://www.w3.org/2000/svg', 'circle');
  ring.setAttribute('class', 'here');
  ring.setAttribute('r', '8');
  plot.before(ring);
  const names = [data.map.x.parameter, data.map.y.parameter];
  const values = () => sliders.map((slider) => slider.place());
  const update = () => {
    const texts = values();
    const [across, up] = names.map((name, axis) => partOf(rangeOf(name), texts[axis]));
    ring.setAttribute('cx', String(left + across * width));
    ring.setAttribute('cy', String(top + (1 - up) * height));
    const where = names.map((name, axis) => `${name} = ${texts[axis]}`);
    const { text, ends } = mapReading(data.map, texts.map(Fraction.of));
    block.querySelectorAll('output').forEach((output, axis) => { output.textContent = where[axis]; });
    sliders.forEach(({ input }, axis) => input.setAttribute('aria-valuetext', `${texts[axis]}: ${text}`));
    block.querySelector('.reading').textContent = `${where.join(', ')}: ${text}.`;
    return { text: where.join(', '), ends };
  };
  const moved = () => enterPath(update(), sliders.every((slider) => slider.isHome()));
  const sliders = [...block.querySelectorAll('.slider')].map((slider, axis) => listenTo(slider, names[axis], moved));
  plot.addEventListener('click', (event) => {
    const at = plot.getBoundingClientRect();
    sliders[0].toPart((event.clientX - at.left) / at.width);
    sliders[1].toPart(1 - (event.clientY - at.top) / at.height);
    moved();
  });
  update();
}

/** What is wider than the page can be scrolled with the keyboard too. */
function startScrolling() {
  for (const block of document.querySelectorAll('.scroll')) {
    if (block.scrollWidth > block.clientWidth) block.tabIndex = 0;
    else block.removeAttribute('tabindex');
  }
}

startTree();
startPrinting();
document.querySelectorAll('.parameter').forEach(startSlider);
document.querySelectorAll('div.map').forEach(startMap);
startScrolling();
window.addEventListener('resize', startScrolling);
