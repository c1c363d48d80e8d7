package cn.qinqing.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.qinqing.Actors;
import cn.qinqing.DatabaseTest;
import cn.qinqing.exchange.WorkbookWriter;
import cn.qinqing.identity.AccountSheets.Action;
import cn.qinqing.identity.AccountSheets.Line;
import cn.qinqing.identity.domain.SignIn;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.Right;
import cn.qinqing.shared.RightMissing;
import cn.qinqing.shared.Scope;
import cn.qinqing.shared.UnitId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A unit's administrator opens and ends the accounts of the own unit by a sheet. */
class AccountSheetsIT extends DatabaseTest {

    private static final Actor JOB = new Actor.Job("test", EnumSet.allOf(Right.class));
    private static final List<String> HEADINGS = List.of("姓名", "登录名", "办理", "停用原因", "单位");

    @TempDir
    Path folder;

    @Autowired
    AccountSheets sheets;

    @Autowired
    AccountService accounts;

    @Autowired
    AccountQueries queries;

    @Autowired
    PeopleService people;

    @Autowired
    PeopleRegistry registry;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SignIn signIn;

    private final Actor clerk = Actors.with(Role.COMMERCE_CLERK);
    private UnitId unit;
    private String unitName;
    private Actor.Person admin;

    @BeforeEach
    void an_administrator_of_a_unit() {
        unitName = "按表开户局" + Ids.next();
        unit = people.createUnit(
                clerk, new UnitForm(unitName, null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        OneTimePassword own =
                accounts.create(JOB, new NewAccount("a" + Ids.next().toString().substring(24), "单位管理员", null, unit));
        admin = new Actor.Person(
                own.account(),
                null,
                unit,
                null,
                "单位管理员",
                Role.UNIT_ADMIN.rights(),
                new Scope.Within(Set.of(), Set.of(unit)));
    }

    @Test
    void people_in_office_get_accounts_with_slips_and_those_who_go_lose_theirs() throws IOException {
        officer("阿依古丽");
        officer("王建国");
        String leaving = "l" + Ids.next().toString().substring(24);
        accounts.create(JOB, new NewAccount(leaving, "调离的人", null, unit));

        List<Line> lines = sheets.read(
                admin,
                sheet(
                        List.of("阿依古丽", "", "", "", ""),
                        List.of("王建国", "wang.jg" + leaving.substring(1, 6), "开户", "", unitName),
                        List.of("调离的人", "", "停用", "调离", "")));
        assertThat(lines).extracting(Line::problem).containsOnlyNulls();
        assertThat(lines).extracting(Line::action).containsExactly(Action.OPEN, Action.OPEN, Action.END);
        assertThat(lines.getFirst().login()).startsWith("ayiguli");
        assertThat(queries.count(admin, AccountFilter.none()))
                .as("only looked at")
                .isEqualTo(2);

        List<OneTimePassword> slips = sheets.apply(admin, lines);
        assertThat(slips).extracting(OneTimePassword::displayName).containsExactly("阿依古丽", "王建国");
        assertThat(signIn.attempt(slips.getFirst().login(), slips.getFirst().password()))
                .hasValueSatisfying(who -> {
                    assertThat(who.mustChangePassword()).isTrue();
                    assertThat(who.person()).as("so that it ends with the post").isPresent();
                    assertThat(who.roles()).isEmpty();
                });
        assertThat(row("调离的人").state()).isEqualTo(AccountState.ENDED);
    }

    @Test
    void each_row_that_cannot_be_done_says_why_and_the_others_go() throws IOException {
        officer("重名者");
        officer("可开户者");
        String other = "他局" + Ids.next();
        people.createUnit(
                clerk, new UnitForm(other, null, Organ.GOVERNMENT, UnitLevel.PREFECTURE, "652800", null, null));
        List<Line> lines = sheets.read(
                admin,
                sheet(
                        List.of("可开户者", "", "", "", ""),
                        List.of("可开户者", "", "", "", ""),
                        List.of("不在本单位的人", "", "", "", ""),
                        List.of("重名者", "大写 LOGIN", "", "", ""),
                        List.of("重名者", "", "", "", other),
                        List.of("单位管理员", "", "停用", "离任", ""),
                        List.of("单位管理员", "", "停用", "", ""),
                        List.of("没有账号者", "", "停用", "调离", ""),
                        List.of("重名者", "", "借用", "", "")));
        assertThat(lines)
                .extracting(
                        line -> line.problem() == null ? null : line.problem().key())
                .containsExactly(
                        null,
                        "identity.sheet.twice",
                        "identity.sheet.nobody",
                        "identity.login.form",
                        "identity.account.other-unit",
                        "identity.account.self",
                        "identity.end.reason.missing",
                        "identity.sheet.noAccount",
                        "identity.sheet.actionUnknown");
        assertThat(sheets.apply(admin, lines)).hasSize(1);
        assertThatThrownBy(() -> sheets.apply(admin, lines.subList(1, 9))).hasMessage("identity.sheet.nothing");
        assertThat(sheets.read(admin, sheet(List.of("可开户者", "", "", "", "")))
                        .getFirst()
                        .problem()
                        .key())
                .as("one has one account")
                .isEqualTo("identity.person.taken");
    }

    @Test
    void what_became_impossible_since_the_look_undoes_the_whole_sheet() throws IOException {
        officer("先后甲");
        officer("先后乙");
        List<Line> lines = sheets.read(admin, sheet(List.of("先后甲", "", "", "", ""), List.of("先后乙", "", "", "", "")));
        accounts.create(JOB, new NewAccount(lines.getLast().login(), "抢先的人", null, null));
        assertThatThrownBy(() -> sheets.apply(admin, lines)).hasMessage("identity.login.taken");
        assertThat(queries.count(admin, AccountFilter.none()))
                .as("the administrator's own")
                .isOne();
    }

    @Test
    void who_keeps_no_accounts_and_who_sends_another_file_is_refused() throws IOException {
        Path file = sheet(List.of("某人", "", "", "", ""));
        assertThatThrownBy(() -> sheets.read(Actors.with(Role.LIAISON_OFFICER), file))
                .isInstanceOf(RightMissing.class);
        Path wrong = folder.resolve("wrong.csv");
        Files.writeString(wrong, "登录名,办理\nabc,开户\n");
        assertThatThrownBy(() -> sheets.read(admin, wrong)).hasMessage("identity.sheet.nameMissing");
        // the system administrator names the unit
        AccountId system = accounts.provision(
                JOB,
                new NewAccount("s" + Ids.next().toString().substring(24), "系统", null, null),
                Side.SYSTEM,
                Set.of(Role.SYSTEM_ADMIN),
                "Password-01");
        Actor wide = new Actor.Person(system, null, null, null, "系统", Role.SYSTEM_ADMIN.rights(), new Scope.Nothing());
        officer("系统开户者");
        List<Line> lines = sheets.read(
                wide,
                sheet(
                        List.of("系统开户者", "", "", "", unitName),
                        List.of("系统开户者", "", "", "", ""),
                        List.of("系统开户者", "", "", "", "没有的单位")));
        assertThat(lines)
                .extracting(
                        line -> line.problem() == null ? null : line.problem().key())
                .containsExactly(null, "identity.sheet.unitMissing", "identity.sheet.unitUnknown");
    }

    private AccountRow row(String name) {
        return queries.page(admin, new AccountFilter(name, null, null, null), AccountSort.LOGIN, false, 0, 10)
                .getFirst();
    }

    private void officer(String name) {
        transaction.executeWithoutResult(
                status -> registry.officer(clerk, new PersonName(name), unit, LocalDate.of(2025, 1, 1), null));
    }

    @SafeVarargs
    private Path sheet(List<String>... rows) throws IOException {
        Path file = folder.resolve(Ids.next() + ".xlsx");
        Files.write(file, WorkbookWriter.xlsx("账号", HEADINGS, List.of(rows)));
        return file;
    }
}
