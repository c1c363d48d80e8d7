package cn.qinqing.links;

/**
 * What an enterprise answers.
 *
 * @param choice name of one of the {@link LinkPage.Choice}s, or empty when none was taken
 * @param words of its own, perhaps empty
 * @param version of the subject that it saw, as {@link LinkPage#version()} said
 */
public record LinkAnswer(String choice, String words, int version) {}
