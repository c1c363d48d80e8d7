/* The texts come with the page, out of the product's message file. */
const all = JSON.parse(document.getElementById('texts').textContent);

/** The text of a key, with its places {0}, {1} filled. */
export function t(key, ...values) {
  return all[key].replace(/\{(\d)\}/g, (place, n) => values[n]);
}
