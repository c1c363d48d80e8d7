package cn.qinqing.audit;

import cn.qinqing.audit.domain.ChainCheck;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Right;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Checks the whole log: every event's hash, the chain without a gap, and that nothing waits unsealed. */
@Service
public class AuditVerifier {

    private final ChainCheck check;

    AuditVerifier(ChainCheck check) {
        this.check = check;
    }

    /**
     * Reads the log from its beginning; takes about a minute for ten million events.
     *
     * @throws cn.qinqing.shared.RightMissing without {@link Right#AUDIT_READ}
     */
    @Transactional(readOnly = true)
    public AuditReport verify(Actor actor) {
        actor.require(Right.AUDIT_READ);
        return check.run();
    }
}
