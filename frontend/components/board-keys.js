/* The arrows on the board of issues: up and down within a column, left and right to the next one that shows a card. */
const CARD = 'a.qq-issue-card';

document.addEventListener('keydown', (event) => {
  const card = event.target.closest?.(CARD);
  if (!card || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
    return;
  }
  const column = card.closest('.qq-issue-board-column');
  const here = [...column.querySelectorAll(CARD)];
  const place = here.indexOf(card);
  let next;
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
    next = here[place + (event.key === 'ArrowDown' ? 1 : -1)];
  } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
    const filled = [...column.parentElement.children].filter((one) => one === column || one.querySelector(CARD));
    const other = filled[filled.indexOf(column) + (event.key === 'ArrowRight' ? 1 : -1)];
    const cards = other ? [...other.querySelectorAll(CARD)] : [];
    next = cards[Math.min(place, cards.length - 1)];
  } else {
    return;
  }
  event.preventDefault();
  next?.focus();
});
