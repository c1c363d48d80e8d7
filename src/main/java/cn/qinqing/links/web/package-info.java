/** The pages at {@code /t}: no session, no cookie, no script. */
@NullMarked
package cn.qinqing.links.web;

import org.jspecify.annotations.NullMarked;
