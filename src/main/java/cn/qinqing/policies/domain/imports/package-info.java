@NullMarked
package cn.qinqing.policies.domain.imports;

import org.jspecify.annotations.NullMarked;
