@NullMarked
package cn.qinqing.register.web;

import org.jspecify.annotations.NullMarked;
