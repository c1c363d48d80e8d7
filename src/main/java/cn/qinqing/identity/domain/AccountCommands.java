package cn.qinqing.identity.domain;

import cn.qinqing.host.CommandLine;
import cn.qinqing.host.HostRefusal;
import cn.qinqing.identity.AccountFilter;
import cn.qinqing.identity.AccountQueries;
import cn.qinqing.identity.AccountRow;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.OneTimePassword;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * {@code ./qinqing user}: lists accounts, ends a lock, gives a new one-time password. The only way for the three
 * administrators (三员), since none of them may touch another's account.
 */
@Component
class AccountCommands implements CommandLine {

    private static final int MOST = 10_000;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(OfficeTime.ZONE);

    private final AccountService service;
    private final AccountQueries queries;
    private final Accounts accounts;
    private final ResourceBundle texts = ResourceBundle.getBundle("vaadin-i18n.translations", Locale.ROOT);

    private final Clock clock;

    AccountCommands(AccountService service, AccountQueries queries, Accounts accounts, Clock clock) {
        this.clock = clock;
        this.service = service;
        this.queries = queries;
        this.accounts = accounts;
    }

    @Override
    public String name() {
        return "user";
    }

    @Override
    public List<String> run(List<String> words) {
        String verb = words.isEmpty() ? "" : words.getFirst();
        if (verb.equals("list") && words.size() == 1) {
            return queries.page(actor(), AccountFilter.none(), List.of(), 0, MOST).stream()
                    .map(this::line)
                    .toList();
        }
        if (words.size() != 2 || !Set.of("unlock", "reset").contains(verb)) {
            throw new HostRefusal(text("identity.console.usage"));
        }
        Account account = accounts.findByLogin(words.getLast())
                .orElseThrow(() -> new HostRefusal(text("identity.console.unknown", words.getLast())));
        if (!account.enabled(OfficeTime.today(clock))) {
            throw new HostRefusal(text("identity.console.ended", account.login()));
        }
        return List.of(verb.equals("unlock") ? unlock(account.id(), account.login()) : reset(account.id()));
    }

    private String unlock(AccountId id, String login) {
        service.unlock(actor(), id);
        return text("identity.console.unlocked", login);
    }

    private String reset(AccountId id) {
        OneTimePassword slip = service.resetPassword(actor(), id);
        return text("identity.console.reset", slip.displayName(), slip.login(), slip.password());
    }

    /** Who sat at the server is told by the operating system. */
    private Actor actor() {
        return new Actor.Job(
                text("identity.console.actor", System.getProperty("user.name", "")), Set.of(Right.ACCOUNT_MANAGE));
    }

    private String line(AccountRow row) {
        String roles = row.roles().stream()
                .map(role -> text("identity.role." + role.name()))
                .collect(Collectors.joining("、"));
        return "%-20s  %s  %s  %s  %s"
                .formatted(
                        row.login(),
                        text("identity.state." + row.state().name()),
                        row.name(),
                        roles,
                        row.lastSignIn() == null
                                ? text("identity.console.never")
                                : text("identity.console.last", TIME.format(row.lastSignIn())));
    }

    private String text(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.SIMPLIFIED_CHINESE).format(arguments);
    }
}
