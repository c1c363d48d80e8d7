package cn.qinqing.enterprises;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Right;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the event log that somebody was shown the numbers of an enterprise's contacts (查看联系人号码). */
@Service
public class ContactReads {

    private final AuditLog audit;

    ContactReads(AuditLog audit) {
        this.audit = audit;
    }

    /** To be called where they stand unmasked. In a transaction of its own: a page reads in another. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void shown(Actor actor, EnterpriseId enterprise) {
        actor.require(Right.ENTERPRISE_READ);
        audit.record(actor, "CONTACT_READ", "enterprise", enterprise.toString(), Map.of());
    }
}
