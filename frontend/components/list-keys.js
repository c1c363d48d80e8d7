/*
 * The keys of a list: / search, j k and the arrows move, Enter opens, x marks, n new, Esc closes the details, ? shows the
 * keys. One listener for the page: a list keeps nothing for it on the server. Nothing happens while somebody types, while
 * an input method composes, or while a dialog or a menu is open; who dictates switches the single keys off (WCAG 2.1.4).
 */
const TYPING = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable], vaadin-select, '
  + 'vaadin-combo-box, vaadin-date-picker';
const APART = 'vaadin-dialog, vaadin-popover, vaadin-menu-bar-submenu, vaadin-context-menu, [role=menu], [role=listbox]';
const OPEN = 'vaadin-dialog[opened], vaadin-popover[opened], vaadin-menu-bar-submenu[opened]';
/** A selection that runs on while a key is held asks the server once, when it stops. */
const STILL = 200;

/* with a Chinese input method switched on, the same keys give full-width signs */
const SIGNS = { '？': '?', '／': '/', '、': '/' };

/* keys that lead from row to row; not those that only lead into the list */
const ROWS = ['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'];

let waiting;
/* whether the focus moves by such a key, and whether it selects although nothing is selected yet */
let moving = false;
let selecting = false;
/* an arrow that is given to the grid in place of a letter */
let passing = false;

const inPath = (event, selector) => event.composedPath().some((one) => one.matches?.(selector));
const gridOf = (list) => [...list.children].find((one) => one.localName === 'vaadin-grid' && !one.hidden);
const single = () => localStorage.getItem('single-keys') !== 'off';

/** The cell of a row that has the focus, when nothing inside of it has. */
function focusedCell(grid) {
  const cell = grid.shadowRoot.activeElement;
  return cell?.localName === 'td' ? cell : null;
}

function rowsOf(grid) {
  return [...grid.shadowRoot.querySelectorAll('tbody#items > tr:not([hidden])')]
    .filter((row) => row.offsetHeight)
    .sort((a, b) => a.getAttribute('aria-rowindex') - b.getAttribute('aria-rowindex'));
}

/** The first cell of the selected row, else of the first that can be seen. */
function firstCell(grid) {
  const rows = rowsOf(grid);
  const top = grid.shadowRoot.querySelector('thead').getBoundingClientRect().bottom;
  const row = rows.find((one) => one.getAttribute('aria-selected') === 'true')
    ?? rows.find((one) => one.getBoundingClientRect().top >= top - 1);
  return row?.querySelector('td:not([hidden])');
}

function move(list, grid, key) {
  const cell = focusedCell(grid);
  moving = true;
  selecting = true;
  if (cell) {
    // the grid moves the focus itself
    passing = true;
    cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    passing = false;
    return true;
  }
  const first = firstCell(grid);
  first?.focus();
  return !!first;
}

function contentsOf(grid, cell) {
  return [...cell.parentElement.querySelectorAll('slot')].map((slot) => grid.querySelector(`:scope > [slot="${slot.name}"]`));
}

/** Opens the page of the row with the focus; a cell with something else to press in it than its mark is left to the grid. */
function open(list, grid, event) {
  const cell = focusedCell(grid);
  const name = cell?.querySelector('slot')?.name;
  const content = name && grid.querySelector(`:scope > [slot="${name}"]`);
  const item = cell && grid.getEventContext(event).item;
  if (!item || content?.querySelector('button, input:not(.qq-mark), [role=button], vaadin-menu-bar')) {
    return false;
  }
  list.$server.openRow(item.key);
  return true;
}

function mark(grid) {
  const cell = focusedCell(grid) ?? firstCell(grid);
  const box = cell && contentsOf(grid, cell).map((one) => one?.querySelector('input.qq-mark')).find(Boolean);
  box?.click();
  return !!box;
}

function search(list) {
  const field = list.querySelector('.qq-filters vaadin-text-field') ?? document.querySelector('.qq-search');
  field?.focus();
  return !!field;
}

function press(list, key) {
  const button = list.querySelector(`[data-key="${key}"]:not([disabled])`);
  button?.click();
  return !!button;
}

function close(list, grid, event) {
  if (!list.querySelector(':scope > .qq-side')) {
    return false;
  }
  if (event.target.closest?.('.qq-side') && grid) {
    firstCell(grid)?.focus();
  }
  list.$server.closeRow();
  return true;
}

function act(list, event) {
  const grid = gridOf(list);
  const within = grid && focusedCell(grid);
  const nowhere = event.target === document.body || event.target.localName === 'main';
  switch (SIGNS[event.key] ?? event.key) {
    case 'Escape':
      return close(list, grid, event);
    case 'Enter':
      return !!within && open(list, grid, event);
    case 'ArrowDown':
    case 'ArrowUp':
      return nowhere && !!grid && move(list, grid, event.key);
    case 'j':
      return single() && !!grid && move(list, grid, 'ArrowDown');
    case 'k':
      return single() && !!grid && move(list, grid, 'ArrowUp');
    case 'x':
      return single() && !!grid && mark(grid);
    case 'n':
      return single() && press(list, 'n');
    case '/':
      return single() && search(list);
    case '?':
      if (single()) {
        list.$server.showKeys();
      }
      return single();
    default:
      return false;
  }
}

document.addEventListener('keydown', (event) => {
  const list = document.querySelector('.qq-list');
  if (passing) {
    return;
  }
  moving = ROWS.includes(event.key);
  selecting = false;
  // 229: the input method takes the key
  if (!list || event.isComposing || event.keyCode === 229 || event.ctrlKey || event.altKey || event.metaKey
      || event.defaultPrevented || inPath(event, TYPING) || inPath(event, APART)
      || document.querySelector(OPEN)) {
    return;
  }
  if (act(list, event)) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

/* by keys the focus goes from row to row: the selection follows it where its details are shown */
document.addEventListener('cell-focus', (event) => {
  const grid = event.composedPath().find((one) => one.localName === 'vaadin-grid');
  const list = grid?.closest('.qq-list.qq-beside');
  const { section, item } = event.detail.context;
  if (!list || section !== 'body' || !item || !moving || !(selecting || list.querySelector(':scope > .qq-side'))) {
    return;
  }
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    if (grid.isConnected && grid.activeItem?.key !== item.key) {
      grid.activeItem = item;
    }
  }, STILL);
});
