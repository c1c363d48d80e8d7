@NullMarked
package cn.qinqing.shell.web;

import org.jspecify.annotations.NullMarked;
