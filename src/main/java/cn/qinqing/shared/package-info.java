/** Value types, ids and rights that every feature names; no bean with state, no entity. */
@Level(1)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.shared;

import org.jspecify.annotations.NullMarked;
