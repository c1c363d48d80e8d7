/** Security chains and the sign-in itself. */
@NullMarked
package cn.qinqing.identity.web;

import org.jspecify.annotations.NullMarked;
