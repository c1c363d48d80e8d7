package cn.qinqing.enterprises;

import cn.qinqing.shared.EnterpriseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of the list of enterprises.
 *
 * @param code the unified social credit code, or the temporary number before registration
 * @param leader leader of today with the post, or null
 * @param leaderOfParent whether the leader is the parent's (随母公司)
 * @param foundedOn day on which it was set up, or null while unknown
 * @param lastContact day of the last visit or call that was held
 */
public record EnterpriseRow(
        EnterpriseId id,
        String name,
        EnterpriseKind kind,
        String code,
        boolean temporaryCode,
        String divisionCode,
        EnterpriseState state,
        boolean keyEnterprise,
        @Nullable String leader,
        boolean leaderOfParent,
        @Nullable String officer,
        @Nullable LocalDate foundedOn,
        @Nullable LocalDate lastContact) {}
