package cn.qinqing.identity.ui;

import cn.qinqing.identity.AccountQueries;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.AccountSheets;
import cn.qinqing.identity.CurrentActor;
import cn.qinqing.identity.StaffDirectory;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.UnitId;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What the views of accounts work with. */
@Component
record AccountTools(
        CurrentActor current,
        AccountService service,
        AccountSheets sheets,
        AccountQueries queries,
        ObjectProvider<StaffDirectory> directories) {

    Actor actor() {
        return current.get();
    }

    /** Names of units and people; null where no feature keeps them. */
    @Nullable
    StaffDirectory directory() {
        return directories.getIfAvailable();
    }

    Map<UnitId, String> unitNames(Set<UnitId> units) {
        var directory = directory();
        return directory == null || units.isEmpty() ? Map.of() : directory.unitNames(units);
    }
}
