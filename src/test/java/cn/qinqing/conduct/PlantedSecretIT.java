package cn.qinqing.conduct;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import cn.qinqing.Actors;
import cn.qinqing.BrowserTest;
import cn.qinqing.EnterpriseForms;
import cn.qinqing.enterprises.EnterpriseRoutes;
import cn.qinqing.enterprises.EnterpriseService;
import cn.qinqing.enterprises.ListingConsent;
import cn.qinqing.identity.AccountActors;
import cn.qinqing.identity.AccountService;
import cn.qinqing.identity.NewAccount;
import cn.qinqing.identity.Role;
import cn.qinqing.shared.AccountId;
import cn.qinqing.shared.Actor;
import cn.qinqing.shared.EnterpriseId;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.OfficeTime;
import cn.qinqing.shared.Right;
import cn.qinqing.uikit.ListFile;
import cn.qinqing.visits.RecordVisit;
import cn.qinqing.visits.VisitFilter;
import cn.qinqing.visits.VisitId;
import cn.qinqing.visits.VisitMode;
import cn.qinqing.visits.VisitQueries;
import cn.qinqing.visits.VisitRoutes;
import cn.qinqing.visits.VisitRow;
import cn.qinqing.visits.VisitService;
import cn.qinqing.workbench.ListExports;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A secret is declared in a real browser, and its bytes are looked for wherever something stays or goes out: each table, the
 * files of the database, drafts, index, log, files, exports, what the browser keeps, and what other people are sent.
 */
@ExtendWith(OutputCaptureExtension.class)
class PlantedSecretIT extends BrowserTest {

    private static final String WORD = "翡翠貔貅";

    @Autowired
    EnterpriseService enterprises;

    @Autowired
    VisitService visits;

    @Autowired
    VisitQueries visitQueries;

    @Autowired
    ConductQueries queries;

    @Autowired
    ToleranceQueries tolerances;

    @Autowired
    AccountActors actors;

    @Autowired
    AccountService accounts;

    @Autowired
    ListExports exports;

    @Autowired
    JdbcClient tables;

    @Autowired
    Clock clock;

    private final String token = "Mz" + Ids.next().toString().replace("-", "").substring(18);
    private final String secret = token + WORD + token;
    private final Traces traces = new Traces(token, WORD);

    @Test
    void what_was_declared_is_found_by_its_declarant_and_by_discipline_alone(CapturedOutput log) throws Exception {
        assertThat(traces.in(("x" + secret).getBytes(StandardCharsets.UTF_8))).isTrue();
        Logger jdbc = (Logger) LoggerFactory.getLogger("org.springframework.jdbc");
        jdbc.setLevel(Level.TRACE);
        String officer = account(Role.LIAISON_OFFICER);
        Actor.Person declarant = actor(officer);
        EnterpriseId enterprise = enterprises.create(
                Actors.with(Role.COMMERCE_CLERK),
                EnterpriseForms.named("漠野" + letters() + "企业", "652801", ListingConsent.NOT_ASKED));
        VisitId visit = visit(declarant, enterprise);
        Page page = open(1440, 900);
        startSession(page, officer);
        try {
            declare(page, declarant, visit);
            applyForTolerance(page, declarant);
        } finally {
            jdbc.setLevel(null);
        }
        DeclarationRow row = queries.mine(declarant, 0, 1).getFirst();
        show(page, ConductRoutes.details(row.id()));
        assertThat(page.locator("main").innerText()).contains(secret);
        ToleranceRow record = tolerances.mine(declarant, 0, 1).getFirst();
        show(page, ToleranceRoutes.details(record.id()));
        assertThat(page.locator("main").innerText()).contains(secret);
        assertThat(kept(page)).doesNotContain(token, WORD);
        nothingTellsWhoApplied(declarant);

        assertThat(traces.in(log.getAll().getBytes(StandardCharsets.UTF_8)))
                .as("log")
                .isFalse();
        assertThat(log.getAll()).as("the log was listening").contains("conduct_declaration");
        assertThat(tablesWithIt()).isEmpty();
        assertThat(filesWithIt()).isEmpty();
        assertThat(exported(enterprise)).doesNotContain(token, WORD);

        for (String login : others()) {
            assertThat(answersWithIt(login, enterprise, visit, row, record))
                    .as(login)
                    .isEmpty();
        }
        assertThat(answersWithIt(account(Role.SUPERVISOR), enterprise, visit, row, record))
                .as("discipline reads it, so that the search above finds what there is")
                .anyMatch(url -> url.contains("v-r"));
    }

    /** Names have no digits. */
    private static String letters() {
        return Ids.next().toString().replaceAll("[^a-f]", "");
    }

    private void declare(Page page, Actor.Person declarant, VisitId visit) {
        show(page, VisitRoutes.details(visit));
        page.locator("vaadin-button").filter(having("填写亲清申报")).click();
        Locator form = page.locator("vaadin-dialog");
        form.getByLabel("企业车辆").check();
        form.getByLabel("使用企业车辆的原因").fill(secret);
        form.getByLabel("未能拒收").check();
        form.getByLabel("礼品名称、数量").fill(secret);
        form.getByLabel("收到日期").fill(OfficeTime.today(clock).toString());
        form.getByLabel("礼品登记号").blur();
        form.getByLabel("说明（可不填）").fill(secret);
        // a draft, were there one, is saved within two seconds
        page.waitForTimeout(2_500);
        assertThat(kept(page)).doesNotContain(token, WORD);
        assertThat(tables.sql("select count(*) from draft where account_id = ?")
                        .param(declarant.account().value())
                        .query(Long.class)
                        .single())
                .isZero();
        pictures(page, "conduct-declare");
        form.locator("vaadin-button").filter(having("提交申报")).click();
        page.getByText("您已于").waitFor();
        pictures(page, "conduct-receipt");
    }

    /** The secret is in the words and in the file; the file is sent as a browser sends it. */
    private void applyForTolerance(Page page, Actor.Person applicant) {
        show(page, ToleranceRoutes.MINE);
        page.locator("vaadin-button").filter(having("申请容错")).first().click();
        Locator form = page.locator("vaadin-dialog");
        form.getByLabel("事项和失误情况").fill(secret);
        form.getByLabel("开始日期").fill(OfficeTime.today(clock).toString());
        form.getByLabel("依据（法律、政策、文件）").fill("试点方案" + secret);
        form.getByLabel("会议或机构").fill("专题会议");
        form.getByLabel("日期", new Locator.GetByLabelOptions().setExact(true))
                .fill(OfficeTime.today(clock).toString());
        form.getByLabel("纪要或文号").fill(secret);
        form.getByLabel("决定了什么").fill("同意试点");
        form.getByLabel("不存在谋取私利").press("Space");
        form.getByLabel("损失和影响（没有的写“无”）").fill("无");
        form.getByLabel("补救和纠错措施").fill("已改正" + secret);
        form.locator("input[type=file]")
                .setInputFiles(new FilePayload(
                        "纪要" + token + ".pdf",
                        "application/pdf",
                        ("%PDF-1.7\n" + secret + secret).getBytes(StandardCharsets.UTF_8)));
        form.getByText("移除").waitFor();
        // a draft, were there one, is saved within two seconds
        page.waitForTimeout(2_500);
        assertThat(kept(page)).doesNotContain(token, WORD);
        assertThat(tables.sql("select count(*) from draft where account_id = ?")
                        .param(applicant.account().value())
                        .query(Long.class)
                        .single())
                .isZero();
        pictures(page, "tolerance-apply");
        form.locator("vaadin-button").filter(having("提交申请")).click();
        page.getByText("已收到，编号").waitFor();
        pictures(page, "tolerance-mine");
    }

    /** Neither account nor person stands in plain in what the application left, nor beside its event in the log. */
    private void nothingTellsWhoApplied(Actor.Person applicant) {
        List<String> ids = new ArrayList<>(List.of(applicant.account().toString()));
        applicant.personId().ifPresent(person -> ids.add(person.toString()));
        for (String table : List.of("tolerance_application", "tolerance_step", "tolerance_file")) {
            tables.sql("select * from " + table).query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    assertThat(String.valueOf(row.getObject(column)))
                            .as(table + "." + row.getMetaData().getColumnName(column))
                            .doesNotContain(ids);
                }
            });
        }
        assertThat(tables.sql(
                                "select count(*) from audit_event where action = 'TOLERANCE_APPLIED' and account_id is not null")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    /** Of both widths, to be looked at; of the last who came past. */
    private static void pictures(Page page, String name) {
        page.setViewportSize(390, 844);
        settle(page);
        picture(page, name + "-390");
        page.setViewportSize(1440, 900);
        settle(page);
        picture(page, name + "-1440");
    }

    private static Locator.FilterOptions having(String words) {
        return new Locator.FilterOptions().setHasText(words);
    }

    private VisitId visit(Actor declarant, EnterpriseId enterprise) {
        return visits.record(
                        declarant,
                        new RecordVisit(
                                enterprise,
                                OfficeTime.today(clock),
                                VisitMode.ON_SITE,
                                List.of(),
                                List.of(),
                                "看了车间",
                                List.of(),
                                null,
                                Ids.next()))
                .id();
    }

    /** What the browser keeps of this address. */
    private static String kept(Page page) {
        return (String)
                page.evaluate("() => JSON.stringify([{...sessionStorage}, {...localStorage}, document.cookie])");
    }

    /** Every column of every table, as the bytes that the database hands out. */
    private Set<String> tablesWithIt() {
        Set<String> found = new TreeSet<>();
        List<String> names = tables.sql(
                        "select table_name from information_schema.tables where table_schema = database() and table_type <> 'VIEW'")
                .query(String.class)
                .list();
        assertThat(names).contains("conduct_declaration", "draft", "audit_event", "timeline_entry", "search_document");
        for (String name : names) {
            tables.sql("select * from `" + name + "`").query(row -> {
                for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
                    if (traces.in(bytes(row.getObject(column)))) {
                        found.add(name + "." + row.getMetaData().getColumnName(column));
                    }
                }
            });
        }
        return found;
    }

    private static byte[] bytes(@Nullable Object value) throws SQLException {
        return switch (value) {
            case null -> new byte[0];
            case byte[] plain -> plain;
            case Blob blob -> blob.getBytes(1, (int) blob.length());
            default -> value.toString().getBytes(StandardCharsets.UTF_8);
        };
    }

    /** Files of the database, its log, the search index, stored files and outboxes: all that a copy of the data takes along. */
    private List<String> filesWithIt() throws IOException {
        List<String> found = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(HOME)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        assertThat(files).anyMatch(file -> file.toString().contains("conduct_declaration"));
        for (Path file : files) {
            try {
                if (Files.size(file) < 600_000_000 && traces.in(Files.readAllBytes(file))) {
                    found.add(file.toString());
                }
            } catch (NoSuchFileException gone) {
                // the index merges its segments
            }
        }
        return found;
    }

    private String exported(EnterpriseId enterprise) throws IOException {
        Actor clerk = Actors.with(Role.COMMERCE_CLERK);
        ListFile list = new ListFile(
                "visits",
                "走访",
                List.of("日期", "内容"),
                "",
                1,
                (actor, offset, limit) ->
                        visitQueries
                                .page(actor, VisitFilter.ofEnterprise(enterprise), List.of(), offset, limit)
                                .stream()
                                .map(PlantedSecretIT::cells)
                                .toList());
        Path file = exports.write(clerk, list, ListExports.Format.CSV);
        try {
            String text = Files.readString(file);
            assertThat(text).contains("看了车间");
            return text;
        } finally {
            Files.delete(file);
        }
    }

    private static List<String> cells(VisitRow row) {
        return List.of(row.on().toString(), row.text());
    }

    private List<String> others() {
        List<String> logins = new ArrayList<>();
        logins.add(account(Role.COMMERCE_CLERK, Role.COMMERCE_REVIEWER, Role.LIAISON_OFFICER, Role.LEADER));
        logins.add(account(Role.FEDERATION, Role.HANDLER, Role.UNIT_ADMIN));
        for (Role role : List.of(Role.SYSTEM_ADMIN, Role.SECURITY_ADMIN, Role.AUDIT_ADMIN)) {
            String login = "p" + Ids.next().toString().replace("-", "");
            accounts.provision(
                    new Actor.Job("test", EnumSet.allOf(Right.class)),
                    new NewAccount(login, "管理员", null, null),
                    role.side(),
                    Set.of(role),
                    PASSWORD);
            logins.add(login);
        }
        return logins;
    }

    /** Addresses whose answer to this person had the secret in it, on a walk past where it could be. */
    private List<String> answersWithIt(
            String login, EnterpriseId enterprise, VisitId visit, DeclarationRow row, ToleranceRow record) {
        List<String> found = new ArrayList<>();
        List<Integer> seen = new ArrayList<>();
        Page page = open(1440, 900);
        // an answer that is given up by the next navigation has no end to wait for
        page.onRequestFinished(asked -> {
            try {
                byte[] body = Objects.requireNonNull(asked.response()).body();
                seen.add(body.length);
                if (traces.in(body)) {
                    found.add(asked.url());
                }
            } catch (PlaywrightException noBody) {
                // a redirect
            }
        });
        startSession(page, login);
        for (String path : List.of(
                "",
                ConductRoutes.details(row.id()),
                ConductRoutes.DECLARATIONS,
                ConductRoutes.GIFTS,
                ConductRoutes.MINE,
                ToleranceRoutes.details(record.id()),
                ToleranceRoutes.ALL,
                ToleranceRoutes.MINE,
                VisitRoutes.details(visit),
                VisitRoutes.LIST,
                EnterpriseRoutes.details(enterprise),
                "search?q=%E6%BC%A0%E9%87%8E",
                "audit?subject=" + row.id(),
                "jobs",
                "messages",
                "settings")) {
            show(page, path);
            if (path.startsWith(ConductRoutes.DETAILS) || path.startsWith(ToleranceRoutes.DETAILS)) {
                pictures(
                        page,
                        "conduct-"
                                + path.replaceAll("/[0-9a-f-]{36}", "/details").replace('/', '-'));
            }
        }
        assertThat(seen).as("answers were read").hasSizeGreaterThan(20);
        return found;
    }

    private Actor.Person actor(String login) {
        return actors.find(new AccountId(tables.sql("select id from account where login = ?")
                        .param(login)
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }

    /** Looks for words in every form in which bytes of a product may hold them. */
    private static final class Traces {

        private final List<byte[]> forms = new ArrayList<>();

        Traces(String... words) {
            for (String word : words) {
                forms.add(word.getBytes(StandardCharsets.UTF_8));
                forms.add(word.getBytes(StandardCharsets.UTF_16LE));
                forms.add(word.getBytes(StandardCharsets.UTF_16BE));
                forms.add(URLEncoder.encode(word, StandardCharsets.UTF_8).getBytes(StandardCharsets.US_ASCII));
                forms.add(escaped(word).getBytes(StandardCharsets.US_ASCII));
                for (int before = 0; before < 3; before++) {
                    forms.add(base64(word, before));
                }
            }
        }

        boolean in(byte[] bytes) {
            return forms.stream().anyMatch(form -> contains(bytes, form));
        }

        private static String escaped(String word) {
            StringBuilder all = new StringBuilder();
            word.chars().forEach(one -> all.append("\\u%04x".formatted(one)));
            return all.toString();
        }

        /** Its middle, as it comes out behind so many other bytes. */
        private static byte[] base64(String word, int before) {
            byte[] text = ("x".repeat(before) + word).getBytes(StandardCharsets.UTF_8);
            String encoded = Base64.getEncoder().withoutPadding().encodeToString(text);
            int from = before == 0 ? 0 : 4;
            return encoded.substring(from, encoded.length() - 2).getBytes(StandardCharsets.US_ASCII);
        }

        private static boolean contains(byte[] bytes, byte[] part) {
            byte first = part[0];
            for (int i = 0; i <= bytes.length - part.length; i++) {
                if (bytes[i] == first && Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) {
                    return true;
                }
            }
            return false;
        }
    }
}
