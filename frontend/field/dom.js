/** Makes an element: properties by name, on… as listeners, the rest as attributes; null and false children are left out. */
export function el(tag, properties = {}, ...children) {
  const made = document.createElement(tag);
  Object.entries(properties).forEach(([name, value]) => {
    if (name.startsWith('on')) {
      made.addEventListener(name.slice(2), value);
    } else if (name in made && name !== 'list') {
      made[name] = value;
    } else if (value !== null && value !== false) {
      made.setAttribute(name, value === true ? '' : value);
    }
  });
  made.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

/** Puts others in the place of what an element holds; the focus stays on the element of the same id. */
export function fill(place, ...children) {
  const focused = place.contains(document.activeElement) ? document.activeElement.id : '';
  place.replaceChildren(...children.flat().filter(Boolean));
  if (focused) {
    document.getElementById(focused)?.focus();
  }
}

/** A day of Beijing time, as 2026-11-26. */
export function dayOf(time) {
  return new Date(time).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
}

/** A minute of Beijing time, as 11-26 16:30. */
export function minuteOf(time) {
  return new Date(time).toLocaleString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(5, 16);
}

/** A random id; crypto.randomUUID is there over HTTPS alone. */
export function newKey() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
