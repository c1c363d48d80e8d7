/** Calendar files by their addresses. */
@NullMarked
package cn.qinqing.visits.web;

import org.jspecify.annotations.NullMarked;
