package cn.qinqing.enterprises;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a clerk enters of a project (项目).
 *
 * @param investment planned, in ten thousand yuan (万元)
 * @param endsOn as planned
 * @param clientKey made by the form: sending it twice makes one record
 */
public record ProjectForm(
        String name,
        @Nullable ProjectKind kind,
        @Nullable ProjectStage stage,
        @Nullable BigDecimal investment,
        @Nullable String place,
        @Nullable LocalDate startsOn,
        @Nullable LocalDate endsOn,
        int version,
        UUID clientKey) {}
