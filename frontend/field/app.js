/* Opens the visit app: what is kept on the telephone first, the server when it answers. */
import * as api from './api.js';
import { el, fill } from './dom.js';
import { form } from './form.js';
import { list } from './list.js';
import { notes } from './notes.js';
import { sendAll } from './sending.js';
import { state } from './state.js';
import * as store from './store.js';
import { t } from './texts.js';

const FRESH = 60 * 60 * 1000;
const main = document.getElementById('main');
let shown = null;
let round = null;
/** Asked for while a round goes on. */
let next = null;

/** Reads what is kept, and shows it; a form that is being filled in stays as it is. */
async function refresh() {
  state.account = await store.account();
  const id = state.account?.id ?? '';
  const kept = await store.records(id);
  state.records = kept.own;
  state.others = kept.others;
  state.kit = id ? await store.kit(id) : null;
  draw();
}

function draw() {
  tell('unsent', state.account ? t('field.unsent', state.records.length) : '');
  tell('said', state.said);
  fill(document.getElementById('notes'), ...notes(actions));
  if (shown?.kind === 'list') {
    fill(main, ...list(actions));
  }
}

/** Said once: what is written again is read out again. */
function tell(id, sentence) {
  const place = document.getElementById(id);
  if (place.textContent !== sentence) {
    place.textContent = sentence;
  }
}

/** Where the address leads: #/ the list, #/new and #/record/… the form. */
async function route() {
  const [path, query] = location.hash.slice(1).split('?');
  const parts = path.split('/');
  const writes = state.account && (parts[1] === 'new' || parts[1] === 'record');
  if (shown && (writes || shown.kind === 'form')) {
    // said about the page before
    state.said = '';
  }
  shown = { kind: writes ? 'form' : 'list' };
  if (writes) {
    const made = await form(actions, parts[1] === 'record' ? parts[2] : null, new URLSearchParams(query ?? ''));
    if (!made) {
      location.replace('#/');
      return;
    }
    main.replaceChildren(...made);
  }
  draw();
  document.title = (main.querySelector('h1')?.textContent ?? '') + ' · ' + t('field.title');
  main.focus({ preventScroll: true });
  scrollTo(0, 0);
}

/** One round with the server: who is signed in, what waits is sent, what is old is fetched anew. */
function exchange({ fetchKit = false } = {}) {
  if (round) {
    next = { fetchKit: fetchKit || (next?.fetchKit ?? false) };
    return round;
  }
  round = work(fetchKit).finally(() => {
    round = null;
    state.busy = null;
    state.sending = null;
    draw();
    if (next) {
      const asked = next;
      next = null;
      exchange(asked);
    }
  });
  return round;
}

async function work(fetchKit) {
  state.busy = 'sending';
  draw();
  const end = await sendAll(state.account?.id ?? null, (key) => {
    state.sending = key;
    draw();
  });
  state.accepted.unshift(...end.accepted);
  state.offline = end.state === 'offline';
  state.signIn = end.state === 'signIn';
  if (end.session) {
    await sawSession(end.session);
    if (end.state === 'other') {
      // the records of whoever is signed in now are sent in a round of their own
      next ??= { fetchKit: false };
    } else if (state.mayRecord && (fetchKit || !state.kit || Date.now() - state.kit.takenAt > FRESH)) {
      await takeAlong();
    }
  }
  await refresh();
}

async function sawSession(session) {
  const changed = session.account !== state.account?.id;
  state.mayRecord = session.mayRecord;
  await store.signedIn({ id: session.account, name: session.name });
  if (changed) {
    state.accepted = [];
    await refresh();
    await route();
  }
}

async function takeAlong() {
  state.busy = 'fetching';
  draw();
  const answer = await api.kit();
  if (answer.status === 200 && answer.body.account === state.account?.id) {
    await store.keepKit(answer.body);
    state.said = t('field.kit.taken');
  } else if (answer.body?.sentence) {
    state.said = answer.body.sentence;
  }
}

const actions = {
  send: () => exchange(),
  fetch: () => exchange({ fetchKit: true }),
  refresh,
  open: (hash) => {
    location.hash = hash;
  },
  say: (sentence) => {
    state.said = sentence;
    draw();
  },
  /** Takes away what was taken along; what is unsent stays for when its writer comes back. */
  signOut: async () => {
    const answer = await api.session();
    const told = answer.status === 200 ? (await api.signOut(answer.body)).status : answer.status;
    await store.signedOut();
    state.signIn = false;
    state.accepted = [];
    state.said = told === 204 || told === 401 ? t('field.signedOut') : t('field.signedOut.here');
    await refresh();
    location.hash = '#/';
    await route();
  },
};

/** Straight from the sign-in nothing is shown before it is known who it is: the telephone may be another's. */
async function arrived() {
  if (!new URLSearchParams(location.search).has('in')) {
    return;
  }
  history.replaceState(null, '', '/field/' + location.hash);
  const answer = await api.session();
  if (answer.status === 200) {
    await store.signedIn({ id: answer.body.account, name: answer.body.name });
  }
}

async function start() {
  if (/MicroMessenger/i.test(navigator.userAgent)) {
    const address = location.origin + '/field/';
    main.replaceChildren(
      el('h1', {}, t('field.wechat.title')),
      el('p', {}, t('field.wechat.text')),
      el('p', { className: 'address' }, address),
      el('button', { type: 'button', onclick: () => navigator.clipboard?.writeText(address) }, t('field.wechat.copy'))
    );
    return;
  }
  state.storage = await store.works();
  if (state.storage) {
    await arrived();
    await refresh();
  }
  await route();
  addEventListener('hashchange', route);
  addEventListener('online', () => exchange());
  if ('serviceWorker' in navigator) {
    navigator.serviceWorker
      .register('/field/sw.js', { scope: '/field/' })
      .catch((refused) => console.warn('service worker', refused));
  }
  if (state.storage) {
    await exchange();
  }
}

start();
