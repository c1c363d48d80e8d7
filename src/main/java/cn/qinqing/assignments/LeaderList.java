package cn.qinqing.assignments;

import cn.qinqing.shared.Period;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of who keeps in touch with which enterprise (联系企业名单), as it is printed.
 *
 * @param refused enterprises that do not agree to be named and are left out
 * @param withheld office numbers that their units have not made public and that are left out
 */
public record LeaderList(List<Line> lines, int refused, int withheld) {

    /** A leader and an enterprise, with the unit in the lead and the liaison officer. */
    public record Line(
            @Nullable String leader,
            @Nullable String title,
            String enterprise,
            String divisionCode,
            @Nullable String leadUnit,
            @Nullable String officer,
            @Nullable String phone,
            Period period) {}
}
