package cn.qinqing.links;

import cn.qinqing.shared.EnterpriseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The contact persons of enterprises; the feature that keeps them, or one above it, implements it as a bean. */
public interface LinkContacts {

    /** Those with a telephone who have not withdrawn, the primary one first; for a merged enterprise those of the kept. */
    List<LinkContact> of(EnterpriseId enterprise);

    /** One of them; empty once the person withdrew. */
    Optional<LinkContact> find(UUID contact);
}
