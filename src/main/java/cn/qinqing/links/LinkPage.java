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
 * @param parts things that are answered one by one, such as the measures of a plan; empty where the whole is answered at once
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
        int version,
        List<Part> parts) {

    /** A page that is answered as a whole. */
    public LinkPage(
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
        this(
                title,
                lead,
                lines,
                itemsTitle,
                items,
                itemsNone,
                choices,
                dayLabel,
                wordsLabel,
                wordsHelp,
                after,
                version,
                List.of());
    }

    /**
     * One of several things that are answered one by one: each with a choice and its own words.
     *
     * @param name that comes back in {@link LinkAnswer#parts()}: letters, digits and hyphens
     * @param title short, such as 措施 3
     * @param lines names and values
     * @param wordsLabel of the field for words about this part
     */
    public record Part(
            String name, String title, String text, List<Line> lines, List<Choice> choices, String wordsLabel) {}

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
