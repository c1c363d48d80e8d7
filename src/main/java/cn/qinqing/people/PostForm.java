package cn.qinqing.people;

import cn.qinqing.shared.UnitId;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters of a post.
 *
 * @param leading a leader's post with one holder at a time; staff posts have any number
 */
public record PostForm(String title, @Nullable UnitId unit, Organ organ, boolean leading, String divisionCode) {}
