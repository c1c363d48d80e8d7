/** What the figures of coverage and the lists behind them are counted from, held in memory (ADR 0020). */
@NullMarked
package cn.qinqing.assignments.domain.facts;

import org.jspecify.annotations.NullMarked;
