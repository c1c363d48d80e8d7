package cn.qinqing.identity.domain;

import cn.qinqing.identity.AccountSheets;
import cn.qinqing.identity.AccountSheets.Action;
import cn.qinqing.identity.AccountSheets.Line;
import cn.qinqing.identity.Side;
import cn.qinqing.identity.StaffDirectory;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Pinyin;
import cn.qinqing.shared.RuleViolation;
import cn.qinqing.shared.UnitId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Checks the rows of a sheet of accounts, each against what is there and against the rows before it. */
@Component
public class AccountSheetCheck {

    private static final int SHORTEST_LOGIN = 3;
    private static final int LONGEST_MADE_LOGIN = 40;
    private static final int LOOKED_AT = 20;

    private final Accounts accounts;
    private final ManagedAccounts managed;
    private final ObjectProvider<StaffDirectory> directories;
    private final Clock clock;

    AccountSheetCheck(
            Accounts accounts, ManagedAccounts managed, ObjectProvider<StaffDirectory> directories, Clock clock) {
        this.accounts = accounts;
        this.managed = managed;
        this.directories = directories;
        this.clock = clock;
    }

    /** Begins a sheet: rows of it may not ask twice for the same. */
    public Sheet begin(Actor actor) {
        return new Sheet(actor);
    }

    /** One sheet that is being checked. */
    public final class Sheet {

        private final Actor actor;
        private final LocalDate today = OfficeTime.today(clock);
        private final Set<Object> seen = new HashSet<>();

        private Sheet(Actor actor) {
            this.actor = actor;
        }

        /** The row with what it asks for, or why that cannot be. */
        public Line line(int number, Map<String, String> values) {
            String name = values.getOrDefault(AccountSheets.NAME, "");
            String login = values.getOrDefault(AccountSheets.LOGIN, "");
            String reason = values.getOrDefault(AccountSheets.REASON, "");
            Line raw = new Line(number, name, login, Action.OPEN, reason, null, null, null, null);
            try {
                Action action = action(values.getOrDefault(AccountSheets.ACTION, ""));
                raw = new Line(number, name, login, action, reason, null, null, null, null);
                if (name.isEmpty()) {
                    throw new RuleViolation("identity.name.missing");
                }
                UnitId unit = unit(values.getOrDefault(AccountSheets.UNIT, ""));
                return action == Action.OPEN ? opened(raw, unit) : ended(raw, unit);
            } catch (RuleViolation refused) {
                return new Line(number, name, login, raw.action(), reason, raw.unit(), null, null, refused);
            }
        }

        private Line opened(Line row, UnitId unit) {
            List<StaffDirectory.Someone> people = directory().named(unit, row.name());
            if (people.isEmpty()) {
                throw new RuleViolation("identity.sheet.nobody", row.name());
            }
            if (people.size() > 1) {
                throw new RuleViolation("identity.sheet.several", row.name());
            }
            StaffDirectory.Someone person = people.getFirst();
            if (accounts.existsByPersonId(person.id().value())) {
                throw new RuleViolation("identity.person.taken");
            }
            once(person.id());
            String login = row.login().isEmpty() ? made(row.name()) : typed(row.login());
            return new Line(row.number(), row.name(), login, Action.OPEN, row.reason(), unit, person.id(), null, null);
        }

        private Line ended(Line row, UnitId unit) {
            if (row.reason().isEmpty()) {
                throw new RuleViolation("identity.end.reason.missing");
            }
            List<Account> found = accounts.findByUnitId(unit.value()).stream()
                    .filter(one -> one.side() == Side.BUSINESS && one.enabled(today))
                    .filter(one -> row.login().isEmpty()
                            ? one.displayName().equals(row.name())
                            : one.login().equals(row.login()))
                    .toList();
            if (found.isEmpty()) {
                throw new RuleViolation("identity.sheet.noAccount", row.name());
            }
            if (found.size() > 1) {
                throw new RuleViolation("identity.sheet.severalAccounts", row.name());
            }
            Account account = found.getFirst();
            managed.refuseOneself(actor, account.id());
            once(account.id());
            return new Line(
                    row.number(),
                    row.name(),
                    account.login(),
                    Action.END,
                    row.reason(),
                    unit,
                    null,
                    account.id(),
                    null);
        }

        private void once(Object asked) {
            if (!seen.add(asked)) {
                throw new RuleViolation("identity.sheet.twice");
            }
        }

        private String typed(String login) {
            if (!ManagedAccounts.isLogin(login)) {
                throw new RuleViolation("identity.login.form");
            }
            if (accounts.existsByLogin(login) || !seen.add(login)) {
                throw new RuleViolation("identity.login.taken", login);
            }
            return login;
        }

        /** The name in pinyin, with a number when that is taken or too short. */
        private String made(String name) {
            String sound = Pinyin.full(name).replaceAll("[^a-z0-9]", "");
            String stem = sound.isEmpty() ? "user" : sound.substring(0, Math.min(sound.length(), LONGEST_MADE_LOGIN));
            String login = stem;
            for (int i = 1;
                    login.length() < SHORTEST_LOGIN || accounts.existsByLogin(login) || seen.contains(login);
                    i++) {
                login = "%s%02d".formatted(stem, i);
            }
            seen.add(login);
            return login;
        }

        /** The own unit of a unit's administrator; others name it. */
        private UnitId unit(String typed) {
            Optional<UnitId> own = managed.onlyUnit(actor);
            if (own.isPresent() && typed.isEmpty()) {
                return own.get();
            }
            if (typed.isEmpty()) {
                throw new RuleViolation("identity.sheet.unitMissing");
            }
            UnitId named = directory().units(typed, LOOKED_AT).stream()
                    .filter(one -> one.name().equals(typed))
                    .map(StaffDirectory.Unit::id)
                    .findFirst()
                    .orElseThrow(() -> new RuleViolation("identity.sheet.unitUnknown", typed));
            if (own.isPresent() && !own.get().equals(named)) {
                throw new RuleViolation("identity.account.other-unit");
            }
            return named;
        }

        private StaffDirectory directory() {
            @Nullable StaffDirectory directory = directories.getIfAvailable();
            if (directory == null) {
                throw new RuleViolation("identity.sheet.nobody", "");
            }
            return directory;
        }
    }

    /** Without a word an account is opened. */
    private static Action action(String typed) {
        return switch (typed) {
            case "", "开户", "开通", "新增" -> Action.OPEN;
            case "停用", "注销", "删除" -> Action.END;
            default -> throw new RuleViolation("identity.sheet.actionUnknown", typed);
        };
    }
}
