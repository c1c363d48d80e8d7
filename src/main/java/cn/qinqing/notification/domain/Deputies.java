package cn.qinqing.notification.domain;

import cn.qinqing.notification.AbsenceSource;
import cn.qinqing.notification.AbsenceSource.Away;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.PersonId;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives deputies what is open for those who are away (代收), and takes it back when they return. New notices reach a
 * deputy at once; this catches up with absences that are noted, changed or over.
 */
@Component
public class Deputies {

    private final NoticeStore store;
    private final ObjectProvider<AbsenceSource> sources;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Deputies(NoticeStore store, ObjectProvider<AbsenceSource> sources, TransactionTemplate transaction, Clock clock) {
        this.store = store;
        this.sources = sources;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 30_000, fixedDelayString = "${qinqing.notices.deputies:300000}")
    public void round() {
        Instant now = clock.instant();
        List<Away> away = sources.stream()
                .flatMap(source -> source.on(OfficeTime.dayOf(now)).stream())
                .toList();
        Map<PersonId, Set<PersonId>> standing = away.stream()
                .collect(Collectors.groupingBy(
                        Away::person, Collectors.mapping(Away::deputy, Collectors.toUnmodifiableSet())));
        transaction.executeWithoutResult(status -> {
            store.copied().stream()
                    .filter(pair ->
                            !standing.getOrDefault(pair.person(), Set.of()).contains(pair.deputy()))
                    .forEach(store::dropCopies);
            away.forEach(one -> store.copy(one, now));
        });
    }
}
