package cn.qinqing.bench;

import cn.qinqing.shared.OfficeTime;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody at work: looks through the list, searches, reads, notes a visit, and thinks in between. */
final class Person implements Runnable {

    /** Steps that are reported, with their names. */
    static final Map<String, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("list", "企业列表首页");
        STEPS.put("filter", "列表按两字检索");
        STEPS.put("search", "检索框按拼音首字母");
        STEPS.put("details", "企业详情");
        STEPS.put("visit-form", "打开走访登记");
        STEPS.put("visit-save", "保存走访");
        STEPS.put("calendar", "走访日历（本单位，一月）");
        STEPS.put("today", "今日");
        STEPS.put("coverage", "覆盖情况（当日）");
        STEPS.put("gap", "从覆盖情况打开待申报名单");
        STEPS.put("coverage-day", "覆盖情况（某日）");
        STEPS.put("assignments", "联系安排（当日）");
        STEPS.put("assignments-filter", "联系安排按两字检索");
        STEPS.put("assignments-day", "联系安排（某日）");
        STEPS.put("public", "公示页");
        STEPS.put("login", "登录");
    }

    private static final int DAYS = 730;
    private static final Pattern DETAILS = Pattern.compile("enterprises/([0-9a-f-]{36})");
    private static final List<String> WORDS = List.of("棉业", "香梨", "物流", "矿业", "食品", "昌盛", "瑞丰", "机械");
    private static final List<String> INITIALS = List.of("kel", "ltx", "hjs", "bhx", "qm", "yl", "rq", "hs");

    private final Browser browser;
    private final Browser citizen;
    private final double thinkSeconds;
    private final LocalDate today;
    private volatile boolean going = true;
    private volatile Throwable failure;

    /**
     * @param thinkSeconds mean of the exponential time between two steps; 0 for none
     */
    Person(HttpClient http, String root, String login, String password, double thinkSeconds) {
        this.browser = new Browser(http, root);
        this.citizen = new Browser(http, root);
        this.thinkSeconds = thinkSeconds;
        this.today = OfficeTime.today(Clock.systemUTC());
        browser.signIn(login, password, "visits");
    }

    void stop() {
        going = false;
    }

    Throwable failure() {
        return failure;
    }

    @Override
    public void run() {
        try {
            think();
            while (going) {
                round();
            }
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    private void round() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        String list = browser.show("list", "enterprises", "");
        String enterprise = enterprise(list);
        think();
        browser.type("filter", "vaadin-text-field", "香梨", WORDS.get(random.nextInt(WORDS.size())));
        think();
        browser.search("search", "Ctrl+K", INITIALS.get(random.nextInt(INITIALS.size())));
        think();
        browser.show("details", "enterprises/" + enterprise, "");
        think();
        browser.show("visit-form", "visits/new", "enterprise=" + enterprise);
        think();
        browser.type("visit-draft", "vaadin-text-area", "谈了什么", "了解生产经营情况，一切正常。");
        String saved = browser.click("visit-save", "没有问题，直接保存");
        if (going && !saved.contains("visits/")) {
            throw new IllegalStateException("visit not saved: " + saved.substring(0, Math.min(500, saved.length())));
        }
        think();
        liaison(random);
        citizen.open("public", "/zh/list/");
        think();
    }

    /** Sees what is to be done, looks at figures and the rows behind one, and asks who answered on some day. */
    private void liaison(ThreadLocalRandom random) {
        browser.show("calendar", "visit-calendar", "of=unit&on=" + day(random));
        think();
        browser.show("today", "", "");
        think();
        browser.show("coverage", "coverage", "");
        think();
        browser.show("gap", "assignments", "gap=UNDECLARED");
        think();
        browser.show("coverage-day", "coverage", "day=" + day(random));
        think();
        browser.show("assignments", "assignments", "");
        think();
        browser.show("assignments-filter", "assignments", "q=" + encoded(WORDS.get(random.nextInt(WORDS.size()))));
        think();
        browser.show("assignments-day", "assignments", "day=" + day(random));
        think();
    }

    private LocalDate day(ThreadLocalRandom random) {
        return today.minusDays(random.nextInt(DAYS));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String enterprise(String list) {
        List<String> ids = DETAILS.matcher(list)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        Matcher any = DETAILS.matcher(list);
        if (!any.find()) {
            throw new IllegalStateException("no enterprise in the list");
        }
        return ids.get(ThreadLocalRandom.current().nextInt(ids.size()));
    }

    private void think() {
        if (thinkSeconds > 0 && going) {
            try {
                Thread.sleep((long) (-Math.log(1 - ThreadLocalRandom.current().nextDouble()) * thinkSeconds * 1000));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                going = false;
            }
        }
    }
}
