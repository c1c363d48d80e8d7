package cn.qinqing.enterprises;

import cn.qinqing.enterprises.domain.CompanyName;
import cn.qinqing.people.Divisions;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Pinyin;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.Uscc;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Records that may be of the same enterprise (疑似重复), shown while a clerk types: of the same code, of the same name but
 * for place and legal form, or of one that sounds the same. A help, never a hindrance: only the code is refused.
 */
@Service
@Transactional(readOnly = true)
public class Duplicates {

    /** Why a record may be the same. */
    public enum Why {
        CODE,
        NAME,
        SOUND
    }

    /** A record that may be the same. */
    public record Likeness(EnterpriseHit hit, Why why) {}

    private static final int SHORTEST = 2;
    private static final int LOOKED_AT = 20;

    private final EnterpriseQueries queries;
    private final Divisions divisions;

    Duplicates(EnterpriseQueries queries, Divisions divisions) {
        this.queries = queries;
        this.divisions = divisions;
    }

    /** The likeliest first, at most {@code limit}; {@code self} is left out. */
    public List<Likeness> of(Actor actor, String name, String code, @Nullable EnterpriseId self, int limit) {
        actor.require(Right.ENTERPRISE_READ);
        Set<String> places = places();
        String core = CompanyName.core(name, places);
        Map<EnterpriseId, Likeness> found = new LinkedHashMap<>();
        Stream.concat(ofCode(actor, code), core.length() < SHORTEST ? Stream.of() : ofName(actor, core, places))
                .filter(one -> !one.hit().id().equals(self))
                .forEach(one -> found.putIfAbsent(one.hit().id(), one));
        return found.values().stream().limit(limit).toList();
    }

    private Stream<Likeness> ofCode(Actor actor, String typed) {
        try {
            String code = Uscc.parse(typed).value();
            return queries.pick(actor, code, LOOKED_AT).stream()
                    .filter(hit -> code.equals(hit.code()))
                    .map(hit -> new Likeness(hit, Why.CODE));
        } catch (RuleViolation noCodeYet) {
            return Stream.of();
        }
    }

    private Stream<Likeness> ofName(Actor actor, String core, Set<String> places) {
        String sound = Pinyin.full(core);
        List<EnterpriseHit> hits = Stream.of(core, sound)
                .flatMap(text -> queries.pick(actor, text, LOOKED_AT).stream())
                .distinct()
                .toList();
        return Stream.concat(
                hits.stream()
                        .filter(hit -> alike(CompanyName.core(hit.name(), places), core))
                        .map(hit -> new Likeness(hit, Why.NAME)),
                hits.stream()
                        .filter(hit -> Pinyin.full(CompanyName.core(hit.name(), places))
                                .equals(sound))
                        .map(hit -> new Likeness(hit, Why.SOUND)));
    }

    /** The same, or one the beginning of the other. */
    private static boolean alike(String one, String other) {
        return one.startsWith(other) || other.startsWith(one) && one.length() > SHORTEST;
    }

    private Set<String> places() {
        return Stream.concat(
                        CompanyName.WIDER_PLACES.stream(),
                        divisions.own().stream().flatMap(division -> Stream.of(division.name(), division.shortName())))
                .collect(Collectors.toSet());
    }
}
