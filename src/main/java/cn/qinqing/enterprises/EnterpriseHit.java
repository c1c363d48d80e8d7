package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;
import org.jspecify.annotations.Nullable;

/** A row of the enterprise picker. */
public record EnterpriseHit(
        EnterpriseId id, String name, @Nullable String code, String divisionName) {}
