package cn.qinqing.commitments;

import cn.qinqing.workbench.SettingCatalog;
import cn.qinqing.workbench.SettingName;
import java.util.List;
import org.springframework.stereotype.Component;

/** The settings of commitments. */
@Component
public class CommitmentSettings implements SettingCatalog {

    /** Working days within which whoever takes over a post acknowledges each of its commitments (接续确认期限). */
    public static final SettingName<Integer> DAYS = SettingName.number("commitments.acknowledgeDays", 10, 1, 60);

    /** Working days after that, until the office hears that nobody did. */
    public static final SettingName<Integer> OFFICE_DAYS = SettingName.number("commitments.officeDays", 5, 1, 60);

    /** Working days before the last one on which one is reminded. */
    public static final SettingName<Integer> REMIND_DAYS = SettingName.number("commitments.remindDays", 3, 1, 30);

    /** Words that make a promise somebody else's: no reason against keeping it (条例 §31), separated by 、. */
    public static final SettingName<String> EXCUSES = SettingName.text(
            "commitments.excuses", "前任、上届、上任、前届、原领导、老领导、前领导、旧账、换届、换了领导、领导更替、责任人更替、人员变动、区划调整、机构改革、职能调整", 500);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(DAYS, OFFICE_DAYS, REMIND_DAYS, EXCUSES);
    }
}
