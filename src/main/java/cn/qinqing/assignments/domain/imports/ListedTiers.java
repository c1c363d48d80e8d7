package cn.qinqing.assignments.domain.imports;

import cn.qinqing.assignments.Tiers;
import cn.qinqing.assignments.Tiers.Membership;
import cn.qinqing.assignments.domain.TierStore;
import cn.qinqing.assignments.domain.imports.LeaderListApplier.Task;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.ImportJournal;
import cn.qinqing.workbench.ImportUndo;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts enterprises into the tiers that a list names, and back into those before. */
@Component
class ListedTiers implements ImportUndo {

    private static final String KIND = "enterprise-tier";
    private static final String ENTERPRISE = "enterprise";
    private static final String BEFORE = "before";
    private static final String UNTIL = "until";

    private final Tiers tiers;
    private final TierStore store;
    private final ImportJournal journal;
    private final I18NProvider texts;

    ListedTiers(Tiers tiers, TierStore store, ImportJournal journal, I18NProvider texts) {
        this.tiers = tiers;
        this.store = store;
        this.journal = journal;
        this.texts = texts;
    }

    /**
     * The enterprise comes into the tier of its row, unless it is there already.
     *
     * @throws RuleViolation {@code assignments.batch.tierSameDay} when it came into another one on that very day, and what
     *     {@link Tiers#assign} refuses
     */
    void put(Task task, LeaderListRow row, EnterpriseId enterprise) {
        if (row.tier() == null) {
            return;
        }
        Optional<Membership> before = store.lastMembership(enterprise);
        if (before.filter(one -> one.tier().equals(row.tier())).isPresent()) {
            return;
        }
        LocalDate from = task.terms().mode() == ListMode.ADD || row.subject() == null
                ? row.period().from()
                : task.terms().day();
        before.filter(one -> one.period().from().equals(from)).ifPresent(one -> {
            throw new RuleViolation("assignments.batch.tierSameDay", one.name());
        });
        String reason = texts.getTranslation("assignments.import.tierReason", Locale.CHINA, task.fileName());
        String document = task.document(row);
        tiers.assign(
                task.actor(),
                new Tiers.Change(
                        enterprise,
                        row.tier(),
                        from,
                        document == null ? reason : document,
                        reason,
                        before.map(Membership::id).orElse(null)));
        Map<String, String> then = new HashMap<>();
        then.put(ENTERPRISE, enterprise.toString());
        before.ifPresent(one -> {
            then.put(BEFORE, one.id().toString());
            then.put(UNTIL, one.period().to().toString());
        });
        journal.changed(
                task.run(),
                row.number(),
                KIND,
                store.lastMembership(enterprise).orElseThrow().id(),
                then,
                0);
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** A list notes each with what was before. */
    @Override
    public Optional<String> undo(UUID id, int versionThen) {
        return Optional.of("workbench.import.changed");
    }

    @Override
    public Optional<String> restore(UUID id, Map<String, String> before, int versionThen) {
        EnterpriseId enterprise = new EnterpriseId(Ids.parse(before.get(ENTERPRISE)));
        Optional<Membership> last = store.lastMembership(enterprise);
        if (last.filter(one -> one.id().equals(id) && one.period().isOpen()).isEmpty()) {
            return Optional.of("workbench.import.changed");
        }
        store.remove(id);
        if (before.containsKey(BEFORE)) {
            store.end(Ids.parse(before.get(BEFORE)), LocalDate.parse(before.get(UNTIL)));
        }
        return Optional.empty();
    }
}
