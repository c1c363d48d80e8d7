package cn.qinqing.serviceplans;

import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need and the measure that answers it, as the form has them.
 *
 * @param need what the enterprise needs, in its own words (问题、需求)
 * @param text what is done about it (措施)
 * @param basis policy and article in words (政策依据); empty for none
 * @param policy id of the policy in the library; null when there is none
 * @param lead unit that answers for it (牵头单位)
 * @param others co-handling units (配合单位), each once, without the lead
 * @param person responsible (责任人)
 * @param due by when it is to be done
 * @param steward 服务管家 of this measure; null for that of the plan
 * @param source from what it was made; null when somebody wrote it
 * @param version of the measure that the form shows; null for a new one
 * @param clientKey made by the form: sending it twice makes one measure
 */
public record MeasureForm(
        String need,
        String text,
        String basis,
        @Nullable UUID policy,
        @Nullable UnitId lead,
        List<UnitId> others,
        @Nullable PersonId person,
        @Nullable LocalDate due,
        @Nullable PersonId steward,
        @Nullable MeasureSource source,
        @Nullable Integer version,
        @Nullable UUID clientKey) {}
