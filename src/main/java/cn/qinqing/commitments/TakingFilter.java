package cn.qinqing.commitments;

import org.jspecify.annotations.Nullable;

/**
 * What the list of acknowledgements is narrowed to.
 *
 * @param text part of a number, of an enterprise's, a post's or a holder's name
 * @param mine those that the reader may acknowledge
 * @param late those alone whose last day is over
 * @param done those that were acknowledged, instead of those that wait
 */
public record TakingFilter(@Nullable String text, boolean mine, boolean late, boolean done) {}
