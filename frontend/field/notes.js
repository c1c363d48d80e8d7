/* What everybody has to know before the rest: no storage, no sign-in, old drafts. */
import { el } from './dom.js';
import { OLD_DAYS, state } from './state.js';
import { t } from './texts.js';

const DAY = 24 * 60 * 60 * 1000;

function note(kind, ...content) {
  return el('div', { className: 'note ' + kind }, ...content);
}

export function notes() {
  const old = state.records.filter((one) => Date.now() - one.createdAt > OLD_DAYS * DAY).length;
  return [
    !state.storage && note('bad', el('p', {}, t('field.note.storage'))),
    !window.isSecureContext && note('warn', el('p', {}, t('field.note.insecure'))),
    (!state.account || state.signIn) &&
      note(
        'warn',
        el('p', {}, t(state.account ? 'field.note.signInAgain' : 'field.note.signIn')),
        el('a', { className: 'button', href: '/app/field', id: 'sign-in' }, t('field.action.signIn'))
      ),
    state.others > 0 && note('plain', el('p', {}, t('field.note.others', state.others))),
    !state.mayRecord && note('bad', el('p', {}, t('field.note.noRight'))),
    state.offline && note('plain', el('p', {}, t('field.note.offline'))),
    old > 0 && note('warn', el('p', {}, t('field.note.old', old, OLD_DAYS))),
  ];
}
