/** Tables behind the workbench. */
@NullMarked
package cn.qinqing.workbench.domain;

import org.jspecify.annotations.NullMarked;
