/** The purposes of links, and what links need of the features below. */
@NullMarked
package cn.qinqing.portal.domain;

import org.jspecify.annotations.NullMarked;
