package cn.qinqing.register;

import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Settings of the register; they hold from the next publication on. */
@Component
public class RegisterSettings implements SettingCatalog {

    /** Where staff is short, review and publication may be one duty; preparation never. */
    public static final SettingName<Boolean> REVIEWER_MAY_PUBLISH =
            SettingName.yesOrNo("register.reviewerMayPublish", false);

    /** The responsible office (主办单位) that the footer names; empty: the text of the message file. */
    public static final SettingName<String> OFFICE = SettingName.text("register.office", "", 60);

    /** Complaint hotlines, each a name and a number, with a semicolon between; empty: the text of the message file. */
    public static final SettingName<String> HOTLINES = SettingName.text("register.hotlines", "", 300);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(REVIEWER_MAY_PUBLISH, OFFICE, HOTLINES);
    }
}
