/*
 * The keys of a time line: the arrows go from row to row, Home and End to the first and the last; Alt with ← or → proposes
 * to move the row by a day. One stop for the tabulator: it remembers where one was.
 */
const OPEN = 'button.qq-gantt-open';

function rowsOf(button) {
  return [...button.closest('.qq-gantt').querySelectorAll(OPEN)];
}

function stop(button) {
  rowsOf(button).forEach((one) => { one.tabIndex = one === button ? 0 : -1; });
}

function next(button, key) {
  const rows = rowsOf(button);
  const place = rows.indexOf(button);
  switch (key) {
    case 'ArrowDown': return rows[place + 1];
    case 'ArrowUp': return rows[place - 1];
    case 'Home': return rows[0];
    case 'End': return rows.at(-1);
    default: return undefined;
  }
}

document.addEventListener('keydown', (event) => {
  const button = event.target.closest?.(OPEN);
  if (!button || event.ctrlKey || event.metaKey || event.shiftKey || event.isComposing) {
    return;
  }
  if (event.altKey) {
    if ((event.key === 'ArrowLeft' || event.key === 'ArrowRight') && button.hasAttribute('data-movable')) {
      // else the browser goes back a page
      event.preventDefault();
      button.closest('.qq-gantt').dispatchEvent(new CustomEvent('gantt-move', {
        detail: { row: button.dataset.row, days: event.key === 'ArrowRight' ? 1 : -1 },
      }));
    }
    return;
  }
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) {
    return;
  }
  event.preventDefault();
  const other = next(button, event.key);
  if (other) {
    stop(other);
    other.focus();
    other.scrollIntoView({ block: 'nearest' });
  }
});

document.addEventListener('focusin', (event) => {
  const button = event.target.closest?.(OPEN);
  if (button) {
    stop(button);
  }
});
