package cn.qinqing.visits;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A row of the list of visits. */
public record VisitRow(
        VisitId id,
        LocalDate on,
        VisitMode mode,
        EnterpriseId enterprise,
        String enterpriseName,
        String divisionCode,
        String excerpt,
        int issues,
        @Nullable String recorder,
        @Nullable String unit) {}
