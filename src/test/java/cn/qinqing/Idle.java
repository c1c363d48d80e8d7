package cn.qinqing;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;

/**
 * When a page has come to rest: no request to the server on its way, its fonts loaded, the rows of its lists there,
 * nothing that still moves; and all that for a while, since one thing sets off another.
 */
final class Idle {

    private static final int PATIENCE = 15_000;

    private static final String WAIT = """
            async patience => {
              const clients = () => Object.values(window.Vaadin?.Flow?.clients ?? {});
              const moves = animation => animation.playState === 'running'
                && Number.isFinite(animation.effect?.getComputedTiming().endTime);
              const busy = () => {
                if (document.readyState !== 'complete') return 'is loading';
                if (clients().some(client => client.isActive?.())) return 'waits for the server';
                if (document.fonts.status !== 'loaded') return 'loads fonts';
                if (document.querySelector('vaadin-grid[loading]')) return 'waits for rows';
                if (document.getAnimations().some(moves)) return 'moves';
                return '';
              };
              const end = performance.now() + patience;
              let since = performance.now();
              let why = '';
              while (performance.now() < end) {
                await new Promise(done => requestAnimationFrame(done));
                why = busy();
                if (why) {
                  since = performance.now();
                } else if (performance.now() - since >= 100) {
                  return '';
                }
              }
              return why;
            }
            """;

    private Idle() {}

    static void await(Page page) {
        Object why;
        try {
            why = page.evaluate(WAIT, PATIENCE);
        } catch (PlaywrightException movedOn) {
            // the page was left for another meanwhile
            page.waitForLoadState();
            why = page.evaluate(WAIT, PATIENCE);
        }
        if (!"".equals(why)) {
            throw new AssertionError(page.url() + " did not come to rest: it still " + why);
        }
    }
}
