package cn.qinqing.identity.domain;

import cn.qinqing.shared.AccountId;
import java.util.List;
import org.springframework.security.core.session.SessionInformation;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The sessions that are open on this node. */
@Component
public class OpenSessions {

    private final SessionRegistry registry;

    OpenSessions(SessionRegistry registry) {
        this.registry = registry;
    }

    /** Ends the account's session once the present transaction is committed. */
    public void end(AccountId account) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                sessionsOf(account).forEach(SessionInformation::expireNow);
            }
        });
    }

    private List<SessionInformation> sessionsOf(AccountId account) {
        return registry.getAllPrincipals().stream()
                .filter(principal -> principal instanceof AccountPrincipal one
                        && one.account().equals(account))
                .flatMap(principal -> registry.getAllSessions(principal, false).stream())
                .toList();
    }
}
