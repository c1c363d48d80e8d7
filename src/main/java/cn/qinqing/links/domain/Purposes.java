package cn.qinqing.links.domain;

import cn.qinqing.links.LinkPurpose;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.RuleViolation;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The purposes that features declare, by name. */
@Component
public class Purposes {

    private final ObjectProvider<LinkPurpose> all;

    Purposes(ObjectProvider<LinkPurpose> all) {
        this.all = all;
    }

    /** @throws RuleViolation {@code links.purpose.unknown} */
    public LinkPurpose get(String name) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new RuleViolation("links.purpose.unknown"));
    }

    /**
     * The purpose, when there is still something to answer.
     *
     * @throws RuleViolation its hindrance
     */
    public LinkPurpose open(String name, UUID subject) {
        LinkPurpose purpose = get(name);
        purpose.hindrance(subject).ifPresent(key -> {
            throw new RuleViolation(key);
        });
        return purpose;
    }

    /** The actor behind a link. */
    public Actor.Link actor(LinkStore.Row link) {
        return new Actor.Link(
                link.id().value(),
                link.enterprise(),
                link.enterpriseName(),
                get(link.purpose()).rights());
    }
}
