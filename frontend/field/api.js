/* The interface of the server. Answers are told apart by what the app does next, never by their words. */
const BASE = '/api/field/';
const PATIENCE = 20_000;

async function ask(path, options = {}) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const response = await fetch(BASE + path, {
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'error',
      ...options,
      headers: { Accept: 'application/json', ...options.headers },
      signal: stop.signal,
    });
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : null };
  } catch (unreachable) {
    return { status: 0, body: null };
  } finally {
    clearTimeout(timer);
  }
}

/** Who is signed in, with a token for the next sending. */
export function session() {
  return ask('session');
}

export function kit() {
  return ask('kit');
}

export function enterprises(text) {
  return ask('enterprises?text=' + encodeURIComponent(text));
}

function post(path, token, body) {
  return ask(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', [token.header]: token.token },
    body: JSON.stringify(body),
  });
}

export function send(record, token) {
  const { account, key, enterprise, booking, on, mode, companions, text } = record;
  const issues = record.issues.filter((one) => one.text.trim());
  return post('records', token, { account, key, enterprise, booking, on, mode, companions, text, issues });
}

export function signOut(token) {
  return post('signout', token, {});
}
