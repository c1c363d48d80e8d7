/* Notes a visit: kept on the telephone at each key, sent when there is a connection. */
import * as api from './api.js';
import { dayOf, el, minuteOf, newKey } from './dom.js';
import { known } from './list.js';
import { blank, state } from './state.js';
import * as store from './store.js';
import { t } from './texts.js';

const MODES = ['ON_SITE', 'PHONE', 'MEETING', 'VIDEO', 'LETTER', 'RECEIVED'];
const PRIVACIES = ['NORMAL', 'CONFIDENTIAL', 'ANONYMOUS'];
const OTHER = 'other';

/** The form of a kept record, or of a new one; null when it is gone. */
export async function form(actions, key, query) {
  const record = key ? await store.record(key) : started(query);
  if (!record || record.account !== state.account.id) {
    return null;
  }
  return new VisitForm(record, actions).elements();
}

function started(query) {
  const record = blank(state.account.id, newKey(), dayOf(Date.now()));
  const booking = state.kit?.bookings.find((one) => one.id === query.get('booking'));
  const firm = state.kit?.enterprises.find((one) => one.id === query.get('enterprise'));
  if (booking) {
    book(record, booking);
  } else if (firm) {
    record.enterprise = firm.id;
    record.enterpriseName = firm.name;
  }
  return record;
}

/** What was booked stands there already; what is noted is what was. */
function book(record, booking) {
  const today = dayOf(Date.now());
  record.booking = booking.id;
  record.enterprise = booking.enterprise;
  record.enterpriseName = booking.name;
  record.on = booking.on > today ? today : booking.on;
  record.mode = booking.mode;
  record.companions = booking.goers
    .split('、')
    .filter((name) => name && name !== state.account.name)
    .join('、');
}

class VisitForm {
  #record;
  #actions;
  #saved = el('p', { className: 'quiet', id: 'saved' });
  #errors = {};
  /** What the record names although it is not at hand any more. */
  #kept = null;
  #issues = el('div', { id: 'issues' });
  #about = el('div', { id: 'about' });
  #other = el('div', { id: 'other' });

  constructor(record, actions) {
    this.#record = record;
    this.#actions = actions;
  }

  elements() {
    const record = this.#record;
    this.#drawIssues();
    this.#drawOther();
    this.#drawAbout();
    if (record.sentence) {
      setTimeout(() => this.#refuse(record.at ?? 'form', record.sentence, false));
    }
    return [
      el('h1', {}, t('field.form.title')),
      this.#error('form'),
      this.#line('enterprise', 'field.form.enterprise', this.#enterprises()),
      this.#error('booking'),
      this.#other,
      this.#about,
      this.#line(
        'on',
        'field.form.on',
        el('input', { id: 'on', type: 'date', value: record.on ?? '', max: dayOf(Date.now()), oninput: (e) => this.#change({ on: e.target.value || null }) })
      ),
      this.#modes(),
      this.#line('companions', 'field.form.companions', this.#text('companions', 'input'), 'field.form.companions.help'),
      this.#line('text', 'field.form.text', this.#text('text', 'textarea'), 'field.form.text.help'),
      el('h2', {}, t('field.form.issues')),
      el('p', { className: 'quiet' }, t('field.form.issues.help')),
      this.#error('issues'),
      this.#issues,
      el(
        'p',
        {},
        el('button', { type: 'button', id: 'add-issue', onclick: () => this.#addIssue() }, t('field.action.addIssue'))
      ),
      this.#saved,
      el(
        'p',
        { className: 'row bar' },
        el('button', { type: 'button', id: 'none', onclick: () => this.#finish(true) }, t('field.action.noIssue')),
        el('button', { type: 'button', id: 'finish', className: 'main', onclick: () => this.#finish(false) }, t('field.action.finish'))
      ),
      el('p', {}, el('a', { href: '#/' }, t('field.action.back'))),
    ];
  }

  #line(name, labelKey, control, helpKey) {
    control.setAttribute('aria-describedby', 'error-' + name + (helpKey ? ' help-' + name : ''));
    return el(
      'div',
      { className: 'line' },
      el('label', { htmlFor: name }, t(labelKey)),
      control,
      helpKey && el('p', { className: 'quiet', id: 'help-' + name }, t(helpKey)),
      this.#error(name)
    );
  }

  #error(name) {
    this.#errors[name] = el('p', { className: 'error', id: 'error-' + name, role: 'alert', hidden: true });
    return this.#errors[name];
  }

  #text(name, tag) {
    const shape = tag === 'textarea' ? { rows: 5 } : { autocomplete: 'off' };
    return el(tag, { id: name, value: this.#record[name], ...shape, oninput: (e) => this.#change({ [name]: e.target.value }) });
  }

  #enterprises() {
    const record = this.#record;
    const { bookings = [], enterprises = [] } = state.kit ?? {};
    const option = (value, text) => el('option', { value, selected: value === this.#chosen() }, text);
    const { booking, enterprise, enterpriseName } = record;
    const atHand = booking ? bookings.some((one) => one.id === booking) : enterprises.some((one) => one.id === enterprise);
    if (enterprise && !atHand) {
      this.#kept = { value: this.#chosen(), booking, enterprise, enterpriseName };
    }
    const kept = this.#kept;
    return el(
      'select',
      { id: 'enterprise', onchange: (e) => this.#choose(e.target.value) },
      option('', t('field.enterprise.choose')),
      kept && option(kept.value, kept.enterpriseName),
      bookings.length > 0 &&
        el('optgroup', { label: t('field.bookings.title') }, bookings.map((one) => option('booking:' + one.id, one.name + '　' + one.on))),
      enterprises.length > 0 &&
        el('optgroup', { label: t('field.enterprises.own') }, enterprises.map((one) => option('firm:' + one.id, one.name))),
      option(OTHER, t('field.enterprise.other'))
    );
  }

  #chosen() {
    const record = this.#record;
    if (record.booking) {
      return 'booking:' + record.booking;
    }
    if (record.enterprise) {
      return 'firm:' + record.enterprise;
    }
    return record.enterpriseName || record.other ? OTHER : '';
  }

  #choose(value) {
    const record = this.#record;
    const [kind, id] = value.split(':');
    const booking = state.kit?.bookings.find((one) => one.id === id);
    const firm = state.kit?.enterprises.find((one) => one.id === id);
    record.booking = null;
    record.enterprise = null;
    record.enterpriseName = '';
    record.other = kind === OTHER;
    if (kind === 'booking' && booking) {
      const { companions } = record;
      book(record, booking);
      record.companions = companions || record.companions;
      document.getElementById('companions').value = record.companions;
      document.getElementById('on').value = record.on;
      document.getElementById('mode-' + record.mode).checked = true;
    } else if (firm) {
      record.enterprise = firm.id;
      record.enterpriseName = firm.name;
    } else if (value === this.#kept?.value) {
      const { booking: before, enterprise, enterpriseName } = this.#kept;
      Object.assign(record, { booking: before, enterprise, enterpriseName });
    }
    this.#change({});
    this.#drawOther();
    this.#drawAbout();
  }

  /** An enterprise that is not at hand: its name is noted, and it is chosen as soon as there is a connection. */
  #drawOther() {
    const record = this.#record;
    if (record.enterprise || this.#chosen() !== OTHER) {
      this.#other.replaceChildren();
      return;
    }
    const hits = el('ul', { className: 'hits', id: 'hits' });
    const said = el('p', { className: 'quiet', role: 'status' });
    const look = async () => {
      const answer = await api.enterprises(record.enterpriseName);
      const found = answer.status === 200 ? answer.body : [];
      said.textContent = answer.status !== 200 ? t('field.enterprise.later') : t('field.enterprise.found', found.length);
      hits.replaceChildren(
        ...found.map((hit) =>
          el('li', {}, el('button', { type: 'button', onclick: () => this.#take(hit) }, hit.name + '　' + hit.division))
        )
      );
    };
    this.#other.replaceChildren(
      el('label', { htmlFor: 'name' }, t('field.enterprise.name')),
      el('input', { id: 'name', value: record.enterpriseName, autocomplete: 'off', oninput: (e) => this.#change({ enterpriseName: e.target.value }) }),
      el('p', {}, el('button', { type: 'button', id: 'look', onclick: look }, t('field.enterprise.look'))),
      said,
      hits
    );
  }

  #take(hit) {
    this.#change({ enterprise: hit.id, enterpriseName: hit.name });
    const select = this.#enterprises();
    select.setAttribute('aria-describedby', 'error-enterprise');
    document.getElementById('enterprise').replaceWith(select);
    this.#drawOther();
    this.#drawAbout();
    select.focus();
  }

  #drawAbout() {
    const firm = state.kit?.enterprises.find((one) => one.id === this.#record.enterprise);
    this.#about.replaceChildren(
      ...(firm
        ? [
            el('p', { className: 'quiet' }, ...known(firm)),
            el('ul', {}, firm.issues.map((issue) => el('li', { className: 'quiet' }, issue.number + '　' + issue.title))),
          ]
        : [])
    );
  }

  #modes() {
    return el(
      'fieldset',
      { className: 'choices' },
      el('legend', {}, t('field.form.mode')),
      MODES.map((mode) =>
        el(
          'label',
          { className: 'choice' },
          el('input', { type: 'radio', name: 'mode', id: 'mode-' + mode, value: mode, checked: this.#record.mode === mode, onchange: () => this.#change({ mode }) }),
          el('span', {}, t('visits.VisitMode.' + mode))
        )
      )
    );
  }

  #addIssue() {
    this.#record.issues.push({ text: '', privacy: 'NORMAL' });
    this.#drawIssues();
    document.getElementById('issue-' + (this.#record.issues.length - 1)).focus();
  }

  #drawIssues() {
    this.#issues.replaceChildren(...this.#record.issues.map((issue, n) => this.#issue(issue, n)));
  }

  #issue(issue, n) {
    return el(
      'div',
      { className: 'issue' },
      el('label', { htmlFor: 'issue-' + n }, t('field.form.issue', n + 1)),
      el('textarea', {
        id: 'issue-' + n,
        rows: 3,
        value: issue.text,
        oninput: (e) => {
          issue.text = e.target.value;
          this.#change({});
        },
      }),
      el('label', { htmlFor: 'privacy-' + n }, t('field.form.privacy', n + 1)),
      el(
        'select',
        {
          id: 'privacy-' + n,
          onchange: (e) => {
            issue.privacy = e.target.value;
            this.#change({});
          },
        },
        PRIVACIES.map((one) => el('option', { value: one, selected: issue.privacy === one }, t('issues.IssuePrivacy.' + one)))
      ),
      el(
        'button',
        {
          type: 'button',
          onclick: () => {
            if (!issue.text.trim() || confirm(t('field.issue.remove.sure', n + 1))) {
              this.#record.issues.splice(n, 1);
              this.#change({});
              this.#drawIssues();
              document.getElementById('add-issue').focus();
            }
          },
        },
        t('field.action.removeIssue', n + 1)
      )
    );
  }

  /** Keeps the record with what was changed. The first time it gets an address of its own. */
  async #change(changes) {
    const record = this.#record;
    Object.assign(record, changes, { state: 'draft', version: record.version + 1, changedAt: Date.now() });
    this.#saved.textContent = t('field.saving');
    const { version } = record;
    if (!location.hash.startsWith('#/record/')) {
      history.replaceState(null, '', '#/record/' + record.key);
      navigator.storage?.persist?.();
    }
    try {
      await store.keep(record);
    } catch (full) {
      console.warn('not kept', full);
      this.#saved.textContent = t('field.notSaved');
      return;
    }
    if (version === record.version) {
      this.#saved.textContent = t('field.saved', minuteOf(Date.now()));
    }
    this.#actions.refresh();
  }

  async #finish(noIssue) {
    const record = this.#record;
    const written = record.issues.filter((one) => one.text.trim());
    Object.values(this.#errors).forEach((error) => (error.hidden = true));
    document.querySelectorAll('[aria-invalid]').forEach((one) => one.removeAttribute('aria-invalid'));
    const today = dayOf(Date.now());
    if (!record.enterprise && !record.enterpriseName.trim()) {
      this.#refuse('enterprise', t('field.error.enterprise'), true);
    } else if (!record.on) {
      this.#refuse('on', t('field.error.on'), true);
    } else if (record.on > today) {
      this.#refuse('on', t('field.error.future'), true);
    } else if (noIssue && written.length > 0) {
      this.#refuse('issues', t('field.error.written', written.length), true);
    } else if (!noIssue && written.length === 0) {
      this.#refuse('issues', t('field.error.issues'), true);
    } else {
      record.issues = written;
      Object.assign(record, { sentence: '', at: null, tried: null });
      await this.#change({});
      const chosen = record.enterprise !== null;
      Object.assign(record, chosen ? { state: 'ready' } : { state: 'refused', sentence: t('field.error.choose'), at: 'enterprise' });
      await store.keep(record);
      this.#actions.open('#/');
      await this.#actions.refresh();
      this.#actions.send();
    }
  }

  #refuse(name, sentence, moves) {
    const error = this.#errors[name] ?? this.#errors.form;
    error.textContent = sentence;
    error.hidden = false;
    const control = document.getElementById(name === 'issues' ? 'add-issue' : name);
    if (control?.matches('input, select, textarea')) {
      control.setAttribute('aria-invalid', 'true');
    }
    if (moves) {
      (control ?? error).focus();
      (control ?? error).scrollIntoView({ block: 'center' });
    }
  }
}
