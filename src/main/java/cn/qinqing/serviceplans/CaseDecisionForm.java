package cn.qinqing.serviceplans;

import cn.qinqing.shared.EnterpriseId;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is proposed for a case-by-case decision (提报).
 *
 * @param version with which it was opened; 0 for a new one
 * @param project of the enterprise; null when it is about the enterprise itself
 * @param previous the refused or withdrawn one that this proposes anew, or null
 * @param matter what it is about
 * @param asked what is asked of government (需要政府研究的支持事项)
 * @param amountYuan that is at stake; null when there is none
 * @param insufficiency why the ordinary policies do not suffice (现行政策为何不够)
 * @param clientKey made by the form: sending it twice makes one
 */
public record CaseDecisionForm(
        int version,
        @Nullable EnterpriseId enterprise,
        @Nullable UUID project,
        @Nullable CaseDecisionId previous,
        String title,
        String matter,
        String asked,
        @Nullable BigDecimal amountYuan,
        String insufficiency,
        UUID clientKey) {}
