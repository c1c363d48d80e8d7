package cn.qinqing.workbench;

import cn.qinqing.audit.AuditLog;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.BodyId;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Period;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.workbench.domain.SettingStore;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Dated settings (系统参数): what held on a day stays known, what is to hold from a day on can be set before. Nothing in
 * the past is changed.
 */
@Service
public class Settings {

    private static final int LONGEST = 2000;

    private final SettingStore store;
    private final AuditLog audit;
    private final Clock clock;
    private final List<SettingCatalog> catalogs;
    private final Cache<String, List<SettingValue>> values =
            Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(20)).build();

    Settings(SettingStore store, AuditLog audit, Clock clock, List<SettingCatalog> catalogs) {
        this.store = store;
        this.audit = audit;
        this.clock = clock;
        this.catalogs = List.copyOf(catalogs);
    }

    /** Every setting of every feature, by name. */
    public List<SettingName<?>> catalog() {
        return catalogs.stream()
                .flatMap(catalog -> catalog.settings().stream())
                .sorted(Comparator.comparing(SettingName::name))
                .<SettingName<?>>map(name -> name)
                .toList();
    }

    /** What holds on a day for all bodies. Another node sees a change within 20 seconds. */
    public <T> T get(SettingName<T> name, LocalDate day) {
        return stored(name, null, day).map(name::read).orElse(name.fallback());
    }

    /** What holds on a day for one operating body: its own value, else that for all. */
    public <T> T get(SettingName<T> name, BodyId body, LocalDate day) {
        return stored(name, body, day)
                .or(() -> stored(name, null, day))
                .map(name::read)
                .orElse(name.fallback());
    }

    /** What holds today for all bodies. */
    public <T> T today(SettingName<T> name) {
        return get(name, OfficeTime.today(clock));
    }

    /** All values of a setting that ever held or will hold, the latest first. */
    @Transactional(readOnly = true)
    public List<SettingValue> history(Actor actor, SettingName<?> name) {
        actor.require(Right.SETTING_EDIT);
        return store.all(name.name()).reversed();
    }

    /**
     * Lets a value hold from a day on, until the next one that is set already.
     *
     * @param body for one operating body, or null for all without a value of their own
     * @throws RuleViolation {@code workbench.setting.past} for a day before today, {@code workbench.setting.same}, or
     *     what {@link SettingName#read} refuses
     */
    @Transactional
    public void change(Actor actor, SettingName<?> name, @Nullable BodyId body, String content, LocalDate from) {
        actor.require(Right.SETTING_EDIT);
        if (from.isBefore(OfficeTime.today(clock))) {
            throw new RuleViolation("workbench.setting.past");
        }
        if (content.length() > LONGEST) {
            throw new RuleViolation("workbench.setting.text", LONGEST);
        }
        String stripped = content.strip();
        name.read(stripped);
        List<SettingValue> known = store.lock(name.name(), body);
        Optional<SettingValue> before =
                known.stream().filter(value -> value.period().contains(from)).findFirst();
        if (before.map(value -> value.content().equals(stripped)).orElse(false)) {
            throw new RuleViolation("workbench.setting.same");
        }
        LocalDate to = before.map(value -> value.period().to())
                .orElseGet(() -> known.stream()
                        .map(value -> value.period().from())
                        .filter(start -> start.isAfter(from))
                        .min(Comparator.naturalOrder())
                        .orElse(Period.OPEN_END));
        before.ifPresent(value -> store.end(value, from));
        store.add(actor, name.name(), body, stripped, new Period(from, to), clock.instant());
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("from", from);
        facts.put("value", stripped);
        facts.put("before", before.map(SettingValue::content).orElse(String.valueOf(name.fallback())));
        if (body != null) {
            facts.put("body", body);
        }
        audit.record(actor, "setting.change", "setting", name.name(), facts);
        forgetAfterCommit(name.name());
    }

    private Optional<String> stored(SettingName<?> name, @Nullable BodyId body, LocalDate day) {
        return values.get(name.name(), store::all).stream()
                .filter(value -> java.util.Objects.equals(value.body(), body))
                .filter(value -> value.period().contains(day))
                .map(SettingValue::content)
                .findFirst();
    }

    private void forgetAfterCommit(String name) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                values.invalidate(name);
            }
        });
    }
}
