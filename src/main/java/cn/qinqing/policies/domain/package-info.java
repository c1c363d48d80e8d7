@NullMarked
package cn.qinqing.policies.domain;

import org.jspecify.annotations.NullMarked;
