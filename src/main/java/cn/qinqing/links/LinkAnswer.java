package cn.qinqing.links;

/**
 * What an enterprise answers.
 *
 * @param choice name of one of the {@link LinkPage.Choice}s, or empty when none was taken
 * @param words of its own, perhaps empty
 * @param day that it named, as it was sent: 2026-12-01, or empty, or whatever was typed
 * @param version of the subject that it saw, as {@link LinkPage#version()} said
 */
public record LinkAnswer(String choice, String words, String day, int version) {

    /** An answer to a page that asks for no day. */
    public LinkAnswer(String choice, String words, int version) {
        this(choice, words, "", version);
    }
}
