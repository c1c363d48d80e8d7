package cn.qinqing.links;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an enterprise sees behind its link, and what it can answer: words and numbers alone, so that the page can be shown
 * where no database is.
 *
 * @param lead what it is asked, and that nothing hangs on it
 * @param lines names and values
 * @param itemsTitle heading of the items
 * @param itemsNone sentence in place of the items when there are none
 * @param dayLabel of a field for a day, null where none is asked for
 * @param wordsLabel of the field for its own words
 * @param after what becomes of the answer
 * @param version of the subject: an answer to another one is refused
 */
public record LinkPage(
        String title,
        String lead,
        List<Line> lines,
        String itemsTitle,
        List<Item> items,
        String itemsNone,
        List<Choice> choices,
        @Nullable String dayLabel,
        String wordsLabel,
        String wordsHelp,
        String after,
        int version) {

    public record Line(String name, String value) {}

    /** One thing of several, such as an issue with its number. */
    public record Item(@Nullable String number, String text) {}

    /**
     * One of the answers.
     *
     * @param name that comes back in {@link LinkAnswer#choice()}
     */
    public record Choice(String name, String label, String help) {}
}
