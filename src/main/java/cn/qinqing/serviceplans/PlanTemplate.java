package cn.qinqing.serviceplans;

import cn.qinqing.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One version of the template (方案模板), with the days on which new plans take it. */
public record PlanTemplate(
        TemplateId id, Period period, @Nullable String documentNo, String createdBy, List<TemplateNode> nodes) {}
