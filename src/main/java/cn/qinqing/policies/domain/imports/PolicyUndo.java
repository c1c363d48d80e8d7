package cn.qinqing.policies.domain.imports;

import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.domain.PolicyStore;
import cn.qinqing.workbench.ImportUndo;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back a policy that an import made, unless it was changed or is named since. */
@Component
class PolicyUndo implements ImportUndo {

    static final String KIND = "policy";

    private final PolicyStore store;

    PolicyUndo(PolicyStore store) {
        this.store = store;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<String> undo(UUID id, int versionThen) {
        PolicyId policy = new PolicyId(id);
        Optional<PolicyStore.Head> head = store.lock(policy);
        if (head.isEmpty()) {
            return Optional.empty();
        }
        if (head.get().version() != versionThen) {
            return Optional.of("workbench.import.changed");
        }
        store.remove(policy);
        return Optional.empty();
    }
}
