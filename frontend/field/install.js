/* A place on the home screen: offered, never asked for. */
import { el } from './dom.js';
import { t } from './texts.js';

let offered = null;

addEventListener('beforeinstallprompt', (event) => {
  event.preventDefault();
  offered = event;
});

export function install() {
  if (matchMedia('(display-mode: standalone)').matches) {
    return null;
  }
  return el(
    'details',
    { className: 'install' },
    el('summary', {}, t('field.install.title')),
    el('p', {}, t('field.install.text')),
    offered && el('button', { type: 'button', onclick: () => offered.prompt() }, t('field.install.now'))
  );
}
