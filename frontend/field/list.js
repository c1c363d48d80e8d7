/* The first page: what is unsent, what was booked, for which enterprises one answers. */
import { textOf } from './copy.js';
import { dayOf, el, minuteOf, newKey } from './dom.js';
import { install } from './install.js';
import { state } from './state.js';
import * as store from './store.js';
import { KEPT_DAYS } from './store.js';
import { t } from './texts.js';

const MANY = 8;
let filter = '';

export function list(actions) {
  if (!state.account) {
    return [el('h1', {}, t('field.title')), el('p', {}, t('field.intro'))];
  }
  return [
    el('h1', {}, t('field.list.title')),
    el('p', { className: 'lead' }, el('a', { className: 'button main', href: '#/new', id: 'new' }, t('field.action.new'))),
    ...unsent(actions),
    ...accepted(),
    ...bookings(),
    ...enterprises(),
    ...end(actions),
  ];
}

function button(id, key, action, kind = '') {
  return el('button', { type: 'button', id, className: kind, onclick: action }, t(key));
}

function unsent(actions) {
  const waiting = state.records.some((one) => one.state === 'ready');
  return [
    state.records.length > 0 && el('h2', {}, t('field.unsent', state.records.length)),
    state.records.length === 0 && el('p', { className: 'quiet' }, t('field.unsent.none')),
    el('ul', { className: 'cards' }, state.records.map((record) => card(record, actions))),
    state.records.length > 0 &&
      el(
        'p',
        { className: 'row' },
        waiting && button('send', state.busy ? 'field.action.sending' : 'field.action.send', actions.send, 'main'),
        button('copy-all', 'field.action.copyAll', () => copy(state.records.map(textOf).join('\n\n'), actions))
      ),
  ];
}

function card(record, actions) {
  const { key } = record;
  const name = record.enterpriseName || t('field.enterprise.none');
  return el(
    'li',
    { className: 'card ' + record.state },
    el('h3', {}, el('a', { href: '#/record/' + key, id: 'open-' + key }, name)),
    el('p', { className: 'quiet' }, [record.on, t('visits.VisitMode.' + record.mode), standing(record)].join('　')),
    record.sentence && el('p', { className: 'error' }, record.sentence),
    el(
      'p',
      { className: 'row' },
      record.state === 'conflict' &&
        button('again-' + key, 'field.action.again', async () => {
          const changes = { key: newKey(), state: 'ready', sentence: '', version: record.version + 1 };
          await store.keep({ ...record, ...changes });
          await store.remove(key);
          await actions.refresh();
          actions.send();
        }),
      button('copy-' + key, 'field.action.copy', () => copy(textOf(record), actions)),
      button('remove-' + key, 'field.action.remove', async () => {
        if (confirm(t('field.remove.sure', name, record.on))) {
          await store.remove(key);
          actions.refresh();
        }
      })
    )
  );
}

function standing(record) {
  if (state.sending === record.key) {
    return t('field.action.sending');
  }
  if (record.state === 'ready' && record.tried) {
    return t('field.state.tried', minuteOf(record.tried));
  }
  return t('field.state.' + record.state);
}

/** The words can be taken elsewhere whatever happens to the app. */
async function copy(text, actions) {
  try {
    await navigator.clipboard.writeText(text);
    actions.say(t('field.copied'));
  } catch (forbidden) {
    const area = el('textarea', { rows: 12, readOnly: true, value: text, 'aria-label': t('field.copy.byHand') });
    const dialog = el(
      'dialog',
      { onclose: () => dialog.remove() },
      el('p', {}, t('field.copy.byHand')),
      area,
      el('button', { type: 'button', onclick: () => dialog.close() }, t('field.action.close'))
    );
    document.body.append(dialog);
    dialog.showModal();
    area.select();
  }
}

function accepted() {
  if (state.accepted.length === 0) {
    return [];
  }
  return [
    el('h2', {}, t('field.accepted.title', state.accepted.length)),
    el(
      'ul',
      { className: 'cards' },
      state.accepted.map((one) =>
        el(
          'li',
          { className: 'card accepted' },
          el('h3', {}, el('a', { href: one.page }, one.enterpriseName)),
          el('p', { className: 'quiet' }, [one.on, ...one.issues].join('　'))
        )
      )
    ),
  ];
}

function bookings() {
  const booked = state.kit?.bookings ?? [];
  return [
    el('h2', {}, t('field.bookings.title')),
    booked.length === 0 && el('p', { className: 'quiet' }, t('field.bookings.none')),
    el(
      'ul',
      { className: 'cards' },
      booked.map((one) =>
        el(
          'li',
          { className: 'card' },
          el('h3', {}, one.name),
          el('p', {}, [one.on + (one.at ? ' ' + one.at.slice(0, 5) : ''), t('visits.VisitMode.' + one.mode), one.goers].join('　')),
          one.purpose && el('p', { className: 'quiet' }, one.purpose),
          el('p', {}, el('a', { href: '#/new?booking=' + one.id, id: 'booking-' + one.id }, t('field.action.record')))
        )
      )
    ),
  ];
}

function enterprises() {
  const own = state.kit?.enterprises ?? [];
  const cards = el('ul', { className: 'cards' });
  const show = () => cards.replaceChildren(...own.filter((one) => one.name.includes(filter)).map(firm));
  show();
  return [
    el('h2', {}, t('field.enterprises.title', own.length)),
    own.length === 0 && el('p', { className: 'quiet' }, t(state.kit ? 'field.enterprises.none' : 'field.kit.none')),
    own.length > MANY &&
      el(
        'p',
        {},
        el('label', { htmlFor: 'filter' }, t('field.enterprises.filter')),
        el('input', {
          id: 'filter',
          type: 'search',
          value: filter,
          oninput: (event) => {
            filter = event.target.value.trim();
            show();
          },
        })
      ),
    cards,
  ];
}

function firm(one) {
  return el(
    'li',
    { className: 'card' },
    el(
      'details',
      {},
      el('summary', {}, one.name, el('span', { className: 'quiet' }, '　' + one.division)),
      el('p', { className: 'quiet' }, ...known(one)),
      one.issues.length > 0 && el('ul', {}, one.issues.map((issue) => el('li', {}, issue.number + '　' + issue.title)))
    ),
    el('p', {}, el('a', { href: '#/new?enterprise=' + one.id }, t('field.action.recordFor', one.name)))
  );
}

/** What is known of an enterprise, fact by fact: none is broken in its middle. */
export function known(one) {
  return [
    one.tier,
    one.leader && t('field.enterprise.leader', one.leader),
    one.officer && t('field.enterprise.officer', one.officer),
    t('field.enterprise.last', one.lastVisit ?? t('field.enterprise.never')),
    one.visitDue && t('field.enterprise.due', one.visitDue),
    t('field.enterprise.issues', one.issues.length),
  ]
    .filter(Boolean)
    .map((fact) => el('span', { className: 'fact' }, fact));
}

function end(actions) {
  return [
    el('h2', {}, t('field.kit.title')),
    el(
      'p',
      { className: 'quiet' },
      state.kit ? t('field.kit.of', minuteOf(state.kit.takenAt), KEPT_DAYS) : t('field.kit.none')
    ),
    el('p', { className: 'quiet' }, t('field.account', state.account.name, dayOf(Date.now()))),
    el(
      'p',
      { className: 'row' },
      button('fetch', state.busy === 'fetching' ? 'field.action.fetching' : 'field.action.fetch', actions.fetch),
      button('sign-out', 'field.action.signOut', () => {
        if (state.records.length === 0 || confirm(t('field.signOut.sure', state.records.length))) {
          actions.signOut();
        }
      })
    ),
    install(),
  ];
}
