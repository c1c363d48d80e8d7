package cn.qinqing.people;

import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters of a post.
 *
 * @param leading a leader's post with one holder at a time; staff posts have any number
 * @param sensitive whether itineraries of its holder are sensitive; null for what is usual: a leader of one of the bodies
 */
public record PostForm(
        String title,
        @Nullable UnitId unit,
        Organ organ,
        boolean leading,
        String divisionCode,
        @Nullable Boolean sensitive) {

    /** A post whose itineraries are as sensitive as is usual. */
    public PostForm(String title, @Nullable UnitId unit, Organ organ, boolean leading, String divisionCode) {
        this(title, unit, organ, leading, divisionCode, null);
    }
}
