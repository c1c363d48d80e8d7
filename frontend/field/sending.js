/*
 * Sends what waits, one record after the other, each with a fresh token. What the server said stands with the record; without
 * an answer it waits on: its key makes sure that it is recorded once.
 */
import * as api from './api.js';
import * as store from './store.js';
import { t } from './texts.js';

/**
 * One round.
 * @param account whose records
 * @param news told before and after each record, with the key in progress or null
 * @returns state 'done', 'signIn', 'offline', 'refused' or 'other' when somebody else is signed in; session: when there is one
 */
export async function sendAll(account, news) {
  const accepted = [];
  let who = await signedIn();
  if (who.state) {
    return { ...who, accepted };
  }
  if (account && who.session.account !== account) {
    return { state: 'other', session: who.session, accepted };
  }
  const { own } = await store.records(who.session.account);
  for (const waiting of own.filter((one) => one.state === 'ready')) {
    who = await signedIn();
    if (who.state || who.session.account !== waiting.account) {
      return { state: who.state ?? 'other', session: who.session, accepted };
    }
    const record = await store.record(waiting.key);
    if (record?.state !== 'ready') {
      continue;
    }
    news(record.key);
    const answer = await api.send(record, who.session);
    const end = await note(record, answer, accepted);
    news(null);
    if (end) {
      return { state: end, session: who.session, accepted };
    }
  }
  return { state: 'done', session: who.session, accepted };
}

async function signedIn() {
  const answer = await api.session();
  if (answer.status === 200 && answer.body) {
    return { session: answer.body };
  }
  return { state: answer.status === 401 || answer.status === 403 ? 'signIn' : 'offline' };
}

/** Keeps the answer; returns why the round ends, or null when the next one may be sent. */
async function note(record, answer, accepted) {
  const { key, version } = record;
  switch (answer.status) {
    case 200:
      if (await store.accepted(key, version)) {
        accepted.push({ ...answer.body, enterpriseName: record.enterpriseName, on: record.on });
      } else {
        await changedMeanwhile(key);
      }
      return null;
    case 409:
      await store.note(key, version, { state: 'conflict', sentence: answer.body?.sentence ?? '', at: null });
      return null;
    case 400:
    case 413:
    case 415:
    case 422:
      await store.note(key, version, {
        state: 'refused',
        sentence: answer.body?.sentence ?? t('field.state.unknown', answer.status),
        at: answer.body?.field ?? null,
      });
      return null;
    case 401:
      return 'signIn';
    case 403:
      await store.note(key, version, { sentence: answer.body?.sentence ?? t('field.state.unknown', answer.status) });
      return answer.body ? 'signIn' : 'refused';
    default:
      await store.note(key, version, { tried: Date.now() });
      return 'offline';
  }
}

/** The first wording was accepted while its author went on writing: the later one stays here beside it. */
async function changedMeanwhile(key) {
  const record = await store.record(key);
  if (record) {
    await store.keep({ ...record, state: 'conflict', sentence: t('field.state.changedMeanwhile'), at: null });
  }
}
