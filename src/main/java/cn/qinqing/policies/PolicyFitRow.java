package cn.qinqing.policies;

import cn.qinqing.enterprises.SizeClass;
import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** An enterprise that a policy fits. */
public record PolicyFitRow(
        EnterpriseId id,
        String name,
        String code,
        String divisionCode,
        @Nullable String industry,
        @Nullable SizeClass size,
        @Nullable LocalDate foundedOn) {}
