/** 亲清 declarations and the gift register, behind the discipline wall: a letterbox that 纪委 alone opens. */
@Level(10)
@org.springframework.modulith.ApplicationModule
@NullMarked
package cn.qinqing.conduct;

import cn.qinqing.shared.Level;
import org.jspecify.annotations.NullMarked;
