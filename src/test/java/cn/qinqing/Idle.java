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
              const moves = animation => animation.playState === 'running'
                && Number.isFinite(animation.effect?.getComputedTiming().endTime);
              const busy = () => {
                const flow = window.Vaadin?.Flow;
                if (document.readyState !== 'complete') return 'is loading';
                if (flow?.navigation) return 'goes to another address';
                if (Object.values(flow?.clients ?? {}).some(client => client.isActive?.())) return 'waits for the server';
                if (document.fonts.status !== 'loaded') return 'loads fonts';
                if (document.querySelector('vaadin-grid[loading]')) return 'waits for rows';
                if (document.getAnimations().some(moves)) return 'moves';
                return '';
              };
              const end = performance.now() + patience;
              let since = performance.now();
              let looks = 0;
              let why = '';
              while (performance.now() < end) {
                why = busy();
                if (why) {
                  since = performance.now();
                  looks = 0;
                } else if (++looks > 4 && performance.now() - since >= 100) {
                  return '';
                }
                // a pause and a frame: on a busy machine what waits for either comes late
                await new Promise(done => setTimeout(done, 20));
                await new Promise(done => requestAnimationFrame(done));
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
