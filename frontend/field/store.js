/*
 * What stays on this telephone: records by their account until they are accepted, what was taken along for fourteen days at
 * most, and who signed in last. It has no texts and needs no page: signing out of the staff pages uses it too.
 */
const NAME = 'qinqing-field';
export const KEPT_DAYS = 14;
const DAY = 24 * 60 * 60 * 1000;

let opened = null;

function database() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('records', { keyPath: 'key' });
      request.result.createObjectStore('kits', { keyPath: 'account' });
      request.result.createObjectStore('facts', { keyPath: 'name' });
    };
    request.onsuccess = () => {
      request.result.onversionchange = () => request.result.close();
      resolve(request.result);
    };
    request.onerror = () => {
      opened = null;
      reject(request.error);
    };
  });
  return opened;
}

/** Runs one transaction; what the work's request brings is told once everything is on the disk. */
async function within(name, mode, work) {
  const base = await database();
  return new Promise((resolve, reject) => {
    const transaction = base.transaction(name, mode, { durability: 'strict' });
    const result = { value: undefined };
    work(transaction.objectStore(name), result);
    transaction.oncomplete = () => resolve(result.value);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

function get(name, key) {
  return within(name, 'readonly', (store, result) => {
    store.get(key).onsuccess = (event) => (result.value = event.target.result);
  });
}

function all(name) {
  return within(name, 'readonly', (store, result) => {
    store.getAll().onsuccess = (event) => (result.value = event.target.result);
  });
}

function put(name, value) {
  return within(name, 'readwrite', (store) => store.put(value));
}

/** Whether what is written can be read again, in this window at least. */
export async function works() {
  try {
    const probe = String(Math.random());
    await put('facts', { name: 'probe', probe });
    return (await get('facts', 'probe')).probe === probe;
  } catch (unusable) {
    console.warn('storage is not usable', unusable);
    return false;
  }
}

/** Who signed in last: {id, name}, or null after signing out. */
export async function account() {
  return (await get('facts', 'account'))?.account ?? null;
}

/** From now on the telephone is this account's; what others took along is removed. */
export async function signedIn(who) {
  await put('facts', { name: 'account', account: who });
  const kits = await all('kits');
  await Promise.all(kits.filter((kit) => kit.account !== who.id).map((kit) => forgetKit(kit.account)));
}

/** What was taken along is removed and nobody's records are shown; unsent ones stay. */
export async function signedOut() {
  await within('kits', 'readwrite', (store) => store.clear());
  await within('facts', 'readwrite', (store) => store.delete('account'));
}

/** What the account took along, unless it is too old: then it is removed. */
export async function kit(id) {
  const kept = await get('kits', id);
  if (kept && Date.now() - kept.takenAt > KEPT_DAYS * DAY) {
    await forgetKit(id);
    return null;
  }
  return kept ?? null;
}

export function keepKit(taken) {
  return put('kits', { ...taken, takenAt: Date.now() });
}

function forgetKit(id) {
  return within('kits', 'readwrite', (store) => store.delete(id));
}

/** The account's records, the oldest first, and how many others wait here for somebody else. */
export async function records(id) {
  const kept = await all('records');
  const own = kept.filter((one) => one.account === id).sort((one, other) => one.createdAt - other.createdAt);
  return { own, others: kept.length - own.length };
}

export function record(key) {
  return get('records', key);
}

export function keep(record) {
  return put('records', record);
}

/** Notes an answer, unless the record was changed since it was sent. */
export function note(key, version, changes) {
  return within('records', 'readwrite', (store) => {
    store.get(key).onsuccess = (event) => {
      const kept = event.target.result;
      if (kept && kept.version === version) {
        store.put({ ...kept, ...changes });
      }
    };
  });
}

/** Removes what was accepted; what was changed since it was sent stays, and false is told. */
export function accepted(key, version) {
  return within('records', 'readwrite', (store, result) => {
    result.value = true;
    store.get(key).onsuccess = (event) => {
      const kept = event.target.result;
      if (kept && kept.version !== version) {
        result.value = false;
      } else {
        store.delete(key);
      }
    };
  });
}

export function remove(key) {
  return within('records', 'readwrite', (store) => store.delete(key));
}
