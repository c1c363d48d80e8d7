package cn.qinqing.links;

import java.util.Map;

/**
 * What an enterprise answers.
 *
 * @param choice name of one of the {@link LinkPage.Choice}s, or empty when none was taken
 * @param words of its own, perhaps empty
 * @param day that it named, as it was sent: 2026-12-01, or empty, or whatever was typed
 * @param version of the subject that it saw, as {@link LinkPage#version()} said
 * @param parts what it said to each {@link LinkPage.Part}, by name; names that the page did not show may be among them
 */
public record LinkAnswer(String choice, String words, String day, int version, Map<String, Part> parts) {

    /** What was said to one part. */
    public record Part(String choice, String words) {

        static final Part NOTHING = new Part("", "");
    }

    /** An answer to a page without parts. */
    public LinkAnswer(String choice, String words, String day, int version) {
        this(choice, words, day, version, Map.of());
    }

    /** An answer to a page that asks for no day. */
    public LinkAnswer(String choice, String words, int version) {
        this(choice, words, "", version);
    }

    /** What was said to a part; nothing where it was passed over. */
    public Part part(String name) {
        return parts.getOrDefault(name, Part.NOTHING);
    }
}
