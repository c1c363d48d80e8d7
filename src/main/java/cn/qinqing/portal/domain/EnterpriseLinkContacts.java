package cn.qinqing.portal.domain;

import cn.qinqing.enterprises.ContactConsents;
import cn.qinqing.enterprises.EnterpriseQueries;
import cn.qinqing.links.LinkContact;
import cn.qinqing.links.LinkContacts;
import cn.qinqing.shared.EnterpriseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The contacts of enterprises as links need them. */
@Component
class EnterpriseLinkContacts implements LinkContacts {

    private final ContactConsents consents;
    private final EnterpriseQueries enterprises;

    EnterpriseLinkContacts(ContactConsents consents, EnterpriseQueries enterprises) {
        this.consents = consents;
        this.enterprises = enterprises;
    }

    @Override
    public List<LinkContact> of(EnterpriseId enterprise) {
        // contacts move with a merge, a visit stays where it was recorded
        EnterpriseId kept = enterprises.mergedInto(enterprise).orElse(enterprise);
        return consents.reachable(kept).stream()
                .map(EnterpriseLinkContacts::contact)
                .toList();
    }

    @Override
    public Optional<LinkContact> find(UUID contact) {
        return consents.reachable(contact).map(EnterpriseLinkContacts::contact);
    }

    /** A mail address is not registered so far. */
    private static LinkContact contact(ContactConsents.Reachable one) {
        return new LinkContact(one.id(), one.name(), one.phone(), null, one.consented());
    }
}
