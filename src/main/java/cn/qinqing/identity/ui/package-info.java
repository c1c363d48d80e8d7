/** Views of accounts, roles, one's own password and the event log. */
@NullMarked
package cn.qinqing.identity.ui;

import org.jspecify.annotations.NullMarked;
