/** Inside of accounts and sign-in. */
@NullMarked
package cn.qinqing.identity.domain;

import org.jspecify.annotations.NullMarked;
