package cn.qinqing.workbench;

import java.util.List;
import org.springframework.stereotype.Component;

/** The workbench's own settings. */
@Component
public class WorkbenchSettings implements SettingCatalog {

    /** Most rows of one imported table. */
    public static final SettingName<Integer> IMPORT_MOST_ROWS =
            SettingName.number("workbench.importMostRows", 20_000, 1, 60_000);

    /** Largest imported file, in MB. */
    public static final SettingName<Integer> IMPORT_LARGEST_FILE =
            SettingName.number("workbench.importLargestFile", 20, 1, 100);

    /** Days for which results of background jobs are kept. */
    public static final SettingName<Integer> JOB_RESULT_DAYS =
            SettingName.number("workbench.jobResultDays", 30, 1, 365);

    @Override
    public List<SettingName<?>> settings() {
        return List.of(IMPORT_MOST_ROWS, IMPORT_LARGEST_FILE);
    }
}
