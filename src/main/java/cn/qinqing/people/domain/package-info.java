@NullMarked
package cn.qinqing.people.domain;

import org.jspecify.annotations.NullMarked;
