@NullMarked
package cn.qinqing.visits.domain;

import org.jspecify.annotations.NullMarked;
