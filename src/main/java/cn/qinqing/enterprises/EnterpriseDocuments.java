package cn.qinqing.enterprises;

import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseNameHistory;
import cn.qinqing.enterprises.domain.EnterpriseNameHistoryRepository;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.people.Divisions;
import cn.qinqing.search.SearchDocument;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.search.SearchTarget;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets enterprises be found by name, short and former names, also of what was merged into them, code and county. */
@Component
public class EnterpriseDocuments implements SearchTarget {

    private static final int KEY_WEIGHT = 5;

    private final SearchIndex index;
    private final EnterpriseNameHistoryRepository formerNames;
    private final EnterpriseRepository enterprises;
    private final Divisions divisions;

    EnterpriseDocuments(
            SearchIndex index,
            EnterpriseNameHistoryRepository formerNames,
            EnterpriseRepository enterprises,
            Divisions divisions) {
        this.index = index;
        this.formerNames = formerNames;
        this.enterprises = enterprises;
        this.divisions = divisions;
    }

    /** Puts it as it stands into the index, in the caller's transaction. */
    public void put(Enterprise enterprise) {
        List<String> names = new ArrayList<>();
        if (enterprise.shortName() != null) {
            names.add(enterprise.shortName());
        }
        names.addAll(formerNamesOf(enterprise));
        for (Enterprise merged : enterprises.findByMergedInto(enterprise.id().value())) {
            names.add(merged.name());
            names.addAll(formerNamesOf(merged));
        }
        put(enterprise, names);
    }

    private void put(Enterprise enterprise, List<String> names) {
        String code = enterprise.uscc() == null ? enterprise.temporaryNo() : enterprise.uscc();
        index.put(SearchDocument.of(
                        EnterpriseQueries.SEARCH_KIND,
                        enterprise.id().value(),
                        enterprise.name(),
                        Right.ENTERPRISE_READ)
                .subtitled(divisions.nameOf(enterprise.divisionCode()))
                .alsoNamed(names)
                .withCodes(code == null ? List.of() : List.of(code))
                .within(Set.of(enterprise.divisionCode()), Set.of())
                .weighing(enterprise.keyEnterprise() ? KEY_WEIGHT : 0));
    }

    /** Puts one that was just made, and so has no other names yet. */
    public void putNew(Enterprise enterprise) {
        put(enterprise, enterprise.shortName() == null ? List.of() : List.of(enterprise.shortName()));
    }

    private List<String> formerNamesOf(Enterprise enterprise) {
        return formerNames
                .findByEnterpriseIdOrderByUsedUntilDesc(enterprise.id().value())
                .stream()
                .map(EnterpriseNameHistory::name)
                .toList();
    }

    @Override
    public String kind() {
        return EnterpriseQueries.SEARCH_KIND;
    }

    @Override
    public String labelKey() {
        return "enterprises.search.kind";
    }

    @Override
    public String path(UUID id) {
        return EnterpriseRoutes.details(new EnterpriseId(id));
    }

    @Override
    public int order() {
        return 10;
    }
}
