/** Tables of notices, their settings and mails; what makes the digest and what sends it. */
@NullMarked
package cn.qinqing.notification.domain;

import org.jspecify.annotations.NullMarked;
