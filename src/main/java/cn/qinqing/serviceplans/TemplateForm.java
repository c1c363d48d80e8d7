package cn.qinqing.serviceplans;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A further version of the template.
 *
 * @param from first day on which new plans take it
 * @param documentNo by which it was put in force; empty for none
 * @param nodes all of them, sub-items behind their node; a code that is empty is a new one's
 */
public record TemplateForm(
        @Nullable LocalDate from,
        String documentNo,
        List<TemplateNode> nodes,
        @Nullable UUID clientKey) {}
