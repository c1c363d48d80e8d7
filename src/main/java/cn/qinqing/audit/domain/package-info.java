/** Inside of the event log. */
@NullMarked
package cn.qinqing.audit.domain;

import org.jspecify.annotations.NullMarked;
