package cn.qinqing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.qinqing.identity.Role;
import cn.qinqing.people.Organ;
import cn.qinqing.people.PeopleRegistry;
import cn.qinqing.people.PeopleService;
import cn.qinqing.people.UnitForm;
import cn.qinqing.people.UnitLevel;
import cn.qinqing.shared.Ids;
import cn.qinqing.shared.PersonId;
import cn.qinqing.shared.PersonName;
import cn.qinqing.shared.UnitId;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole journeys in a real browser against the running product. */
public abstract class BrowserTest extends DatabaseTest {

    protected static final String PASSWORD = "Bosten-Lake-2026";
    /** Pictures of the last run, to be looked at. */
    private static final Path PICTURES = Path.of("target", "pictures");

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    PasswordEncoder encoder;

    @Autowired
    PeopleService people;

    @Autowired
    PeopleRegistry registry;

    @Autowired
    TransactionTemplate transaction;

    private @Nullable BrowserContext window;

    /** One for all classes of a process. */
    private static Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(Path.of("/usr/bin/chromium"))
                            .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--disable-quic")));
        }
        return browser;
    }

    @AfterEach
    void closeWindow() {
        if (window != null) {
            window.close();
            window = null;
        }
    }

    /** A fresh window without any cookie. */
    protected Page open(int width, int height) {
        closeWindow();
        window = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("en-US")
                        .setTimezoneId("Asia/Shanghai")
                        .setReducedMotion(com.microsoft.playwright.options.ReducedMotion.REDUCE));
        return window.newPage();
    }

    /** A window without JavaScript. */
    protected Page openWithoutScript(int width, int height) {
        closeWindow();
        window = browser()
                .newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, height)
                        .setJavaScriptEnabled(false));
        return window.newPage();
    }

    protected String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    /** A name has no digits. */
    private static String letters(String login) {
        return login.chars()
                .map(c -> Character.isDigit(c) ? c - '0' + 'g' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Makes an account of a person of the commerce bureau, a supervisor of 纪委, with these roles. Returns the login. */
    protected String account(Role... roles) {
        String login = "u" + UUID.randomUUID().toString().substring(0, 8);
        UnitId unit = List.of(roles).equals(List.of(Role.SUPERVISOR))
                ? office("测试纪委监委", Organ.DISCIPLINE)
                : office("测试商务局", Organ.GOVERNMENT);
        PersonId person = transaction.execute(status -> registry
                .officer(
                        Actors.with(Role.COMMERCE_CLERK),
                        new PersonName("测试" + letters(login)),
                        unit,
                        LocalDate.of(2025, 1, 1),
                        null)
                .stream()
                .filter(found -> found.kind().equals("officer"))
                .map(found -> (PersonId) found.id())
                .findFirst()
                .orElseThrow());
        UUID id = Ids.next();
        jdbc.sql("""
                        insert into account (id, login, display_name, side, person_id, unit_id, password_hash, password_changed_at, must_change_password, created_at)
                        values (?, ?, ?, 'BUSINESS', ?, ?, ?, utc_timestamp(), false, utc_timestamp())
                        """)
                .params(id, login, "测试" + login, person.value(), unit.value(), encoder.encode(PASSWORD))
                .update();
        for (Role role : roles) {
            jdbc.sql(
                            "insert into account_role (account_id, side, role, granted_at) values (?, 'BUSINESS', ?, utc_timestamp())")
                    .params(id, role.name())
                    .update();
        }
        return login;
    }

    private UnitId office(String name, Organ organ) {
        return jdbc.sql("select id from unit where name = ?")
                .param(name)
                .query(UUID.class)
                .optional()
                .map(UnitId::new)
                .orElseGet(() -> people.createUnit(
                        Actors.with(Role.COMMERCE_CLERK),
                        new UnitForm(name, null, organ, UnitLevel.PREFECTURE, "652800", null, null)));
    }

    /** Signs in through the login page, as people do. */
    protected void fillInLogin(Page page, String login, String password) {
        page.navigate(address("/app/login"));
        page.locator("input[name=username]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("vaadin-login-form vaadin-button").first().click();
        page.waitForURL(url -> !url.contains("/login"));
        page.locator("h1").first().waitFor();
    }

    /** Signs in and waits for the first view. */
    protected void signIn(Page page, String login) {
        startSession(page, login);
        show(page, "");
    }

    /** Sends what the login page sends, which {@code SignInJourneyIT} fills in; the window is signed in from then on. */
    protected void startSession(Page page, String login) {
        APIResponse answer = page.context()
                .request()
                .post(
                        address("/app/login"),
                        RequestOptions.create()
                                .setForm(
                                        FormData.create().set("username", login).set("password", PASSWORD))
                                .setMaxRedirects(0));
        assertThat(answer.headers().getOrDefault("location", "")).as(login).contains("/app");
        assertThat(answer.headers().get("location")).as(login).doesNotContain("login");
    }

    /** Opens a staff view and waits until it is drawn. */
    protected void show(Page page, String path) {
        page.navigate(address("/app/" + path));
        page.locator("h1").first().waitFor();
        settle(page);
    }

    /** Waits until the server has answered and nothing moves any more. */
    protected static void settle(Page page) {
        Idle.await(page);
    }

    public static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")));
    }

    /** No violation of WCAG 2.0 to 2.2, A and AA, once the page has come to rest; nothing is excluded. */
    protected static void accessible(Page page) {
        settle(page);
        assertThat(violations(page)).as(page.url()).isEmpty();
    }

    /** What of the page breaks a rule at this moment. */
    public static List<String> violations(Page page) {
        return Axe.violations(page);
    }
}
