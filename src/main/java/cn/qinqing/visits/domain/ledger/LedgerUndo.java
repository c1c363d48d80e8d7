package cn.qinqing.visits.domain.ledger;

import cn.qinqing.enterprises.ContactLog;
import cn.qinqing.visits.domain.Visit;
import cn.qinqing.visits.domain.VisitRepository;
import cn.qinqing.workbench.ImportUndo;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Takes back a visit out of a ledger: it is withdrawn, as every visit is that should not have been noted. */
@Component
class LedgerUndo implements ImportUndo {

    private final VisitRepository visits;
    private final ContactLog contacts;

    LedgerUndo(VisitRepository visits, ContactLog contacts) {
        this.visits = visits;
        this.contacts = contacts;
    }

    @Override
    public String kind() {
        return LedgerApplier.KIND;
    }

    @Override
    public Optional<String> undo(UUID id, int versionThen) {
        Visit visit = visits.findForChange(id).orElseThrow();
        if (!visit.takeBack(versionThen)) {
            return Optional.of("workbench.import.changed");
        }
        visits.flush();
        contacts.record(LedgerApplier.contact(visit, ContactLog.State.CANCELLED));
        return Optional.empty();
    }
}
