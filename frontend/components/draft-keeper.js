/*
 * Keeps what is typed into a form in this window's session storage, by account, form and record, until the form is saved
 * or its user signs out: neither a lost connection nor an ended session loses a word. Fields are marked data-keep="name";
 * what the server alone knows stands in the keeper's own data-facts.
 */
const PREFIX = 'qinqing-draft/';
/** The server's draft lags behind the typing by so many milliseconds at most. */
const LAG = 2500;

class DraftKeeper extends HTMLElement {
  #key = null;
  #root = null;
  #touched = false;
  #observer = new MutationObserver(() => this.#touched && this.#store());
  #typed = () => {
    this.#touched = true;
    this.#store();
  };

  /**
   * Shows what was typed after the server's draft, and keeps from now on.
   * @param saved when the server's draft was saved, 0 without one; now: the server's clock, as the two may differ
   */
  begin(account, form, record, saved, now) {
    this.#end();
    const own = PREFIX + account + '/';
    keys().filter((key) => !key.startsWith(own)).forEach((key) => sessionStorage.removeItem(key));
    this.#key = own + form + '/' + record;
    this.#root = this.parentElement;
    const kept = read(this.#key);
    if (kept && kept.at - (Date.now() - now) > saved - LAG) {
      this.#touched = true;
      this.dispatchEvent(new CustomEvent('draft-restored', { detail: kept.values }));
    }
    this.#root.addEventListener('input', this.#typed);
    this.#root.addEventListener('change', this.#typed);
    this.#observer.observe(this.#root, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-facts'] });
  }

  /** What was typed was thrown away; nothing is kept before the next typing. */
  forget() {
    this.#touched = false;
  }

  disconnectedCallback() {
    this.#end();
  }

  #end() {
    this.#observer.disconnect();
    this.#touched = false;
    if (this.#root) {
      this.#root.removeEventListener('input', this.#typed);
      this.#root.removeEventListener('change', this.#typed);
      this.#root = null;
    }
  }

  #store() {
    const values = JSON.parse(this.dataset.facts ?? '{}');
    this.#root.querySelectorAll('[data-keep]').forEach((field) => {
      values[field.dataset.keep] = typeof field.checked === 'boolean' ? String(field.checked) : (field.value ?? '');
    });
    try {
      sessionStorage.setItem(this.#key, JSON.stringify({ at: Date.now(), values }));
    } catch (full) {
      console.warn('draft not kept in this window', full);
    }
  }
}

function keys() {
  return Object.keys(sessionStorage).filter((key) => key.startsWith(PREFIX));
}

function read(key) {
  try {
    return JSON.parse(sessionStorage.getItem(key));
  } catch (ofAnOlderForm) {
    return null;
  }
}

customElements.define('draft-keeper', DraftKeeper);
