/** Policies for enterprises (惠企政策): dated, with conditions as data, matched to enterprises with the reason for each answer. */
@Level(9)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.policies;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
