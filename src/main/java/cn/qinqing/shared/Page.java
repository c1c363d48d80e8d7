package cn.qinqing.shared;

import java.util.List;

/**
 * One page of a list.
 *
 * @param total number of all rows that match, for the line that says what is shown
 */
public record Page<T>(List<T> rows, long total) {}
