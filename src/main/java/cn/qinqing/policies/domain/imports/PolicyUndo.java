package cn.qinqing.policies.domain.imports;

import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyNamed;
import cn.qinqing.policies.domain.PolicyDocuments;
import cn.qinqing.policies.domain.PolicyStore;
import cn.qinqing.workbench.ImportUndo;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Takes back a policy that an import made, unless it was changed or is named since. */
@Component
class PolicyUndo implements ImportUndo {

    static final String KIND = "policy";

    private final PolicyStore store;
    private final PolicyDocuments documents;
    private final ObjectProvider<PolicyNamed> others;

    PolicyUndo(PolicyStore store, PolicyDocuments documents, ObjectProvider<PolicyNamed> others) {
        this.store = store;
        this.documents = documents;
        this.others = others;
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
        if (!store.predecessors(policy).isEmpty() || others.stream().anyMatch(one -> one.names(policy))) {
            return Optional.of("workbench.import.used");
        }
        store.remove(policy);
        documents.remove(policy);
        return Optional.empty();
    }
}
