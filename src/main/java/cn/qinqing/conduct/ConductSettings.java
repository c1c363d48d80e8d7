package cn.qinqing.conduct;

import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Rules of the discipline organ, each from a day on: the day of the contact counts. */
@Component
public class ConductSettings implements SettingCatalog {

    /** Whether a visit offers the declaration (廉洁自律申报). It is never asked for, and nothing waits for it. */
    public static final SettingName<Boolean> OFFERED = SettingName.yesOrNo("conduct.offered", true);

    /** Whether the form of a visit reminds that two go together (两人以上); it never refuses. */
    public static final SettingName<Boolean> TWO_PERSONS = SettingName.yesOrNo("conduct.twoPersons", true);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(OFFERED, TWO_PERSONS);
    }
}
