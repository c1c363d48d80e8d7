/** Tokens, their rows, limits and ways out of the house. */
@NullMarked
package cn.qinqing.links.domain;

import org.jspecify.annotations.NullMarked;
