package cn.qinqing.visits;

import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of visits. */
@Component
public class VisitSettings implements SettingCatalog {

    /** On-site contacts that an enterprise has in a month, from all units together (优化营商环境条例 §48). */
    public static final SettingName<Integer> ON_SITE_IN_MONTH = SettingName.number("visits.onSiteInMonth", 1, 1, 31);

    /** Days before and after a visit within which another is proposed to go together. */
    public static final SettingName<Integer> TOGETHER_DAYS = SettingName.number("visits.togetherDays", 15, 0, 60);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(ON_SITE_IN_MONTH, TOGETHER_DAYS);
    }
}
