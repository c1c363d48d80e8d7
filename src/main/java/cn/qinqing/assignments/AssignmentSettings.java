package cn.qinqing.assignments;

import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of assignments. */
@Component
public class AssignmentSettings implements SettingCatalog {

    /** Leaders that an enterprise may have at a time; assignments keep the limit of the day on which they begin. */
    public static final SettingName<Integer> LEADERS = SettingName.number("assignments.leadersPerEnterprise", 1, 1, 9);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(LEADERS);
    }
}
