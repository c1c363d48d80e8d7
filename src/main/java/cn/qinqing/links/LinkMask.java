package cn.qinqing.links;

import java.util.regex.Pattern;

/** Takes tokens out of what is logged: addresses of requests, lines of an access log. */
public final class LinkMask {

    private static final Pattern ADDRESS =
            Pattern.compile("(/(?:t(?:/[qm])?|cal)/)[^/?#\\s\"']+", Pattern.CASE_INSENSITIVE);

    private LinkMask() {}

    /**
     * The text with {@code /t/***} in place of every address with a token; those of lasting addresses at {@code /t/q}, of
     * passes at {@code /t/m} and of calendar files at {@code /cal} too.
     */
    public static String masked(String text) {
        return ADDRESS.matcher(text).replaceAll("$1***");
    }
}
