package cn.qinqing.uikit;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a cell of a list shows: a text, perhaps a link, with a tag beside it and a quieter line below. It is data, not a
 * component: a list keeps nothing of its rows on the server.
 *
 * @param href path of a view below the application, or null
 * @param tone of the tag; null when there is none
 */
public record Cell(
        String text,
        @Nullable String href,
        @Nullable String tag,
        Tag.@Nullable Tone tone,
        @Nullable String below) {

    /** One cell in lit: {@code cell} is its name in the browser. */
    static final String TEMPLATE = """
            ${cell.href ? html`<a href="${cell.href}">${cell.text}</a>` : html`<span>${cell.text}</span>`}\
            ${cell.tag ? html` <span class="${cell.tone}">${cell.tag}</span>` : ''}\
            ${cell.below ? html`<span class="qq-time">${cell.below}</span>` : ''}""";

    public static Cell text(String text) {
        return new Cell(text, null, null, null, null);
    }

    public static Cell link(String href, String text) {
        return new Cell(text, href, null, null, null);
    }

    public static Cell tag(String tag, Tag.Tone tone) {
        return new Cell("", null, tag, tone, null);
    }

    public Cell tagged(String text, Tag.Tone tagTone) {
        return new Cell(this.text, href, text, tagTone, below);
    }

    public Cell below(String line) {
        return new Cell(text, href, tag, tone, line);
    }

    /** Everything that is read in it, one after the other. */
    String words() {
        return Stream.of(text, Objects.requireNonNullElse(tag, ""), Objects.requireNonNullElse(below, ""))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("　"));
    }

    /** For the browser. */
    ObjectNode data() {
        ObjectNode data = JsonNodeFactory.instance.objectNode();
        data.put("text", text);
        put(data, "href", href);
        put(data, "tag", tag);
        put(data, "tone", tone == null ? null : "qq-tag qq-tag-" + tone.name().toLowerCase(Locale.ROOT));
        put(data, "below", below);
        return data;
    }

    private static void put(ObjectNode data, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            data.put(name, value);
        }
    }
}
