package cn.qinqing;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ViewportSize;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * The rules of WCAG 2.0 to 2.2, A and AA, over all of a page; nothing is excluded. The script goes into a page once, and
 * only what it found comes back: axe's own adapter carries every element that passed through two pages.
 */
final class Axe {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    /** Pixels by which the other window is higher. */
    private static final int HALF_A_ROW = 23;

    private static final String SCRIPT = script();

    private static final String RUN = """
            async rules => {
              if (document.querySelector('iframe, frame')) {
                return ['a frame, which is not looked into'];
              }
              const found = await axe.run(document, {
                runOnly: {type: 'tag', values: rules}, resultTypes: ['violations'],
                elementRef: false, ancestry: false, xpath: false, selectors: true});
              return found.violations.map(rule => rule.id + ': '
                + rule.nodes.map(node => JSON.stringify(node.target) + ' ' + node.html).join(', '));
            }
            """;

    private Axe() {}

    private static String script() {
        try (var text = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new String(text.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What breaks a rule, with the elements. */
    @SuppressWarnings("unchecked")
    static List<String> violations(Page page) {
        if (!(Boolean) page.evaluate("typeof axe !== 'undefined'")) {
            page.evaluate("() => {" + SCRIPT + "}");
        }
        List<String> found = (List<String>) page.evaluate(RUN, RULES);
        return found.isEmpty() ? found : inAnotherWindow(page);
    }

    /** A row that the window's edge cuts to a sliver is small in this window alone; what is small stays so in another. */
    @SuppressWarnings("unchecked")
    private static List<String> inAnotherWindow(Page page) {
        ViewportSize window = page.viewportSize();
        page.setViewportSize(window.width, window.height + HALF_A_ROW);
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
        List<String> found = (List<String>) page.evaluate(RUN, RULES);
        page.setViewportSize(window.width, window.height);
        return found;
    }
}
