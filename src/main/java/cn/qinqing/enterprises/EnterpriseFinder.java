package cn.qinqing.enterprises;

import cn.qinqing.enterprises.domain.Enterprise;
import cn.qinqing.enterprises.domain.EnterpriseRepository;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.NameKey;
import cn.qinqing.shared.Uscc;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Finds the enterprise that a list means: by code; without one, by name among those that have none either. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class EnterpriseFinder {

    /** What a list says of an enterprise that it gives a code for. */
    public record Coded(Uscc code, String name, String divisionCode) {

        private String place() {
            return placeOf(divisionCode, NameKey.of(name).value());
        }
    }

    /** An enterprise that a list may mean. */
    public record Known(EnterpriseId id, @Nullable String uscc, String name, String divisionCode) {

        private static Known of(Enterprise enterprise) {
            return new Known(enterprise.keptId(), enterprise.uscc(), enterprise.name(), enterprise.divisionCode());
        }
    }

    private static final int AT_ONCE = 500;

    private final EnterpriseRepository enterprises;

    EnterpriseFinder(EnterpriseRepository enterprises) {
        this.enterprises = enterprises;
    }

    /**
     * Enterprises that are known without a code and get theirs from a list: nobody has the code yet, and one enterprise
     * alone has that name in that division. Where several have it, or the list gives two codes for one, nobody can tell.
     */
    @Transactional(readOnly = true)
    public Map<Coded, EnterpriseId> withoutCode(Collection<Coded> wanted) {
        if (wanted.isEmpty()) {
            return Map.of();
        }
        Set<String> taken = enterprises.codesAmong(
                wanted.stream().map(one -> one.code().value()).collect(Collectors.toSet()));
        Map<String, List<Enterprise>> codeless = enterprises
                .withoutCode(wanted.stream()
                        .map(one -> NameKey.of(one.name()).value())
                        .collect(Collectors.toSet()))
                .stream()
                .collect(Collectors.groupingBy(one -> placeOf(one.divisionCode(), one.nameKey())));
        Map<String, Set<Uscc>> codes = wanted.stream()
                .collect(Collectors.groupingBy(Coded::place, Collectors.mapping(Coded::code, Collectors.toSet())));
        Map<Coded, EnterpriseId> found = new HashMap<>();
        for (Coded one : wanted) {
            List<Enterprise> same = codeless.getOrDefault(one.place(), List.of());
            if (same.size() == 1
                    && codes.get(one.place()).size() == 1
                    && !taken.contains(one.code().value())) {
                found.put(one, same.getFirst().id());
            }
        }
        return found;
    }

    /** Enterprises by the codes of a list; one that was merged stands for the record that was kept. */
    @Transactional(readOnly = true)
    public Map<String, Known> coded(Collection<String> codes) {
        Map<String, Known> found = new HashMap<>();
        for (List<String> some : portions(codes)) {
            enterprises.findByUsccIn(some).forEach(one -> found.put(String.valueOf(one.uscc()), Known.of(one)));
        }
        return found;
    }

    /** Enterprises that are not ended, by the keys of the names of a list. */
    @Transactional(readOnly = true)
    public Map<String, List<Known>> named(Collection<String> nameKeys) {
        Map<String, List<Known>> found = new HashMap<>();
        for (List<String> some : portions(nameKeys)) {
            enterprises
                    .namedAmong(some)
                    .forEach(one -> found.computeIfAbsent(one.nameKey(), key -> new ArrayList<>())
                            .add(Known.of(one)));
        }
        return found;
    }

    private static List<List<String>> portions(Collection<String> all) {
        List<String> each = all.stream().distinct().toList();
        return IntStream.range(0, (each.size() + AT_ONCE - 1) / AT_ONCE)
                .mapToObj(n -> each.subList(n * AT_ONCE, Math.min(each.size(), (n + 1) * AT_ONCE)))
                .toList();
    }

    private static String placeOf(String division, String nameKey) {
        return division + " " + nameKey;
    }

    /** The enterprise that is there by now: by code; without one, by name in the division. */
    public Optional<EnterpriseId> find(@Nullable Uscc code, String name, String divisionCode) {
        if (code != null) {
            return enterprises.findByUscc(code.value()).map(Enterprise::keptId);
        }
        return enterprises.named(NameKey.of(name).value()).stream()
                .filter(one -> one.divisionCode().equals(divisionCode))
                .findFirst()
                .map(Enterprise::id);
    }
}
