/** Calendar files by their addresses, and the visit app with its interface. */
@NullMarked
package cn.qinqing.visits.web;

import org.jspecify.annotations.NullMarked;
