package cn.qinqing.bench;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Somebody who works at issues: of the desk, of a unit, or its head; looks, reads, gives a command, and thinks in between. */
final class IssuePerson implements Runnable {

    /** Steps that are reported, with their names. */
    static final Map<String, String> STEPS = new LinkedHashMap<>();

    static {
        STEPS.put("desk-list", "分办岗：诉求列表首页");
        STEPS.put("desk-late", "分办岗：列表按红灯");
        STEPS.put("desk-search", "分办岗：列表按两字检索");
        STEPS.put("desk-mine", "分办岗：待我办理");
        STEPS.put("desk-board", "分办岗：看板");
        STEPS.put("desk-details", "分办岗：诉求详情");
        STEPS.put("desk-form", "分办岗：打开移交");
        STEPS.put("desk-command", "分办岗：移交（动作）");
        STEPS.put("unit-list", "承办单位：诉求列表首页");
        STEPS.put("unit-late", "承办单位：列表按红灯");
        STEPS.put("unit-mine", "承办单位：待我办理");
        STEPS.put("unit-board", "承办单位：看板");
        STEPS.put("unit-details", "承办单位：诉求详情");
        STEPS.put("unit-command", "承办单位：签收（动作）");
        STEPS.put("unit-form", "承办单位：打开记进展");
        STEPS.put("unit-progress", "承办单位：记进展（动作）");
        STEPS.put("head-mine", "负责人：待我办理");
        STEPS.put("head-unit", "负责人：本单位诉求");
        STEPS.put("head-board", "负责人：看板");
        STEPS.put("head-details", "负责人：诉求详情");
        STEPS.put("problems", "共性问题列表");
        STEPS.put("home", "首页");
        STEPS.put("login", "登录");
    }

    private static final Pattern DETAILS = Pattern.compile("issues/([0-9a-f-]{36})");
    private static final List<String> WORDS = List.of("冷库", "矿区", "供气", "展期", "入学", "用电", "土地", "补贴");
    private static final int TEN = 10;
    private static final int DESK = 5;

    private final Browser browser;
    private final double thinkSeconds;
    private final int kind;
    private volatile boolean going = true;
    private volatile @Nullable Throwable failure;

    /** @param number of ten, five are of the desk, four of units, one is a head */
    IssuePerson(HttpClient http, String root, int number, String password, double thinkSeconds) {
        browser = new Browser(http, root);
        this.thinkSeconds = thinkSeconds;
        kind = number % TEN;
        int turn = number / TEN;
        String login = kind < DESK
                ? "bench" + (turn * DESK + kind + 1)
                : kind < TEN - 1 ? "benchh" + (turn * (TEN - 1 - DESK) + kind - DESK + 1) : "benchs" + (turn + 1);
        browser.signIn(login, password, "issues");
    }

    void stop() {
        going = false;
    }

    @Nullable
    Throwable failure() {
        return failure;
    }

    @Override
    public void run() {
        try {
            think();
            while (going) {
                if (kind < DESK) {
                    desk();
                } else if (kind < TEN - 1) {
                    unit();
                } else {
                    head();
                }
            }
        } catch (RuntimeException failed) {
            failure = failed;
        }
    }

    private void desk() {
        show("home", "", "");
        show("desk-mine", "issues", "mine=1");
        String waiting = show("desk-list", "issues", "status=REGISTERED");
        any(waiting).ifPresent(id -> {
            show("desk-details", "issues/" + id, "");
            if (browser.offers("移交")) {
                browser.click("desk-form", "移交");
                think();
                browser.choose("desk-draft", "移交去向", 1);
                browser.type("desk-draft", "vaadin-text-field", "接收单位", "州信访局");
                browser.type("desk-draft", "vaadin-text-field", "转办回执号", "2026090017");
                browser.type("desk-draft", "vaadin-text-area", "告知企业的说明", "此事由信访部门依法办理。");
                browser.click("desk-command", "移交");
                think();
            }
        });
        show("desk-list", "issues", "");
        show("desk-late", "issues", "light=RED");
        show("desk-search", "issues", "q=" + URLEncoder.encode(word(), StandardCharsets.UTF_8));
        show("desk-board", "issues/board", "");
        show("problems", "issues/problems", "");
    }

    private void unit() {
        show("home", "", "");
        show("unit-mine", "issues", "mine=1");
        show("unit-list", "issues", "");
        show("unit-late", "issues", "light=RED");
        show("unit-board", "issues/board", "");
        any(browser.show("unit-list", "issues", "status=DISPATCHED")).ifPresent(id -> {
            show("unit-details", "issues/" + id, "");
            if (browser.offers("签收")) {
                browser.click("unit-command", "签收");
                think();
            }
        });
        any(browser.show("unit-list", "issues", "status=ACKNOWLEDGED")).ifPresent(id -> {
            show("unit-details", "issues/" + id, "");
            if (browser.offers("记进展")) {
                browser.click("unit-form", "记进展");
                think();
                browser.type("unit-draft", "vaadin-text-area", "内容", "已到现场核实，正在与供电公司协商。");
                browser.click("unit-progress", "提交");
                think();
            }
        });
    }

    private void head() {
        show("home", "", "");
        show("head-unit", "issues/unit", "");
        show("head-board", "issues/board", "");
        any(show("head-mine", "issues", "mine=1")).ifPresent(id -> show("head-details", "issues/" + id, ""));
    }

    private String show(String step, String path, String query) {
        String answer = browser.show(step, path, query);
        think();
        return answer;
    }

    private static String word() {
        return WORDS.get(ThreadLocalRandom.current().nextInt(WORDS.size()));
    }

    private static Optional<String> any(String list) {
        List<String> ids = DETAILS.matcher(list)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(ids.get(ThreadLocalRandom.current().nextInt(ids.size())));
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
