package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.enterprises.RegistryOutcome;
import cn.qinqing.enterprises.RegistryRow.Change;
import cn.qinqing.exchange.Problem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What comparing a row with the records gave.
 *
 * @param changes of a row that makes a record every value, in the form in which it is kept
 * @param version of the record at that moment; 0 without one
 */
record ComparedRow(
        int number,
        RegistryOutcome outcome,
        @Nullable UUID subject,
        int version,
        List<Change> changes,
        List<Problem> problems) {}
