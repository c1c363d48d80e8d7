package cn.qinqing.notification.domain;

import cn.qinqing.notification.NoticeCatalog;
import cn.qinqing.notification.NoticeKind;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The kinds that all features declare, by name. */
@Component
public class NoticeKinds {

    private final ObjectProvider<NoticeCatalog> catalogs;

    NoticeKinds(ObjectProvider<NoticeCatalog> catalogs) {
        this.catalogs = catalogs;
    }

    public List<NoticeKind> all() {
        return List.copyOf(byName().values());
    }

    /** The kind of a stored name; empty when its feature no longer has it. */
    Optional<NoticeKind> find(String name) {
        return Optional.ofNullable(byName().get(name));
    }

    /**
     * @throws IllegalArgumentException for a kind that no catalog declares: no filter would show it
     */
    public void require(NoticeKind kind) {
        if (!kind.equals(byName().get(kind.name()))) {
            throw new IllegalArgumentException("not declared by a catalog: " + kind.name());
        }
    }

    private Map<String, NoticeKind> byName() {
        Map<String, NoticeKind> byName = new TreeMap<>();
        catalogs.forEach(catalog -> catalog.kinds().forEach(kind -> byName.put(kind.name(), kind)));
        return byName;
    }
}
