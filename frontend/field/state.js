/* What the pages of the app show; filled by app.js alone. */
export const state = {
  /** {id, name}, or null when nobody is signed in on this telephone. */
  account: null,
  /** What was taken along, or null. */
  kit: null,
  /** The account's unsent records. */
  records: [],
  /** How many records of other accounts wait on this telephone. */
  others: 0,
  storage: true,
  /** The server asks for a sign-in. */
  signIn: false,
  mayRecord: true,
  /** 'sending', 'fetching' or null. */
  busy: null,
  /** Key of the record that is on its way. */
  sending: null,
  offline: false,
  /** What was accepted since the app was opened. */
  accepted: [],
  /** A sentence about the last thing that was asked for. */
  said: '',
};

/** Unsent for longer than so many days is worth a warning. */
export const OLD_DAYS = 5;

/** An empty record of the account. */
export function blank(account, key, today) {
  return {
    key,
    account,
    state: 'draft',
    enterprise: null,
    enterpriseName: '',
    booking: null,
    on: today,
    mode: 'ON_SITE',
    companions: '',
    text: '',
    issues: [],
    createdAt: Date.now(),
    changedAt: Date.now(),
    version: 0,
    sentence: '',
    at: null,
  };
}
