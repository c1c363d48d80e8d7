package cn.qinqing.policies.domain;

import cn.qinqing.policies.PolicyId;
import cn.qinqing.policies.PolicyRoutes;
import cn.qinqing.policies.PolicyVersion;
import cn.qinqing.search.SearchDocument;
import cn.qinqing.search.SearchIndex;
import cn.qinqing.search.SearchTarget;
import cn.qinqing.shared.Right;
import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Policies in the one index: public documents, found in every scope by title, number, organ and what they grant. */
@Component
public class PolicyDocuments implements SearchTarget {

    private static final String KIND = "policy";

    private final PolicyStore store;
    private final SearchIndex index;
    private final I18NProvider texts;

    PolicyDocuments(PolicyStore store, SearchIndex index, I18NProvider texts) {
        this.store = store;
        this.index = index;
        this.texts = texts;
    }

    /** Puts a policy as its newest version says into the index, in the caller's transaction. */
    public void put(PolicyId id) {
        boolean abolished =
                store.head(id).map(head -> head.abolishedOn() != null).orElse(false);
        store.versions(id).stream()
                .filter(PolicyVersion::counting)
                .findFirst()
                .ifPresent(version -> index.put(document(id, version, abolished)));
    }

    private SearchDocument document(PolicyId id, PolicyVersion version, boolean abolished) {
        return SearchDocument.of(KIND, id.value(), version.title(), Right.POLICY_READ)
                .subtitled(version.documentNo()
                        + (abolished ? "　" + texts.getTranslation("policies.search.abolished", Locale.CHINA) : ""))
                .withWords(List.of(version.organ(), version.benefit(), version.summary()))
                .withCodes(List.of(version.documentNo()))
                .everywhere();
    }

    /** It is no longer in the library. */
    public void remove(PolicyId id) {
        index.remove(KIND, id.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String labelKey() {
        return "policies.search.kind";
    }

    @Override
    public String path(UUID id) {
        return PolicyRoutes.details(new PolicyId(id));
    }

    @Override
    public int order() {
        return 50;
    }
}
