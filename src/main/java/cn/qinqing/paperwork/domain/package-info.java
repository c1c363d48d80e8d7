/** Reading ledgers of issues, counting for the bulletin. */
@NullMarked
package cn.qinqing.paperwork.domain;

import org.jspecify.annotations.NullMarked;
