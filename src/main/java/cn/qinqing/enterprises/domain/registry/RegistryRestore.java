package cn.qinqing.enterprises.domain.registry;

import cn.qinqing.enterprises.EnterpriseDocuments;
import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.enterprises.domain.StateChanges;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.workbench.ImportUndo;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Gives an enterprise back the values that a registry file replaced. */
@Component
class RegistryRestore implements ImportUndo {

    private final EnterpriseRepository enterprises;
    private final EnterpriseDocuments documents;
    private final RegistryNames names;
    private final StateChanges states;
    private final Clock clock;

    RegistryRestore(
            EnterpriseRepository enterprises,
            EnterpriseDocuments documents,
            RegistryNames names,
            StateChanges states,
            Clock clock) {
        this.enterprises = enterprises;
        this.documents = documents;
        this.names = names;
        this.states = states;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return RegistryApplier.CHANGED_KIND;
    }

    /** A file makes enterprises under another kind. */
    @Override
    public Optional<String> undo(UUID id, int versionThen) {
        return Optional.of("workbench.import.changed");
    }

    @Override
    public Optional<String> restore(UUID id, Map<String, String> before, int versionThen) {
        Enterprise enterprise = enterprises.findById(id).orElseThrow();
        if (enterprise.version() != versionThen) {
            return Optional.of("workbench.import.changed");
        }
        enterprise.apply(RegistrySubject.changed(enterprise.form(), before), clock.instant());
        String name = before.get(RegistryColumns.NAME);
        if (name != null) {
            names.again(id, name);
        }
        if (before.containsKey(RegistryColumns.STATE)) {
            states.back(enterprise.id(), enterprise.state(), OfficeTime.today(clock));
        }
        enterprises.flush();
        documents.put(enterprise);
        return Optional.empty();
    }
}
